#include <catch2/catch.hpp>

#include <bit>
#include <cmath>
#include <random>
#include <string>

#include "ballpark/model/batch/program.hpp"
#include "ballpark/model/store.hpp"
#include "tests/oracle/batch_recursion.hpp"

// The batch program against plain recursion, on models made at random: series that look back on
// themselves and on each other, or ahead, functions over whole series, ends that differ from sample
// to sample. And every instruction set against every other, bit for bit.

namespace {

using namespace ballpark;
using model::batch::Given;
using model::batch::Program;

constexpr int inputs = 4;
constexpr int series = 6;
constexpr int singles = 4;

class Writer {
public:
    explicit Writer(unsigned seed) : random_(seed), ahead_(below(4) == 0) {}

    std::string model() {
        std::string quantities, equations;
        const auto quantity = [&](const std::string& name) {
            quantities += "[quantity." + name + "]\nunit = \"1\"\nwhy = \"w\"\n";
        };
        for (int i = 0; i < inputs; ++i) quantity("given_" + std::to_string(i));
        quantity("span");
        for (int i = 0; i < series; ++i) {
            const std::string name = "x" + std::to_string(i);
            quantity(name);
            equations += "\"" + name + "[t]\" = \"0.3 * (" + stepwise(i, 3) + ")\"\n";
        }
        for (int i = 0; i < singles; ++i) {
            const std::string name = "out" + std::to_string(i);
            quantity(name);
            // a model whose inputs nothing uses is refused
            equations +=
                name + " = \"given_" + std::to_string(i) + " / 9 + " + single(i, 3) + "\"\n";
        }
        return "title = \"Random\"\n[time]\nfrom = \"" +
               std::to_string(static_cast<int>(below(4)) - 2) + "\"\nto = \"span\"\n" + quantities +
               "[equations]\n" + equations;
    }

private:
    unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }
    std::string number() { return std::to_string(1 + below(30)) + "." + std::to_string(below(10)); }
    std::string input() { return "given_" + std::to_string(below(inputs)); }
    std::string x(int i) { return "x" + std::to_string(i); }

    /// An expression in a step of series `own`: of its own step it may use only those before it.
    std::string stepwise(int own, int depth) {
        if (depth == 0 || below(6) == 0) {
            switch (below(6)) {
                case 0:
                    return number();
                case 1:
                    return "t";
                case 2:
                case 3: {
                    const int of = static_cast<int>(below(series));
                    const unsigned lag = 1 + below(3);
                    return x(of) + "[t" + (ahead_ ? "+" : "-") + std::to_string(lag) + "]";
                }
                case 4:
                    if (own > 0)
                        return x(static_cast<int>(below(static_cast<unsigned>(own)))) + "[t]";
                    [[fallthrough]];
                default:
                    return input();
            }
        }
        const auto part = [&] { return stepwise(own, depth - 1); };
        switch (below(13)) {
            case 0:
                return "(" + part() + " + " + part() + ")";
            case 1:
                return "(" + part() + " - " + part() + ")";
            case 2:
                return "0.1 * " + part() + " * " + part();
            case 3:
                return part() + " / (1 + abs(" + part() + "))";
            case 4:
                return "min(" + part() + ", " + part() + ")";
            case 5:
                return "max(" + part() + ", " + part() + ", " + part() + ")";
            case 6:
                return "(" + part() + " when t > " + std::to_string(below(5)) + ")";
            case 7:
                return "if(" + part() + " < " + part() + ", " + part() + ", " + part() + ")";
            case 8:
                return "exp(-abs(" + part() + "))";
            case 9:
                return "(1 - 0.01 * given_0)^(t - " + std::to_string(below(3)) + ")";
            case 10:
                return "sqrt(log(2 + abs(" + part() + ")))";
            case 11:
                return "lookup(" + part() + ", 0, 1, 3, " + number() + ", 9, 2)";
            default:
                return ahead_ ? part() : "0.2 * cumulative(" + past() + ")";
        }
    }
    std::string past() { return x(static_cast<int>(below(series))) + "[t-1]"; }

    std::string single(int own, int depth) {
        const auto part = [&] { return single(own, depth - 1); };
        const auto flow = [&] {
            return x(static_cast<int>(below(series))) + (below(3) == 0 ? " * " + input() : "");
        };
        if (depth == 0 || below(3) == 0) {
            switch (below(10)) {
                case 0:
                    return "npv(0.01 * " + input() + ", " + flow() + " - " + flow() + ")";
                case 1:
                    return "sum(" + flow() + ")";
                case 2:
                    return "min(" + flow() + ")";
                case 3:
                    return "max(" + flow() + ")";
                case 4:
                    return "mean(" + flow() + ")";
                case 5:
                    return "last(" + flow() + ")";
                case 6:
                    return "at(" + flow() + ", " + input() + ")";
                case 7:
                    return "first(" + flow() + ")";
                case 8:
                    return own > 0 ? "out" + std::to_string(below(static_cast<unsigned>(own)))
                                   : number();
                default:
                    // an investment: outlay, then income
                    return "irr(if(t < 1, -given_1 * 10, abs(" + flow() + ") + 0.2))";
            }
        }
        switch (below(4)) {
            case 0:
                return "(" + part() + " + " + part() + ")";
            case 1:
                return "0.5 * (" + part() + " - " + part() + ")";
            case 2:
                return "max(" + part() + ", " + part() + ")";
            default:
                return part() + " / (1 + abs(" + part() + "))";
        }
    }

    std::mt19937 random_;
    bool ahead_;
};

struct Results {
    std::vector<double> singles;
    std::vector<double> last_series;
};

bool agree(double a, double b) {
    if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
    return a == b || std::abs(a - b) <= 1e-8 * std::max({std::abs(a), std::abs(b), 1e-3});
}

TEST_CASE(
    "the batch program gives what plain recursion gives, with the same bits on every machine") {
    const auto& catalogue = units::Catalogue::builtin();
    std::size_t compared = 0, numbers = 0;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const std::string text = Writer(seed).model();
        const auto loaded = model::load_library(
            std::vector<model::File>{{"thing/random.toml", text}}, nullptr, catalogue);
        INFO(text);
        std::string faults;
        for (const auto& fault : loaded.diagnostics()) faults += fault.diagnostic.headline + "\n";
        INFO(faults);
        REQUIRE(loaded.diagnostics().empty());
        const model::Model& model = *loaded.library().find("thing/random");

        std::mt19937 random(seed);
        std::uniform_real_distribution<double> draw(0.5, 8);
        model::batch::Request request;
        request.model = &model;
        request.given.assign(model.all_quantities.size(), Given::no);
        std::vector<model::QuantityId> varying;
        std::vector<double> fixed(model.all_quantities.size());
        const model::QuantityId span = model.id_of(*model.find_any("span"));
        for (int i = 0; i <= inputs; ++i) {
            const auto id =
                i == inputs ? span : model.id_of(*model.find_any("given_" + std::to_string(i)));
            const bool varies = i == inputs ? seed % 3 == 0 : random() % 3 > 0;
            request.given[id] = varies ? Given::varying : Given::fixed;
            fixed[id] = i == inputs ? 9 : draw(random);
            if (varies) varying.push_back(id);
        }
        for (const model::Equation& equation : model.run_equations)
            request.outputs.push_back(equation.target);

        std::vector<std::vector<double>> bits;
        for (const sample::Isa isa : sample::available_isas()) {
            auto program = Program::make(request);
            REQUIRE(program);
            program->use(isa);
            for (std::size_t id = 0; id < fixed.size(); ++id)
                if (request.given[id] == Given::fixed)
                    program->set(static_cast<model::QuantityId>(id), fixed[id]);
            REQUIRE(program->prepare());
            const std::size_t n = 32;
            std::mt19937 again(seed + 1000);
            std::vector<std::vector<double>> samples(n, fixed);
            for (const auto id : varying)
                for (std::size_t i = 0; i < n; ++i)
                    program->input(id)[i] = samples[i][id] =
                        id == span ? 3 + static_cast<double>(again() % 12) : draw(again);
            REQUIRE(program->run(n));
            std::vector<double>& all = bits.emplace_back();
            for (std::size_t i = 0; i < n; i += 5) {
                oracle::Recursion plain(model, samples[i]);
                for (std::size_t output = 0; output < request.outputs.size(); ++output) {
                    const auto id = request.outputs[output];
                    INFO("seed " << seed << ", sample " << i << ", "
                                 << model.all_quantities[id].name);
                    if (program->output_is_series(output)) {
                        const auto rows = program->series_output(output);
                        for (int step = plain.first(); step <= plain.last(); ++step) {
                            const auto row = rows.row(static_cast<std::size_t>(step - rows.from));
                            const double found = row.data[row.broadcast ? 0 : i];
                            const double wanted = plain.at(id, step);
                            INFO("step " << step << ": " << found << " for " << wanted);
                            if (!agree(found, wanted)) FAIL("they differ");
                            all.push_back(found);
                            ++compared;
                            numbers += std::isfinite(found);
                        }
                    } else {
                        const auto row = program->output(output);
                        const double found = row.data[row.broadcast ? 0 : i];
                        const double wanted = plain.at(id, 0);
                        INFO(found << " for " << wanted);
                        if (!agree(found, wanted)) FAIL("they differ");
                        all.push_back(found);
                        ++compared;
                        numbers += std::isfinite(found);
                    }
                }
            }
        }
        for (const auto& other : bits)
            for (std::size_t i = 0; i < other.size(); ++i)
                if (std::bit_cast<std::uint64_t>(other[i]) !=
                        std::bit_cast<std::uint64_t>(bits[0][i]) &&
                    !(std::isnan(other[i]) && std::isnan(bits[0][i])))
                    FAIL("instruction sets differ, seed " << seed);
    }
    CHECK(compared > 100000);
    CHECK(numbers > compared / 2);
}

}  // namespace

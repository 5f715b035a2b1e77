#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>
#include <random>
#include <vector>

#include "ballpark/finance/irr.hpp"
#include "ballpark/model/batch/kernels.hpp"

// The rate of return over blocks of samples, against the exact solver, one sample at a time.

using namespace ballpark;
using model::batch::Rows;

namespace {

constexpr std::size_t samples = 64;

/// Flows of many samples, step by step.
struct Block {
    explicit Block(std::size_t steps) : rows(steps, std::vector<double>(samples)) {}

    void set(std::size_t sample, const std::vector<double>& flows) {
        for (std::size_t t = 0; t < rows.size(); ++t)
            rows[t][sample] = t < flows.size() ? flows[t] : 0.0;
    }
    std::vector<double> flows(std::size_t sample) const {
        std::vector<double> result;
        for (const auto& row : rows) result.push_back(row[sample]);
        return result;
    }

    struct Found {
        std::array<double, samples> rates{};
        std::array<unsigned char, samples> asked{};
    };
    Found solve(sample::Isa isa, double per_step = 1) const {
        std::vector<const double*> begins;
        for (const auto& row : rows) begins.push_back(row.data());
        Found found;
        model::batch::kernels(isa).irr(found.rates.data(), found.asked.data(),
                                       Rows{begins.data(), false, rows.size(), 0}, per_step,
                                       samples);
        return found;
    }

    std::vector<std::vector<double>> rows;
};

/// Some outlays, then income, worth `rate` or about that.
std::vector<double> project(std::mt19937& random, std::size_t outlays, std::size_t steps,
                            double rate) {
    std::uniform_real_distribution<double> size(0.2, 3);
    std::vector<double> flows;
    double paid = 0, got = 0;
    for (std::size_t t = 0; t < steps; ++t) {
        const double flow = size(random);
        (t < outlays ? paid : got) += flow * std::pow(1 + rate, -static_cast<double>(t));
        flows.push_back(t < outlays ? -flow : flow);
    }
    const double scale = got / paid * 1e6;
    for (std::size_t t = 0; t < steps; ++t) flows[t] *= t < outlays ? scale : 1e6;
    return flows;
}

}  // namespace

TEST_CASE("the rate of return of a block is that of each sample alone, on every instruction set") {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> rates(-0.4, 1.5);
    for (const std::size_t steps : {2, 5, 26, 60})
        for (int round = 0; round < 20; ++round) {
            Block block(steps);
            for (std::size_t i = 0; i < samples; ++i) {
                // in every other round, all pay in the first step alone
                const std::size_t outlays = round % 2 == 0 ? 1 : 1 + random() % (steps - 1);
                block.set(i, project(random, outlays, steps, rates(random)));
            }
            for (const sample::Isa isa : sample::available_isas()) {
                const Block::Found found = block.solve(isa);
                for (std::size_t i = 0; i < samples; ++i) {
                    CAPTURE(steps, round, i, to_string(isa));
                    const auto roots = finance::irr_roots(block.flows(i));
                    REQUIRE(roots);
                    CHECK_FALSE(found.asked[i]);
                    INFO(found.rates[i] << " " << (found.rates[i] - roots->quoted()) * 1e12);
                    CHECK(std::abs(found.rates[i] - roots->quoted()) <
                          1e-12 * (1 + std::abs(roots->quoted())));
                }
            }
        }
}

TEST_CASE("a sample's rate of return has the same bits whatever its neighbours are") {
    std::mt19937 random(4);
    std::uniform_real_distribution<double> rates(-0.3, 0.8);
    for (int round = 0; round < 50; ++round) {
        Block alike(26), mixed(26);
        for (std::size_t i = 0; i < samples; ++i) {
            const auto flows = project(random, 1, 26, rates(random));
            alike.set(i, flows);
            mixed.set(i, flows);
        }
        // one that pays later too, one that never earns, one that is not a number
        mixed.set(5, project(random, 4, 26, 0.1));
        mixed.set(21, std::vector<double>(26, -1.0));
        mixed.set(40, std::vector<double>(26, std::nan("")));
        const Block::Found plain = alike.solve(sample::Isa::baseline);
        for (const sample::Isa isa : sample::available_isas()) {
            const Block::Found same = alike.solve(isa), found = mixed.solve(isa);
            for (std::size_t i = 0; i < samples; ++i) {
                CAPTURE(round, i, to_string(isa));
                CHECK(std::memcmp(&plain.rates[i], &same.rates[i], sizeof(double)) == 0);
                if (i == 5 || i == 21 || i == 40) continue;
                CHECK(std::memcmp(&plain.rates[i], &found.rates[i], sizeof(double)) == 0);
            }
            CHECK_FALSE(found.asked[5]);
            CHECK(found.asked[21]);
            CHECK(found.asked[40]);
        }
    }
}

TEST_CASE("flows whose signs change more than once are left to the exact solver") {
    Block block(4);
    for (std::size_t i = 0; i < samples; ++i) block.set(i, {-1, 3, -2.2, 0.5});
    block.set(7, {-1, 0.5, 0.4, 0.3});
    block.set(8, {1, -0.5, -0.4, -0.3});
    block.set(9, {0, 0, 0, 0});
    for (const sample::Isa isa : sample::available_isas()) {
        const Block::Found found = block.solve(isa);
        for (std::size_t i = 0; i < samples; ++i) CHECK(found.asked[i] == (i != 7));
    }
}

TEST_CASE("zeros after the last flow change no bit of the rate") {
    std::mt19937 random(6);
    Block brief(10), drawn_out(40);
    for (std::size_t i = 0; i < samples; ++i) {
        const auto flows = project(random, 1 + i % 3, 10, 0.08);
        brief.set(i, flows);
        drawn_out.set(i, flows);
    }
    for (const sample::Isa isa : sample::available_isas())
        CHECK(brief.solve(isa).rates == drawn_out.solve(isa).rates);
}

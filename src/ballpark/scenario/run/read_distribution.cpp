#include "ballpark/scenario/run/read_distribution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ballpark/scenario/run/keyed_table.hpp"

namespace ballpark::scenario {
namespace {

using model::Value;
using sample::Distribution;
using Kind = model::Value::Kind;

class Reader {
public:
    Reader(const Value& table, const model::Quantity& quantity, FigureReader& figures)
        : table_(table, quantity, figures, "distribution") {}

    base::Result<Distribution> read() {
        constexpr std::array<std::string_view, 7> shapes{
            "uniform", "triangular", "normal", "lognormal", "pert", "discrete", "empirical"};
        const auto shape = table_.kind(shapes, "lognormal");
        if (!shape) return table_.fault();
        if (*shape == "discrete") {
            if (!table_.only({"values"}, {"weights"})) return table_.fault();
            return made(Distribution::discrete(table_.figures("values"), weights()), "values");
        }
        if (*shape == "empirical") {
            if (!table_.only({"values"})) return table_.fault();
            return made(Distribution::empirical(table_.figures("values")), "values");
        }
        if (*shape == "normal" && (table_.has("mean") || table_.has("deviation"))) {
            if (!table_.only({"mean", "deviation"})) return table_.fault();
            return made(Distribution::normal(table_.figure("mean"), table_.figure("deviation")),
                        "deviation");
        }
        if (*shape == "lognormal" && (table_.has("median") || table_.has("sigma"))) {
            if (!table_.only({"median", "sigma"})) return table_.fault();
            return made(Distribution::lognormal(table_.figure("median"), table_.rate("sigma")),
                        "sigma");
        }
        if (*shape == "normal" || *shape == "lognormal") return between(*shape == "normal");
        if (*shape == "uniform") {
            if (!table_.only({"least", "most"})) return table_.fault();
            return made(Distribution::uniform(table_.figure("least"), table_.figure("most")),
                        "least", "least comes before most: swap them");
        }
        if (!table_.only({"least", "mode", "most"})) return table_.fault();
        const double least = table_.figure("least"), mode = table_.figure("mode"),
                     most = table_.figure("most");
        return made(*shape == "pert" ? Distribution::pert(least, mode, most)
                                     : Distribution::triangular(least, mode, most),
                    "mode", "the order is least, mode, most");
    }

private:
    base::Result<Distribution> between(bool normal) {
        const bool tenths = table_.has("p10") || table_.has("p90");
        const double share = tenths ? 0.1 : 0.05;
        const std::string_view low = tenths ? "p10" : "p5", high = tenths ? "p90" : "p95";
        if (!table_.only({low, high})) return table_.fault();
        const double from = table_.figure(low), to = table_.figure(high);
        return made(
            normal ? Distribution::normal_between(from, to, share)
                   : Distribution::lognormal_between(from, to, share),
            low,
            fmt::format("{:.0f} in 100 lie below {}, as many above {}", share * 100, low, high));
    }

    /// `culprit`: the key that is to blame; `cure`: what is needed.
    base::Result<Distribution> made(base::Result<Distribution> distribution,
                                    std::string_view culprit, std::string cure = {}) {
        // what could not be read matters more than what was made of it
        if (table_.failed()) return table_.fault();
        if (distribution) return distribution;
        base::Diagnostic fault = std::move(distribution.error());
        fault.primary = {table_.span(culprit), "here"};
        if (!cure.empty()) fault.notes.push_back(std::move(cure));
        return tl::unexpected(std::move(fault));
    }

    std::vector<double> weights() {
        std::vector<double> values;
        const Value* list = table_.find("weights");
        if (list == nullptr) return values;
        if (list->kind != Kind::array)
            table_.fail("wrong-type", "weights is a list", list->span,
                        "square brackets are needed");
        for (const Value& item : list->items) {
            if (item.kind == Kind::number || item.kind == Kind::integer)
                values.push_back(item.number);
            else
                table_.fail("wrong-type", "a weight is a plain number", item.span, "this is none");
        }
        return values;
    }

    KeyedTable table_;
};

}  // namespace

base::Result<Distribution> read_distribution(const Value& table, const model::Quantity& quantity,
                                             FigureReader& figures) {
    return Reader(table, quantity, figures).read();
}

}  // namespace ballpark::scenario

#include <array>

#include "ballpark/scenario/run/keyed_table.hpp"
#include "ballpark/scenario/run/read_distribution.hpp"

namespace ballpark::scenario {

bool tells_path(const model::Value& table) {
    return table.find("process") != nullptr;
}

base::Result<sample::Path> read_path(const model::Value& table, const model::Quantity& quantity,
                                     FigureReader& figures) {
    constexpr std::array<std::string_view, 2> processes{"mean-reverting", "random-walk"};
    KeyedTable keys(table, quantity, figures, "process");
    const auto process = keys.kind(processes, "");
    if (!process) return keys.fault();
    const bool reverting = *process == "mean-reverting";
    if (!(reverting ? keys.only({"reversion", "volatility"}, {"start", "median"})
                    : keys.only({"volatility"}, {"start", "drift"})))
        return keys.fault();
    const std::string_view level = reverting && keys.has("median") ? "median" : "start";
    if (!keys.has("start") && !keys.has(level) && !quantity.has_default) {
        keys.fail("missing-key", "a process without a start", table.span,
                  "start = ... is needed, in the quantity's unit");
        return keys.fault();
    }
    const double usual = quantity.unit.to_si(quantity.default_value);
    const double median = keys.has(level) ? keys.figure(level) : usual;
    const double start = keys.has("start") ? keys.figure("start") : median;
    const double volatility = keys.rate("volatility");
    const double second = reverting           ? keys.rate("reversion")
                          : keys.has("drift") ? keys.rate("drift")
                                              : 0;
    if (keys.failed()) return keys.fault();
    auto path = reverting ? sample::Path::mean_reverting(start, median, second, volatility)
                          : sample::Path::random_walk(start, second, volatility);
    if (path) return path;
    path.error().primary = {table.span, "in this process"};
    return path;
}

}  // namespace ballpark::scenario

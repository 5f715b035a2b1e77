#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ballpark/scenario/run/figure_reader.hpp"

namespace ballpark::scenario {

/// A table of the file that says by one key which others it has: { distribution = "uniform", least
/// =
/// ..., most = ... }. The first fault is kept; after it figures are 0.
class KeyedTable {
public:
    /// `what`: the key that says which others there are.
    KeyedTable(const model::Value& table, const model::Quantity& quantity, FigureReader& figures,
               std::string_view what)
        : table_(table), quantity_(quantity), figures_(figures), what_(what) {}

    /// Which of the kinds it is; `usual` where it does not say.
    std::optional<std::string_view> kind(std::span<const std::string_view> kinds,
                                         std::string_view usual);

    /// Has it these keys, maybe the optional ones, and no others?
    bool only(std::initializer_list<std::string_view> keys,
              std::initializer_list<std::string_view> optional = {});

    bool has(std::string_view key) const { return find(key) != nullptr; }
    const model::Value* find(std::string_view key) const { return table_.find(key); }
    base::Span span(std::string_view key) const;

    /// A value of the quantity, in SI.
    double figure(std::string_view key);
    std::vector<double> figures(std::string_view key);
    /// A plain number: 0.3, "30 %", or by the year: "0.3/yr".
    double rate(std::string_view key);

    bool failed() const { return !fault_.code.empty(); }
    tl::unexpected<base::Diagnostic> fault() const { return tl::unexpected(fault_); }
    void fail(std::string code, std::string headline, base::Span span, std::string label);

private:
    base::Diagnostic& begin_fault(std::string code, std::string headline, base::Span span,
                                  std::string label);
    double one(const model::Value& value);

    const model::Value& table_;
    const model::Quantity& quantity_;
    FigureReader& figures_;
    std::string_view what_;
    base::Diagnostic fault_;
};

}  // namespace ballpark::scenario

#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ballpark/base/result.hpp"
#include "ballpark/model/parse_expression.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::model {

/// A list that was worked out and where it stands.
struct ListValue {
    std::vector<double> numbers;  ///< in `unit`
    units::Unit unit;
    base::Span span;
};

/// Reads and works out calls of the finance functions: arguments in order or by name
/// ("rate=5 %"), lists ("[-100, 60]", or a function that gives one), dates (YYYY-MM-DD) and words
/// (when=begin, basis="act/365"). The amounts of one call are in one unit, and what comes out
/// carries it. Codes: wrong-arguments, unknown-argument, unknown-word, list-mismatch,
/// dimension-mismatch, currency-mismatch, kind-mismatch, bad-date, several-roots, too-deep, those
/// of `parse_expression` and the reasons of ballpark/finance.
class FinanceCalls final : public CallReader {
public:
    FinanceCalls(const units::Catalogue& catalogue, std::size_t most_bytes);
    FinanceCalls(const FinanceCalls&) = delete;
    FinanceCalls& operator=(const FinanceCalls&) = delete;

    std::span<const std::string_view> names() const override;
    bool knows(std::string_view name) const override;
    base::Result<Node> read(std::string_view text, base::Span name, int depth) const override;

    /// Does a list, or a call that gives one, start at `begin`?
    bool list_at(std::string_view text, std::size_t begin) const;
    base::Result<ListValue> read_list(std::string_view text, std::size_t begin) const;

    /// What the expressions around the calls and within them may hold.
    const Scope& scope() const { return scope_; }

private:
    const units::Catalogue& catalogue_;
    Scope scope_;
};

}  // namespace ballpark::model

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ballpark/base/result.hpp"
#include "ballpark/model/calculator_value.hpp"
#include "ballpark/model/parse_expression.hpp"
#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/money.hpp"

namespace ballpark::model {

/// Reads, within one calculation, what only the calculator knows, and keeps what it comes to:
/// lists ("[-100, 60]"; a list within a list is spliced in), dates (2019-10-24), intervals
/// ("2.5 +- 0.1 GW", "10 to 15 MW") and calls of the finance functions.
class CalculatorOperands final : public CallReader {
public:
    CalculatorOperands(const units::Catalogue& catalogue, const units::MoneyTables& money,
                       std::size_t most_bytes);
    CalculatorOperands(const CalculatorOperands&) = delete;
    CalculatorOperands& operator=(const CalculatorOperands&) = delete;

    std::span<const std::string_view> names() const override;
    bool knows(std::string_view name) const override;
    base::Result<Node> read(std::string_view text, base::Span name, int depth) override;
    base::Result<std::optional<Node>> operand(std::string_view text, std::size_t position,
                                              int depth, bool grouped) override;

    base::Result<Node> converted(std::string_view text, std::span<const Node> nodes,
                                 base::Span whole, base::Span target) override;

    /// Brings every figure of `value` to the unit that stands at `target`.
    base::Result<void> convert(CalculatorValue& value, std::string_view text, base::Span target);

    /// Works out the expression that starts at `begin`; `end` is set to where it ends.
    base::Result<CalculatorValue> part(std::string_view text, std::size_t begin, int depth,
                                       std::size_t& end);

    /// What the expressions around the operands and within them may hold.
    const Scope& scope() const { return scope_; }
    std::span<const CalculatorValue> values() const { return values_; }

    /// What "ans" stands for.
    void set_last(CalculatorValue value) { last_ = std::move(value); }

    /// What has to be said of the answer: the other rates of return that solve as well, the rates
    /// at which money was changed. Each is kept once.
    void note(std::string text);
    std::vector<std::string> take_notes() { return std::move(notes_); }

private:
    base::Result<CalculatorValue> list(std::string_view text, std::size_t begin, int depth);
    Node keep(CalculatorValue value);

    const units::Catalogue& catalogue_;
    Scope scope_;
    const units::MoneyTables& money_;
    std::vector<CalculatorValue> values_;
    std::vector<std::string> notes_;
    std::optional<CalculatorValue> last_;
};

}  // namespace ballpark::model

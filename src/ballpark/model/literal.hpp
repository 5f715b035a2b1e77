#pragma once

#include <optional>
#include <string_view>

#include "ballpark/base/result.hpp"
#include "ballpark/model/parse_expression.hpp"

namespace ballpark::model {

/// Reads the numbers and units of an expression: what stands at a place and how far it goes.
class LiteralReader {
public:
    LiteralReader(std::string_view text, const Scope& scope, const units::Catalogue& catalogue)
        : text_(text), scope_(scope), catalogue_(catalogue) {}

    /// A number with the unit that follows it, or money with its sign before ("$2.5 billion"); for
    /// the calculator with the year of the money behind it ("18 billion yuan in 2019").
    /// Nothing if neither starts at `position`. `grouped`: "1,000" is a number, not two arguments.
    base::Result<std::optional<Node>> number(std::size_t position, bool grouped) const;

    /// A unit with no number before it, as one of it; nothing if no unit starts at `position`.
    std::optional<Node> bare_unit(std::size_t position) const;

    /// The word at `position`, empty if there is none: letters, digits, `_`, and signs of units.
    base::Span word(std::size_t position) const;

    bool is_quantity(std::string_view name) const;

private:
    base::Result<std::optional<Node>> number_and_unit(std::size_t position, bool grouped) const;
    struct Numeral {
        double value = 0;
        std::size_t end = 0;
    };
    std::optional<Numeral> numeral(std::size_t position, bool grouped) const;
    std::size_t skip_blanks(std::size_t position) const;
    bool unit_word(base::Span word) const;
    std::size_t after_power(std::size_t position) const;
    /// Places where a unit that starts at `position` could end, shortest first.
    std::size_t unit_ends(std::size_t position, bool after_number,
                          std::span<std::size_t> ends) const;

    std::string_view text_;
    const Scope& scope_;
    const units::Catalogue& catalogue_;
};

}  // namespace ballpark::model

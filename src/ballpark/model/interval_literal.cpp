#include "ballpark/model/interval_literal.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ballpark/base/ascii.hpp"
#include "ballpark/model/argument_text.hpp"
#include "ballpark/model/literal.hpp"
#include "ballpark/model/rounding.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::model {
namespace {

using base::Diagnostic;
using base::Span;

constexpr std::string_view signs[] = {"+-", "+/-", "±"};

/// The sign of an interval that starts here; empty if none does.
std::string_view sign_at(std::string_view text, std::size_t position) {
    for (const std::string_view sign : signs)
        if (text.substr(position).starts_with(sign)) return sign;
    return {};
}

/// Where a number starts that may have a minus before it.
std::size_t after_minus(std::string_view text, std::size_t position) {
    for (const std::string_view minus : {"-", "−"})
        if (text.substr(position).starts_with(minus))
            return after_blanks(text, position + minus.size());
    return position;
}

/// Does the "to" here stand between two numbers? "50 Hz to 1/s" asks for a unit.
bool number_follows_to(std::string_view text, std::size_t position) {
    if (!text.substr(position).starts_with("to")) return false;
    const std::size_t next = after_blanks(text, position + 2);
    if (next == position + 2 || next >= text.size()) return false;
    const std::size_t begin = after_minus(text, next);
    std::size_t at = begin;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) >= 0x80U || text[at] == '$' ||
                                base::is_letter(text[at])))
        ++at;  // "US$", "€"
    // a sign of money before the number, but no word
    const std::string_view before = text.substr(begin, at - begin);
    const bool word = !before.empty() && std::ranges::all_of(before, base::is_letter);
    if (word || at >= text.size() || !(base::is_digit(text[at]) || text[at] == '.')) return false;
    std::size_t end = at;
    while (end < text.size() && base::is_digit(text[end])) ++end;
    const std::size_t stroke = after_blanks(text, end);
    return !(text.substr(at, end - at) == "1" && stroke < text.size() && text[stroke] == '/');
}

/// A number as it was read, and the scale word that is part of its value.
struct Written {
    Node node;
    double scale = 1;

    double digits() const { return node.value / scale; }
    bool plain() const { return node.unit.term_count == 0; }
    bool percent() const { return !plain() && node.unit.dimension.dimensionless(); }
};

base::Result<std::optional<Node>> signed_number(const LiteralReader& literals,
                                                std::string_view text, std::size_t position,
                                                bool grouped) {
    const std::size_t begin = after_minus(text, position);
    auto number = literals.number(begin, grouped);
    if (number && *number && begin != position) {
        (*number)->value = -(*number)->value;
        (*number)->span.begin = static_cast<std::uint32_t>(position);
    }
    return number;
}

Written written(const Node& node, std::string_view text) {
    const double digits = digits_value(node.span.of(text));
    const bool scaled = digits > 0 && node.value != 0 && std::isfinite(node.value);
    // what the digits do not account for is the scale word; rounding aside it is a power of ten
    const double scale = scaled ? std::abs(node.value) / digits : 1;
    return {node, std::abs(scale - 1) < 1e-9 ? 1 : scale};
}

base::Result<double> in_unit_of(const Written& wanted, const Written& other,
                                const units::Catalogue& catalogue, bool difference) {
    units::Unit from = other.node.unit;
    units::Unit to = wanted.node.unit;
    if (difference) from.offset = to.offset = 0;
    auto converted =
        units::convert(units::Quantity::exactly(other.node.value, from), to, catalogue);
    if (converted) return converted->value;
    converted.error().primary = {other.node.span, "in another unit than this"};
    converted.error().secondary.push_back({wanted.node.span, "this"});
    return tl::unexpected<Diagnostic>(std::move(converted.error()));
}

base::Result<CalculatorValue> around(Written middle, Written half,
                                     const units::Catalogue& catalogue) {
    const auto ambiguous = [&](std::string label) {
        return base::failure("ambiguous-interval", "the interval can be read in two ways",
                             half.node.span, std::move(label));
    };
    double width = half.node.value;
    if (half.percent() && middle.plain())
        return ambiguous("percent of the number before it, or percentage points?");
    if (half.percent() && !middle.percent()) {
        width = std::abs(middle.node.value) * half.node.unit.to_si(half.node.value);
    } else if (middle.plain() && !half.plain()) {
        if (middle.scale == 1) middle.node.value *= half.scale;
        middle.node.unit = half.node.unit;
    } else if (half.plain() && !middle.plain()) {
        if (middle.scale != 1 || half.scale != 1) return ambiguous("write its unit too");
    } else if (!half.plain()) {
        auto converted = in_unit_of(middle, half, catalogue, true);
        if (!converted) return tl::unexpected<Diagnostic>(std::move(converted.error()));
        width = *converted;
    } else if (middle.scale == 1) {
        middle.node.value *= half.scale;
    } else if (half.scale == 1) {
        return ambiguous("write its scale word too");
    }
    CalculatorValue value;
    value.unit = middle.node.unit;
    value.figures = {{middle.node.value - width, middle.node.value, middle.node.value + width}};
    return value;
}

base::Result<CalculatorValue> between(Written low, Written high,
                                      const units::Catalogue& catalogue) {
    if (high.scale != 1 && low.scale == 1 && low.node.value <= high.digits())
        low.node.value *= high.scale;
    double end = high.node.value;
    if (low.plain() && !high.plain()) {
        low.node.unit = high.node.unit;
    } else if (!high.plain()) {
        auto converted = in_unit_of(low, high, catalogue, false);
        if (!converted) return tl::unexpected<Diagnostic>(std::move(converted.error()));
        end = *converted;
    }
    if (!(low.node.value <= end))
        return base::failure("bad-interval", "an interval from more to less", low.node.span,
                             "write the smaller end first");
    CalculatorValue value;
    value.unit = low.node.unit;
    value.figures = {{low.node.value, low.node.value + (end - low.node.value) / 2, end}};
    return value;
}

}  // namespace

base::Result<std::optional<CalculatorValue>> interval_at(std::string_view text,
                                                         std::size_t position, bool grouped,
                                                         const Scope& scope,
                                                         const units::Catalogue& catalogue) {
    const LiteralReader literals(text, scope, catalogue);
    const auto first = signed_number(literals, text, position, grouped);
    // a fault in it is reported by whoever reads the number alone
    if (!first || !*first) return std::optional<CalculatorValue>{};
    const std::size_t at = after_blanks(text, (*first)->span.end);
    const std::string_view sign = sign_at(text, at);
    if (sign.empty() && !number_follows_to(text, at)) return std::optional<CalculatorValue>{};

    const std::size_t begin = after_blanks(text, at + (sign.empty() ? 2 : sign.size()));
    const auto second = sign.empty() ? signed_number(literals, text, begin, grouped)
                                     : literals.number(begin, grouped);
    if (!second) return tl::unexpected<Diagnostic>(second.error());
    if (!*second)
        return base::failure(
            "syntax", "no number after '" + std::string(sign) + "'",
            {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + sign.size())},
            "how far the figure may lie to either side must follow");
    const Written a = written(**first, text);
    const Written b = written(**second, text);
    auto value = sign.empty() ? between(a, b, catalogue) : around(a, b, catalogue);
    if (!value) return tl::unexpected<Diagnostic>(std::move(value.error()));
    value->span = base::hull(a.node.span, b.node.span);
    return std::optional(std::move(*value));
}

}  // namespace ballpark::model

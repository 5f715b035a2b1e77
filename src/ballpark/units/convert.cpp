#include <fmt/format.h>

#include "ballpark/base/utf8.hpp"
#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::units {

namespace {

using base::Diagnostic;

constexpr std::array<std::string_view, base_count> base_names{
    "length", "mass",  "time",  "current",     "temperature",
    "amount", "light", "money", "information", "count"};

std::string shown(const Unit& unit, const Catalogue& catalogue) {
    const std::string text = format_unit(unit, catalogue);
    return text.empty() ? "a plain number" : text;
}

std::string padded(std::string text, std::size_t width) {
    const std::size_t columns = base::display_width(text);
    if (columns < width) text.append(width - columns, ' ');
    return text;
}

/// Both dimensions, factor under factor, and a third line that marks where they part.
void align(const Unit& from, const Unit& to, const Catalogue& catalogue, Diagnostic& found) {
    const std::string from_name = shown(from, catalogue);
    const std::string to_name = shown(to, catalogue);
    const std::size_t width =
        std::max(base::display_width(from_name), base::display_width(to_name));
    std::string above = padded(from_name, width) + ":";
    std::string below = padded(to_name, width) + ":";
    std::string marks(width + 1, ' ');
    for (std::size_t i = 0; i < base_count; ++i) {
        const int a = from.dimension.exponents[i];
        const int b = to.dimension.exponents[i];
        if (a == 0 && b == 0) continue;
        const auto column = [&](int exponent) {
            if (exponent == 0) return std::string();
            return exponent == 1 ? std::string(base_names[i])
                                 : fmt::format("{}^{}", base_names[i], exponent);
        };
        const std::string upper = column(a);
        const std::string lower = column(b);
        const std::size_t cell = std::max(upper.size(), lower.size());
        above += "  " + padded(upper, cell);
        below += "  " + padded(lower, cell);
        marks += "  " + std::string(cell, a == b ? ' ' : '^');
    }
    above += "  = " + to_string(from.dimension);
    below += "  = " + to_string(to.dimension);
    found.notes = {std::move(above), std::move(below), std::move(marks)};
}

/// The cure, where exactly one named factor is missing.
void name_cure(const Dimension& from, const Dimension& to, Diagnostic& found) {
    const auto single = [](const Dimension& dimension) {
        int factors = 0;
        for (const auto exponent : dimension.exponents) factors += exponent == 0 ? 0 : 1;
        return factors == 1 && to_string(dimension).find_first_of("/^") == std::string::npos;
    };
    const auto article = [](const Dimension& dimension) {
        const std::string name = to_string(dimension);
        return (std::string_view("aeiou").find(name[0]) != std::string_view::npos ? "an " : "a ") +
               name;
    };
    const Dimension missing = to / from;
    if (single(missing))
        found.notes.push_back(
            fmt::format("multiply by {} to get {}", article(missing), to_string(to)));
    else if (single(from / to))
        found.notes.push_back(
            fmt::format("divide by {} to get {}", article(from / to), to_string(to)));
}

std::string kinds_of(const Unit& unit, const Catalogue& catalogue) {
    std::string names;
    for (const Term& term : unit.terms()) {
        const Kind kind = catalogue[term.entry].kind;
        if (kind == Kind::none) continue;
        if (!names.empty()) names += ", ";
        names += to_string(kind);
    }
    return names.empty() ? "plain " + to_string(unit.dimension) : names;
}

Diagnostic explain(Mismatch mismatch, const Unit& from, const Unit& to,
                   const Catalogue& catalogue) {
    Diagnostic found;
    switch (mismatch) {
        case Mismatch::dimension:
            found.code = "dimension-mismatch";
            found.headline = fmt::format("{} is {}, and {} is {}", shown(from, catalogue),
                                         to_string(from.dimension), shown(to, catalogue),
                                         to_string(to.dimension));
            align(from, to, catalogue, found);
            name_cure(from.dimension, to.dimension, found);
            break;
        case Mismatch::kind:
            found.code = "kind-mismatch";
            found.headline = fmt::format("{} ({}) is not of one kind with {} ({})",
                                         shown(from, catalogue), kinds_of(from, catalogue),
                                         shown(to, catalogue), kinds_of(to, catalogue));
            break;
        default:
            found.code = "currency-mismatch";
            found.headline = fmt::format("{} does not become {} without a rate",
                                         shown(from, catalogue), shown(to, catalogue));
            break;
    }
    return found;
}

}  // namespace

base::Result<Quantity> convert(const Quantity& quantity, const Unit& to,
                               const Catalogue& catalogue) {
    const Unit& from = quantity.unit;
    const Mismatch mismatch = compare(from, to, catalogue);
    if (mismatch != Mismatch::none) return tl::unexpected(explain(mismatch, from, to, catalogue));
    const auto carry = [&](double value) {
        // One quotient of the two factors, so that units of equal worth convert exactly.
        if (!from.affine() && !to.affine()) return value * (from.factor / to.factor);
        return to.from_si(from.to_si(value));
    };
    return Quantity{carry(quantity.value), to, carry(quantity.low), carry(quantity.high)};
}

}  // namespace ballpark::units

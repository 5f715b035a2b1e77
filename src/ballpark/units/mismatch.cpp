#include "ballpark/units/mismatch.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "ballpark/base/utf8.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::units {

using base::Diagnostic;

namespace {

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

/// What a reader would call the factor that is missing, with its article.
struct Factor {
    Dimension dimension;
    std::string_view name;
};
constexpr std::array factors{
    Factor{dimensions::time, "a time"},
    Factor{dimensions::length, "a length"},
    Factor{dimensions::area, "an area"},
    Factor{dimensions::volume, "a volume"},
    Factor{dimensions::mass, "a mass"},
    Factor{dimensions::power, "a power"},
    Factor{dimensions::energy, "an energy"},
    Factor{dimensions::temperature, "a temperature"},
    Factor{dimensions::money, "a sum of money"},
    Factor{dimensions::count, "a count"},
    Factor{dimensions::information, "an amount of information"},
    Factor{Dimension::of(Base::current), "a current"},
    Factor{Dimension::of(Base::amount), "an amount of substance"},
    Factor{dimensions::length / dimensions::time, "a speed"},
    Factor{dimensions::length / dimensions::time.power(2),
           "an acceleration (9.80665 m/s² for a weight on Earth)"},
    Factor{dimensions::mass / dimensions::volume, "a density (mass/volume)"},
    Factor{dimensions::energy / dimensions::volume, "a heat content (energy/volume)"},
    Factor{dimensions::energy / dimensions::mass, "a heat content (energy/mass)"},
    Factor{dimensions::mass / dimensions::area, "a load on the area (mass/area)"},
    Factor{dimensions::money / dimensions::energy, "a price (money/energy)"},
    Factor{dimensions::money / dimensions::power, "a price (money/power)"},
    Factor{dimensions::money / dimensions::mass, "a price (money/mass)"},
    Factor{dimensions::money / dimensions::volume, "a price (money/volume)"},
    Factor{dimensions::money / dimensions::area, "a price (money/area)"},
    Factor{dimensions::money / dimensions::count, "a price (money/count)"},
};

std::string_view name_of(const Dimension& dimension) {
    for (const Factor& factor : factors)
        if (factor.dimension == dimension) return factor.name;
    return {};
}

/// The cure, where exactly one factor with a name is missing.
void name_cure(const Unit& from, const Unit& to, const Catalogue& catalogue, Diagnostic& found) {
    const Dimension missing = to.dimension / from.dimension;
    const Dimension surplus = from.dimension / to.dimension;
    if (const auto factor = name_of(missing); !factor.empty())
        found.notes.push_back(
            fmt::format("multiply by {} to get {}", factor, to_string(to.dimension)));
    else if (const auto divisor = name_of(surplus); !divisor.empty())
        found.notes.push_back(
            fmt::format("divide by {} to get {}", divisor, to_string(to.dimension)));
    else if (to.dimension == dimensions::none / from.dimension)
        found.notes.push_back("one is the reciprocal of the other: divide 1 by the figure");
    constexpr double seconds_a_day = 86400;
    const bool by_time = missing == dimensions::time || surplus == dimensions::time;
    if (!by_time || from.affine() || to.affine()) return;
    const bool gains = missing == dimensions::time;
    const double times =
        gains ? from.factor * seconds_a_day / to.factor : from.factor / seconds_a_day / to.factor;
    found.notes.push_back(fmt::format("1 {} {} 24 h is {} {}{}", shown(from, catalogue),
                                      gains ? "over" : "in", format_number(times, 6),
                                      shown(to, catalogue), gains ? "" : " on average"));
}

/// The bridge between any two kinds that clash, where there is one.
void name_bridge(const Unit& from, const Unit& to, const Catalogue& catalogue, Diagnostic& found) {
    const auto kinds = [&catalogue](const Unit& unit) {
        std::array<Kind, Unit::max_terms + 1> list{};  // `none` behind them: the plain unit
        for (std::size_t i = 0; i < unit.terms().size(); ++i)
            list[i] = catalogue[unit.terms()[i].entry].kind;
        return list;
    };
    for (const Kind a : kinds(from))
        for (const Kind b : kinds(to)) {
            const std::string_view bridge = a == b ? std::string_view{} : bridge_between(a, b);
            if (bridge.empty()) continue;
            found.notes.push_back(fmt::format("between them: {}", bridge));
            return;
        }
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

/// Both kinds under one another: the dimension is the same, and what parts them stands at the end.
void align_kinds(const Unit& from, const Unit& to, const Catalogue& catalogue, Diagnostic& found) {
    const std::string from_name = shown(from, catalogue);
    const std::string to_name = shown(to, catalogue);
    const std::size_t width =
        std::max(base::display_width(from_name), base::display_width(to_name));
    const std::string dimension = to_string(from.dimension);
    const auto line = [&](const std::string& name, const Unit& unit) {
        return fmt::format("{}:  {}  {}", padded(name, width), dimension,
                           kinds_of(unit, catalogue));
    };
    const std::size_t mark = std::max(base::display_width(kinds_of(from, catalogue)),
                                      base::display_width(kinds_of(to, catalogue)));
    found.notes = {line(from_name, from), line(to_name, to),
                   std::string(width + dimension.size() + 5, ' ') + std::string(mark, '^')};
}

}  // namespace

Diagnostic describe_mismatch(Mismatch mismatch, const Unit& from, const Unit& to,
                             const Catalogue& catalogue) {
    Diagnostic found;
    switch (mismatch) {
        case Mismatch::dimension:
            found.code = "dimension-mismatch";
            found.headline = fmt::format("{} is {}, and {} is {}", shown(from, catalogue),
                                         to_string(from.dimension), shown(to, catalogue),
                                         to_string(to.dimension));
            align(from, to, catalogue, found);
            name_cure(from, to, catalogue, found);
            break;
        case Mismatch::kind:
            found.code = "kind-mismatch";
            found.headline = fmt::format("{} ({}) is not of one kind with {} ({})",
                                         shown(from, catalogue), kinds_of(from, catalogue),
                                         shown(to, catalogue), kinds_of(to, catalogue));
            align_kinds(from, to, catalogue, found);
            name_bridge(from, to, catalogue, found);
            break;
        default:
            found.code = "currency-mismatch";
            found.headline = fmt::format("{} does not become {} without a rate",
                                         shown(from, catalogue), shown(to, catalogue));
            break;
    }
    return found;
}

}  // namespace ballpark::units

#include "ballpark/report/unit_working.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdlib>

#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::report {

namespace {

constexpr int all_figures = 15;
constexpr int shown_figures = 6;

/// Units that a reader has a feeling for, the first of each dimension before the others.
constexpr std::array<std::string_view, 28> everyday{
    "km",  "mile", "ft",  "ha",   "acre",    "L",  "bbl",  "US gal", "m3",  "kg",
    "lb",  "t",    "oz",  "kWh",  "MMBtu",   "kW", "hp",   "h",      "day", "km/h",
    "mph", "bar",  "psi", "m3/s", "bbl/day", "GB", "t/yr", "kg/s"};

std::string name_of(const units::Term& term, const units::Catalogue& catalogue) {
    return units::format_unit(catalogue.unit(term.entry, term.prefix), catalogue);
}

std::string shown(double value) {
    return units::format_number(value, shown_figures);
}

/// The unit of everyday life that the conversion ends in: another than `unit`, of its sort, and
/// neither much larger nor much smaller.
bool find_partner(const units::Unit& unit, const units::Catalogue& catalogue, units::Unit& found) {
    for (const std::string_view text : everyday) {
        const auto partner = units::parse_unit(text, catalogue);
        if (!partner || units::compare(unit, *partner, catalogue) != units::Mismatch::none)
            continue;
        const double ratio = unit.factor / partner->factor;
        if (ratio == 1 || ratio < 1e-4 || ratio > 1e6) continue;
        found = *partner;
        return true;
    }
    return false;
}

/// From one unit by way of the SI to another: both ways lie open, and what cancels is named.
void through_si(const units::Unit& unit, const units::Catalogue& catalogue,
                std::vector<std::string>& lines) {
    constexpr double amount = 12;
    const std::string name = units::format_unit(unit, catalogue);
    const std::string si = si_name(unit.dimension);
    std::string line = fmt::format("{} {}", shown(amount), name);
    if (unit.factor != 1) {
        line += fmt::format(" × {} {}/{} = {} {}", exact_number(unit.factor), si, name,
                            units::format_number(amount * unit.factor, all_figures), si);
        lines.push_back(line);
        lines.push_back(fmt::format("{} cancels, {} stays", name, si));
    }
    units::Unit partner;
    if (!find_partner(unit, catalogue, partner)) return;
    const std::string other = units::format_unit(partner, catalogue);
    line = fmt::format("{} {}", shown(amount), name);
    if (unit.factor != 1) line += fmt::format(" × {} {}/{}", exact_number(unit.factor), si, name);
    if (partner.factor != 1)
        line += fmt::format(" × 1 {}/{} {}", other, exact_number(partner.factor), si);
    lines.push_back(
        fmt::format("{} = {} {}", line, shown(amount * unit.factor / partner.factor), other));
}

/// A unit of several factors: each is turned into SI by a fraction of its own.
void factor_by_factor(const units::Unit& unit, const units::Catalogue& catalogue,
                      std::vector<std::string>& lines) {
    const std::string name = units::format_unit(unit, catalogue);
    std::string line = fmt::format("1 {}", name);
    std::string cancelled;
    for (const units::Term& term : unit.terms()) {
        const units::Unit one = catalogue.unit(term.entry, term.prefix);
        if (one.factor == 1 || one.dimension[units::Base::money] != 0) continue;
        const std::string of = name_of(term, catalogue);
        const std::string si = si_name(one.dimension);
        const std::string fraction =
            term.power > 0 ? fmt::format("{} {}/{}", exact_number(one.factor), si, of)
                           : fmt::format("1 {}/{} {}", of, exact_number(one.factor), si);
        const int power = std::abs(term.power);
        line += power == 1 ? fmt::format(" × {}", fraction)
                           : fmt::format(" × ({})^{}", fraction, power);
        cancelled += (cancelled.empty() ? "" : ", ") + of;
    }
    if (cancelled.empty()) return;
    lines.push_back(fmt::format("{} = {} {}", line, shown(unit.factor), si_name(unit.dimension)));
    const bool several = cancelled.find(", ") != std::string::npos;
    lines.push_back(fmt::format("{} {}", cancelled, several ? "cancel" : "cancels"));
}

/// A temperature is moved to another zero before it is stretched.
void from_its_own_zero(const units::Unit& unit, const units::Catalogue& catalogue,
                       std::vector<std::string>& lines) {
    constexpr double amount = 25;
    const std::string name = units::format_unit(unit, catalogue);
    const double zero = unit.offset / unit.factor;
    const std::string sum =
        fmt::format("{} {} + {}", shown(amount), name, units::format_number(zero, all_figures));
    lines.push_back(unit.factor == 1
                        ? fmt::format("{} = {} K", sum, shown(unit.to_si(amount)))
                        : fmt::format("({}) × {} = {} K", sum, exact_number(unit.factor),
                                      shown(unit.to_si(amount))));
    lines.push_back(fmt::format("a difference of {} {} is {} K: no zero is added", shown(amount),
                                name, shown(amount * unit.factor)));
}

}  // namespace

std::string exact_number(double value) {
    const std::string text = units::format_number(value, all_figures);
    const bool endless = text.find('e') == std::string::npos &&
                         text.find('.') != std::string::npos && text.size() > all_figures;
    if (!endless) return text;
    for (int below = 2; below <= 2000; ++below) {
        const double above = value * below;
        const double whole = std::round(above);
        if (whole == 0 || whole > 1e9 || std::abs(above - whole) > 1e-13 * whole) continue;
        return fmt::format("{}/{}", units::format_number(whole, all_figures), below);
    }
    return text;
}

std::string si_name(const units::Dimension& dimension) {
    namespace dimensions = units::dimensions;
    if (dimension == dimensions::energy) return "J";
    if (dimension == dimensions::power) return "W";
    if (dimension == dimensions::energy / dimensions::volume) return "Pa";
    if (dimension == dimensions::energy / dimensions::length) return "N";
    constexpr std::array<std::string_view, units::base_count> names{
        "m", "kg", "s", "A", "K", "mol", "cd", "of money", "bit", "item"};
    std::string above;
    std::string below;
    for (int i = 0; i < units::base_count; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const int power = dimension.exponents[index];
        if (power == 0) continue;
        std::string& side = power > 0 ? above : below;
        if (!side.empty()) side += ' ';
        side += names[index];
        const int size = power > 0 ? power : -power;
        if (size > 1) side += fmt::format("^{}", size);
    }
    if (below.empty()) return above;
    const bool several = below.find(' ') != std::string::npos;
    return fmt::format("{}/{}{}{}", above.empty() ? "1" : above, several ? "(" : "", below,
                       several ? ")" : "");
}

std::vector<std::string> unit_working(const units::Unit& unit, const units::Catalogue& catalogue) {
    std::vector<std::string> lines;
    if (unit.term_count == 0) return lines;
    const bool money = unit.dimension[units::Base::money] != 0;
    const bool one = unit.term_count == 1 && unit.terms()[0].power == 1 && unit.scale == 1;
    if (unit.affine()) {
        from_its_own_zero(unit, catalogue, lines);
    } else if (one && unit.dimension.dimensionless()) {
        lines.push_back(fmt::format("12 {} × {} = {}", units::format_unit(unit, catalogue),
                                    exact_number(unit.factor), shown(12 * unit.factor)));
    } else if (one && !money) {
        through_si(unit, catalogue, lines);
    } else if (!one && unit.scale == 1) {
        factor_by_factor(unit, catalogue, lines);
    }
    if (one && unit.dimension == units::dimensions::power) {
        constexpr double hours = 24;
        const std::string name = units::format_unit(unit, catalogue);
        const double kilowatt_hours = unit.factor * hours / 1000;
        lines.push_back(fmt::format("12 {} × {} h = {} kWh: power times time is energy", name,
                                    hours, shown(12 * kilowatt_hours)));
    }
    return lines;
}

}  // namespace ballpark::report

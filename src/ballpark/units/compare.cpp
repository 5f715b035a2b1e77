#include <array>

#include "ballpark/units/catalogue.hpp"

namespace ballpark::units {

namespace {

using Powers = std::array<int, kind_count>;

/// The net power of each kind among the unit's factors: "homes per MWp" has home 1, peak DC -1.
Powers kinds_of(const Unit& unit, const Catalogue& catalogue) {
    Powers powers{};
    for (const Term& term : unit.terms())
        powers[static_cast<std::size_t>(catalogue[term.entry].kind)] += term.power;
    powers[0] = 0;
    return powers;
}

/// Most units have no kind at all, and agree with each other.
bool has_kind(const Unit& unit, const Catalogue& catalogue) {
    for (const Term& term : unit.terms())
        if (catalogue[term.entry].kind != Kind::none) return true;
    return false;
}

bool is_difference(const Powers& powers) {
    return powers[static_cast<std::size_t>(Kind::temperature_difference)] != 0;
}

bool kinds_agree(const Unit& from, const Unit& to, const Catalogue& catalogue) {
    if (!has_kind(from, catalogue) && !has_kind(to, catalogue)) return true;
    const Powers a = kinds_of(from, catalogue);
    const Powers b = kinds_of(to, catalogue);
    // 25 °C is no 25 degrees of difference; a kelvin may be either.
    if ((from.affine() && is_difference(b)) || (to.affine() && is_difference(a))) return false;
    for (std::size_t i = 1; i < kind_count; ++i) {
        if (a[i] == b[i]) continue;
        const Kind kind = static_cast<Kind>(i);
        // A torque that is turned, N m/s, is power like any other.
        const bool turned = kind == Kind::torque && from.dimension != dimensions::energy;
        if (is_strict(kind) && !turned) return false;
        for (std::size_t j = 1; j < kind_count; ++j)
            if (j != i && a[j] != b[j] && exclude_each_other(kind, static_cast<Kind>(j)))
                return false;
    }
    return true;
}

}  // namespace

Mismatch compare(const Unit& from, const Unit& to, const Catalogue& catalogue) {
    if (from.dimension != to.dimension) return Mismatch::dimension;
    const bool years = from.price_year != 0 && to.price_year != 0;
    if (from.currency != to.currency || (years && from.price_year != to.price_year))
        return Mismatch::currency;
    if (!kinds_agree(from, to, catalogue)) return Mismatch::kind;
    return Mismatch::none;
}

}  // namespace ballpark::units

#include <array>

#include "ballpark/units/catalogue.hpp"

namespace ballpark::units {

namespace {

constexpr std::size_t kind_count = static_cast<std::size_t>(Kind::angle) + 1;
using Powers = std::array<int, kind_count>;

/// The net power of each kind among the unit's factors: "homes per MWp" has home 1, peak DC -1.
Powers kinds_of(const Unit& unit, const Catalogue& catalogue) {
    Powers powers{};
    for (const Term& term : unit.terms())
        powers[static_cast<std::size_t>(catalogue[term.entry].kind)] += term.power;
    powers[0] = 0;
    return powers;
}

/// Kinds of one group exclude one another.
int group(Kind kind) {
    if (kind <= Kind::torque) return 1;
    if (kind <= Kind::radioactivity) return 2;
    if (kind == Kind::temperature_difference) return 3;
    if (kind <= Kind::water) return 4;
    if (kind <= Kind::container) return 5;
    return 6;
}

bool kinds_agree(const Unit& from, const Unit& to, const Catalogue& catalogue) {
    const Powers a = kinds_of(from, catalogue);
    const Powers b = kinds_of(to, catalogue);
    for (std::size_t i = 1; i < kind_count; ++i) {
        if (a[i] == b[i]) continue;
        const Kind kind = static_cast<Kind>(i);
        if (is_strict(kind)) return false;
        for (std::size_t j = 1; j < kind_count; ++j)
            if (j != i && a[j] != b[j] && group(kind) == group(static_cast<Kind>(j))) return false;
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

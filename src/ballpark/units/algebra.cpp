#include <cmath>
#include <cstdlib>

#include "ballpark/units/catalogue.hpp"

namespace ballpark::units {

namespace {

/// Puts a term beside the others; one that is there already changes its power. False when there
/// is no room.
bool add_term(Unit& unit, Term term) {
    for (std::uint8_t i = 0; i < unit.term_count; ++i) {
        Term& known = unit.term_list[i];
        if (known.entry != term.entry || known.prefix != term.prefix) continue;
        known.power = static_cast<std::int8_t>(known.power + term.power);
        if (known.power != 0) return true;
        for (int j = i; j + 1 < unit.term_count; ++j)
            unit.term_list[static_cast<std::size_t>(j)] =
                unit.term_list[static_cast<std::size_t>(j) + 1];
        unit.term_list[--unit.term_count] = {};
        return true;
    }
    if (unit.term_count == Unit::max_terms) return false;
    unit.term_list[unit.term_count++] = term;
    return true;
}

Unit combine(Unit a, const Unit& b, int sign) {
    a.factor = sign > 0 ? a.factor * b.factor : a.factor / b.factor;
    a.scale = sign > 0 ? a.scale * b.scale : a.scale / b.scale;
    a.offset = 0;
    a.dimension = sign > 0 ? a.dimension * b.dimension : a.dimension / b.dimension;
    if (!a.currency.known()) a.currency = b.currency;
    if (a.dimension[Base::money] == 0) a.currency = {};
    if (a.price_year == 0) a.price_year = b.price_year;
    for (Term term : b.terms()) {
        term.power = static_cast<std::int8_t>(term.power * sign);
        if (add_term(a, term)) continue;
        // More factors than a unit has room for: it keeps its size and dimension, and is printed
        // in base units from now on.
        a.term_count = 0;
        a.term_list = {};
        break;
    }
    return a;
}

}  // namespace

Unit multiply(const Unit& a, const Unit& b) {
    return combine(a, b, 1);
}

Unit divide(const Unit& a, const Unit& b) {
    return combine(a, b, -1);
}

Unit power(const Unit& a, int n) {
    Unit result;
    if (n == 0) return result;
    result = a;
    result.factor = std::pow(a.factor, n);
    result.scale = std::pow(a.scale, n);
    result.offset = 0;
    result.dimension = a.dimension.power(n);
    for (std::uint8_t i = 0; i < result.term_count; ++i)
        result.term_list[i].power = static_cast<std::int8_t>(result.term_list[i].power * n);
    return result;
}

}  // namespace ballpark::units

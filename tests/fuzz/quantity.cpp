#include <cmath>

#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"
#include "tests/fuzz/target.hpp"

// A number with its unit, and its conversion to what stands behind a tab.

FUZZ_TARGET(quantity) {
    using namespace ballpark;
    const auto& catalogue = units::Catalogue::builtin();
    const std::size_t tab = bytes.find('\t');
    const std::string_view from = bytes.substr(0, tab);
    const auto quantity = units::parse_quantity(from, catalogue);
    if (!quantity) return fuzz::expect_sound(quantity.error(), from);
    fuzz::expect(!std::isnan(quantity->value), "a value is a number");
    fuzz::expect(quantity->low <= quantity->value && quantity->value <= quantity->high,
                 "a value lies in its interval");
    fuzz::expect(!units::format_quantity(quantity->value, quantity->unit, catalogue, 6).empty(),
                 "a quantity is printed as something");
    if (tab == std::string_view::npos) return;
    const auto target = units::parse_unit(bytes.substr(tab + 1), catalogue);
    if (!target) return fuzz::expect_sound(target.error(), bytes.substr(tab + 1));
    const auto converted = units::convert(*quantity, *target, catalogue);
    if (!converted) return fuzz::expect_sound(converted.error(), from);
    fuzz::expect(converted->unit.dimension == target->dimension, "in the unit asked for");
}

#include <cmath>

#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"
#include "tests/fuzz/target.hpp"

// Units: the whole text as one, and one from every place of running text. What is read can be
// printed, and what was printed is read as the same unit.

namespace {

using namespace ballpark;

void expect_round_trip(const units::Unit& unit, const units::Catalogue& catalogue) {
    const std::string printed = units::format_unit(unit, catalogue);
    if (printed.empty()) return;
    const auto again = units::parse_unit(printed, catalogue);
    fuzz::expect(again.has_value(), "what is printed can be read");
    fuzz::expect(again->dimension == unit.dimension, "and has the dimension it had");
}

}  // namespace

FUZZ_TARGET(unit) {
    const auto& catalogue = units::Catalogue::builtin();
    const auto unit = units::parse_unit(bytes, catalogue);
    if (unit) {
        fuzz::expect(std::isfinite(unit->factor) && unit->factor > 0, "a unit is worth something");
        expect_round_trip(*unit, catalogue);
    } else {
        fuzz::expect_sound(unit.error(), bytes);
    }
    std::size_t at = 0;
    while (at < bytes.size()) {
        const auto match = units::match_unit(bytes, at, catalogue);
        if (!match) {
            ++at;
            continue;
        }
        fuzz::expect(
            match->span.begin == at && match->span.end > at && match->span.end <= bytes.size(),
            "a unit takes some of the text, from where it was asked for");
        at = match->span.end;
    }
}

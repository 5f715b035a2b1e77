#include "ballpark/model/calculator.hpp"
#include "ballpark/units/print.hpp"
#include "tests/fuzz/target.hpp"

// Calculations: expressions, lists, finance functions.

FUZZ_TARGET(expression) {
    using namespace ballpark;
    const auto& catalogue = units::Catalogue::builtin();
    const auto result = model::calculate(bytes, catalogue);
    if (!result) return fuzz::expect_sound(result.error(), bytes);
    fuzz::expect(!units::format_quantity(result->value, result->unit, catalogue, 6).empty(),
                 "a result is printed as something");
}

#include <cmath>

#include "ballpark/units/number.hpp"
#include "tests/fuzz/target.hpp"

// Numbers as people write them, from every place of the text.

FUZZ_TARGET(number) {
    using ballpark::units::match_number;
    for (const bool money_before : {false, true}) {
        std::size_t at = 0;
        while (at < bytes.size()) {
            const auto number = match_number(bytes, at, money_before);
            if (!number) {
                ++at;
                continue;
            }
            fuzz::expect(number->span.begin == at, "a number starts where it was asked for");
            fuzz::expect(number->span.end > at && number->span.end <= bytes.size(),
                         "a number takes some of the text");
            fuzz::expect(number->scale_span.empty() || number->span.contains(number->scale_span),
                         "a scale word lies in its number");
            fuzz::expect(!std::isnan(number->value), "a number is a number");
            fuzz::expect(number->value >= 0, "a sign is not part of a number");
            fuzz::expect(number->scale > 0 && number->resolution >= 0, "scale and resolution");
            at = number->span.end;
        }
    }
}

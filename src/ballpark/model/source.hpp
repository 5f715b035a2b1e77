#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ballpark::model {

/// How sure a figure is. The order is from surest to least sure.
enum class Confidence : std::uint8_t {
    definition,
    document,
    computed,
    derived,
    document_partial_year,
    document_secondary,
    mixed,
    unverified,
};

/// May a figure of this confidence accuse a reporter? One that is not from a document may widen
/// a prior and cause a note, never more.
constexpr bool is_evidence(Confidence confidence) {
    return confidence <= Confidence::document_secondary;
}

/// A document that figures come from.
struct Source {
    std::string_view id;
    std::string_view title;
    std::string_view publisher;
    std::int16_t year = 0;
    std::string_view where;  ///< address without scheme, or how to find it
    Confidence confidence = Confidence::unverified;
};

/// "IRENA, Renewable Power Generation Costs in 2019 (2020)"
std::string citation(const Source& source);

}  // namespace ballpark::model

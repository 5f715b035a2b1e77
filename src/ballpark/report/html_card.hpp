#pragma once

#include <optional>
#include <string>

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/check/readings.hpp"
#include "ballpark/report/source_text.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// What a finding's card is made of.
struct HtmlCard {
    std::size_t number = 0;
    const base::Diagnostic* finding = nullptr;
    SourceText source;
    std::optional<double> value;              ///< that the yardstick was held against
    std::optional<check::Readings> readings;  ///< of a figure in doubt, once a claim
    std::string figure;                       ///< that is in doubt, in the reader's words
};

/// A finding for a page: its headline and best repair at once, the working on a click.
std::string html_card(const HtmlCard& card, const units::Catalogue& catalogue);

}  // namespace ballpark::report

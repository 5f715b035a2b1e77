#pragma once

#include <string>

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/report/source_text.hpp"
#include "ballpark/report/style.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// A finding or an input error for a reader: headline, the reader's own words with what is wrong
/// drawn under them, the working, the yardstick, and the repairs with their probabilities.
std::string diagnostic_text(const base::Diagnostic& diagnostic, const SourceText& source,
                            const units::Catalogue& catalogue, const Style& style);

/// The yardstick in a line: "$995 per kW, from 618 to 2,070 (world, 2019: ...; IRENA ... 2020)".
std::string yardstick(const base::Reference& reference, const units::Catalogue& catalogue);

/// "71 %"; "<1 %" and ">99 %" at the ends, for nothing that was weighed is certain.
std::string percent(double probability);

}  // namespace ballpark::report

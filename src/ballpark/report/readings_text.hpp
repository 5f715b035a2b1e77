#pragma once

#include <string>
#include <string_view>

#include "ballpark/check/readings.hpp"
#include "ballpark/report/style.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// A doubtful figure read as power and as energy, side by side. `figure` is the reader's words.
std::string readings_text(std::string_view figure, const check::Readings& readings,
                          const units::Catalogue& catalogue, const Style& style);

}  // namespace ballpark::report

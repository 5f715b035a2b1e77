#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ballpark/check/readings.hpp"
#include "ballpark/report/style.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// One line of the two readings side by side: what it is, as power, as energy. The first is the
/// head.
struct ReadingLine {
    std::string name;
    std::string power;
    std::string energy;
};
std::vector<ReadingLine> reading_lines(const check::Readings& readings,
                                       const units::Catalogue& catalogue);

/// What is to be said of the lines: the factor between them, and what they are reckoned with.
std::string reading_remark(const check::Readings& readings);

/// A doubtful figure read as power and as energy, side by side. `figure` is the reader's words.
std::string readings_text(std::string_view figure, const check::Readings& readings,
                          const units::Catalogue& catalogue, const Style& style);

}  // namespace ballpark::report

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/check/check.hpp"
#include "ballpark/report/offsets.hpp"
#include "ballpark/scenario/claim_row.hpp"
#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/quantity.hpp"

namespace ballpark::report {

/// What one text says and what was found about it, as one object on one line:
/// {"id","quantities","claims","diagnostics"}. Offsets are in `encoding`, as `GivenOffsets` says. A
/// value that is not finite is null. Of a file that is not plain UTF-8 (`document`), "input" says
/// how it was read, and of one without text offsets each finding has its page and paragraph.
std::string record_json(std::string_view id, const check::Findings& findings,
                        const units::Catalogue& catalogue, OffsetEncoding encoding,
                        const text::Document* document = nullptr);

/// The same for a scenario file, all its claims in one record, and "rows" beside them: the rows
/// of its table.
std::string scenario_json(std::string_view id, const scenario::CheckedScenario& checked,
                          const units::Catalogue& catalogue, OffsetEncoding encoding,
                          const text::Document* document = nullptr);

/// {"error":{"code","message","start","end","notes","suggestions"}}; offsets into `text`.
std::string error_json(const base::Diagnostic& error, std::string_view text,
                       OffsetEncoding encoding);
/// The same with an "id" before it, for a record of a stream.
std::string error_json(std::string_view id, const base::Diagnostic& error, std::string_view text,
                       OffsetEncoding encoding);

/// {"value","unit","dimension"}: what `convert` and `eval` give.
std::string quantity_json(double value, const units::Unit& unit, const units::Catalogue& catalogue);

/// {"values":[...]}, and of values in a unit "unit" and "dimension" as well.
std::string values_json(std::span<const double> values);
std::string values_json(std::span<const double> values, const units::Unit& unit,
                        const units::Catalogue& catalogue);

/// A list of texts as an array, one a line.
std::string json_array(std::span<const std::string> objects);

}  // namespace ballpark::report

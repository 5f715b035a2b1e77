#pragma once

#include <string>
#include <string_view>

#include "ballpark/base/date.hpp"
#include "ballpark/base/result.hpp"
#include "ballpark/model/store.hpp"

namespace cli {

/// A text of a stream of JSON Lines: {"id","text","date"?,"place"?}.
struct Record {
    std::string text;
    ballpark::base::Date date;
    std::string place;
};

/// A line that was read: its own id, or where it stands, and the record or why there is none.
/// Codes: bad-record, bad-date, unknown-place, and those of `text::check_text`.
struct ReadRecord {
    std::string id;
    ballpark::base::Result<Record> record;
};
ReadRecord read_record(std::string_view line, const std::string& line_name,
                       const ballpark::model::Library& library);

/// Do the bytes begin with a line that is such a record?
bool looks_like_records(std::string_view bytes);

}  // namespace cli

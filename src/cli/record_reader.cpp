#include "cli/record_reader.hpp"

#include <simdjson.h>

#include "ballpark/scenario/date_place.hpp"
#include "ballpark/text/decode.hpp"

namespace cli {

static_assert(RecordReader::padding >= simdjson::SIMDJSON_PADDING);

struct RecordReader::Parser {
    simdjson::dom::parser json;
};

RecordReader::RecordReader(const ballpark::model::Library& library)
    : library_(library), parser_(std::make_unique<Parser>()) {}
RecordReader::~RecordReader() = default;

bool RecordReader::read(std::string_view line, std::string_view line_name, Fields& fields) {
    namespace dom = simdjson::dom;
    fields = {};
    dom::object object;
    // The bytes behind the line are the next line's, or padding: nothing has to be copied.
    if (parser_->json.parse(line.data(), line.size(), false).get(object) != simdjson::SUCCESS)
        return false;
    bool has_text = false;
    std::string_view date;
    std::string_view place;
    // Of a key that is there twice the last counts.
    for (const dom::key_value_pair field : object) {
        std::string_view* into = nullptr;
        if (field.key == "id")
            into = &fields.id;
        else if (field.key == "text")
            into = &fields.text;
        else if (field.key == "date")
            into = &date;
        else if (field.key == "place")
            into = &place;
        else
            continue;
        if (field.value.get(*into) != simdjson::SUCCESS) {
            std::int64_t number = 0;
            if (into != &fields.id || field.value.get(number) != simdjson::SUCCESS) return false;
            id_ = std::to_string(number);
            fields.id = id_;
        }
        has_text |= into == &fields.text;
    }
    if (!has_text || !ballpark::text::check_text(fields.text)) return false;
    if (fields.id.data() == nullptr) fields.id = line_name;
    if (!ballpark::text::check_text(fields.id)) return false;
    // A stream's records are mostly of one day and one place after another.
    if (!date.empty() && date != date_text_) {
        const auto parsed = ballpark::scenario::parse_date(date);
        if (!parsed) return false;
        date_text_ = date;
        date_ = *parsed;
    }
    if (!date.empty()) fields.date = date_;
    if (!place.empty() && place != place_text_) {
        auto parsed = ballpark::scenario::parse_place(place, library_);
        if (!parsed) return false;
        place_text_ = place;
        place_ = std::move(*parsed);
    }
    if (!place.empty()) fields.place = place_;
    return true;
}

}  // namespace cli

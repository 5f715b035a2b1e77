#include "cli/record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "ballpark/base/utf8.hpp"
#include "ballpark/scenario/date_place.hpp"
#include "ballpark/text/decode.hpp"

namespace cli {

namespace base = ballpark::base;
using nlohmann::json;

namespace {

base::Span all_of(std::string_view text) {
    return {0, static_cast<std::uint32_t>(text.size())};
}

/// The JSON of a line. The library throws on what is none; it says where.
base::Result<json> parse(std::string_view line) {
    try {
        json parsed = json::parse(line);
        if (parsed.is_object()) return parsed;
        return base::failure("bad-record", "the line is no JSON object", all_of(line));
    } catch (const json::parse_error& error) {
        const auto at = static_cast<std::uint32_t>(
            std::min<std::size_t>(error.byte == 0 ? 0 : error.byte - 1, line.size()));
        return base::failure("bad-record", fmt::format("the line is no JSON: byte {}", at),
                             {at, at});
    }
}

/// The string under `key`, empty if there is none.
base::Result<std::string> string_of(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return std::string();
    if (!found->is_string())
        return base::failure("bad-record", fmt::format("\"{}\" is no string", key));
    return found->get<std::string>();
}

base::Result<Record> read_object(const json& object, const ballpark::model::Library& library) {
    Record record;
    if (!object.contains("text")) return base::failure("bad-record", "a record without \"text\"");
    auto text = string_of(object, "text");
    if (!text) return tl::unexpected(std::move(text.error()));
    record.text = std::move(*text);
    if (auto good = ballpark::text::check_text(record.text); !good)
        return tl::unexpected(std::move(good.error()));
    const auto date = string_of(object, "date");
    if (!date) return tl::unexpected(date.error());
    if (!date->empty()) {
        const auto parsed = ballpark::scenario::parse_date(*date);
        if (!parsed)
            return base::failure("bad-date",
                                 fmt::format("\"{}\" is no date", base::printable(*date)));
        record.date = *parsed;
    }
    const auto place = string_of(object, "place");
    if (!place) return tl::unexpected(place.error());
    if (!place->empty()) {
        auto parsed = ballpark::scenario::parse_place(*place, library);
        if (!parsed)
            return base::failure("unknown-place",
                                 fmt::format("no country \"{}\"", base::printable(*place)));
        record.place = std::move(*parsed);
    }
    return record;
}

/// The record's own id; where it has none, the line it stands in.
std::string id_of(const json& object, const std::string& line_name) {
    const auto found = object.find("id");
    if (found == object.end() || found->is_null()) return line_name;
    return found->is_string() ? found->get<std::string>() : found->dump();
}

}  // namespace

ReadRecord read_record(std::string_view line, const std::string& line_name,
                       const ballpark::model::Library& library) {
    const auto object = parse(line);
    if (!object) return {line_name, tl::unexpected(object.error())};
    return {id_of(*object, line_name), read_object(*object, library)};
}

bool looks_like_records(std::string_view bytes) {
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || bytes[begin] != '{') return false;
    std::string_view line = bytes.substr(begin, bytes.find('\n', begin) - begin);
    while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
    return line.ends_with('}') && line.find("\"text\"") != std::string_view::npos;
}

}  // namespace cli

#include "ballpark/model/document.hpp"

#include <algorithm>

#include "ballpark/base/utf8.hpp"

// toml++ asserts what hostile text breaks ("[!" as a header) just before it reports it, and in
// clang's release build even tells the optimiser that it cannot be. Its own checks are enough.
#undef NDEBUG
#define TOML_ASSERT(expression) static_assert(true)
#include <toml++/toml.h>

namespace ballpark::model {
namespace {

/// Byte offsets of toml++'s lines and columns, which count code points from 1. Marks are set on the
/// way, so that a place deep in a long line is found without reading the line again.
class Places {
public:
    explicit Places(std::string_view text) : text_(text) {
        const std::string_view mark = "\xEF\xBB\xBF";  // toml++ does not count it
        std::size_t rune = 0;
        std::size_t at = text.starts_with(mark) ? mark.size() : 0;
        lines_.push_back(rune);
        for (; at < text.size(); ++rune) {
            if (rune % stride == 0) marks_.push_back(at);
            if (text[at] == '\n') lines_.push_back(rune + 1);
            at = next(at);
        }
        runes_ = rune;
    }

    std::uint32_t offset(const toml::source_position& position) const {
        const std::size_t line = std::clamp<std::size_t>(position.line, 1, lines_.size());
        const std::size_t column = std::max<std::size_t>(position.column, 1);
        const std::size_t rune = lines_[line - 1] + column - 1;
        if (rune >= runes_) return static_cast<std::uint32_t>(text_.size());
        std::size_t at = marks_[rune / stride];
        for (std::size_t i = 0; i < rune % stride; ++i) at = next(at);
        return static_cast<std::uint32_t>(at);
    }

    base::Span span(const toml::source_region& region) const {
        const base::Span found{offset(region.begin), offset(region.end)};
        return {found.begin, std::max(found.begin, found.end)};
    }

private:
    static constexpr std::size_t stride = 64;

    std::size_t next(std::size_t at) const {
        return at + std::max<std::size_t>(base::decode_utf8(text_, at).size, 1);
    }

    std::string_view text_;
    std::vector<std::size_t> lines_;  ///< the code point that each line starts with
    std::vector<std::size_t> marks_;  ///< the byte of every `stride`th code point
    std::size_t runes_ = 0;
};

base::Date date_of(const toml::date& date) {
    return {static_cast<std::int16_t>(date.year), static_cast<std::int8_t>(date.month),
            static_cast<std::int8_t>(date.day)};
}

Value convert(const toml::node& node, const Places& places) {
    Value value;
    value.span = places.span(node.source());
    if (const auto* string = node.as_string()) {
        value.kind = Value::Kind::string;
        value.text = string->get();
    } else if (const auto* integer = node.as_integer()) {
        value.kind = Value::Kind::integer;
        value.number = static_cast<double>(integer->get());
    } else if (const auto* number = node.as_floating_point()) {
        value.kind = Value::Kind::number;
        value.number = number->get();
    } else if (const auto* boolean = node.as_boolean()) {
        value.kind = Value::Kind::boolean;
        value.number = boolean->get() ? 1 : 0;
    } else if (const auto* date = node.as_date()) {
        value.kind = Value::Kind::date;
        value.date = date_of(date->get());
    } else if (const auto* moment = node.as_date_time()) {
        value.kind = Value::Kind::date;
        value.date = date_of(moment->get().date);
    } else if (const auto* array = node.as_array()) {
        value.kind = Value::Kind::array;
        for (const toml::node& item : *array) value.items.push_back(convert(item, places));
    } else if (const auto* table = node.as_table()) {
        for (const auto& [key, item] : *table) {
            value.items.push_back(convert(item, places));
            value.items.back().key = key.str();
            value.items.back().key_span = places.span(key.source());
        }
        // toml++ sorts them by name; a reader expects the order of the file
        std::ranges::stable_sort(value.items, {},
                                 [](const Value& item) { return item.key_span.begin; });
    }
    return value;
}

/// Length of the escape that starts at `raw[at]`, and how many bytes it stands for.
struct Escape {
    std::size_t raw = 1;
    std::size_t bytes = 1;
};

Escape escape_at(std::string_view raw, std::size_t at) {
    if (raw[at] != '\\' || at + 1 >= raw.size()) return {};
    const char c = raw[at + 1];
    if (c == 'u' || c == 'U') {
        const std::size_t digits = c == 'u' ? 4 : 8;
        const unsigned long code =
            std::strtoul(std::string(raw.substr(at + 2, digits)).c_str(), nullptr, 16);
        const std::size_t bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
        return {2 + digits, bytes};
    }
    if (c == '\n' || c == '\r' || c == ' ' || c == '\t') {
        std::size_t end = at + 1;
        while (end < raw.size() &&
               (raw[end] == ' ' || raw[end] == '\t' || raw[end] == '\r' || raw[end] == '\n'))
            ++end;
        return {end - at, 0};
    }
    return {2, 1};
}

}  // namespace

const Value* Value::find(std::string_view name) const {
    for (const Value& item : items)
        if (item.key == name) return &item;
    return nullptr;
}

std::string_view to_string(Value::Kind kind) {
    switch (kind) {
        case Value::Kind::string:
            return "a string";
        case Value::Kind::integer:
            return "a whole number";
        case Value::Kind::number:
            return "a number";
        case Value::Kind::boolean:
            return "true or false";
        case Value::Kind::date:
            return "a date";
        case Value::Kind::array:
            return "a list";
        case Value::Kind::table:
            return "a table";
    }
    return "a value";
}

base::Result<Value> parse_document(std::string_view text) {
    // toml++ reads a NUL as the end of the file, silently
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        const auto at = static_cast<std::uint32_t>(nul);
        return base::failure("not-text", "a NUL byte in what should be text", {at, at + 1}, "here");
    }
    const Places places(text);
    const toml::parse_result result = toml::parse(text);
    if (!result) {
        base::Span where = places.span(result.error().source());
        if (where.empty() && where.begin < text.size() && text[where.begin] != '\n')
            where.end =
                where.begin + std::max<std::uint32_t>(base::decode_utf8(text, where.begin).size, 1);
        return base::failure("toml-syntax", "the file is not TOML", where,
                             std::string(result.error().description()));
    }
    return convert(result.table(), places);
}

base::Span inside(std::string_view document, const Value& string, base::Span part) {
    if (string.kind != Value::Kind::string) return string.span;
    const std::string_view raw = string.span.of(document);
    const bool triple = raw.starts_with("\"\"\"") || raw.starts_with("'''");
    const bool literal = raw.starts_with('\'');
    std::size_t at = triple ? 3 : 1;
    if (triple && at < raw.size() && raw[at] == '\r') ++at;
    if (triple && at < raw.size() && raw[at] == '\n') ++at;

    base::Span found{string.span.end, string.span.end};
    std::size_t decoded = 0;
    bool begun = false;
    while (at <= raw.size()) {
        // an escape that stands for nothing belongs to no part
        const Escape escape = literal || at >= raw.size() ? Escape{} : escape_at(raw, at);
        if (!begun && decoded >= part.begin && escape.bytes > 0) {
            found.begin = string.span.begin + static_cast<std::uint32_t>(at);
            begun = true;
        }
        if (decoded >= part.end) {
            found.end = string.span.begin + static_cast<std::uint32_t>(at);
            break;
        }
        decoded += escape.bytes;
        at += escape.raw;
    }
    found.end = std::max(found.begin, std::min(found.end, string.span.end));
    return found;
}

}  // namespace ballpark::model

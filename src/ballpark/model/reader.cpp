#include "ballpark/model/reader.hpp"

#include <algorithm>
#include <cmath>

#include "ballpark/model/nearest.hpp"
#include "ballpark/model/spans.hpp"
#include "ballpark/units/number.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::model {

void Reader::fault(base::Diagnostic diagnostic) {
    faulty_ = true;
    faults_.push_back({file_.path, std::move(diagnostic)});
}

void Reader::fault(std::string code, std::string headline, base::Span span, std::string label) {
    fault(base::failure(std::move(code), std::move(headline), span, std::move(label)).value());
}

void Reader::fault_inside(const Value& string, base::Diagnostic diagnostic) {
    move_spans(diagnostic, [&](base::Span& span) { span = inside(file_.text, string, span); });
    fault(std::move(diagnostic));
}

void Reader::only_keys(const Value& table, std::initializer_list<std::string_view> known) {
    const std::vector<std::string_view> names(known);
    for (const Value& item : table.items) {
        if (std::find(names.begin(), names.end(), item.key) != names.end()) continue;
        const std::string_view near = nearest(item.key, names);
        base::Diagnostic diagnostic =
            base::failure("unknown-key", "'" + item.key + "' is not a key that is read here",
                          item.key_span,
                          near.empty() ? "not known" : "did you mean " + std::string(near) + "?")
                .value();
        if (!near.empty())
            diagnostic.suggestions.push_back({{item.key_span, std::string(near)}, {}, 0});
        fault(std::move(diagnostic));
    }
}

const Value* Reader::get(const Value& table, std::string_view key, Value::Kind kind) {
    const Value* value = table.find(key);
    if (value == nullptr) return nullptr;
    const bool whole = kind == Value::Kind::number && value->kind == Value::Kind::integer;
    if (value->kind == kind || whole) return value;
    fault("wrong-type", std::string(key) + " must be " + std::string(to_string(kind)), value->span,
          "this is " + std::string(to_string(value->kind)));
    return nullptr;
}

const Value* Reader::need(const Value& table, std::string_view key, Value::Kind kind) {
    if (table.find(key) == nullptr)
        fault("missing-key", "there is no '" + std::string(key) + "'",
              table.key_span.empty() ? table.span : table.key_span, "it belongs in here");
    return get(table, key, kind);
}

std::string_view Reader::text(const Value& table, std::string_view key) {
    const Value* value = get(table, key, Value::Kind::string);
    return value == nullptr ? std::string_view{} : arena_.text(value->text);
}

std::string_view Reader::needed_text(const Value& table, std::string_view key) {
    const Value* value = need(table, key, Value::Kind::string);
    if (value == nullptr) return {};
    if (value->text.empty()) fault("empty", std::string(key) + " is empty", value->span);
    return arena_.text(value->text);
}

std::optional<double> Reader::number(const Value& table, std::string_view key) {
    const Value* value = get(table, key, Value::Kind::number);
    if (value == nullptr) return std::nullopt;
    if (!std::isfinite(value->number)) {
        fault("bad-number", std::string(key) + " is not a number to reckon with", value->span);
        return std::nullopt;
    }
    return value->number;
}

std::optional<int> Reader::year(const Value& table, std::string_view key) {
    const Value* value = get(table, key, Value::Kind::integer);
    if (value == nullptr) return std::nullopt;
    if (value->number < 1500 || value->number > 2200) {
        fault("bad-year", std::string(key) + " is no year between 1500 and 2200", value->span);
        return std::nullopt;
    }
    return static_cast<int>(value->number);
}

std::string normal_phrase(std::string_view phrase) {
    std::string result;
    for (char c : phrase) {
        const bool space = c == '-' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space)
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    if (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

Phrases Reader::phrases(const Value& table, std::string_view key) {
    const Value* list = get(table, key, Value::Kind::array);
    if (list == nullptr) return {};
    std::vector<std::string_view> result;
    for (const Value& item : list->items) {
        if (item.kind != Value::Kind::string) {
            fault("wrong-type", std::string(key) + " must hold strings alone", item.span,
                  "this is " + std::string(to_string(item.kind)));
            continue;
        }
        const std::string phrase = normal_phrase(item.text);
        const bool capital =
            std::any_of(phrase.begin(), phrase.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (phrase.empty() || capital)
            fault("bad-word",
                  capital ? "a phrase with capitals would never be found" : "an empty phrase",
                  item.span, "write it in lower case");
        else
            result.push_back(arena_.text(phrase));
    }
    if (result.empty()) return {};
    std::vector<Beginnings> beginnings(1);
    for (const std::string_view phrase : result) beginnings[0].add(phrase);
    return {arena_.array(result), arena_.array(beginnings).data()};
}

std::optional<units::Unit> Reader::unit(const Value& string) {
    if (string.text == "1") return units::Unit{};
    auto unit = units::parse_unit(string.text, catalogue_);
    if (unit) return *unit;
    fault_inside(string, std::move(unit.error()));
    return std::nullopt;
}

std::optional<units::Quantity> Reader::quantity(const Value& value) {
    if (value.kind == Value::Kind::integer || value.kind == Value::Kind::number)
        return units::Quantity::exactly(value.number, {});
    if (value.kind != Value::Kind::string) {
        fault("wrong-type", "a quantity in quotes, or a plain number, must stand here", value.span,
              "this is " + std::string(to_string(value.kind)));
        return std::nullopt;
    }
    auto quantity = parse_figure(value.text, catalogue_);
    if (quantity) return *quantity;
    fault_inside(value, std::move(quantity.error()));
    return std::nullopt;
}

base::Result<units::Quantity> parse_figure(std::string_view text,
                                           const units::Catalogue& catalogue) {
    const auto number = units::match_number(text, 0);
    if (number && number->span.end == text.size() && !number->malformed)
        return units::Quantity::exactly(number->value, {});
    return units::parse_quantity(text, catalogue);
}

}  // namespace ballpark::model

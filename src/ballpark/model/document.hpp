#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/date.hpp"
#include "ballpark/base/result.hpp"

namespace ballpark::model {

/// A value of a TOML document, with the place where it stands: what the readers of model and
/// scenario files work on. A table's entries are in the order of the file.
struct Value {
    enum class Kind : std::uint8_t { string, integer, number, boolean, date, array, table };

    Kind kind = Kind::table;
    base::Span span;           ///< the value; of a table, its header or braces
    base::Span key_span;       ///< the key that it is under; empty in an array
    std::string key;           ///< empty in an array
    std::string text;          ///< of a string, escapes undone
    double number = 0;         ///< of an integer or a number; 1 or 0 of a boolean
    base::Date date;           ///< of a date
    std::vector<Value> items;  ///< of an array or a table

    const Value* find(std::string_view name) const;
};

std::string_view to_string(Value::Kind kind);

/// Reads a TOML document. Code: toml-syntax, not-text.
base::Result<Value> parse_document(std::string_view text);

/// Where a part of a string's value stands in the document, quotes and escapes allowed for, so
/// that a caret can go under a culprit inside an equation.
base::Span inside(std::string_view document, const Value& string, base::Span part);

}  // namespace ballpark::model

#pragma once

#include <string>
#include <string_view>

// JSON written at the end of a string that the caller keeps, so that one record after another
// takes no memory. It reads as nlohmann::json would dump it, to the letter.

namespace ballpark::report {

/// A string in quotes. Bytes that are no UTF-8 become U+FFFD.
void put_json(std::string& out, std::string_view text);
/// A number with its point ("2500000.0"), in the fewest digits that give it back; null where it is
/// not finite.
void put_json(std::string& out, double value);
void put_json(std::string& out, std::size_t value);
inline void put_json(std::string& out, bool value) {
    out += value ? "true" : "false";
}
void put_json(std::string& out, const char* text) = delete;

}  // namespace ballpark::report

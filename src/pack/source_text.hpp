#pragma once

#include <string>
#include <string_view>

namespace ballpark::pack {

/// A C++ string literal that holds exactly these bytes, as a `std::string_view`.
std::string text_literal(std::string_view text);

/// A double as C++ reads it back, bit for bit.
std::string literal(double value);

}  // namespace ballpark::pack

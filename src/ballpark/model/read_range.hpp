#pragma once

#include "ballpark/model/reader.hpp"

namespace ballpark::model {

/// Reads `hard`, what a quantity cannot be outside of, into the quantity's bounds.
void read_bounds(Reader& reader, const Value& table, Quantity& quantity);

/// Reads `normal`, what is normal by year and place, into the quantity's ranges; they replace
/// inherited ones. Codes: unknown-source, missing-year, bad-year, bad-place, bad-order,
/// no-width, outside-bounds.
void read_normal(Reader& reader, const Value& table, Quantity& quantity,
                 std::span<const Source> sources);

}  // namespace ballpark::model

#pragma once

#include "ballpark/model/reader.hpp"

namespace ballpark::model {

/// A figure in `unit`; a bare 0 goes with any. Nothing, with the fault noted, if it is none.
std::optional<double> read_in_unit(Reader& reader, const Value& value, const units::Unit& unit);

/// Reads `hard`, what a quantity cannot be outside of, into the quantity's bounds.
void read_bounds(Reader& reader, const Value& table, Quantity& quantity);

/// Reads `normal`, what is normal by year and place, into the quantity's ranges; they replace
/// inherited ones. Codes: unknown-source, missing-year, bad-year, bad-place, bad-order,
/// no-width, outside-bounds.
void read_normal(Reader& reader, const Value& table, Quantity& quantity,
                 std::span<const Source> sources);

}  // namespace ballpark::model

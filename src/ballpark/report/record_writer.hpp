#pragma once

#include <array>
#include <string>
#include <string_view>

#include "ballpark/check/check.hpp"
#include "ballpark/report/offsets.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// Writes records as `record_json` says, each at the end of a string that the caller keeps. It
/// remembers how the last units are written, for the same few come again and again.
class RecordWriter {
public:
    RecordWriter(const units::Catalogue& catalogue, OffsetEncoding encoding)
        : catalogue_(catalogue), encoding_(encoding) {}

    /// One object, no end of line. `findings` are the passages of one text, which is that of the
    /// first; there may be none.
    void put(std::string& out, std::string_view id, std::span<const check::Findings> findings,
             const text::Document* document = nullptr);

private:
    struct Written {
        bool lasting = false;  ///< is it written so wherever it stands?
        units::Unit unit;
        std::string unit_json;       ///< with its key and a comma
        std::string dimension_json;  ///< likewise
    };
    const Written& written(const text::Mention& mention, const units::Unit& unit,
                           std::string_view text);
    void put_quantity(std::string& out, const text::Mention& mention, std::string_view text,
                      const GivenOffsets& offsets);

    const units::Catalogue& catalogue_;
    OffsetEncoding encoding_;
    std::array<Written, 64> units_;
};

}  // namespace ballpark::report

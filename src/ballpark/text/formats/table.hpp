#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/units/catalogue.hpp"

namespace ballpark::text {

/// Words to be put before and behind the number of a cell, which its column's header says of all
/// of them: "Capacity (MW)" makes "300" into "300 MW", "Cost ($ million)" 450 into "$450 million".
struct CellUnit {
    std::string before;
    std::string behind;

    bool empty() const { return before.empty() && behind.empty(); }
};

/// The unit that a header gives in brackets, or behind a comma or "in"; empty if it gives none.
CellUnit unit_of_header(std::string_view header, const units::Catalogue& catalogue);

/// Is the cell a number and nothing else, so that a header's unit belongs to it?
bool is_bare_number(std::string_view cell);

/// The header units of a table while its rows go by: those of the first row, and of later cells
/// marked as headers, reach down their column; that of a row's first cell reaches along the row.
class HeaderUnits {
public:
    explicit HeaderUnits(const units::Catalogue& catalogue) : catalogue_(&catalogue) {}

    void start_row();
    /// A cell's whole text, with the columns it takes. Gives the words to be put around it.
    CellUnit cell(std::string_view text, bool header, std::uint32_t columns = 1);

private:
    static constexpr std::size_t most_columns = 256;

    const units::Catalogue* catalogue_;
    std::vector<CellUnit> units_;  ///< column by column
    CellUnit row_unit_;
    std::size_t row_ = 0;
    std::size_t column_ = 0;
};

}  // namespace ballpark::text

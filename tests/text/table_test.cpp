#include "ballpark/text/formats/table.hpp"

#include <catch2/catch.hpp>

using namespace ballpark;

namespace {

const units::Catalogue& catalogue = units::Catalogue::builtin();

std::string around(std::string_view header, std::string_view number = "7") {
    const text::CellUnit unit = text::unit_of_header(header, catalogue);
    return unit.before + std::string(number) + unit.behind;
}

}  // namespace

TEST_CASE("a header's unit is put as it would be written in prose") {
    CHECK(around("Capacity (MW)") == "7 MW");
    CHECK(around("Capacity [MW]") == "7 MW");
    CHECK(around("Output, GWh") == "7 GWh");
    CHECK(around("Output in GWh") == "7 GWh");
    CHECK(around("MW") == "7 MW");
    CHECK(around("Share (%)") == "7%");
    CHECK(around("%") == "7%");
    CHECK(around("Cost ($ million)") == "$7 million");
    CHECK(around("Cost (US$ bn)") == "US$7bn");
    CHECK(around("Cost (EUR million)") == "EUR 7 million");
    CHECK(around("Cost, millions of dollars") == "7 million dollars");
    CHECK(around("Price ($/MWh)") == "$7/MWh");
    CHECK(around("Price ($ per kW)") == "$7 per kW");
    CHECK(around("Length (km)") == "7 km");
    CHECK(around("Lifetime (years)") == "7 years");
    CHECK(around("Production ('000 tonnes)") == "7 thousand tonnes");
}

TEST_CASE("a header that gives no unit gives none") {
    for (const std::string header :
         {"", "Project", "Year", "Capacity", "Cost (2019)", "Name (official)", "Revenue (m)",
          "Noor, Morocco", "Noor (580 MW)", "Day", "Notes, if any", "()", "(", "[]", ", ", "in "}) {
        INFO(header);
        CHECK(around(header) == "7");
    }
}

TEST_CASE("a cell that is a number and nothing else takes the unit") {
    for (const std::string cell : {"300", "1,234.5", "1 234", " 300 ", "10-15", "10\u201315", "~5",
                                   "\u22125", "<5", "1'000"}) {
        INFO(cell);
        CHECK(text::is_bare_number(cell));
    }
    for (const std::string cell :
         {"", "-", "n/a", "300 MW", "$5", "5%", "2019-10-24", "5.", "x5", "5 (est.)", "1\n2"}) {
        INFO(cell);
        CHECK_FALSE(text::is_bare_number(cell));
    }
}

TEST_CASE("units reach down their column, past columns that are joined, and along a row") {
    text::HeaderUnits table(catalogue);
    const auto cell = [&](std::string_view text, std::uint32_t columns = 1, bool header = false) {
        const text::CellUnit unit = table.cell(text, header, columns);
        return unit.before + std::string(text) + unit.behind;
    };
    table.start_row();
    cell("Project");
    cell("Capacity (MW)", 2);
    cell("Cost ($ million)");
    table.start_row();
    CHECK(cell("Noor") == "Noor");
    CHECK(cell("300") == "300 MW");
    CHECK(cell("400") == "400 MW");
    CHECK(cell("450") == "$450 million");
    CHECK(cell("5") == "5");

    text::HeaderUnits turned(catalogue);
    turned.start_row();
    turned.cell("", false);
    turned.cell("2018", false);
    turned.start_row();
    turned.cell("Output (GWh)", true);
    const text::CellUnit unit = turned.cell("12", false);
    CHECK(unit.behind == " GWh");
}

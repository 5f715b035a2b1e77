#include <algorithm>

#include "support.hpp"

using namespace ballpark::units;
using namespace ballpark::units::testing;
using ballpark::base::Label;

namespace {

/// What the reader says of its own choices: the words, and what they are read as.
std::vector<std::string> remarks(std::string_view text, std::string_view place = {},
                                 std::optional<Dimension> wanted = {}) {
    std::vector<Label> labels;
    const Context context{place, wanted, &labels};
    const auto read = parse_quantity(text, catalogue(), context);
    INFO(text);
    CHECK(read);
    std::vector<std::string> said;
    for (const Label& label : labels)
        said.push_back(std::string(label.span.of(text)) + ": " + label.text);
    return said;
}

std::string remark(std::string_view text, std::string_view place = {},
                   std::optional<Dimension> wanted = {}) {
    const auto said = remarks(text, place, wanted);
    return said.size() == 1 ? said[0] : std::to_string(said.size()) + " remarks";
}

double si_for(std::string_view text, Dimension wanted) {
    const auto read = parse_quantity(text, catalogue(), {{}, wanted, nullptr});
    return read ? read->si() : -1;
}

}  // namespace

TEST_CASE("a doubtful spelling that is read says which way, and what else it could be") {
    CHECK(remark("$5") ==
          "$: read as US dollar; may also be Australian dollar, Canadian dollar, New Zealand "
          "dollar and 2 more");
    CHECK(remark("10 tons", "US") ==
          "tons: read as short ton, as in US; may also be ton, long ton, tonne");
    CHECK(remark("500 units", "IN") == "units: read as kilowatt hour, as in IN; may also be unit");
    CHECK(remark("$285/tcm").find("2 remarks") == 0);
    CHECK(remarks("€285/tcm")[0] ==
          "tcm: read as thousand cubic metres, as prices are per that; may also be trillion cubic "
          "metres");
    CHECK(remark("200 calories") == "calories: read as calorie; may also be food calorie");
}

TEST_CASE("what is plain is read without a word") {
    for (const std::string_view text :
         {"5 MW", "5 mW", "2.5 million barrels a day", "€65/MWh", "12 kWh/m2/yr", "US$5",
          "3 tonnes", "1,500 MW", "5 kcal", "40 Mbit/s", "2.5 billion euros", "5 short tons"}) {
        INFO(text);
        CHECK(remarks(text).empty());
    }
}

TEST_CASE("the press's m is mega, and its s a plural, and both are said") {
    CHECK(remark("75 mw") == "mw: read as MW, as the press writes it; a thousandth is mW");
    CHECK(remark("75 MWs") == "MWs: read as the plural of MW; write \"MW s\" for MW times seconds");
    CHECK(remark("5m tonnes") == "m: read as million: no length stands before another unit");
    CHECK(quantity("5m tonnes").si() == 5e9);
    CHECK(quantity("3 mm barrels").value == 3e6);
    CHECK(quantity("2.5m barrels a day").value == 2.5e6);
    CHECK(quantity("5m").si() == 5);
    CHECK(quantity("5 m/s").si() == 5);
}

TEST_CASE("digits that can be read two ways say so") {
    CHECK(remark("1.500 MW") == "1.500: read as 1.5; 1,500 where points part the thousands");
    CHECK(remark("2 billion tonnes", "DE") ==
          "billion: read as 10^9, as in English; in the long scale of DE it is 10^12");
}

TEST_CASE("what is wanted decides between readings of different dimensions") {
    CHECK(remark("300K", {}, dimensions::temperature) ==
          "K: read as kelvin, which is what can be converted, and not as a scale");
    CHECK(si_for("300K", dimensions::temperature) == 300);
    CHECK(quantity("300K").si() == 300000);
    CHECK(si_for("25 C", dimensions::temperature) == Approx(298.15));
    CHECK(quantity("25 C").unit.dimension == Dimension::of(Base::current) * dimensions::time);
    CHECK(si_for("500 bps", dimensions::none) == Approx(0.05));
    CHECK(si_for("500 bps", dimensions::information / dimensions::time) == 500);
    CHECK(si_for("10 million pounds", dimensions::money) == 1e7);
    CHECK(si_for("10 million pounds", dimensions::mass) == Approx(4535923.7));
    CHECK(si_for("5 T", dimensions::mass) == 5000);
    CHECK(si_for("12 ct/kWh", dimensions::money / dimensions::energy) == Approx(0.12 / 3.6e6));
    CHECK(si_for("25 degrees", dimensions::temperature) == -1);
}

TEST_CASE("money above chooses what is priced by it, and nothing else") {
    const auto below = [](std::string_view text) {
        return format_unit(quantity(text).unit, catalogue());
    };
    CHECK(below("$1,900/oz") == "USD/troy oz");
    CHECK(below("$1,900 an ounce") == "USD/troy oz");
    CHECK(below("$5/bcm") == "USD/bank cubic metre");
    CHECK(below("5 bcm") == "bcm");
    CHECK(below("640 ounces") == "oz");
    CHECK(below("1,000 ounces of gold") == "troy oz");
}

TEST_CASE("what no context decides is asked, with every choice spelled out") {
    for (const char* doubt :
         {"10 tons", "5 gallons", "10 mt", "500 units", "¥500", "20 pints", "30 mpg", "4 cwt",
          "500 pesos", "300 kb", "10 MBtu", "20 bps", "1.2 mbpd", "5 francs", "7 ppt", "3 Mb/d"}) {
        INFO(doubt);
        const auto read = parse_quantity(doubt, catalogue());
        REQUIRE_FALSE(read);
        CHECK(read.error().code == "ambiguous-unit");
        CHECK(read.error().suggestions.size() >= 1);
        for (const auto& choice : read.error().suggestions) {
            INFO(choice.effect);
            CHECK(parse_quantity(choice.effect, catalogue()));
        }
    }
}

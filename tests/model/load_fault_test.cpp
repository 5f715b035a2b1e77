#include <catch2/catch.hpp>

#include "tests/model/support.hpp"

// Each fault that a model file can have: its code, and the words of the file that it must be
// under, marked ⟦so⟧.

namespace {

using namespace ballpark;

struct Case {
    std::string_view name;
    std::string_view code;
    std::string_view text;
};

const std::string_view head = "title = \"Solar\"\nextends = \"thing/plant\"\n";

const Case cases[] = {
    {"a key that is not known", "unknown-key", "⟦quantiti⟧ = 1"},
    {"a key of a quantity", "unknown-key", "[quantity.capacity]\n⟦units⟧ = \"MW\""},
    {"a key of a range", "unknown-key",
     "[quantity.capacity]\nnormal = [{ year = 2019, place = \"world\", p5 = 1, p50 = 2, p95 = 3, "
     "statistic = \"s\", ⟦sorce⟧ = \"atlas\", source = \"atlas\" }]"},
    {"a value of another type", "wrong-type", "words = ⟦\"solar\"⟧"},
    {"a quantity that is no table", "wrong-type", "[quantity]\ncapacity = ⟦5⟧"},
    {"an equation that is no string", "wrong-type", "[equations]\ncapital_cost = ⟦5⟧"},
    {"a quantity without unit", "missing-key",
     "[quantity.⟦share⟧]\nwhy = \"w\"\nhard = { least = 0, why = \"w\" }"},
    {"a quantity without reason", "missing-key",
     "[quantity.⟦share⟧]\nunit = \"1\"\nhard = { least = 0, why = \"w\" }"},
    {"an unknown unit", "unknown-unit",
     "[quantity.share]\nunit = \"kW/⟦flurb⟧\"\nwhy = \"w\"\nhard = { least = 0, why = \"w\" }"},
    {"a name with capitals", "bad-name",
     "[quantity.⟦Share⟧]\nunit = \"1\"\nwhy = \"w\"\nhard = { least = 0, why = \"w\" }"},
    {"a name that is a function", "bad-name",
     "[quantity.⟦max⟧]\nunit = \"1\"\nwhy = \"w\"\nhard = { least = 0, why = \"w\" }"},
    {"a name that is a unit", "bad-name",
     "[quantity.⟦day⟧]\nunit = \"1\"\nwhy = \"w\"\nhard = { least = 0, why = \"w\" }"},
    {"an override of another dimension", "dimension-mismatch",
     "[quantity.capacity]\nunit = ⟦\"MWh\"⟧"},
    {"money that is no dollars", "not-dollars",
     "[quantity.fee]\nunit = ⟦\"EUR\"⟧\nwhy = \"w\"\nhard = { least = 0, why = \"w\" }"},
    {"bounds of another dimension", "dimension-mismatch",
     "[quantity.capacity]\nhard = { least = \"⟦5 MWh⟧\", why = \"w\" }"},
    {"a bound that is a bare number", "dimension-mismatch",
     "[quantity.capacity]\nhard = { least = ⟦5⟧, why = \"w\" }"},
    {"bounds the wrong way round", "bad-order",
     "[quantity.capacity]\nhard = ⟦{ least = \"5 MW\", most = \"4 MW\", why = \"w\" }⟧"},
    {"bounds that bound nothing", "missing-key", "[quantity.capacity]\nhard = ⟦{ why = \"w\" }⟧"},
    {"points out of order", "bad-order",
     "[quantity.capacity]\nnormal = [{ year = 2019, place = \"world\", p5 = ⟦3⟧, p50 = 2, p95 = "
     "4, statistic = \"s\", source = \"atlas\" }]"},
    {"points out of order above", "bad-order",
     "[quantity.capacity]\nnormal = [{ year = 2019, place = \"world\", p5 = 1, p50 = 2, p95 = "
     "⟦1.5⟧, statistic = \"s\", source = \"atlas\" }]"},
    {"a point that is not above 0", "bad-number",
     "[quantity.capacity]\nnormal = [{ year = 2019, place = \"world\", p5 = ⟦0⟧, p50 = 2, p95 = "
     "4, statistic = \"s\", source = \"atlas\" }]"},
    {"p5 without p95", "missing-key",
     "[quantity.capacity]\nnormal = [⟦{ year = 2019, place = \"world\", p5 = 1, p50 = 2, "
     "statistic = \"s\", source = \"atlas\" }⟧]"},
    {"no range with a width", "no-width",
     "[quantity.capacity]\n⟦normal⟧ = [{ year = 2019, place = \"world\", p50 = 2, "
     "statistic = \"s\", source = \"atlas\" }]"},
    {"a range without source", "missing-key",
     "[quantity.capacity]\nnormal = [⟦{ year = 2019, place = \"world\", p5 = 1, p50 = 2, p95 = "
     "4, statistic = \"s\" }⟧]"},
    {"a range with a source nobody knows", "unknown-source",
     "[quantity.capacity]\nnormal = [{ year = 2019, place = \"world\", p5 = 1, p50 = 2, p95 = "
     "4, statistic = \"s\", source = ⟦\"atlass\"⟧ }]"},
    {"a price of no year", "missing-year",
     "[quantity.specific_cost]\nnormal = [⟦{ place = \"world\", p5 = 1, p50 = 2, p95 = "
     "4, statistic = \"s\", source = \"atlas\" }⟧]"},
    {"a range of no year from a source of no year", "missing-year",
     "[quantity.capacity]\nnormal = [⟦{ place = \"world\", p5 = 1, p50 = 2, p95 = "
     "4, statistic = \"s\", source = \"rumour\" }⟧]"},
    {"years that run backward", "bad-year",
     "[quantity.capacity]\nnormal = [{ year = ⟦\"2019-2005\"⟧, place = \"world\", p5 = 1, p50 = 2, "
     "p95 = 4, statistic = \"s\", source = \"atlas\" }]"},
    {"a year of no calendar", "bad-year",
     "[quantity.capacity]\nnormal = [{ year = ⟦19⟧, place = \"world\", p5 = 1, p50 = 2, "
     "p95 = 4, statistic = \"s\", source = \"atlas\" }]"},
    {"a place by its name", "bad-place",
     "[quantity.capacity]\nnormal = [{ year = 2019, place = ⟦\"Korea\"⟧, p5 = 1, p50 = 2, "
     "p95 = 4, statistic = \"s\", source = \"atlas\" }]"},
    {"money in what is no price", "unknown-key",
     "[quantity.capacity]\nnormal = [{ year = 2019, place = \"world\", p5 = 1, p50 = 2, p95 = 4, "
     "⟦money⟧ = 2018, statistic = \"s\", source = \"atlas\" }]"},
    {"normal that is impossible", "outside-bounds",
     "[quantity.capacity]\nhard = { most = \"1 MW\", why = \"w\" }\nnormal = [{ year = 2019, place "
     "= \"world\", p5 = 1, p50 = ⟦2⟧, p95 = 4, statistic = \"s\", source = \"atlas\" }]"},
    {"a quantity that nothing is said about", "unreachable-quantity",
     "[quantity.⟦share⟧]\nunit = \"1\"\nwhy = \"w\""},
    {"an equation for what does not exist", "unknown-name",
     "[equations]\n⟦capital_cots⟧ = \"1 USD\""},
    {"an equation with an unknown name", "unknown-name",
     "[equations]\ncapital_cost = \"specific_cost * ⟦capcity⟧\""},
    {"an equation behind an escape", "unknown-name",
     "[equations]\ncapital_cost = \"\\tspecific_cost * ⟦capcity⟧\""},
    {"an equation that does not parse", "syntax",
     "[equations]\ncapital_cost = \"specific_cost * ⟦)⟧\""},
    {"an equation of another dimension", "dimension-mismatch",
     "[equations]\ncapital_cost = \"⟦specific_cost * capacity * 3 h⟧\""},
    {"a sum of two dimensions", "dimension-mismatch",
     "[equations]\ncapital_cost = 'capital_cost + ⟦capacity⟧'"},
    {"equations in a circle", "equation-cycle",
     "[equations]\ncapital_cost = ⟦\"2 * capital_cost\"⟧"},
    {"a setting for what does not exist", "unknown-name",
     "[[setting]]\nwords = [\"x\"]\nquantity = ⟦\"cost\"⟧\nshift = 2\nwhy = \"w\""},
    {"a setting that turns all to nothing", "bad-number",
     "[[setting]]\nwords = [\"x\"]\nquantity = \"capacity\"\nshift = ⟦0⟧\nwhy = \"w\""},
    {"an example of another dimension", "dimension-mismatch",
     "[[example]]\ntitle = \"t\"\ngiven = { capacity = \"⟦5 MWh⟧\" }\nexpect = { capacity = \"5 "
     "MW\" }"},
    {"an example with an unknown unit", "unknown-unit",
     "[[example]]\ntitle = \"t\"\ngiven = { capacity = \"5 ⟦flurbs⟧\" }\nexpect = { capacity = \"5 "
     "MW\" }"},
    {"an example that does not hold", "example-fails",
     "[[example]]\ntitle = \"t\"\ngiven = { capacity = \"5 MW\", specific_cost = \"1000 USD/kW\" "
     "}\n"
     "expect = { capital_cost = \"⟦6 million USD⟧\" }"},
    {"an example that does not follow", "example-fails",
     "[[example]]\ntitle = \"t\"\ngiven = { capacity = \"5 MW\" }\n"
     "expect = { capital_cost = \"⟦5 million USD⟧\" }"},
    {"an example that expects nothing", "empty",
     "[[example]]\ntitle = \"t\"\ngiven = { capacity = \"5 MW\" }\nexpect = ⟦{}⟧"},
};

TEST_CASE("every fault of a model file has a code and lies under the culprit") {
    for (const Case& one : cases) {
        const tests::Marked marked(std::string(head) + std::string(one.text) + "\n");
        const auto loaded = tests::load(tests::with_model(marked.text));
        INFO(one.name << "\n" << tests::all_faults(loaded));
        REQUIRE(loaded.diagnostics().size() == 1);
        const model::FileDiagnostic& fault = loaded.diagnostics()[0];
        CHECK(fault.path == "thing/solar.toml");
        CHECK(fault.diagnostic.code == one.code);
        CHECK(fault.diagnostic.primary.span.of(marked.text) == marked.span.of(marked.text));
        CHECK(fault.diagnostic.primary.span == marked.span);
        CHECK(loaded.library().find("thing/solar") == nullptr);
    }
}

TEST_CASE("a model without a title, or that extends nothing known, is refused") {
    for (const auto& [code, text] : std::vector<std::pair<std::string_view, std::string_view>>{
             {"missing-key", "extends = \"thing/plant\"\n"},
             {"empty", "title = \"\"\n"},
             {"unknown-model", "title = \"T\"\nextends = \"thing/plnat\"\n"},
             {"extends-cycle", "title = \"T\"\nextends = \"thing/solar\"\n"}}) {
        const auto loaded = tests::load(tests::with_model(text));
        INFO(tests::all_faults(loaded));
        REQUIRE(loaded.diagnostics().size() == 1);
        CHECK(loaded.diagnostics()[0].diagnostic.code == code);
    }
}

TEST_CASE("models that extend one another are refused once") {
    const auto loaded = tests::load({{"a/x.toml", "title = \"X\"\nextends = \"a/y\"\n"},
                                     {"a/y.toml", "title = \"Y\"\nextends = \"a/x\"\n"}});
    REQUIRE(loaded.diagnostics().size() == 1);
    CHECK(loaded.diagnostics()[0].diagnostic.code == "extends-cycle");
    CHECK(loaded.library().models.empty());
}

TEST_CASE("a circle of equations names its way") {
    const auto loaded = tests::load(tests::with_model(R"(title = "T"
[quantity.alpha]
unit = "1"
why = "w"
[quantity.beta]
unit = "1"
why = "w"
[equations]
alpha = "beta + 1"
beta = "alpha + 1"
)"));
    REQUIRE(loaded.diagnostics().size() == 1);
    CHECK(loaded.diagnostics()[0].diagnostic.headline ==
          "the equations run in a circle: alpha -> beta -> alpha");
}

TEST_CASE("a model of more quantities than any deal has is refused") {
    std::string text = "title = \"T\"\n";
    for (int i = 0; i < 600; ++i)
        text += "[quantity.q" + std::to_string(i) +
                "]\nunit = \"1\"\nwhy = \"w\"\nhard = { least = 0, why = \"w\" }\n";
    const auto loaded = tests::load(tests::with_model(text));
    REQUIRE(loaded.diagnostics().size() == 1);
    CHECK(loaded.diagnostics()[0].diagnostic.code == "too-many");
    CHECK(loaded.diagnostics()[0].diagnostic.primary.span.of(text) == "q500");
}

TEST_CASE("one phrase cannot name two models") {
    auto files = tests::with_model("title = \"S\"\nwords = [\"sun farm\"]\n");
    files.push_back({"thing/wind.toml", "title = \"W\"\nwords = [\"wind farm\", \"sun-farm\"]\n"});
    const auto loaded = tests::load(files);
    REQUIRE(loaded.diagnostics().size() == 1);
    const auto& fault = loaded.diagnostics()[0];
    CHECK(fault.path == "thing/wind.toml");
    CHECK(fault.diagnostic.code == "duplicate-word");
    CHECK(fault.diagnostic.primary.span.of(files.back().text) == "\"sun-farm\"");
    CHECK(fault.diagnostic.primary.text == "also in thing/solar");
}

TEST_CASE("a phrase that names one model may tell of another what it is not") {
    auto files = tests::with_model("title = \"S\"\nwords = [\"sun farm\"]\n");
    files.push_back(
        {"thing/wind.toml", "title = \"W\"\nwords = [\"farm\"]\nnot_words = [\"sun farm\"]\n"});
    files.push_back(
        {"thing/mill.toml", "title = \"M\"\nwords = [\"mill\"]\nnot_words = [\"sun farm\"]\n"});
    const auto loaded = tests::load(files);
    CHECK(loaded.diagnostics().empty());
    CHECK(loaded.library().phrases.size() == 5);
}

TEST_CASE("every fault of the other files has a code and lies under the culprit") {
    struct Other {
        std::string_view path;
        std::string_view code;
        std::string_view text;
    };
    const Other others[] = {
        {"stray.toml", "unknown-file", "a = 1"},
        {"money/gold.toml", "unknown-file", "a = 1"},
        {"slips.toml", "unknown-value",
         "[[slip]]\nid = \"i\"\ntitle = \"t\"\nedit = ⟦\"prefx\"⟧\nratio = 2\nweight = 1"},
        {"slips.toml", "bad-number",
         "[[slip]]\nid = \"i\"\ntitle = \"t\"\nedit = \"prefix\"\nratio = ⟦0⟧\nweight = 1"},
        {"slips.toml", "unknown-value",
         "[[slip]]\nid = \"i\"\ntitle = \"t\"\nedit = ⟦\"place\"⟧\nratio = 1\nweight = 1"},
        {"slips.toml", "duplicate",
         "[[slip]]\nid = \"i\"\ntitle = \"t\"\nedit = \"unit\"\nratio = 2\nweight = "
         "1\n[[slip]]\nid "
         "= ⟦\"i\"⟧\ntitle = \"t\"\nedit = \"unit\"\nratio = 2\nweight = 1"},
        {"slips.toml", "missing-key",
         "[[slip]]\nid = \"i\"\ntitle = \"t\"\nedit = \"unit\"\nratio = 2\nweight = 1\nboost = [⟦{ "
         "when = \"place\", by = 2 }⟧]"},
        {"lexicon/en.toml", "bad-word", "[list]\na = [\"b\", ⟦\"C\"⟧]"},
        {"lexicon/en.toml", "unknown-key", "⟦lists⟧ = 1"},
        {"money/fx.toml", "missing-key", "source = \"atlas\"\n[rates.⟦EUR⟧]\nper_usd = [1.0]"},
        {"money/fx.toml", "bad-number",
         "source = \"atlas\"\n[rates.EUR]\nfirst = 2000\nper_usd = [1.0, ⟦-1⟧]"},
        {"money/fx.toml", "unknown-source",
         "source = ⟦\"bank\"⟧\n[rates.EUR]\nfirst = 2000\nper_usd = [1.0]"},
        {"money/us-cpi.toml", "wrong-type", "source = \"atlas\"\nfirst = ⟦\"x\"⟧\nlevel = [1.0]"},
    };
    for (const Other& one : others) {
        const tests::Marked marked(one.text);
        auto files = tests::ground();
        files.push_back({std::string(one.path), marked.text});
        const auto loaded = tests::load(files);
        INFO(one.path << "\n" << one.text << "\n" << tests::all_faults(loaded));
        REQUIRE(loaded.diagnostics().size() == 1);
        const auto& fault = loaded.diagnostics()[0];
        CHECK(fault.path == one.path);
        CHECK(fault.diagnostic.code == one.code);
        CHECK(fault.diagnostic.primary.span == marked.span);
    }
}

TEST_CASE("a source needs all that a reader needs to find it") {
    const auto loaded = tests::load({{"sources.toml", R"([source.x]
title = "T"
confidence = "certain"
)"}});
    std::vector<std::string> codes;
    for (const auto& fault : loaded.diagnostics()) codes.push_back(fault.diagnostic.code);
    CHECK(codes == std::vector<std::string>{"missing-key", "missing-key", "unknown-value"});
    CHECK(loaded.library().sources.empty());
}

}  // namespace

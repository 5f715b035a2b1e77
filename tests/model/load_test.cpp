#include <catch2/catch.hpp>

#include "ballpark/model/evaluate.hpp"
#include "ballpark/model/example.hpp"
#include "tests/model/support.hpp"

namespace {

using namespace ballpark;
using namespace std::string_view_literals;
using tests::load;

TEST_CASE("a child has what its parent has, with what it overrides and adds") {
    const auto loaded = load(tests::with_model(R"(
title = "Solar"
extends = "thing/plant"
words = ["solar farm", "solar-power plant"]
not_words = ["solar farm equipment"]
[quantity.capacity]
why = "peak power"
[quantity.specific_cost]
normal = [{ year = "2015-2019", place = "KP", p5 = 500, p50 = 995, p95 = 2000, money = 2018, statistic = "s", source = "rumour" }]
[quantity.share]
unit = "1"
why = "share that works"
hard = { least = 0, most = "100 %", why = "a share" }
[equations]
capital_cost = "specific_cost * capacity * share"
[[setting]]
words = ["island"]
quantity = "specific_cost"
shift = 2
why = "far away"
)"));
    INFO(tests::all_faults(loaded));
    REQUIRE(loaded.diagnostics().empty());
    const model::Library& library = loaded.library();
    const model::Model* model = library.find("thing/solar");
    REQUIRE(model != nullptr);
    CHECK(model->extends == "thing/plant");
    CHECK_FALSE(model->abstract);
    REQUIRE(model->quantities.size() == 4);
    CHECK(model->quantities[0].name == "capacity");
    CHECK(model->find("capacity")->why == "peak power");
    CHECK(model->find("capacity")->normal.size() == 1);
    CHECK(model->find("capacity")->unit_text == "MW");
    const model::Normal& cost = model->find("specific_cost")->normal[0];
    CHECK(cost.year_from == 2015);
    CHECK(cost.year_to == 2019);
    CHECK(cost.money_year == 2018);
    CHECK(cost.place == "KP");
    CHECK(library.sources[cost.source].id == "rumour");
    CHECK(model->find("share")->least == 0);
    CHECK(model->find("share")->most == Approx(1));
    REQUIRE(model->equations.size() == 1);
    CHECK(model->equations[0].log_linear);
    CHECK(model->equations[0].factors.size() == 3);
    CHECK(model->find("capital_cost")->equation == 0);
    CHECK(model->find("capacity")->equation == -1);
    REQUIRE(model->settings.size() == 1);
    CHECK(model->settings[0].shift == 2);
    CHECK(model->settings[0].widen == 1);
    CHECK(library.find("thing/plant")->find("capital_cost")->equation == 0);
    CHECK(library.find("thing/wind") == nullptr);

    REQUIRE(library.phrases.size() == 3);
    CHECK(library.phrases[0].text == "solar farm");
    CHECK(library.phrases[1].excludes);
    CHECK(library.phrases[2].text == "solar power plant");
    CHECK(&library.models[library.phrases[2].model] == model);
}

TEST_CASE("a range takes the place, statistic and source it leaves unsaid from the one before") {
    const auto loaded = load(tests::with_model(R"(
title = "Solar"
extends = "thing/plant"
words = ["solar farm"]
[quantity.specific_cost]
normal = [
    { year = 2018, place = "KP", p5 = 1, p50 = 2, p95 = 3, money = 2019, statistic = "s", source = "rumour" },
    { year = 2019, p5 = 2, p50 = 3, p95 = 4 },
    { year = 2020, place = "world", p5 = 3, p50 = 4, p95 = 5, source = "atlas" },
    { year = 2021, p5 = 4, p50 = 5, p95 = 6, statistic = "t" },
]
)"));
    INFO(tests::all_faults(loaded));
    REQUIRE(loaded.diagnostics().empty());
    const model::Library& library = loaded.library();
    const auto ranges = library.find("thing/solar")->find("specific_cost")->normal;
    REQUIRE(ranges.size() == 4);
    CHECK(ranges[1].place == "KP");
    CHECK(ranges[1].statistic == "s");
    CHECK(library.sources[ranges[1].source].id == "rumour");
    CHECK(ranges[1].money_year == 0);  // the year of the money is never taken over
    CHECK(ranges[2].statistic == "s");
    CHECK(library.sources[ranges[2].source].id == "atlas");
    CHECK(ranges[3].place == "world");
    CHECK(ranges[3].statistic == "t");
}

TEST_CASE("sources lie in one file or in a folder") {
    auto files = tests::ground();
    files.push_back({"sources/more.toml",
                     "[source.almanac]\ntitle = \"Almanac\"\npublisher = \"P\"\nyear = "
                     "2021\nwhere = \"w\"\nconfidence = \"document\"\n"});
    const auto loaded = load(files);
    INFO(tests::all_faults(loaded));
    CHECK(loaded.diagnostics().empty());
    CHECK(loaded.library().sources.size() == 3);
}

TEST_CASE("a range inherited into another unit goes on to mean the same") {
    const auto loaded = load(tests::with_model(R"(
title = "Solar"
extends = "thing/plant"
[quantity.capacity]
unit = "kW"
)"));
    REQUIRE(loaded.diagnostics().empty());
    const auto* capacity = loaded.library().find("thing/solar")->find("capacity");
    CHECK(capacity->normal[0].p50 == Approx(10000));
    CHECK(capacity->unit_text == "kW");
    CHECK(loaded.library().find("thing/plant")->find("capacity")->normal[0].p50 == 10);
}

TEST_CASE("equations lie in the order in which they can be worked out") {
    const auto loaded = load(tests::with_model(R"(
title = "Chain"
[quantity.alpha]
unit = "1"
why = "last"
[quantity.beta]
unit = "1"
why = "middle"
[quantity.gamma]
unit = "1"
why = "first"
[equations]
alpha = "beta + 1"
beta = "2 * gamma"
)"));
    INFO(tests::all_faults(loaded));
    REQUIRE(loaded.diagnostics().empty());
    const model::Model& model = *loaded.library().find("thing/solar");
    CHECK(model.quantities[model.equations[0].target].name == "beta");
    std::vector<double> values{0, 0, 3};
    model::run_forward(model, values);
    CHECK(values[0] == 7);
}

TEST_CASE("examples run forward, and backward through a product of powers") {
    const std::string text = R"(
title = "Solar"
extends = "thing/plant"
[[example]]
title = "forward"
given = { capacity = "2.5 GW", specific_cost = "1000 USD/kW" }
expect = { capital_cost = "$2.5 billion" }
[[example]]
title = "backward"
given = { capacity = "2.5 million watts", capital_cost = "$2.5 billion" }
expect = { specific_cost = "1000000 USD/kW" }
[[example]]
title = "rounded: 0.94 GW for 0.9"
given = { capital_cost = "940 million USD", specific_cost = "1000 USD/kW" }
expect = { capacity = "0.9 GW" }
)";
    const auto loaded = load(tests::with_model(text));
    INFO(tests::all_faults(loaded));
    CHECK(loaded.diagnostics().empty());
    CHECK(model::check_examples(loaded.library(), tests::catalogue()).empty());
}

TEST_CASE("tables of money, words and slips are read and sorted") {
    auto files = tests::ground();
    files.push_back({"money/fx.toml", R"(source = "atlas"
[rates.KRW]
first = 2018
per_usd = [1100.5, nan, 1180]
[rates.EUR]
first = 2019
per_usd = [0.9]
)"});
    files.push_back(
        {"money/us-cpi.toml", "source = \"atlas\"\nfirst = 2018\nlevel = [251.1, 255.7]\n"});
    files.push_back(
        {"lexicon/en.toml", "[list]\nrate = [\"a-day\", \"per  day\"]\nabout = [\"about\"]\n"});
    files.push_back({"slips.toml", R"([[slip]]
id = "kilo-for-one"
title = "kilowatts for watts"
edit = "prefix"
from = ""
to = "kilo"
ratio = 1000
weight = 0.02
boost = [{ when = "scale-word", by = 10 }, { when = "place", place = "CN KP", by = 2 }]
)"});
    const auto loaded = load(files);
    INFO(tests::all_faults(loaded));
    REQUIRE(loaded.diagnostics().empty());
    const model::Library& library = loaded.library();
    REQUIRE(library.money.rates.size() == 3);
    CHECK(library.money.rates[0].currency == "EUR");
    CHECK(library.money.rates[2].year == 2020);
    CHECK(library.money.rates_source == "Office of plants, Atlas of plants (2020)");
    CHECK(library.money.prices[1].level == 255.7);
    REQUIRE(library.words("rate").size() == 2);
    CHECK(library.words("rate")[0] == "a day");
    CHECK(library.words("rate")[1] == "per day");
    CHECK(library.words("none").empty());
    REQUIRE(library.slips.size() == 1);
    CHECK(library.slips[0].edit == model::SlipEdit::prefix);
    REQUIRE(library.slips[0].boosts.size() == 2);
    CHECK(library.slips[0].boosts[1].place == "CN KP");
}

TEST_CASE("an overlay replaces what has its name and leaves all else") {
    auto files = tests::with_model(
        "title = \"Solar\"\nextends = \"thing/plant\"\nwords = [\"solar farm\"]\n");
    files.push_back({"lexicon/en.toml", "[list]\nkeep = [\"a\"]\nchange = [\"b\"]\n"});
    const auto under = load(files);
    REQUIRE(under.diagnostics().empty());

    const std::vector<model::File> over{
        {"sources.toml", R"([source.mine]
title = "Mine"
publisher = "Me"
where = "desk"
confidence = "document"
)"},
        {"thing/solar.toml",
         "title = \"My solar\"\nextends = \"thing/plant\"\nwords = [\"sun farm\"]\n"},
        {"thing/wind.toml", R"(title = "Wind"
extends = "thing/plant"
words = ["wind farm"]
[quantity.capacity]
normal = [{ year = 2020, place = "world", p5 = 2, p50 = 3, p95 = 4, statistic = "s", source = "mine" }]
)"},
        {"lexicon/en.toml", "[list]\nchange = [\"c\"]\n"}};
    const auto loaded = load(over, &under.library());
    INFO(tests::all_faults(loaded));
    REQUIRE(loaded.diagnostics().empty());
    const model::Library& library = loaded.library();
    CHECK(library.models.size() == 3);
    CHECK(library.find("thing/solar")->title == "My solar");
    CHECK(library.find("thing/plant")->title == "Plant");
    CHECK(library.words("keep")[0] == "a");
    CHECK(library.words("change")[0] == "c");
    const auto& normal = library.find("thing/wind")->find("capacity")->normal[0];
    CHECK(library.sources[normal.source].id == "mine");
    const auto& old = library.find("thing/plant")->find("capacity")->normal[0];
    CHECK(library.sources[old.source].id == "atlas");
    REQUIRE(library.phrases.size() == 2);
    CHECK(library.phrases[0].text == "sun farm");
}

TEST_CASE("a file with a fault contributes nothing, and its children are silent about it") {
    auto files = tests::with_model("title = \"Solar\"\nextends = \"thing/base\"\n");
    files.push_back({"thing/base.toml", "title = 5\n"});
    const auto loaded = load(files);
    REQUIRE(loaded.diagnostics().size() == 1);
    CHECK(loaded.diagnostics()[0].path == "thing/base.toml");
    CHECK(loaded.library().find("thing/base") == nullptr);
    CHECK(loaded.library().find("thing/solar") == nullptr);
    CHECK(loaded.library().find("thing/plant") != nullptr);
}

TEST_CASE("faults of all files are reported in one go, in order of place") {
    const auto loaded = load({{"b/x.toml", "titel = \"x\"\n[equations]\nq = \"1\"\n"},
                              {"a/y.toml", "title = \"y\"\nwords = [1, \"\", \"Big\"]\n"},
                              {"a/z.toml", "= 1"}});
    std::vector<std::string> codes;
    for (const auto& fault : loaded.diagnostics())
        codes.push_back(fault.path + " " + fault.diagnostic.code);
    CHECK(codes == std::vector<std::string>{"a/y.toml wrong-type", "a/y.toml bad-word",
                                            "a/y.toml bad-word", "a/z.toml toml-syntax",
                                            "b/x.toml unknown-key", "b/x.toml missing-key",
                                            "b/x.toml unknown-name"});
}

TEST_CASE("a loaded library can be moved and keeps its views") {
    auto first = load(tests::ground());
    const auto second = std::move(first);
    CHECK(second.library().find("thing/plant")->title == "Plant");
}

TEST_CASE("no files give an empty library") {
    const auto loaded = load({});
    CHECK(loaded.diagnostics().empty());
    CHECK(loaded.library().models.empty());
    CHECK(loaded.library().find("x") == nullptr);
}

}  // namespace

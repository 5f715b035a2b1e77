#include "ballpark/model/sanction.hpp"

#include <catch2/catch.hpp>

#include "tests/model/support.hpp"

namespace {

using namespace ballpark;
using model::Barred;

/// A regime against a measure's keys, with a place in the text ⟦marked⟧ for the fault.
std::string regime(std::string_view measure) {
    return "regime = \"Measures\"\nplace = \"KP\"\n[[measure]]\n" + std::string(measure);
}

constexpr std::string_view good =
    "instrument = \"Resolution 1\"\nfrom = 2016-03-02\nuntil = 2018-01-01\nbars = \"export\"\n"
    "models = [\"thing/*\"]\nwhat = \"things may not be sold\"\nsource = \"atlas\"\n";

std::string replaced(std::string_view from, std::string_view to) {
    std::string text(good);
    return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("a measure holds from its first day, for the place and the act that it names") {
    const auto& library = model::builtin_library();
    const auto exports = [&](std::string_view place, base::Date date) {
        return model::sanctions_on(library, place, Barred::exporting, "mining/rare-earth-mine",
                                   date)
            .size();
    };
    CHECK(exports("KP", {2016, 3, 2}) == 1);
    CHECK(exports("KP", {2016, 3, 1}) == 0);
    CHECK(exports("KP", {2016, 3, 0}) == 1);  // some day of March
    CHECK(exports("KP", {}) == 1);            // it holds still
    CHECK(exports("KR", {2019, 10, 24}) == 0);
    CHECK(model::sanctions_on(library, "KP", Barred::receiving, "power/solar-pv", {2019, 10, 24})
              .size() == 1);
    CHECK(model::sanctions_on(library, "KP", Barred::receiving, "power/solar-pv", {2016, 12, 1})
              .empty());
}

TEST_CASE("a measure that names no model means every one") {
    const auto ventures = model::sanctions_on(model::builtin_library(), "KP", Barred::joint_venture,
                                              "buildings/hospital", {});
    REQUIRE(ventures.size() == 1);
    CHECK(ventures[0]->instrument == "Security Council resolution 2371 (2017)");
}

TEST_CASE("a star stands for all that follows") {
    CHECK(model::matches("power/*", "power/solar-pv"));
    CHECK_FALSE(model::matches("power/*", "storage/battery"));
    CHECK_FALSE(model::matches("power", "power/solar-pv"));
    CHECK(model::matches("power/csp", "power/csp"));
}

TEST_CASE("every packed measure rests on a document") {
    const auto& library = model::builtin_library();
    REQUIRE_FALSE(library.sanctions.empty());
    for (const model::Sanction& sanction : library.sanctions) {
        INFO(sanction.instrument << ": " << sanction.what);
        CHECK(model::is_evidence(library.sources[sanction.source].confidence));
        CHECK(sanction.from.known());
    }
}

TEST_CASE("a measure ends on its last day, and a regime that is read again gives way") {
    auto files = tests::ground();
    files.push_back({"sanctions/old.toml", regime(good)});
    const auto first = tests::load(files);
    REQUIRE(tests::all_faults(first) == "");
    const auto on = [](const model::Library& library, base::Date date) {
        return model::sanctions_on(library, "KP", Barred::exporting, "thing/plant", date).size();
    };
    CHECK(on(first.library(), {2018, 1, 1}) == 1);
    CHECK(on(first.library(), {2018, 1, 2}) == 0);
    CHECK(on(first.library(), {}) == 0);  // it no longer holds

    const std::vector<model::File> overlay{
        {"sanctions/new.toml", regime(replaced("2018-01-01", "2030-01-01"))}};
    const auto second = tests::load(overlay, &first.library());
    REQUIRE(tests::all_faults(second) == "");
    CHECK(second.library().sanctions.size() == 1);
    CHECK(on(second.library(), {2029, 1, 1}) == 1);
}

TEST_CASE("what is wrong with a regime is under the caret") {
    const std::pair<std::string, std::string> faults[] = {
        {"unknown-source", replaced("\"atlas\"", "⟦\"atlus\"⟧")},
        {"weak-source", replaced("\"atlas\"", "⟦\"rumour\"⟧")},
        {"unknown-value", replaced("\"export\"", "⟦\"exports\"⟧")},
        {"unknown-model", replaced("\"thing/*\"", "⟦\"thing/plent\"⟧")},
        {"wrong-type", replaced("2016-03-02", "⟦\"2016\"⟧")},
        {"unknown-key", replaced("until", "⟦til⟧")},
    };
    for (const auto& [code, measure] : faults) {
        const tests::Marked file(regime(measure));
        auto files = tests::ground();
        files.push_back({"sanctions/un.toml", file.text});
        const auto loaded = tests::load(files);
        INFO(code << "\n" << tests::all_faults(loaded));
        REQUIRE(loaded.diagnostics().size() >= 1);
        CHECK(loaded.diagnostics()[0].diagnostic.code == code);
        CHECK(loaded.diagnostics()[0].diagnostic.primary.span == file.span);
    }
}

#include <catch2/catch.hpp>

#include "ballpark/check/check.hpp"
#include "slipped.hpp"

using namespace ballpark;

namespace {

const check::Engine& engine() {
    static const check::Engine made{model::builtin_library(), units::Catalogue::builtin()};
    return made;
}

check::Findings check_statement(const std::string& text, int year) {
    return check::check_text(text, {static_cast<std::int16_t>(year), 7, 1}, "", engine());
}

bool has(const check::Findings& findings, std::string_view code) {
    for (const auto& finding : findings.diagnostics) {
        if (finding.code == code) return true;
    }
    return false;
}

std::string apply(std::string text, const base::Edit& edit) {
    return text.replace(edit.span.begin, edit.span.size(), edit.text);
}

}  // namespace

TEST_CASE("true statements about plants raise nothing") {
    slipped::Maker maker(model::builtin_library(), 1);
    const auto models = maker.models();
    REQUIRE(models.size() >= 10);
    int alarms = 0;
    int statements = 0;
    for (int round = 0; round < 40; ++round) {
        for (const auto* model : models) {
            const auto statement = maker.make(*model, slipped::Slip::none);
            const auto findings = check_statement(statement.text, statement.year);
            ++statements;
            if (!findings.alarming()) continue;
            ++alarms;
            UNSCOPED_INFO(statement.text << " -> " << findings.diagnostics.front().headline);
        }
    }
    CHECK(alarms <= statements / 200);
}

TEST_CASE("a slip of a thousand is found, and its first repair clears the finding") {
    using slipped::Slip;
    slipped::Maker maker(model::builtin_library(), 2);
    for (const auto slip : {Slip::kilo_for_mega, Slip::mega_for_giga, Slip::giga_for_mega,
                            Slip::million_for_billion, Slip::billion_for_million}) {
        int slips = 0;
        int found = 0;
        std::string missed;
        for (int round = 0; round < 20; ++round) {
            for (const auto* model : maker.models()) {
                const auto statement = maker.make(*model, slip);
                const auto findings = check_statement(statement.text, statement.year);
                if (!statement.slipped) {
                    CHECK(!has(findings, "out-of-ballpark"));
                    continue;
                }
                ++slips;
                if (!has(findings, "out-of-ballpark")) {
                    missed += statement.text + "\n";
                    continue;
                }
                ++found;
                for (const auto& finding : findings.diagnostics) {
                    if (finding.code != "out-of-ballpark") continue;
                    INFO(statement.text);
                    REQUIRE(!finding.suggestions.empty());
                    const auto mended = apply(statement.text, finding.suggestions.front().edit);
                    INFO(mended);
                    CHECK(!has(check_statement(mended, statement.year), "out-of-ballpark"));
                }
            }
        }
        INFO("slip " << static_cast<int>(slip) << ": " << found << " of " << slips << "; missed:\n"
                     << missed);
        REQUIRE(slips > 10);
        CHECK(found >= slips * 97 / 100);
    }
}

TEST_CASE("power by the day is found where the size is right, and alone") {
    slipped::Maker maker(model::builtin_library(), 3);
    for (int round = 0; round < 10; ++round) {
        for (const auto* model : maker.models()) {
            const auto statement = maker.make(*model, slipped::Slip::by_the_day);
            const auto findings = check_statement(statement.text, statement.year);
            INFO(statement.text);
            REQUIRE(has(findings, "power-per-time"));
            CHECK(!has(findings, "out-of-ballpark"));
            for (const auto& finding : findings.diagnostics) {
                if (finding.code != "power-per-time") continue;
                REQUIRE(!finding.suggestions.empty());
                const auto mended = apply(statement.text, finding.suggestions.front().edit);
                INFO(mended);
                CHECK(!has(check_statement(mended, statement.year), "power-per-time"));
            }
        }
    }
}

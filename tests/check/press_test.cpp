#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "ballpark/check/check.hpp"
#include "places.hpp"

using namespace ballpark;

namespace {

base::Date date_of(const std::string& text) {
    base::Date date;
    int year = 0;
    int month = 0;
    int day = 0;
    if (std::sscanf(text.c_str(), "%d-%d-%d", &year, &month, &day) == 3) {
        date.year = static_cast<std::int16_t>(year);
        date.month = static_cast<std::int8_t>(month);
        date.day = static_cast<std::int8_t>(day);
    }
    return date;
}

struct Score {
    int wrong = 0;
    int found = 0;
    int sound = 0;
    int alarms = 0;
};

/// The first repair of each finding, applied: no finding of its kind may be left where it was.
void check_repairs(const check::Engine& engine, const std::string& text, base::Date date,
                   const check::Findings& findings) {
    for (const auto& finding : findings.diagnostics) {
        if (finding.severity == base::Severity::note || finding.suggestions.empty()) continue;
        const auto& edit = finding.suggestions.front().edit;
        auto mended = text;
        mended.replace(edit.span.begin, edit.span.size(), edit.text);
        const base::Span now{edit.span.begin,
                             edit.span.begin + static_cast<std::uint32_t>(edit.text.size())};
        const auto after = check::check_text(mended, date, "", engine);
        for (const auto& left : after.diagnostics) {
            INFO(text << "\n -> " << mended << "\n still: " << left.headline);
            CHECK(!(left.code == finding.code && left.primary.span.overlaps(now)));
        }
    }
}

/// A fault is found where an alarm touches its words. The places of the file are left out: a
/// checker that is not told of them must find its way too.
Score score(const char* name) {
    const check::Engine engine{model::builtin_library(), units::Catalogue::builtin()};
    std::ifstream file(std::string(BALLPARK_SOURCE_DIR "/tests/data/press/") + name);
    Score result;
    for (std::string line; std::getline(file, line);) {
        const auto passage = nlohmann::json::parse(line);
        const std::string text = passage["text"];
        const auto findings = check::check_text(text, date_of(passage["date"]), "", engine);
        if (passage["label"] == "ok") {
            ++result.sound;
            if (!findings.alarming()) continue;
            ++result.alarms;
            UNSCOPED_INFO(text << " -> " << findings.diagnostics.front().headline);
            continue;
        }
        ++result.wrong;
        check_repairs(engine, text, date_of(passage["date"]), findings);
        const std::string words = passage["wrong_span"];
        const auto begin = static_cast<std::uint32_t>(text.find(words));
        const base::Span span{begin, begin + static_cast<std::uint32_t>(words.size())};
        const bool hit = std::any_of(findings.diagnostics.begin(), findings.diagnostics.end(),
                                     [&](const base::Diagnostic& d) {
                                         return d.severity != base::Severity::note &&
                                                d.primary.span.overlaps(span);
                                     });
        result.found += hit ? 1 : 0;
    }
    return result;
}

}  // namespace

TEST_CASE(
    "of the passages that may be read, most faults are found, the first repair clears them, "
    "and nothing sound is accused") {
    for (const auto* name : {"tune.jsonl", "field.jsonl"}) {
        const auto result = score(name);
        INFO(name << ": " << result.found << " of " << result.wrong << " found");
        REQUIRE(result.wrong >= 50);
        REQUIRE(result.sound >= 50);
        CHECK(result.alarms == 0);
        CHECK(result.found * 100 >= result.wrong * 60);
    }
}

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "ballpark/text/scan.hpp"
#include "places.hpp"

// Scores the scan on tests/data/prose/scored: sentences marked by hand before the program had
// read them. A line is {"id", "set", "text", "quantities": [{"value", "unit", "start", "end"}]},
// offsets in code points; a range [low, high] counts as its two ends. `kept.jsonl` is a third of
// them that nothing is tuned to.

using namespace ballpark;
using nlohmann::json;

namespace {

struct Quantity {
    double value = 0;
    std::string unit;
    units::Unit measure;
    std::size_t start = 0;
    std::size_t end = 0;
};

std::size_t code_points(std::string_view bytes) {
    return static_cast<std::size_t>(
        std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

std::vector<Quantity> found_in(const std::string& text) {
    const auto& catalogue = units::Catalogue::builtin();
    std::vector<text::Mention> mentions;
    std::vector<text::Mention> counts;
    text::scan(text, catalogue, {}, mentions, &counts);
    mentions.insert(mentions.end(), counts.begin(), counts.end());
    std::vector<Quantity> found;
    for (const text::Mention& mention : mentions) {
        const std::string_view all = text;
        Quantity quantity{mention.value, text::unit_text(mention, text, catalogue),
                          mention.full_unit(), code_points(all.substr(0, mention.span.begin)),
                          code_points(all.substr(0, mention.span.end))};
        for (const double value :
             mention.range ? std::vector{mention.low, mention.high} : std::vector{mention.value}) {
            quantity.value = value;
            found.push_back(quantity);
        }
    }
    return found;
}

std::vector<Quantity> gold_of(const json& line) {
    std::vector<Quantity> gold;
    for (const json& item : line["quantities"]) {
        Quantity quantity{0,
                          item["unit"].get<std::string>(),
                          {},
                          item["start"].get<std::size_t>(),
                          item["end"].get<std::size_t>()};
        for (const json& value :
             item["value"].is_array() ? item["value"] : json::array({item["value"]})) {
            quantity.value = value.get<double>();
            gold.push_back(quantity);
        }
    }
    return gold;
}

bool same_value(const Quantity& a, const Quantity& b) {
    const bool overlap = a.start < b.end && b.start < a.end;
    return overlap &&
           std::abs(a.value - b.value) <= 1e-5 * std::max(std::abs(a.value), std::abs(b.value));
}

/// The letters of a word's singular, lower case.
std::string head(std::string word) {
    for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (word.size() > 3 && word.back() == 's') word.pop_back();
    return word;
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c == ' ' || c == '/' || c == '-')
            words.emplace_back();
        else
            words.back() += c;
    }
    for (std::string& word : words) word = head(word);
    return words;
}

bool same_unit(const Quantity& gold, const Quantity& found) {
    if (gold.unit.empty() || found.unit.empty()) return gold.unit == found.unit;
    if (const auto unit = units::parse_unit(gold.unit, units::Catalogue::builtin());
        unit && unit->dimension == found.measure.dimension &&
        unit->currency == found.measure.currency &&
        std::abs(unit->factor - found.measure.factor) <= 1e-6 * std::abs(unit->factor))
        return true;
    const auto theirs = words_of(found.unit);
    return std::ranges::find(theirs, words_of(gold.unit).back()) != theirs.end();
}

struct Score {
    double gold = 0;
    double found = 0;
    double values = 0;
    double units = 0;
    std::size_t texts = 0;
    std::size_t without = 0;
    std::string misses;

    double value_f1() const { return 2 * values / (gold + found); }
    double unit_f1() const { return 2 * units / (gold + found); }
};

void add(const json& line, Score& score) {
    const auto text = line["text"].get<std::string>();
    const auto gold = gold_of(line);
    auto found = found_in(text);
    const json ignore = line.value("ignore", json::array());
    ++score.texts;
    if (gold.empty()) ++score.without;
    score.gold += static_cast<double>(gold.size());
    for (const Quantity& quantity : gold) {
        auto at = std::ranges::find_if(found, [&](const Quantity& other) {
            return same_value(quantity, other) && same_unit(quantity, other);
        });
        const bool unit = at != found.end();
        if (!unit)
            at = std::ranges::find_if(
                found, [&](const Quantity& other) { return same_value(quantity, other); });
        if (at != found.end()) {
            score.values += 1;
            score.units += unit ? 1 : 0;
            score.found += 1;
            found.erase(at);
        }
        if (!unit)
            score.misses += line["id"].get<std::string>() + ": " + text + "\n    wanted " +
                            std::to_string(quantity.value) + " " + quantity.unit + "\n";
    }
    for (const Quantity& extra : found) {
        const bool ignored = std::ranges::any_of(ignore, [&](const json& span) {
            return extra.start < span[1].get<std::size_t>() &&
                   span[0].get<std::size_t>() < extra.end;
        });
        if (ignored) continue;
        score.found += 1;
        score.misses += line["id"].get<std::string>() + ": " + text + "\n    not wanted " +
                        std::to_string(extra.value) + " " + extra.unit + "\n";
    }
}

Score score_of(const std::string& name) {
    Score score;
    std::ifstream stream(BALLPARK_SOURCE_DIR "/tests/data/prose/scored/" + name);
    for (std::string line; std::getline(stream, line);) add(json::parse(line), score);
    return score;
}

}  // namespace

TEST_CASE("the sentences marked by hand are read as they are marked") {
    const Score score = score_of("open.jsonl");
    INFO(score.misses);
    INFO("value F1 " << score.value_f1() << ", value and unit " << score.unit_f1());
    CHECK(score.texts >= 160);
    CHECK(score.without >= 40);
    CHECK(score.value_f1() >= 0.97);
    CHECK(score.unit_f1() >= 0.95);
}

TEST_CASE("the sentences that nothing is tuned to are read nearly as well") {
    const Score score = score_of("kept.jsonl");
    INFO("value F1 " << score.value_f1() << ", value and unit " << score.unit_f1());
    CHECK(score.texts >= 80);
    CHECK(score.without >= 20);
    CHECK(score.value_f1() >= 0.90);
    CHECK(score.unit_f1() >= 0.85);
}

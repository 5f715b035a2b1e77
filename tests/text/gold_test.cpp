#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "ballpark/text/scan.hpp"
#include "ballpark/units/print.hpp"
#include "places.hpp"

// Runs every sentence of tests/data/prose. A line is {"id", "text", "quantities"}; a quantity is
// the words of the text that make it, in order, its value ([low, high] for a range, null where
// it does not matter), its unit with the rate in it, and what else the wording says.

using namespace ballpark;
using nlohmann::json;

namespace {

struct Line {
    std::string file;
    json content;
};

std::vector<Line> gold_lines() {
    std::vector<Line> lines;
    std::vector<std::filesystem::path> paths;
    for (const auto& entry :
         std::filesystem::directory_iterator(BALLPARK_SOURCE_DIR "/tests/data/prose"))
        if (entry.path().extension() == ".jsonl") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (const auto& path : paths) {
        std::ifstream stream(path);
        for (std::string line; std::getline(stream, line);)
            lines.push_back({path.filename().string(), json::parse(line)});
    }
    return lines;
}

bool close(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

bool same_unit(const units::Unit& a, const units::Unit& b) {
    return a.dimension == b.dimension && a.currency == b.currency &&
           std::abs(a.factor - b.factor) <= 1e-9 * std::abs(b.factor);
}

std::string described(const text::Mention& mention, const std::string& text) {
    return "\"" + std::string(mention.span.of(text)) + "\" = " + std::to_string(mention.value) +
           " " + units::format_unit(mention.full_unit(), units::Catalogue::builtin());
}

/// What is wrong with a mention; empty if nothing.
std::string fault(const text::Mention& mention, const json& gold, std::size_t at) {
    const auto& catalogue = units::Catalogue::builtin();
    const auto words = gold["text"].get<std::string>();
    if (mention.span !=
        base::Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())})
        return "span";
    const json& value = gold["value"];
    if (mention.range != value.is_array()) return "range";
    if (value.is_array() && (!close(mention.low, value[0].get<double>()) ||
                             !close(mention.high, value[1].get<double>())))
        return "ends";
    if (value.is_number() && !close(mention.value, value.get<double>())) return "value";
    const auto unit = units::parse_unit(gold["unit"].get<std::string>(), catalogue);
    if (!unit) return "the line's own unit cannot be read";
    if (!same_unit(mention.full_unit(), *unit)) return "unit";
    if (mention.approximate != gold.value("approx", false)) return "approximate";
    const std::string bound = gold.value("bound", "");
    const auto expected = bound == "at_least"  ? text::Bound::at_least
                          : bound == "at_most" ? text::Bound::at_most
                                               : text::Bound::none;
    if (mention.bound != expected) return "bound";
    if (mention.malformed != gold.value("malformed", false)) return "malformed";
    const std::string rate = gold.value("rate", "");
    if (!rate.empty() && (mention.rate_form != text::RateForm::adjective ||
                          !same_unit(mention.rate, catalogue.unit(rate))))
        return "rate";
    if (!(mention.low <= mention.value && mention.value <= mention.high)) return "interval";
    return {};
}

}  // namespace

TEST_CASE("every figure of the collected sentences is found, and nothing else") {
    const auto lines = gold_lines();
    REQUIRE(lines.size() >= 120);
    std::size_t without = 0;
    std::vector<text::Mention> mentions;
    for (const Line& line : lines) {
        const auto text = line.content["text"].get<std::string>();
        const json& gold = line.content["quantities"];
        if (gold.empty()) ++without;
        text::scan(text, units::Catalogue::builtin(), {}, mentions);

        std::string found;
        for (const auto& mention : mentions) found += described(mention, text) + "; ";
        INFO(line.content["id"].get<std::string>() << ": " << text << "\n  found " << found);
        CHECK(mentions.size() == gold.size());
        std::size_t from = 0;
        for (std::size_t i = 0; i < std::min(gold.size(), mentions.size()); ++i) {
            const auto words = gold[i]["text"].get<std::string>();
            const std::size_t at = text.find(words, from);
            REQUIRE(at != std::string::npos);
            INFO("  gold " << words);
            CHECK(fault(mentions[i], gold[i], at) == "");
            from = at + words.size();
        }
    }
    CHECK(without >= 35);
}

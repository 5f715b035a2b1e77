#include <random>

#include <catch2/catch.hpp>

#include "ballpark/model/calculator.hpp"
#include "ballpark/model/document.hpp"
#include "tests/model/support.hpp"

// Text that nobody meant: whatever comes, it is read or refused at a place inside it.

namespace {

using namespace ballpark;

bool inside_text(const base::Diagnostic& diagnostic, std::size_t size) {
    const auto good = [size](base::Span span) {
        return span.begin <= span.end && span.end <= size;
    };
    bool all = good(diagnostic.primary.span);
    for (const base::Label& label : diagnostic.secondary) all = all && good(label.span);
    for (const base::Suggestion& suggestion : diagnostic.suggestions)
        all = all && good(suggestion.edit.span);
    return all && !diagnostic.code.empty() && !diagnostic.headline.empty();
}

TEST_CASE("any row of tokens is worked out or refused inside its text") {
    const std::vector<std::string> tokens{
        "2.5", "1,000", "1e3", "GW",  "kWh",    "$",    "€",    "%",       "(",
        ")",   "*",     "/",   "+",   "-",      "^",    "<",    "==",      "and",
        "or",  "not",   "if",  "min", "sqrt",   "to",   "in",   ",",       " ",
        "per", "yr",    "m2",  "²",   "°C",     "\xff", "_",    "million", "[t-1]",
        ".",   "0",     "US$", "µ",   "USD/kW", "home", "days", "-5",      "a"};
    std::mt19937 random(7);
    int worked = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        const std::size_t length = 1 + random() % 12;
        for (std::size_t j = 0; j < length; ++j) {
            text += tokens[random() % tokens.size()];
            if (random() % 2 == 0) text += ' ';
        }
        const auto result = model::calculate(text, tests::catalogue());
        worked += result ? 1 : 0;
        if (!result && !inside_text(result.error(), text.size())) {
            INFO(text << " -> " << result.error().code << ": " << result.error().headline);
            CHECK(inside_text(result.error(), text.size()));
        }
    }
    CHECK(worked > 50);
}

TEST_CASE("a broken model file is read or refused inside its text") {
    const auto ground = tests::ground();
    const std::string whole = ground[1].text + R"(
[[setting]]
words = ["island"]
quantity = "specific_cost"
shift = 2.0
why = "far \u00e9"
[[example]]
title = "t"
given = { capacity = "5 MW", specific_cost = "1000 USD/kW" }
expect = { capital_cost = '5 million USD' }
)";
    std::mt19937 random(11);
    int refused = 0;
    for (int i = 0; i < 1500; ++i) {
        std::string text = whole;
        for (std::size_t j = 1 + random() % 3; j > 0; --j) {
            const std::size_t at = random() % text.size();
            switch (random() % 4) {
                case 0:
                    text.erase(at, 1 + random() % 8);
                    break;
                case 1:
                    text.insert(at, 1, static_cast<char>(random() % 256));
                    break;
                case 2:
                    text.insert(at, text.substr(random() % text.size(), 20));
                    break;
                default:
                    text[at] = "\"'[]{}=.,\n#5-"[random() % 13];
                    break;
            }
            if (text.empty()) text = " ";
        }
        const auto loaded = tests::load({ground[0], {"thing/plant.toml", text}});
        refused += loaded.diagnostics().empty() ? 0 : 1;
        for (const model::FileDiagnostic& fault : loaded.diagnostics())
            if (!inside_text(fault.diagnostic, text.size())) {
                INFO(text << "\n" << fault.diagnostic.code << ": " << fault.diagnostic.headline);
                CHECK(inside_text(fault.diagnostic, text.size()));
            }
    }
    CHECK(refused > 500);
}

}  // namespace

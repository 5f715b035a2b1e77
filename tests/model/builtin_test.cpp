#include <catch2/catch.hpp>

#include "ballpark/model/example.hpp"
#include "places.hpp"
#include "tests/model/support.hpp"

// The models folder of the project: packed and read at run time, it must say the same.

namespace {

using namespace ballpark;

const model::LoadedLibrary& folder() {
    static const model::LoadedLibrary loaded = [] {
        const auto files = model::read_folder(BALLPARK_SOURCE_DIR "/models");
        REQUIRE(files);
        return tests::load(*files);
    }();
    return loaded;
}

template <class T, class Same>
void check_all(std::span<const T> a, std::span<const T> b, Same same) {
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) same(a[i], b[i]);
}

void same_texts(const model::Phrases& a, const model::Phrases& b) {
    CHECK(std::equal(a.begin(), a.end(), b.begin(), b.end()));
    REQUIRE((a.beginnings == nullptr) == (b.beginnings == nullptr));
    if (a.beginnings != nullptr) CHECK(*a.beginnings == *b.beginnings);
}

void same_quantity(const model::Quantity& a, const model::Quantity& b) {
    INFO(a.name);
    CHECK(a.name == b.name);
    CHECK(a.unit == b.unit);
    CHECK(a.unit_text == b.unit_text);
    CHECK(a.why == b.why);
    CHECK(a.label == b.label);
    same_texts(a.words, b.words);
    same_texts(a.not_words, b.not_words);
    CHECK(a.least == b.least);
    CHECK(a.most == b.most);
    CHECK(a.bound_why == b.bound_why);
    CHECK(a.equation == b.equation);
    check_all(a.normal, b.normal, [](const model::Normal& x, const model::Normal& y) {
        CHECK(std::tie(x.year_from, x.year_to, x.money_year, x.place, x.p5, x.p50, x.p95,
                       x.statistic, x.source) == std::tie(y.year_from, y.year_to, y.money_year,
                                                          y.place, y.p5, y.p50, y.p95, y.statistic,
                                                          y.source));
    });
}

void same_equation(const model::Equation& a, const model::Equation& b) {
    INFO(a.text);
    CHECK(a.text == b.text);
    CHECK(a.target == b.target);
    CHECK(a.log_linear == b.log_linear);
    CHECK(a.coefficient == b.coefficient);
    check_all(a.nodes, b.nodes, [](const model::Node& x, const model::Node& y) {
        CHECK(std::tie(x.op, x.arguments, x.lag, x.index, x.span, x.value, x.unit) ==
              std::tie(y.op, y.arguments, y.lag, y.index, y.span, y.value, y.unit));
    });
    check_all(a.factors, b.factors, [](const model::Factor& x, const model::Factor& y) {
        CHECK(std::tie(x.quantity, x.power) == std::tie(y.quantity, y.power));
    });
}

TEST_CASE("the models folder has no fault") {
    INFO(tests::all_faults(folder()));
    CHECK(folder().diagnostics().empty());
    CHECK(folder().library().models.size() > 10);
    CHECK_FALSE(folder().library().sources.empty());
    CHECK_FALSE(folder().library().slips.empty());
}

TEST_CASE("the packed library is the folder, bit for bit") {
    const model::Library& packed = model::builtin_library();
    const model::Library& read = folder().library();
    check_all(packed.models, read.models, [](const model::Model& a, const model::Model& b) {
        INFO(a.id);
        CHECK(a.id == b.id);
        CHECK(a.title == b.title);
        CHECK(a.extends == b.extends);
        CHECK(a.abstract == b.abstract);
        CHECK(a.generic == b.generic);
        same_texts(a.words, b.words);
        same_texts(a.not_words, b.not_words);
        check_all(a.quantities, b.quantities, same_quantity);
        check_all(a.equations, b.equations, same_equation);
        check_all(a.settings, b.settings, [](const model::Setting& x, const model::Setting& y) {
            same_texts(x.words, y.words);
            CHECK(std::tie(x.quantity, x.shift, x.widen, x.why) ==
                  std::tie(y.quantity, y.shift, y.widen, y.why));
        });
        check_all(a.examples, b.examples, [](const model::Example& x, const model::Example& y) {
            CHECK(x.title == y.title);
            const auto same = [](const auto& one, const auto& two) {
                CHECK(std::tie(one.quantity, one.text) == std::tie(two.quantity, two.text));
            };
            check_all(x.given, y.given, same);
            check_all(x.expect, y.expect, same);
        });
    });
    check_all(packed.sources, read.sources, [](const model::Source& a, const model::Source& b) {
        CHECK(std::tie(a.id, a.title, a.publisher, a.year, a.where, a.confidence) ==
              std::tie(b.id, b.title, b.publisher, b.year, b.where, b.confidence));
    });
    check_all(packed.slips, read.slips, [](const model::Slip& a, const model::Slip& b) {
        CHECK(std::tie(a.id, a.title, a.edit, a.from, a.to, a.ratio, a.weight) ==
              std::tie(b.id, b.title, b.edit, b.from, b.to, b.ratio, b.weight));
        check_all(a.boosts, b.boosts, [](const model::Boost& x, const model::Boost& y) {
            CHECK(std::tie(x.when, x.place, x.by) == std::tie(y.when, y.place, y.by));
        });
    });
    check_all(packed.lexicon, read.lexicon, [](const model::WordList& a, const model::WordList& b) {
        CHECK(a.name == b.name);
        same_texts(a.words, b.words);
    });
    check_all(packed.phrases, read.phrases, [](const model::Phrase& a, const model::Phrase& b) {
        CHECK(std::tie(a.text, a.model, a.excludes) == std::tie(b.text, b.model, b.excludes));
    });
    check_all(packed.money.rates, read.money.rates, [](const auto& a, const auto& b) {
        CHECK(std::tie(a.currency, a.year, a.per_usd) == std::tie(b.currency, b.year, b.per_usd));
    });
    check_all(packed.money.prices, read.money.prices, [](const auto& a, const auto& b) {
        CHECK(std::tie(a.year, a.level) == std::tie(b.year, b.level));
    });
    CHECK(std::ranges::equal(packed.list_places, read.list_places));
    CHECK(std::ranges::equal(packed.gazetteer.sieve, read.gazetteer.sieve));
    check_all(packed.gazetteer.edges, read.gazetteer.edges, [](const auto& a, const auto& b) {
        REQUIRE(std::tie(a.word, a.from, a.to) == std::tie(b.word, b.from, b.to));
    });
    check_all(packed.gazetteer.nodes, read.gazetteer.nodes, [](const auto& a, const auto& b) {
        REQUIRE(std::tie(a.first, a.count) == std::tie(b.first, b.count));
    });
    check_all(packed.gazetteer.names, read.gazetteer.names, [](const auto& a, const auto& b) {
        CHECK(std::tie(a.phrase, a.of, a.index) == std::tie(b.phrase, b.of, b.index));
    });
    CHECK(packed.money.rates_source == read.money.rates_source);
    CHECK(packed.money.prices_source == read.money.prices_source);
}

TEST_CASE("the examples of every packed model hold") {
    std::size_t examples = 0;
    for (const model::Model& model : model::builtin_library().models)
        examples += model.examples.size();
    CHECK(examples > 10);
    for (const auto& fault : model::check_examples(model::builtin_library(), tests::catalogue()))
        FAIL_CHECK(fault.path << ": " << fault.diagnostic.headline);
}

TEST_CASE("the packed lists are sorted as their readers expect") {
    const model::Library& library = model::builtin_library();
    CHECK(std::is_sorted(library.models.begin(), library.models.end(),
                         [](const auto& a, const auto& b) { return a.id < b.id; }));
    CHECK(std::is_sorted(library.phrases.begin(), library.phrases.end(),
                         [](const auto& a, const auto& b) { return a.text < b.text; }));
    CHECK(std::is_sorted(library.lexicon.begin(), library.lexicon.end(),
                         [](const auto& a, const auto& b) { return a.name < b.name; }));
    CHECK(std::is_sorted(library.money.rates.begin(), library.money.rates.end(),
                         [](const auto& a, const auto& b) {
                             return std::tie(a.currency, a.year) < std::tie(b.currency, b.year);
                         }));
    for (const model::Model& model : library.models) CHECK(library.find(model.id) == &model);
}

TEST_CASE("the packed library lies under an overlay") {
    const auto loaded =
        tests::load({{"mine/solar.toml",
                      "title = \"Mine\"\nextends = \"power/solar-pv\"\nwords = [\"sun shed\"]\n"}},
                    &model::builtin_library());
    INFO(tests::all_faults(loaded));
    REQUIRE(loaded.diagnostics().empty());
    const model::Model* mine = loaded.library().find("mine/solar");
    REQUIRE(mine != nullptr);
    const model::Model* parent = model::builtin_library().find("power/solar-pv");
    CHECK(mine->quantities.size() == parent->quantities.size());
    CHECK(loaded.library().models.size() == model::builtin_library().models.size() + 1);
}

}  // namespace

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "ballpark/text/foreign_scan.hpp"
#include "ballpark/text/language.hpp"
#include "ballpark/text/scan.hpp"

using namespace ballpark;
using namespace ballpark::text;

namespace {

std::string code_of(std::string_view text) {
    const Language* language = language_of(text);
    return language ? std::string(language->code) : "en";
}

struct Read {
    std::string words;
    double value = 0;
    double low = 0;
    double high = 0;
    std::string unit;
};

/// The one quantity of a text.
Read only(std::string_view text) {
    std::vector<Mention> mentions;
    std::vector<Mention> counts;
    scan(text, units::Catalogue::builtin(), {}, mentions, &counts);
    mentions.insert(mentions.end(), counts.begin(), counts.end());
    INFO(text);
    REQUIRE(mentions.size() == 1);
    const Mention& m = mentions[0];
    return {std::string(m.span.of(text)), m.value, m.low, m.high,
            unit_text(m, text, units::Catalogue::builtin())};
}

std::size_t found(std::string_view text) {
    std::vector<Mention> mentions;
    std::vector<Mention> counts;
    scan(text, units::Catalogue::builtin(), {}, mentions, &counts);
    return mentions.size() + counts.size();
}

}  // namespace

TEST_CASE("a text's language is told by its small words, and English is never left in doubt") {
    CHECK(code_of("La planta de energía solar costará más de lo que el gobierno dijo.") == "es");
    CHECK(code_of("Das Kraftwerk soll im nächsten Jahr gebaut werden.") == "de");
    CHECK(code_of("Le projet sera construit dans le nord du pays.") == "fr");
    CHECK(code_of("A usina não será construída neste ano, disse o ministro.") == "pt");
    CHECK(code_of("该电站装机容量为250万千瓦。") == "zh");
    CHECK(code_of("The plant in Los Angeles was built by De Beers.") == "en");
    CHECK(code_of("De Beers cuts output") == "en");
    CHECK(code_of("Rio de Janeiro plant opens") == "en");
    CHECK(code_of("") == "en");
    CHECK(code_of("2.5 MW") == "en");
    CHECK(code_of("Ein Mann war in a hurry as he said the bus was late.") == "en");
}

TEST_CASE("every language reads its own numbers") {
    const Read es = only("La central de la ciudad tendrá 2,5 millones de kilovatios.");
    CHECK(es.words == "2,5 millones de kilovatios");
    CHECK(es.value == 2.5e6);
    CHECK(es.unit == "kW");
    CHECK(only("El coste de la obra fue de mil millones de euros.").value == 1e9);
    CHECK(only("La obra costará dos millones y medio de euros.").value == 2.5e6);
    CHECK(only("El valle tiene 1.234.567,8 toneladas de mineral.").value == 1234567.8);

    const Read de = only("Das Kraftwerk soll 2,5 Milliarden Euro kosten.");
    CHECK(de.value == 2.5e9);
    CHECK(de.unit == "EUR");
    CHECK(only("Die Leitung ist zweihundertfünfzig Kilometer lang.").value == 250);
    CHECK(only("Das sind einundzwanzigtausend Tonnen und mehr.").value == 21000);
    CHECK(only("Der Park kostet 1.250 Mio. Euro.").value == 1.25e9);

    const Read fr = only("Le projet coûtera deux milliards et demi d'euros.");
    CHECK(fr.words == "deux milliards et demi d'euros");
    CHECK(fr.value == 2.5e9);
    CHECK(only("Il y a quatre-vingt-dix mille tonnes dans le port.").value == 90000);
    CHECK(only("La centrale a une puissance de 1 300 mégawatts.").value == 1300);

    const Read pt = only("O leilão movimentou R$ 2,5 bilhões, disse o governo.");
    CHECK(pt.words == "R$ 2,5 bilhões");
    CHECK(pt.value == 2.5e9);
    CHECK(pt.unit == "BRL");
    CHECK(only("A obra tem vinte e cinco quilômetros de túneis.").value == 25);
}

TEST_CASE("rates, prices and ranges are read in every language") {
    CHECK(only("La central produce 12.500 MWh al año.").unit == "MWh/yr");
    CHECK(only("El precio es de 48,5 euros por megavatio hora.").unit == "EUR/MWh");
    CHECK(only("Der Preis liegt bei 30 Cent pro Kilowattstunde.").unit == "euro cent/kWh");
    CHECK(only("L'usine produit 40 000 tonnes par an.").unit == "t/yr");
    const Read range = only("Die Leitung kostet zwei bis drei Milliarden Euro.");
    CHECK(range.low == 2e9);
    CHECK(range.high == 3e9);
    const Read between = only("Il faudra entre 10 et 15 ans pour le faire.");
    CHECK(between.low == 10);
    CHECK(between.high == 15);
}

TEST_CASE("Chinese numerals and units are read without spaces") {
    CHECK(only("该电站装机容量为250万千瓦。").value == 2.5e6);
    CHECK(only("该电站装机容量为250万千瓦。").unit == "kW");
    CHECK(only("年发电量达30亿千瓦时。").value == 3e9);
    CHECK(only("项目总投资二百五十万元。").value == 2.5e6);
    CHECK(only("该水库面积为三十平方公里。").value == 30);
    CHECK(only("全年产量为三点五亿吨左右。").value == Approx(3.5e8));
    CHECK(found("会议于2019年10月24日在北京举行。") == 0);
    CHECK(found("这是第三个项目的一部分。") == 0);
}

TEST_CASE("dates, years and articles are no quantities in any language") {
    CHECK(found("El gobierno lo anunció el 12 de mayo de 2018.") == 0);
    CHECK(found("Im Jahr 2020 wurde das Werk am 3. Mai eröffnet.") == 0);
    CHECK(found("Le ministre l'a dit le 14 juillet 2016.") == 0);
    CHECK(found("O acordo foi assinado em 2017 e vale até hoje.") == 0);
    CHECK(found("Der Windpark hat eine Leistung, die nicht reicht.") == 0);
}

TEST_CASE("whatever is made of a language's words, its mentions keep order and bounds") {
    std::mt19937 random(11);
    std::vector<Mention> mentions;
    std::vector<Mention> counts;
    for (const Language& language : languages()) {
        std::vector<std::string> pieces{"2,5", "1.200", "10", "2019", "R$ ", "€", "%", " MW",   "/",
                                        "-",   ". ",    ", ", "\n",   "(",   ")", "'", "\u00a0"};
        for (const NumberWord& word : language.numbers) pieces.emplace_back(word.word);
        for (const NumberWord& word : language.scales) pieces.emplace_back(word.word);
        for (const Meaning& unit : language.units) pieces.emplace_back(unit.phrase);
        for (const Meaning& rate : language.rates) pieces.emplace_back(rate.phrase);
        for (const auto& wording : language.wordings) pieces.emplace_back(wording.phrase);
        for (const auto list : {language.known, language.joins, language.halves, language.of,
                                language.to, language.per, language.months, language.labels})
            for (const std::string_view word : list) pieces.emplace_back(word);
        for (int round = 0; round < 400; ++round) {
            std::string text;
            for (int n = 0; n < 25; ++n) {
                text += pieces[random() % pieces.size()];
                if (!language.ideographs && random() % 8 != 0) text += ' ';
            }
            CAPTURE(text);
            mentions.clear();
            counts.clear();
            foreign_scan({text, &units::Catalogue::builtin(), {}}, language, mentions, &counts);
            for (const auto* list : {&mentions, &counts}) {
                std::uint32_t end = 0;
                for (const Mention& mention : *list) {
                    REQUIRE(mention.span.begin >= end);
                    REQUIRE(mention.span.end > mention.span.begin);
                    REQUIRE(mention.span.end <= text.size());
                    REQUIRE(mention.low <= mention.value);
                    REQUIRE(mention.value <= mention.high);
                    end = mention.span.end;
                }
            }
        }
    }
}

TEST_CASE("the lists of every language are sorted, as the searches in them need") {
    REQUIRE(languages().size() >= 5);
    for (const Language& language : languages()) {
        CAPTURE(language.code);
        CHECK(std::ranges::is_sorted(language.known));
        CHECK(std::ranges::is_sorted(language.numbers, {}, &NumberWord::word));
        CHECK(std::ranges::is_sorted(language.scales, {}, &NumberWord::word));
        CHECK(std::ranges::is_sorted(language.wordings, {}, &lexicon::Wording::phrase));
        CHECK(std::ranges::is_sorted(language.units, {}, &Meaning::phrase));
        CHECK(std::ranges::is_sorted(language.rates, {}, &Meaning::phrase));
        CHECK_FALSE(language.units.empty());
    }
}

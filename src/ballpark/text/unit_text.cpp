#include <algorithm>
#include <array>
#include <string>

#include "ballpark/text/mention.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::text {
namespace {

/// Symbols that only the trade reads, and what a reader of any sort takes for them. The kinds of
/// a tonne are left to the words of the text.
struct Shown {
    std::string_view symbol;
    std::string_view words;
};
constexpr std::array shown{
    Shown{"AUc", "Australian cent"},
    Shown{"B", "byte"},
    Shown{"C", "coulomb"},
    Shown{"CNYc", "fen"},
    Shown{"EURc", "euro cent"},
    Shown{"F", "farad"},
    Shown{"GBp", "pence"},
    Shown{"H", "henry"},
    Shown{"S", "siemens"},
    Shown{"T", "tesla"},
    Shown{"US gal", "US gallon"},
    Shown{"USc", "US cent"},
    Shown{"ZAc", "rand cent"},
    Shown{"bpd", "barrel/day"},
    Shown{"bu", "bushel"},
    Shown{"cf", "cubic foot"},
    Shown{"cwt", "hundredweight"},
    Shown{"dyn", "dyne"},
    Shown{"ft lb", "foot-pound"},
    Shown{"gr", "grain"},
    Shown{"imp gal", "imperial gallon"},
    Shown{"lb ft", "pound-foot"},
    Shown{"st", "stone"},
    Shown{"t ore", "t"},
    Shown{"troy oz", "troy ounce"},
};

/// The one factor of a text like "USc" in words; the text itself if it needs none. A single
/// letter that the writer used stays a letter.
std::string_view in_words(std::string_view symbol, std::string_view written) {
    if (symbol.size() == 1 && written == symbol) return symbol;
    const auto* at = std::find_if(shown.begin(), shown.end(),
                                  [symbol](const Shown& s) { return s.symbol == symbol; });
    return at == shown.end() ? symbol : at->words;
}

/// "USc/kWh" as "US cent/kWh": factor by factor, set apart by strokes.
std::string readable(const std::string& symbols, std::string_view written) {
    std::string words;
    std::size_t begin = 0;
    while (begin <= symbols.size()) {
        const std::size_t stroke = std::min(symbols.find('/', begin), symbols.size());
        if (begin != 0) words += '/';
        words += in_words(std::string_view(symbols).substr(begin, stroke - begin), written);
        begin = stroke + 1;
    }
    return words;
}

/// "pesos" of nobody knows which country, and their like: the text's own word says as much.
bool is_vague_money(const Mention& mention, std::string_view written) {
    if (!mention.ambiguous_unit || mention.unit.dimension != units::dimensions::money) return false;
    constexpr std::array vague{"crown", "dinar", "krona", "krone",   "kronor",
                               "peso",  "rial",  "riyal", "shilling"};
    return std::any_of(vague.begin(), vague.end(),
                       [&](const char* word) { return written.starts_with(word); });
}

}  // namespace

std::string unit_text(const Mention& mention, std::string_view text,
                      const units::Catalogue& catalogue) {
    const bool vague = is_vague_money(mention, mention.unit_span.of(text));
    if (!mention.priced.empty())
        return readable(units::format_unit(mention.unit, catalogue), {}) + '/' +
               std::string(mention.priced.of(text));
    if (mention.noun.empty() && mention.unit.term_count != 0 && !vague)
        return readable(units::format_unit(mention.full_unit(), catalogue),
                        mention.unit_span.of(text));
    // A unit that is several things keeps the writer's own word ("kroner").
    const base::Span span = mention.noun.empty() ? mention.unit_span : mention.noun;
    std::string words(span.of(text));
    for (char& c : words)
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    // What a count is counted over: "cells/mL".
    if (!vague && mention.unit.dimension != units::dimensions::count &&
        mention.unit.term_count != 0)
        words += units::format_unit(mention.unit, catalogue).substr(1);
    if (mention.has_rate() && mention.rate_form != RateForm::adjective)
        words += '/' + units::format_unit(mention.rate, catalogue);
    return words;
}

bool has_plain_unit(const Mention& mention) {
    return mention.noun.empty() && mention.priced.empty() && mention.unit.term_count != 0 &&
           !mention.ambiguous_unit && mention.unit_span.size() > 1;
}

}  // namespace ballpark::text

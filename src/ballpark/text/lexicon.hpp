#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "ballpark/text/word_set.hpp"

// The words that stand around figures in prose: data alone, sorted (the compiler checks), lower
// case, found by binary search.

namespace ballpark::text::lexicon {

using namespace std::string_view_literals;

template <class List>
constexpr bool sorted(const List& list) {
    return std::is_sorted(std::begin(list), std::end(list));
}

/// Words that a number can begin with.
inline constexpr WordSet number_words{
    "doubled"sv,      "dozens"sv,    "eight"sv,      "eighteen"sv, "eightfold"sv, "eighty"sv,
    "eleven"sv,       "fifteen"sv,   "fifty"sv,      "five"sv,     "fivefold"sv,  "forty"sv,
    "four"sv,         "fourfold"sv,  "fourteen"sv,   "half"sv,     "halved"sv,    "hundredfold"sv,
    "nine"sv,         "ninefold"sv,  "nineteen"sv,   "ninety"sv,   "one"sv,       "quadrupled"sv,
    "seven"sv,        "sevenfold"sv, "seventeen"sv,  "seventy"sv,  "six"sv,       "sixfold"sv,
    "sixteen"sv,      "sixty"sv,     "ten"sv,        "tenfold"sv,  "thirteen"sv,  "thirty"sv,
    "thousandfold"sv, "three"sv,     "threefold"sv,  "thrice"sv,   "trebled"sv,   "tripled"sv,
    "twelve"sv,       "twenty"sv,    "twentyfold"sv, "twice"sv,    "two"sv,       "twofold"sv,
    "zero"sv,
};
static_assert(sorted(number_words));

/// After "a" and "an" these make a number of it.
inline constexpr WordSet after_article{
    "billion"sv, "couple"sv,  "crore"sv, "dozen"sv,    "eighth"sv,   "fifth"sv,   "fourth"sv,
    "half"sv,    "hundred"sv, "lakh"sv,  "million"sv,  "ninth"sv,    "quarter"sv, "seventh"sv,
    "sixth"sv,   "tenth"sv,   "third"sv, "thousand"sv, "trillion"sv, "twelfth"sv,
};
static_assert(sorted(after_article));

/// What energy, goods and money are made of: a rate word may stand behind them ("watts of clean
/// electricity daily"). Nouns and the adjectives that go before them.
inline constexpr WordSet stuff{
    "additional"sv,   "ammonia"sv,       "and"sv,        "batteries"sv,     "battery"sv,
    "biogas"sv,       "biomass"sv,       "capacity"sv,   "carbon"sv,        "cells"sv,
    "cement"sv,       "clean"sv,         "coal"sv,       "cobalt"sv,        "components"sv,
    "concentrate"sv,  "copper"sv,        "crude"sv,      "dioxide"sv,       "earth"sv,
    "earths"sv,       "electric"sv,      "electrical"sv, "electricity"sv,   "emissions"sv,
    "energy"sv,       "ethanol"sv,       "fertiliser"sv, "fertilizer"sv,    "firm"sv,
    "freight"sv,      "fresh"sv,         "fuel"sv,       "gas"sv,           "generation"sv,
    "geothermal"sv,   "gold"sv,          "green"sv,      "grid"sv,          "heat"sv,
    "hydro"sv,        "hydrogen"sv,      "hydropower"sv, "installations"sv, "iron"sv,
    "liquefied"sv,    "lithium"sv,       "lng"sv,        "metal"sv,         "methane"sv,
    "milk"sv,         "modules"sv,       "natural"sv,    "net"sv,           "new"sv,
    "nickel"sv,       "nuclear"sv,       "offshore"sv,   "oil"sv,           "onshore"sv,
    "ore"sv,          "output"sv,        "oxide"sv,      "oxides"sv,        "panels"sv,
    "photovoltaic"sv, "photovoltaics"sv, "potable"sv,    "power"sv,         "pv"sv,
    "rare"sv,         "raw"sv,           "refined"sv,    "renewable"sv,     "renewables"sv,
    "rice"sv,         "solar"sv,         "steam"sv,      "steel"sv,         "storage"sv,
    "sugar"sv,        "thermal"sv,       "turbines"sv,   "uranium"sv,       "waste"sv,
    "water"sv,        "wheat"sv,         "wind"sv,
};
static_assert(sorted(stuff));

/// Where energy and money go may stand before the rate ("watts to the capital daily"), but none
/// of these, which begin something else.
inline constexpr WordSet not_a_receiver{
    "and"sv,  "at"sv,    "but"sv,   "by"sv,  "from"sv, "if"sv,    "in"sv,
    "is"sv,   "of"sv,    "on"sv,    "or"sv,  "that"sv, "until"sv, "was"sv,
    "when"sv, "which"sv, "while"sv, "who"sv, "will"sv, "with"sv,  "would"sv,
};
static_assert(sorted(not_a_receiver));

/// A rate in one word, and the unit of time it counts by.
struct RateWord {
    std::string_view word;
    std::string_view time;
    constexpr auto operator<=>(const RateWord&) const = default;
};

/// Behind a figure: "daily". "annual" and "day" are not among them: they go before a noun.
inline constexpr std::array rate_adverbs{
    RateWord{"annually", "year"}, RateWord{"daily", "day"},   RateWord{"hourly", "hour"},
    RateWord{"monthly", "month"}, RateWord{"weekly", "week"}, RateWord{"yearly", "year"},
};
static_assert(sorted(rate_adverbs));

/// Before a noun: "annual output of 3 GWh", "10 TWh of annual production".
inline constexpr std::array rate_adjectives{
    RateWord{"annual", "year"},   RateWord{"daily", "day"},   RateWord{"hourly", "hour"},
    RateWord{"monthly", "month"}, RateWord{"weekly", "week"}, RateWord{"yearly", "year"},
};
static_assert(sorted(rate_adjectives));

/// Spelled-out units of time that a rate is counted by, with those the trade cuts short.
inline constexpr std::array rate_times{
    RateWord{"annum", "year"},    RateWord{"d", "day"},         RateWord{"day", "day"},
    RateWord{"h", "hour"},        RateWord{"hour", "hour"},     RateWord{"hr", "hour"},
    RateWord{"min", "minute"},    RateWord{"minute", "minute"}, RateWord{"mo", "month"},
    RateWord{"month", "month"},   RateWord{"s", "second"},      RateWord{"sec", "second"},
    RateWord{"second", "second"}, RateWord{"week", "week"},     RateWord{"wk", "week"},
    RateWord{"year", "year"},     RateWord{"yr", "year"},
};
static_assert(sorted(rate_times));

/// Nouns that an adjective of rate speaks for, between it and the figure.
inline constexpr WordSet flow_nouns{
    "average"sv,    "budget"sv,     "capacity"sv,    "carbon"sv,    "consumption"sv, "cost"sv,
    "costs"sv,      "demand"sv,     "electricity"sv, "emissions"sv, "energy"sv,      "exports"sv,
    "generation"sv, "imports"sv,    "income"sv,      "need"sv,      "needs"sv,       "output"sv,
    "power"sv,      "production"sv, "profit"sv,      "rent"sv,      "requirement"sv, "revenue"sv,
    "revenues"sv,   "sales"sv,      "savings"sv,     "supply"sv,    "usage"sv,       "use"sv,
};
static_assert(sorted(flow_nouns));

/// Small words between such a noun and the figure.
inline constexpr WordSet flow_links{
    "about"sv, "at"sv, "exceeds"sv, "is"sv, "of"sv, "reached"sv, "to"sv, "was"sv,
};
static_assert(sorted(flow_links));

/// Between a count and the things counted: "1,500 construction jobs". Names in capitals
/// ("19,000 New England homes") need no list.
inline constexpr WordSet between_count_and_noun{
    "additional"sv, "average"sv,   "construction"sv, "direct"sv,       "electric"sv, "existing"sv,
    "extra"sv,      "factory"sv,   "full"sv,         "further"sv,      "giant"sv,    "indirect"sv,
    "large"sv,      "local"sv,     "mining"sv,       "modern"sv,       "more"sv,     "nearby"sv,
    "new"sv,        "office"sv,    "offshore"sv,     "old"sv,          "onshore"sv,  "ordinary"sv,
    "other"sv,      "passenger"sv, "permanent"sv,    "photovoltaic"sv, "poor"sv,     "private"sv,
    "remaining"sv,  "rural"sv,     "skilled"sv,      "small"sv,        "solar"sv,    "temporary"sv,
    "typical"sv,    "urban"sv,     "wind"sv,         "young"sv,
};
static_assert(sorted(between_count_and_noun));

/// Behind "a year" these say when, not how often: "5 MW a year ago".
inline constexpr WordSet not_a_rate{
    "after"sv, "ago"sv, "ahead"sv, "before"sv, "earlier"sv, "hence"sv, "later"sv, "old"sv,
};
static_assert(sorted(not_a_rate));

/// How sure the writer is of the figure.
enum class Effect : std::uint8_t { about, nearly, at_least, at_most };

struct Wording {
    std::string_view phrase;
    Effect effect = Effect::about;
    constexpr bool operator<(const Wording& other) const { return phrase < other.phrase; }
};

/// Phrases that stand before a figure, four words at most.
inline constexpr std::array wordings{
    Wording{"a little over", Effect::at_least},
    Wording{"a maximum of", Effect::at_most},
    Wording{"a minimum of", Effect::at_least},
    Wording{"a total of about", Effect::about},
    Wording{"about", Effect::about},
    Wording{"above", Effect::at_least},
    Wording{"almost", Effect::nearly},
    Wording{"an average of", Effect::about},
    Wording{"an estimated", Effect::about},
    Wording{"approaching", Effect::nearly},
    Wording{"approx", Effect::about},
    Wording{"approximately", Effect::about},
    Wording{"around", Effect::about},
    Wording{"as few as", Effect::at_least},
    Wording{"as little as", Effect::at_least},
    Wording{"as many as", Effect::at_most},
    Wording{"as much as", Effect::at_most},
    Wording{"at least", Effect::at_least},
    Wording{"at most", Effect::at_most},
    Wording{"below", Effect::at_most},
    Wording{"c", Effect::about},
    Wording{"ca", Effect::about},
    Wording{"circa", Effect::about},
    Wording{"close to", Effect::about},
    Wording{"est", Effect::about},
    Wording{"estimated at", Effect::about},
    Wording{"exceeding", Effect::at_least},
    Wording{"exceeds", Effect::at_least},
    Wording{"fewer than", Effect::at_most},
    Wording{"in excess of", Effect::at_least},
    Wording{"in the order of", Effect::about},
    Wording{"just over", Effect::about},
    Wording{"just under", Effect::nearly},
    Wording{"less than", Effect::at_most},
    Wording{"maximum", Effect::at_most},
    Wording{"minimum", Effect::at_least},
    Wording{"more than", Effect::at_least},
    Wording{"nearly", Effect::nearly},
    Wording{"no fewer than", Effect::at_least},
    Wording{"no less than", Effect::at_least},
    Wording{"no more than", Effect::at_most},
    Wording{"not less than", Effect::at_least},
    Wording{"not more than", Effect::at_most},
    Wording{"over", Effect::at_least},
    Wording{"roughly", Effect::about},
    Wording{"slightly less than", Effect::nearly},
    Wording{"slightly more than", Effect::about},
    Wording{"some", Effect::about},
    Wording{"somewhere around", Effect::about},
    Wording{"the order of", Effect::about},
    Wording{"under", Effect::at_most},
    Wording{"up to", Effect::at_most},
    Wording{"upwards of", Effect::at_least},
    Wording{"well over", Effect::at_least},
    Wording{"well under", Effect::at_most},
};
static_assert(sorted(wordings));

/// Things that a price is for and that are no units: "$2.91 a share".
inline constexpr WordSet priced_things{
    "bag"sv,         "bottle"sv, "box"sv,   "can"sv,   "case"sv,  "class"sv,  "copy"sv,  "cup"sv,
    "dose"sv,        "game"sv,   "glass"sv, "guest"sv, "lap"sv,   "meal"sv,   "night"sv, "pack"sv,
    "packet"sv,      "piece"sv,  "pill"sv,  "plate"sv, "play"sv,  "pupil"sv,  "room"sv,  "seat"sv,
    "session"sv,     "share"sv,  "shot"sv,  "song"sv,  "stock"sv, "tablet"sv, "test"sv,  "ticket"sv,
    "transaction"sv, "tree"sv,   "trip"sv,  "user"sv,  "visit"sv, "vote"sv,
};
static_assert(sorted(priced_things));

/// Before a figure they speak of money: "fined 500 pounds".
inline constexpr WordSet money_talk{
    "assets"sv,  "bid"sv,     "bill"sv,     "bonus"sv,     "borrowed"sv, "borrowing"sv,
    "budget"sv,  "charged"sv, "cost"sv,     "costing"sv,   "costs"sv,    "deal"sv,
    "debt"sv,    "deficit"sv, "donated"sv,  "earn"sv,      "earned"sv,   "earns"sv,
    "fee"sv,     "fees"sv,    "fine"sv,     "fined"sv,     "fund"sv,     "funding"sv,
    "funds"sv,   "grant"sv,   "income"sv,   "invest"sv,    "invested"sv, "loan"sv,
    "loss"sv,    "offer"sv,   "owes"sv,     "paid"sv,      "pay"sv,      "paying"sv,
    "pays"sv,    "pension"sv, "price"sv,    "priced"sv,    "prize"sv,    "profit"sv,
    "raised"sv,  "rent"sv,    "revenue"sv,  "revenues"sv,  "salary"sv,   "sales"sv,
    "savings"sv, "sold"sv,    "spend"sv,    "spending"sv,  "spent"sv,    "stake"sv,
    "surplus"sv, "tax"sv,     "turnover"sv, "valuation"sv, "value"sv,    "valued"sv,
    "wage"sv,    "wages"sv,   "worth"sv,
};
static_assert(sorted(money_talk));

/// Before a figure they make a name of it: "page 47", "Annex 3", "Resolution 2397".
inline constexpr WordSet labels{
    "airbus"sv,     "annex"sv,   "appendix"sv,   "article"sv,  "bill"sv,       "block"sv,
    "boeing"sv,     "box"sv,     "chapter"sv,    "class"sv,    "clause"sv,     "directive"sv,
    "exhibit"sv,    "fig"sv,     "figure"sv,     "flight"sv,   "form"sv,       "gate"sv,
    "generation"sv, "highway"sv, "interstate"sv, "issue"sv,    "item"sv,       "lot"sv,
    "mark"sv,       "model"sv,   "no"sv,         "nos"sv,      "note"sv,       "number"sv,
    "option"sv,     "p"sv,       "page"sv,       "pages"sv,    "para"sv,       "paragraph"sv,
    "part"sv,       "phase"sv,   "pp"sv,         "reactor"sv,  "regulation"sv, "resolution"sv,
    "room"sv,       "route"sv,   "rule"sv,       "schedule"sv, "scope"sv,      "section"sv,
    "sections"sv,   "stage"sv,   "step"sv,       "suite"sv,    "table"sv,      "tier"sv,
    "title"sv,      "train"sv,   "type"sv,       "unit"sv,     "units"sv,      "version"sv,
    "vol"sv,        "volume"sv,
};
static_assert(sorted(labels));

inline constexpr WordSet months{
    "apr"sv,      "april"sv,    "aug"sv,     "august"sv,  "dec"sv,  "december"sv,
    "feb"sv,      "february"sv, "jan"sv,     "january"sv, "jul"sv,  "july"sv,
    "jun"sv,      "june"sv,     "mar"sv,     "march"sv,   "may"sv,  "nov"sv,
    "november"sv, "oct"sv,      "october"sv, "sep"sv,     "sept"sv, "september"sv,
};
static_assert(sorted(months));

/// Before a four-digit figure they make a year of it, where what follows is no unit of measure.
inline constexpr WordSet before_year{
    "after"sv,  "before"sv,    "by"sv,      "calendar"sv, "constant"sv, "during"sv,
    "early"sv,  "financial"sv, "fiscal"sv,  "from"sv,     "fy"sv,       "in"sv,
    "late"sv,   "mid"sv,       "nominal"sv, "of"sv,       "real"sv,     "since"sv,
    "summer"sv, "through"sv,   "till"sv,    "until"sv,    "winter"sv,   "year"sv,
};
static_assert(sorted(before_year));

/// Verbs of change: "rose 5 MW to 10 MW" is no range.
inline constexpr WordSet changes{
    "by"sv,      "climbed"sv, "cut"sv,   "decreased"sv, "down"sv,    "dropped"sv, "expanded"sv,
    "fell"sv,    "gained"sv,  "grew"sv,  "increased"sv, "jumped"sv,  "lost"sv,    "raised"sv,
    "reduced"sv, "rise"sv,    "risen"sv, "rose"sv,      "slipped"sv, "surged"sv,  "up"sv,
};
static_assert(sorted(changes));

/// Before "up to" these make a rise of it.
inline constexpr WordSet rises{
    "climbed"sv, "crept"sv, "edged"sv,  "goes"sv, "gone"sv, "grew"sv,   "inched"sv,
    "jumped"sv,  "moved"sv, "picked"sv, "rose"sv, "shot"sv, "ticked"sv, "went"sv,
};
static_assert(sorted(rises));

/// Before "over" these say where, not how much.
inline constexpr WordSet spreads{
    "built"sv, "extend"sv, "extends"sv, "scattered"sv, "spread"sv, "spreads"sv, "stretches"sv,
};
static_assert(sorted(spreads));

/// Behind a number and a word in a capital these are an address: "7 Volt Street".
inline constexpr WordSet streets{
    "avenue"sv, "boulevard"sv, "close"sv,  "drive"sv, "lane"sv,
    "road"sv,   "square"sv,    "street"sv, "way"sv,
};
static_assert(sorted(streets));

/// "ranging from 5 to 10 MW" is a range; "went from 5 to 10 MW" is two figures.
inline constexpr WordSet ranging{
    "anything"sv, "anywhere"sv, "range"sv,  "ranged"sv, "ranges"sv,
    "ranging"sv,  "varied"sv,   "varies"sv, "vary"sv,   "varying"sv,
};
static_assert(sorted(ranging));

}  // namespace ballpark::text::lexicon

#pragma once

#include <array>
#include <string_view>

#include "ballpark/text/lexicon.hpp"

// Words that tell a count from a name: data alone, sorted, lower case.

namespace ballpark::text::lexicon {

/// Plurals that do not end in "s".
inline constexpr WordSet irregular_plurals{
    "aircraft"sv, "alumni"sv,    "bacteria"sv,   "cattle"sv,    "children"sv,  "crew"sv,
    "criteria"sv, "data"sv,      "deer"sv,       "dice"sv,      "feet"sv,      "firemen"sv,
    "fish"sv,     "fishermen"sv, "gunmen"sv,     "kroner"sv,    "kronor"sv,    "lawmen"sv,
    "lice"sv,     "media"sv,     "men"sv,        "mice"sv,      "offspring"sv, "oxen"sv,
    "people"sv,   "personnel"sv, "police"sv,     "policemen"sv, "salmon"sv,    "servicemen"sv,
    "sheep"sv,    "shrimp"sv,    "spacecraft"sv, "staff"sv,     "teeth"sv,     "women"sv,
};
static_assert(sorted(irregular_plurals));

/// Words that end in "s" and are no plurals; behind a number they end the search for one.
inline constexpr WordSet no_plurals{
    "always"sv,  "as"sv,   "has"sv,    "hers"sv,   "his"sv,     "is"sv,   "its"sv,   "less"sv,
    "perhaps"sv, "plus"sv, "says"sv,   "thanks"sv, "this"sv,    "thus"sv, "times"sv, "towards"sv,
    "unless"sv,  "us"sv,   "versus"sv, "was"sv,    "whereas"sv, "yes"sv,
};
static_assert(sorted(no_plurals));

/// Words that no noun phrase goes on over: prepositions, conjunctions, pronouns, verbs of the news.
inline constexpr WordSet phrase_ends{
    "a"sv,       "about"sv,   "after"sv,      "again"sv,   "against"sv,  "ago"sv,     "all"sv,
    "along"sv,   "also"sv,    "although"sv,   "am"sv,      "among"sv,    "an"sv,      "and"sv,
    "apiece"sv,  "are"sv,     "around"sv,     "as"sv,      "at"sv,       "away"sv,    "back"sv,
    "be"sv,      "because"sv, "been"sv,       "before"sv,  "behind"sv,   "being"sv,   "below"sv,
    "between"sv, "but"sv,     "by"sv,         "came"sv,    "can"sv,      "come"sv,    "compared"sv,
    "could"sv,   "did"sv,     "died"sv,       "do"sv,      "does"sv,     "down"sv,    "due"sv,
    "during"sv,  "each"sv,    "earlier"sv,    "even"sv,    "ever"sv,     "every"sv,   "except"sv,
    "fell"sv,    "for"sv,     "from"sv,       "had"sv,     "has"sv,      "have"sv,    "he"sv,
    "her"sv,     "here"sv,    "him"sv,        "his"sv,     "how"sv,      "however"sv, "i"sv,
    "if"sv,      "in"sv,      "including"sv,  "inside"sv,  "instead"sv,  "into"sv,    "is"sv,
    "it"sv,      "its"sv,     "just"sv,       "last"sv,    "later"sv,    "less"sv,    "like"sv,
    "made"sv,    "may"sv,     "might"sv,      "must"sv,    "my"sv,       "near"sv,    "next"sv,
    "no"sv,      "not"sv,     "now"sv,        "of"sv,      "off"sv,      "on"sv,      "only"sv,
    "or"sv,      "our"sv,     "out"sv,        "over"sv,    "per"sv,      "plus"sv,    "rose"sv,
    "said"sv,    "saw"sv,     "say"sv,        "says"sv,    "she"sv,      "should"sv,  "since"sv,
    "so"sv,      "still"sv,   "such"sv,       "than"sv,    "that"sv,     "the"sv,     "their"sv,
    "them"sv,    "then"sv,    "there"sv,      "these"sv,   "they"sv,     "this"sv,    "those"sv,
    "though"sv,  "through"sv, "throughout"sv, "to"sv,      "together"sv, "told"sv,    "too"sv,
    "toward"sv,  "towards"sv, "under"sv,      "until"sv,   "up"sv,       "upon"sv,    "us"sv,
    "versus"sv,  "via"sv,     "vs"sv,         "was"sv,     "we"sv,       "went"sv,    "were"sv,
    "what"sv,    "when"sv,    "where"sv,      "whether"sv, "which"sv,    "while"sv,   "who"sv,
    "whose"sv,   "will"sv,    "with"sv,       "within"sv,  "without"sv,  "would"sv,   "yesterday"sv,
    "you"sv,     "your"sv,
};
static_assert(sorted(phrase_ends));

/// Before a figure these make a name or a place in an order of it, beside `labels`: "day 3",
/// "grade 8", "route 66", "number 10".
inline constexpr WordSet count_labels{
    "act"sv,      "age"sv,      "aged"sv,     "apollo"sv,   "articles"sv, "avenue"sv,   "bus"sv,
    "category"sv, "channel"sv,  "chapters"sv, "column"sv,   "covid"sv,    "day"sv,      "decree"sv,
    "district"sv, "division"sv, "episode"sv,  "exit"sv,     "figs"sv,     "floor"sv,    "formula"sv,
    "fortune"sv,  "ftse"sv,     "galaxy"sv,   "game"sv,     "gate"sv,     "grade"sv,    "group"sv,
    "hall"sv,     "heat"sv,     "hole"sv,     "ipad"sv,     "iphone"sv,   "iso"sv,      "items"sv,
    "john"sv,     "lane"sv,     "lap"sv,      "level"sv,    "levels"sv,   "line"sv,     "lines"sv,
    "m"sv,        "macos"sv,    "match"sv,    "motorway"sv, "nikkei"sv,   "order"sv,    "phases"sv,
    "pier"sv,     "platform"sv, "project"sv,  "psalm"sv,    "python"sv,   "quarter"sv,  "road"sv,
    "rooms"sv,    "round"sv,    "rows"sv,     "scene"sv,    "season"sv,   "seed"sv,     "series"sv,
    "set"sv,      "size"sv,     "slide"sv,    "space"sv,    "tables"sv,   "terminal"sv, "top"sv,
    "verse"sv,    "verses"sv,   "ward"sv,     "week"sv,     "windows"sv,  "zone"sv,
};
static_assert(sorted(count_labels));

/// Behind a figure these make a time of day of it.
inline constexpr WordSet clock_words{
    "a.m"sv, "am"sv, "bst"sv, "cet"sv, "edt"sv, "est"sv, "et"sv,
    "gmt"sv, "o"sv,  "p.m"sv, "pm"sv,  "pst"sv, "utc"sv,
};
static_assert(sorted(clock_words));

/// Words that begin a sentence before a figure and make no name with it: "In 12 states".
inline constexpr WordSet sentence_openers{
    "a"sv,       "about"sv, "above"sv,  "after"sv,  "all"sv,   "almost"sv,  "an"sv,    "and"sv,
    "another"sv, "any"sv,   "around"sv, "as"sv,     "at"sv,    "before"sv,  "below"sv, "between"sv,
    "both"sv,    "but"sv,   "by"sv,     "during"sv, "every"sv, "exactly"sv, "fewer"sv, "first"sv,
    "for"sv,     "from"sv,  "her"sv,    "his"sv,    "i"sv,     "in"sv,      "its"sv,   "just"sv,
    "last"sv,    "less"sv,  "more"sv,   "most"sv,   "my"sv,    "nearly"sv,  "of"sv,    "on"sv,
    "only"sv,    "or"sv,    "other"sv,  "our"sv,    "over"sv,  "roughly"sv, "since"sv, "some"sv,
    "than"sv,    "that"sv,  "the"sv,    "their"sv,  "these"sv, "they"sv,    "this"sv,  "those"sv,
    "to"sv,      "under"sv, "up"sv,     "we"sv,     "when"sv,  "while"sv,   "with"sv,  "within"sv,
    "you"sv,     "your"sv,
};
static_assert(sorted(sentence_openers));

/// A day of the week before a figure is no name that it belongs to: "on Monday 300 people".
inline constexpr WordSet weekdays{
    "friday"sv, "monday"sv, "saturday"sv, "sunday"sv, "thursday"sv, "tuesday"sv, "wednesday"sv,
};
static_assert(sorted(weekdays));

}  // namespace ballpark::text::lexicon

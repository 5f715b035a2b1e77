#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/date.hpp"
#include "ballpark/base/diagnostic.hpp"
#include "ballpark/claims/phrases.hpp"
#include "ballpark/claims/word_index.hpp"
#include "ballpark/model/model.hpp"
#include "ballpark/text/mention.hpp"

namespace ballpark::claims {

/// How a figure of the text was turned into a value of the model's quantity.
enum class Reading : std::uint8_t {
    direct,       ///< the dimensions agree
    rate_aside,   ///< power counted by the hour, day or year: the power, the rate set aside
    over_a_year,  ///< energy per hour, day or month (or in a year): that of 8,760 h
    hour_aside,   ///< energy where a capacity is meant: the power that gives it in an hour
};

/// A figure of the text as an observation of one quantity of a model. Values are in SI, money in
/// US dollars of the story's year.
struct Figure {
    model::QuantityId quantity = 0;
    std::uint32_t mention = 0;  ///< index into the passage's mentions
    Reading reading = Reading::direct;
    double value = 0;
    double low = 0;
    double high = 0;
    double certainty = 1;  ///< that the figure is this quantity of this thing
    /// The quantity that a scenario gives the figure for, where its dimension makes it another's.
    std::optional<model::QuantityId> given_as;
};

/// A thing that the text speaks of, and the figures it gives for it.
struct Claim {
    const model::Model* model = nullptr;
    base::Span thing;  ///< the words that name it; empty where a scenario names the model
    base::Span scope;  ///< the sentences it was read from
    int year = 0;      ///< of its figures: the one the sentence names, or the story's; 0 unknown
    std::vector<Figure> figures;
};

/// A text with everything that has been read in it.
struct Passage {
    std::string_view text;
    WordIndex words;  ///< of the text: take both by `hold`
    base::Date date;
    std::string_view language = "en";  ///< ISO 639-1, as the figures were read
    std::string place;                 ///< ISO 3166 alpha-2; empty when not known
    std::vector<text::Mention> mentions;
    std::vector<text::Mention> counts;  ///< numbers without a unit of measure: nothing binds them
    std::vector<base::Span> sentences;
    std::vector<Claim> claims;
    Named named;                         ///< the things and places that it names
    std::vector<base::Diagnostic> gaps;  ///< what could not be read, and why (a missing rate)

    /// Takes the text, which outlives the passage's use, and walks its words.
    void hold(std::string_view text);

    /// The sentence that holds `at`, or as much of it as lies within reach.
    base::Span sentence_of(base::Span at) const;
    /// The one before it; an empty span if there is none.
    base::Span sentence_before(base::Span sentence) const;
};

}  // namespace ballpark::claims

#include "ballpark/check/wording.hpp"

#include <algorithm>
#include <span>

#include "ballpark/claims/phrases.hpp"
#include "ballpark/claims/words.hpp"

namespace ballpark::check {
namespace {

// How far before its thing an attributive figure can stand ("a 3 MWh per day floating solar
// plant"), and how far before a figure the noun that asks for it.
constexpr int words_to_thing = 2;
constexpr int words_to_noun = 8;

/// The words before `at`, no more than `count` of them and not past a comma, within `sentence`.
base::Span words_before(std::string_view text, base::Span sentence, std::uint32_t at, int count) {
    base::Span span{sentence.begin, at};
    const auto comma = span.of(text).find_last_of(",;(");
    if (comma != std::string_view::npos) span.begin += static_cast<std::uint32_t>(comma) + 1;
    for (int excess = claims::count_words(text, span) - count; excess > 0; --excess)
        span.begin = claims::word_end(text, claims::next_word(text, span.begin));
    return span;
}

namespace dimensions = units::dimensions;

/// Does a scenario give the figure for a quantity of power?
const model::Model* given_as_power(const claims::Passage& passage, const text::Mention& mention) {
    for (const auto& claim : passage.claims) {
        for (const auto& figure : claim.figures) {
            if (&passage.mentions[figure.mention] == &mention && figure.given_as &&
                claim.model->quantities[*figure.given_as].unit.dimension == dimensions::power)
                return claim.model;
        }
    }
    return nullptr;
}

/// Does the figure stand right at one plant ("a 45 MW a year solar farm"), which is not built
/// over and over?
bool names_one_plant(const claims::Passage& passage, const text::Mention& mention,
                     const Engine& engine) {
    const base::Span behind{mention.span.end, passage.sentence_of(mention.span).end};
    for (const auto& thing : claims::find_things(passage.text, behind, engine.library)) {
        return claims::count_words(passage.text, {mention.span.end, thing.span.begin}) <=
               words_to_thing;
    }
    return false;
}

/// "50 GW of solar a year": where the figure is of a kind of plant, and nothing generates it,
/// it is of plants that are built.
bool of_a_kind_of_plant(const claims::Passage& passage, const text::Mention& mention,
                        base::Span sentence, const Engine& engine) {
    constexpr int words_to_verb = 6;
    if (mention.rate_span.begin <= mention.unit_span.end) return false;
    const base::Span between{mention.unit_span.end, mention.rate_span.begin};
    const auto kind =
        claims::find_last(passage.words, between, engine.library.words("kinds_of_plant"));
    return kind && claims::count_words(passage.text, {kind->span.end, between.end}) == 0 &&
           !claims::find_any(
               passage.words,
               words_before(passage.text, sentence, mention.span.begin, words_to_verb),
               engine.library.words("generation"));
}

/// "Grown by 300 MW a year", "installed some 50 GW a year": a change, or plants, not output. The
/// installed capacity of a plant is none of them.
bool by_so_much(const claims::Passage& passage, const text::Mention& mention, base::Span sentence,
                const Engine& engine) {
    const auto& library = engine.library;
    const auto before =
        words_before(passage.text, sentence, mention.span.begin, words_to_thing + 1);
    if (claims::find_any(passage.words, before, library.words("by_so_much"))) return true;
    return claims::find_any(passage.words, before, library.words("installs")) &&
           !claims::find_any(passage.words, before, library.words("capacity_of"));
}

/// "1,000 MW daily between 6 p.m. and 10 p.m.": at which hours of each day, not how much a day.
bool at_hours_of_day(const claims::Passage& passage, const text::Mention& mention,
                     base::Span sentence, const Engine& engine) {
    constexpr int words_to_clock = 7;
    base::Span behind{mention.span.end, mention.span.end};
    for (int word = 0; word < words_to_clock && behind.end < sentence.end; ++word)
        behind.end = claims::word_end(passage.text, claims::next_word(passage.text, behind.end));
    return claims::find_any(passage.words, behind, engine.library.words("clock_times")).has_value();
}

/// Is the power that of things made or built by the year, so that a time belongs to it: capacity
/// added, a factory's products, a ramp?
bool power_of_things(const claims::Passage& passage, const text::Mention& mention,
                     const Engine& engine) {
    constexpr int words_to_product = 5;
    // What is fed "to the grid per day" is no plant added.
    if (mention.rate_span.begin > mention.unit_span.end &&
        claims::find_any(passage.words, {mention.unit_span.end, mention.rate_span.begin},
                         engine.library.words("receivers")))
        return false;
    const auto sentence = passage.sentence_of(mention.span);
    for (const auto list : {"additions", "ramping"}) {
        if (claims::find_any(passage.words, sentence, engine.library.words(list))) return true;
    }
    // A factory's megawatts are of what it makes, but for those that it uses.
    const auto verb = words_before(passage.text, sentence, mention.span.begin, words_to_thing + 1);
    const auto factory =
        claims::find_any(passage.words, sentence, engine.library.words("factories"));
    if (factory && !claims::find_any(passage.words, verb, engine.library.words("consumption"))) {
        // "Factory rooftop solar" is a plant, and no factory.
        const auto things = claims::find_things(passage.text, sentence, engine.library);
        if (std::none_of(things.begin(), things.end(), [&](const claims::ThingHit& thing) {
                return thing.span.overlaps(factory->span);
            }))
            return true;
    }
    if (mention.has_rate() && (by_so_much(passage, mention, sentence, engine) ||
                               at_hours_of_day(passage, mention, sentence, engine)))
        return true;
    // By the month or the year, what is built, approved or sold is counted in watts as well.
    constexpr double week_s = 7 * 86400;
    if (mention.has_rate() && mention.rate.factor > week_s &&
        of_a_kind_of_plant(passage, mention, sentence, engine))
        return true;
    if (mention.has_rate() && mention.rate.factor > week_s &&
        !names_one_plant(passage, mention, engine) &&
        claims::find_any(passage.words, sentence, engine.library.words("building")))
        return true;
    // "Panels of 10 MW a month leave the hall."
    const auto before = words_before(passage.text, sentence, mention.span.begin, words_to_thing);
    if (const auto product =
            claims::find_last(passage.words, before, engine.library.words("products"));
        product &&
        passage.text.substr(product->span.end, mention.span.begin - product->span.end) == " of ")
        return true;
    // "3.3 GW of panels a year": the product stands right behind the unit.
    base::Span behind{mention.unit_span.end, mention.unit_span.end};
    for (int word = 0; word < words_to_product && behind.end < sentence.end; ++word)
        behind.end = claims::word_end(passage.text, claims::next_word(passage.text, behind.end));
    return claims::find_any(passage.words, behind, engine.library.words("products")).has_value();
}

/// The mentions from `position` on.
std::span<const text::Mention> mentions_behind(const claims::Passage& passage,
                                               std::uint32_t position) {
    const auto& mentions = passage.mentions;
    const auto first =
        std::partition_point(mentions.begin(), mentions.end(),
                             [&](const text::Mention& m) { return m.span.begin < position; });
    return {first, mentions.end()};
}

/// "Yearly electricity use by 1.2 million kilowatts": a flow named with its period right before.
bool period_of_flow(const claims::Passage& passage, const text::Mention& mention, base::Span before,
                    const Engine& engine) {
    constexpr int words_to_flow = 3;
    const auto text = passage.text;
    const auto period =
        claims::find_last(passage.words, before, engine.library.words("period_adjectives"));
    if (!period) return false;
    const base::Span behind{period->span.end, mention.span.begin};
    const auto flow =
        claims::find_any(passage.words, behind, engine.library.words("flows_of_energy"));
    if (claims::find_any(passage.words, before, engine.library.words("peaks"))) return false;
    return flow && claims::count_words(text, {behind.begin, flow->span.begin}) < words_to_flow;
}

/// "The average home used 10,715 kilowatts": no home's wires carry the power.
bool more_than_a_home_takes(const claims::Passage& passage, const text::Mention& mention,
                            base::Span before, const Engine& engine) {
    constexpr double no_home_w = 50e3;
    const auto& library = engine.library;
    const auto home = claims::find_last(passage.words, before, library.words("households"));
    const auto use = claims::find_last(passage.words, before, library.words("consumption"));
    return home && use && home->span.end <= use->span.begin &&
           claims::count_words(passage.text, {home->span.end, use->span.begin}) == 0 &&
           !passage.text.substr(home->span.begin, home->span.size()).ends_with('s') &&
           mention.unit.to_si(mention.value) > no_home_w;
}

/// "The battery holds 10 kilowatts": what a store keeps is energy, unless it gives it "for four
/// hours".
bool kept_in_store(const claims::Passage& passage, const text::Mention& mention,
                   const Engine& engine) {
    constexpr int words_to_verb = 4;
    const auto text = passage.text;
    const auto sentence = passage.sentence_of(mention.span);
    const auto near = words_before(text, sentence, mention.span.begin, words_to_verb);
    const auto& library = engine.library;
    if (!claims::find_any(passage.words, sentence, library.words("stores_of_energy")) ||
        !claims::find_last(passage.words, near, library.words("keeps_energy")))
        return false;
    for (const auto& other : mentions_behind(passage, mention.span.end)) {
        if (other.span.begin > sentence.end) break;
        if (other.unit.dimension == dimensions::time &&
            claims::count_words(text, {mention.span.end, other.span.begin}) <= words_to_verb)
            return false;
    }
    return true;
}

/// "Generated 4,300 gigawatts in its first full year": made or used, and over a period that the
/// clause says to be whole.
bool of_a_whole_period(const claims::Passage& passage, const text::Mention& mention,
                       const Engine& engine) {
    constexpr int words_to_verb = 6;
    const auto text = passage.text;
    const auto& library = engine.library;
    const auto sentence = passage.sentence_of(mention.span);
    // "Used 850 kilowatts in June": a small user's meter counts kilowatt-hours, while a power
    // station may well have given 850 megawatts in June.
    constexpr double mega = 1e6;
    const bool small = mention.unit.factor < mega && mention.unit.factor > 1;
    if (!claims::find_any(passage.words, sentence, library.words("whole_period")) &&
        !(small && claims::find_any(passage.words, sentence, library.words("past_period"))))
        return false;
    // "The 10 MW plant generated 180 GWh in its first year."
    for (const auto& other : mentions_behind(passage, sentence.begin)) {
        if (other.span.begin > sentence.end) break;
        if (other.unit.dimension == dimensions::energy) return false;
    }
    auto near = words_before(text, sentence, mention.span.begin, words_to_verb);
    near.end = mention.span.end;
    for (int word = 0; word < words_to_thing + 1 && near.end < sentence.end; ++word)
        near.end = claims::word_end(text, claims::next_word(text, near.end));
    return claims::find_any(passage.words, near, library.words("makes_or_uses")).has_value();
}

}  // namespace

bool rights_a_mistake(const claims::Passage& passage, base::Span at, const Engine& engine) {
    const auto sentence = passage.sentence_of(at);
    // The word may stand in the sentence before, or in the one behind: "That is a mistake."
    auto around = base::hull(passage.sentence_before(sentence), sentence);
    const auto behind = claims::next_word(passage.text, sentence.end);
    if (behind < passage.text.size())
        around.end = std::max(around.end, passage.sentence_of({behind, behind}).end);
    return claims::find_any(passage.words, around, engine.library.words("corrections")).has_value();
}

bool power_counted_by_time(const claims::Passage& passage, const text::Mention& mention,
                           const Engine& engine) {
    constexpr double minute_s = 60;
    if (mention.unit.dimension != dimensions::power || !mention.has_rate()) return false;
    if (mention.rate_form == text::RateForm::adjective) return false;
    if (mention.rate.factor <= minute_s * 1.01) return false;  // a ramp
    for (const auto& term : mention.unit.terms()) {
        if (units::is_strict(engine.catalogue[term.entry].kind)) return false;  // MVA, Mvar
    }
    return !power_of_things(passage, mention, engine);
}

/// "5 kilowatt-hour panels", "a 2 MWh generator": what gives or takes power stands right behind the
/// figure, and nothing that stores it.
bool names_device(const claims::Passage& passage, const text::Mention& mention,
                  const Engine& engine) {
    // "the 12 kilowatt-hours panels make"
    const auto text = passage.text;
    if (mention.has_rate() || mention.unit_span.of(text).ends_with('s')) return false;
    const auto next = claims::next_word(text, mention.span.end);
    const base::Span behind{next, passage.sentence_of(mention.span).end};
    const auto& library = engine.library;
    const auto device =
        claims::find_any(passage.words, behind, library.words("gives_or_takes_power"));
    if (!device || device->span.begin != next) return false;
    const auto sentence = passage.sentence_of(mention.span);
    return !claims::find_any(passage.words, sentence, library.words("stores_of_energy")) &&
           !claims::find_any(passage.words, sentence, library.words("vehicles"));
}

const model::Model* energy_as_size(const claims::Passage& passage, const text::Mention& mention,
                                   const Engine& engine) {
    constexpr double month_s = 31 * 86400;
    if (mention.unit.dimension != dimensions::energy) return nullptr;
    if (const auto* model = given_as_power(passage, mention)) return model;
    if (mention.has_rate() && mention.rate.factor > month_s) return nullptr;
    const auto sentence = passage.sentence_of(mention.span);
    for (const auto& thing : claims::find_things(passage.text, sentence, engine.library)) {
        if (!thing.model->find("capacity") || thing.model->find("energy_capacity")) continue;
        const base::Span between{mention.span.end, thing.span.begin};
        const bool within = thing.span.contains(mention.unit_span);  // "a 4 kWh solar system"
        const bool attributive =
            within ||
            (thing.span.begin >= mention.span.end &&
             between.of(passage.text).find_first_of(",;.:()/") == std::string_view::npos &&
             claims::count_words(passage.text, between) <= words_to_thing);
        const auto before = words_before(passage.text, sentence, mention.span.begin, words_to_noun);
        const auto noun =
            claims::find_last(passage.words, before, engine.library.words("capacity_of"));
        // "a hydroelectric plant of 120 MWh"
        const bool of_thing =
            thing.span.end < mention.span.begin &&
            passage.text.substr(thing.span.end, mention.span.begin - thing.span.end) == " of ";
        if (attributive || noun || of_thing) return thing.model;
    }
    return names_device(passage, mention, engine) ? engine.library.find("power/any") : nullptr;
}

bool power_as_amount(const claims::Passage& passage, const text::Mention& mention,
                     const Engine& engine) {
    if (mention.unit.dimension != dimensions::power) return false;
    if (mention.has_rate() && mention.rate_form != text::RateForm::adjective) return false;
    if (power_of_things(passage, mention, engine)) return false;
    const auto text = passage.text;
    const auto& library = engine.library;
    const auto sentence = passage.sentence_of(mention.span);
    const auto before = words_before(text, sentence, mention.span.begin, words_to_noun);
    if (period_of_flow(passage, mention, before, engine)) return true;
    if (more_than_a_home_takes(passage, mention, before, engine)) return true;
    if (claims::find_any(passage.words, before, library.words("rate_of_energy"))) return false;
    if (claims::find_any(passage.words, before, library.words("amount_of_energy"))) return true;
    return kept_in_store(passage, mention, engine) || of_a_whole_period(passage, mention, engine);
}

}  // namespace ballpark::check

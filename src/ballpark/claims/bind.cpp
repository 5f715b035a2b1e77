#include "ballpark/claims/bind.hpp"

#include <algorithm>
#include <cmath>

#include "ballpark/claims/phrases.hpp"
#include "ballpark/claims/roles.hpp"
#include "ballpark/claims/whereabouts.hpp"
#include "ballpark/claims/words.hpp"
#include "ballpark/text/scan.hpp"
#include "ballpark/text/sentence.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::claims {
namespace {

// Below this a figure is left out: a false alarm costs more than a missed error.
constexpr double least_certainty = 0.6;
// Of several kinds of thing that a figure could measure, the wrong one is taken this often; not
// where it stands within so many bytes of the thing.
constexpr double rivalled_certainty = 0.9;
constexpr std::uint32_t beside = 12;
constexpr double carried_certainty = 0.995;  // "it will cost ..." of the sentence before
constexpr double unsaid_year = 0.998;
constexpr int attributive_words = 2;
// So many sentences after a thing was last spoken of, "it" is something else.
constexpr int sentences_carried = 12;
// Things further along a sentence than this, on either side, are not a figure's.
constexpr std::size_t things_looked_at = 3;
// A sentence that gives more figures than this for one thing is a table or worse.
constexpr std::size_t most_figures = 32;
// Two figures for one quantity agree when they differ by less than a rounding or a rate of
// exchange does ("55 million euros (around $61 million)").
constexpr double agreement = 0.25;

/// Reads one sentence after the other and keeps what the next one may refer back to.
class Binder {
public:
    Binder(Passage& passage, Named& named, const model::Library& library,
           const units::Catalogue& catalogue)
        : passage_(passage),
          named_(named),
          library_(library),
          setting_{&catalogue, &library.money} {}

    void read_sentence(base::Span sentence) {
        first_claim_ = passage_.claims.size();
        auto& things = things_;
        named_.things_in(sentence, things);
        if (++sentences_since_ > sentences_carried) carried_ = nullptr;
        if (things.empty() && !carried_) name_by_capacity(sentence, things);
        if (things.empty() && !carried_) return;
        const auto factory = find_any(passage_.words, sentence, library_.words("factories"));
        const bool named = std::any_of(things.begin(), things.end(), [&](const ThingHit& thing) {
            return factory && thing.span.overlaps(factory->span);  // "chip factory", "electrolyser"
        });
        if (factory && !named) {
            carried_ = nullptr;  // its megawatts are of products, its cost is the factory's
            return;
        }
        if (std::all_of(things.begin(), things.end(),
                        [](const ThingHit& t) { return t.model->generic; }))
            name_by_capacity(sentence, things);
        yield_to_particular(things);
        if (things.empty()) {
            if (carried_ && (generic_named_ ||
                             find_any(passage_.words, sentence, library_.words("back_references"))))
                read_carried(sentence);
            return;
        }
        const auto first = claim_for(things.front(), sentence);
        for (const auto& m : mentions_of(sentence)) read_figure(index_of(m), things, sentence);
        carried_ = all_one_model(things) ? things.front().model : nullptr;
        carried_claim_ = first;
        sentences_since_ = 0;
    }

    /// Where one quantity has two values, neither is believed; of two that agree, the first stays.
    static void settle(std::vector<Figure>& figures) {
        std::vector<Figure> settled;
        for (const auto& figure : figures) {
            if (figure.reading == Reading::rate_aside) {
                settled.push_back(figure);  // whether it is the capacity is weighed later
                continue;
            }
            const auto of_same = [&](const Figure& other) {
                return other.quantity == figure.quantity && other.reading != Reading::rate_aside;
            };
            const bool agree =
                std::all_of(figures.begin(), figures.end(), [&](const Figure& other) {
                    return !of_same(other) ||
                           std::abs(std::log(other.value / figure.value)) < agreement;
                });
            const bool first = std::none_of(settled.begin(), settled.end(), of_same);
            if (agree && first) settled.push_back(figure);
        }
        figures = std::move(settled);
    }

private:
    /// "The 392 MW Ivanpah plant": whatever its kind, what has megawatts is a power plant.
    void name_by_capacity(base::Span sentence, std::vector<ThingHit>& things) const {
        constexpr int words_to_noun = 3;
        const auto is_capacity = [](const text::Mention& mention) {
            return mention.unit.dimension == units::dimensions::power && !mention.has_rate();
        };
        const auto mentions = mentions_of(sentence);
        if (std::none_of(mentions.begin(), mentions.end(), is_capacity)) return;
        const auto* any = plant_of_any_kind();
        if (!any || find_any(passage_.words, sentence, library_.words("other_plants"))) return;
        for (const auto& mention : mentions) {
            if (!is_capacity(mention)) continue;
            base::Span behind{mention.span.end, mention.span.end};
            for (int word = 0; word < words_to_noun && behind.end < sentence.end; ++word)
                behind.end = word_end(passage_.text, next_word(passage_.text, behind.end));
            const auto noun = find_any(passage_.words, behind, library_.words("plant_nouns"));
            const base::Span between{mention.span.end, noun ? noun->span.begin : behind.end};
            if (!noun ||
                between.of(passage_.text).find_first_of(",;.:()/") != std::string_view::npos)
                continue;
            things.assign(1, {noun->span, any});
            return;
        }
    }

    const model::Model* plant_of_any_kind() const {
        const auto found = std::find_if(
            library_.models.begin(), library_.models.end(), [](const model::Model& model) {
                const auto* capacity = model.find("capacity");
                return model.generic && capacity &&
                       capacity->unit.dimension == units::dimensions::power;
            });
        return found == library_.models.end() ? nullptr : &*found;
    }

    /// "The power plant" is the wind farm that the sentence, or the one before, has named.
    void yield_to_particular(std::vector<ThingHit>& things) {
        const bool particular =
            carried_ || std::any_of(things.begin(), things.end(),
                                    [](const ThingHit& t) { return !t.model->generic; });
        generic_named_ = std::any_of(things.begin(), things.end(),
                                     [](const ThingHit& t) { return t.model->generic; });
        if (particular) std::erase_if(things, [](const ThingHit& t) { return t.model->generic; });
    }

    /// The mentions that a sentence holds; mentions stand in order of place.
    std::span<const text::Mention> mentions_of(base::Span sentence) const {
        const auto& mentions = passage_.mentions;
        const auto first = std::partition_point(
            mentions.begin(), mentions.end(),
            [&](const text::Mention& m) { return m.span.begin < sentence.begin; });
        auto last = first;
        while (last != mentions.end() && last->span.end <= sentence.end) ++last;
        return {first, last};
    }

    std::size_t index_of(const text::Mention& mention) const {
        return static_cast<std::size_t>(&mention - passage_.mentions.data());
    }

    static bool all_one_model(const std::vector<ThingHit>& things) {
        return std::all_of(things.begin(), things.end(),
                           [&](const ThingHit& t) { return t.model == things.front().model; });
    }

    /// How far a figure stands from a thing, in bytes; right before the thing is nearer than
    /// anywhere else, for figures go before what they measure.
    std::uint32_t distance(base::Span at, const ThingHit& thing) const {
        if (thing.span.begin < at.end) return at.begin - std::min(at.begin, thing.span.end);
        const bool attributive =
            count_words(passage_.text, {at.end, thing.span.begin}) <= attributive_words;
        return (thing.span.begin - at.end) / (attributive ? 4 : 1);
    }

    /// The figure goes to the thing of which it is most surely a quantity, the nearer of equals.
    /// Where another kind of thing would do as well and none is right beside it, that is a doubt.
    void read_figure(std::size_t m, const std::vector<ThingHit>& things, base::Span sentence) {
        const auto at = passage_.mentions[m].span;
        const auto next = static_cast<std::size_t>(
            std::partition_point(things.begin(), things.end(),
                                 [&](const ThingHit& thing) { return thing.span.begin < at.end; }) -
            things.begin());
        const std::size_t from = next - std::min(next, things_looked_at);
        const std::size_t to = std::min(things.size(), next + things_looked_at);
        Bound best;
        std::uint32_t nearest = 0;
        bool rivalled = false;
        for (std::size_t t = from; t < to; ++t) {
            auto bound = best_quantity(m, things[t]);
            if (!bound.quantity) continue;
            const auto far = distance(at, things[t]);
            const bool other_kind = best.quantity && things[t].model != best.thing->model;
            if (!best.quantity || bound.certainty > best.certainty ||
                (bound.certainty == best.certainty && far < nearest)) {
                rivalled = rivalled || other_kind;
                best = bound;
                nearest = far;
            } else {
                rivalled = rivalled || other_kind;
            }
        }
        if (!best.quantity) return;
        if (rivalled && nearest > beside) best.certainty *= rivalled_certainty;
        add_figure(m, best, passage_.claims[claim_for(*best.thing, sentence)]);
    }

    struct Bound {
        const ThingHit* thing = nullptr;
        const model::Quantity* quantity = nullptr;
        Reading reading{};
        double certainty = 0;
    };

    /// The quantity of the thing that the figure most surely is; none where it is none surely.
    /// One without words is for studies and never read from a text.
    Bound best_quantity(std::size_t m, const ThingHit& thing) const {
        const auto& mention = passage_.mentions[m];
        Bound best;
        if (mention.malformed || !(mention.value > 0) || thing.model->abstract) return best;
        const auto sentence = passage_.sentence_of(mention.span);
        for (const auto& quantity : thing.model->quantities) {
            if (quantity.words.empty()) continue;
            const auto reading = reading_of(mention, quantity, *setting_.catalogue);
            if (!reading) continue;
            // "A lamp consumes 60 watts in an hour": of what only uses power, energy is meant.
            if (*reading == Reading::rate_aside && !thing.model->find("annual_energy")) continue;
            const double sure = role_certainty(passage_, m, quantity, thing, sentence, library_) *
                                of_a_year(mention, *reading, quantity, sentence);
            if (sure < least_certainty || sure <= best.certainty) continue;
            best = {&thing, &quantity, *reading, sure};
        }
        return best;
    }

    /// Energy without its time ("made 330 MWh") is a year's only if the sentence speaks of a year
    /// or of no time at all.
    double of_a_year(const text::Mention& mention, Reading reading, const model::Quantity& quantity,
                     base::Span sentence) const {
        if (reading != Reading::direct || mention.has_rate() ||
            quantity.unit.dimension != units::dimensions::energy ||
            !quantity.name.starts_with("annual"))
            return 1;
        if (find_any(passage_.words, sentence, library_.words("other_periods"))) return 0;
        return find_any(passage_.words, sentence, library_.words("spans_a_year")) ||
                       names_year(sentence)
                   ? 1
                   : unsaid_year;
    }

    bool names_year(base::Span sentence) const {
        const auto& text = passage_.text;
        for (auto at = next_word(text, sentence.begin); at < sentence.end;
             at = next_word(text, word_end(text, at))) {
            if (word_end(text, at) == at + 4 &&
                (text.substr(at, 2) == "19" || text.substr(at, 2) == "20"))
                return true;
        }
        return false;
    }

    std::size_t claim_for(const ThingHit& thing, base::Span sentence) {
        for (auto i = first_claim_; i < passage_.claims.size(); ++i) {
            if (passage_.claims[i].model == thing.model) return i;
        }
        Claim claim;
        claim.model = thing.model;
        claim.thing = thing.span;
        claim.scope = sentence;
        claim.year = year_of(passage_.text, sentence, passage_.date);
        passage_.claims.push_back(std::move(claim));
        return passage_.claims.size() - 1;
    }

    /// A sentence that only refers back: its figures are of the thing named before.
    void read_carried(base::Span sentence) {
        sentences_since_ = 0;
        auto& claim = passage_.claims[carried_claim_];
        const ThingHit thing{{}, carried_};
        for (const auto& m : mentions_of(sentence)) {
            auto bound = best_quantity(index_of(m), thing);
            bound.certainty *= carried_certainty;
            if (bound.quantity && bound.certainty >= least_certainty)
                add_figure(index_of(m), bound, claim);
        }
        claim.scope = base::hull(claim.scope, sentence);
    }

    void add_figure(std::size_t m, const Bound& bound, Claim& claim) {
        const auto& mention = passage_.mentions[m];
        if (claim.figures.size() == most_figures || bound.certainty < least_certainty) return;
        auto figure = make_figure(mention, bound.reading, claim.year, setting_);
        if (!figure) {
            auto gap = figure.error();
            gap.severity = base::Severity::note;
            gap.primary.span = mention.span;
            passage_.gaps.push_back(std::move(gap));
            return;
        }
        figure->quantity = bound.thing->model->id_of(*bound.quantity);
        figure->mention = static_cast<std::uint32_t>(m);
        figure->certainty = bound.certainty;
        claim.figures.push_back(*figure);
    }

    Passage& passage_;
    Named& named_;
    std::vector<ThingHit> things_;  ///< of the sentence that is being read
    const model::Library& library_;
    Setting setting_;
    const model::Model* carried_ = nullptr;
    std::size_t carried_claim_ = 0;
    int sentences_since_ = 0;
    bool generic_named_ = false;
    std::size_t first_claim_ = 0;  ///< of the sentence that is being read
};

}  // namespace

void read_passage(std::string_view text, base::Date date, std::string_view place,
                  const model::Library& library, const units::Catalogue& catalogue,
                  Passage& passage) {
    passage.hold(text);
    passage.date = date;
    passage.place = place;
    passage.claims.clear();
    passage.gaps.clear();
    passage.named.read(text, library);
    if (passage.place.empty()) passage.place = passage.named.place();
    passage.language =
        text::scan(text, catalogue, {passage.place}, passage.mentions, &passage.counts);
    text::split_sentences(text, passage.sentences);
    Binder binder(passage, passage.named, library, catalogue);
    for (const auto sentence : passage.sentences) binder.read_sentence(sentence);
    for (auto& claim : passage.claims) Binder::settle(claim.figures);
    std::erase_if(passage.claims, [](const Claim& claim) { return claim.figures.empty(); });
}

Passage read_passage(std::string_view text, base::Date date, std::string_view place,
                     const model::Library& library, const units::Catalogue& catalogue) {
    Passage passage;
    read_passage(text, date, place, library, catalogue, passage);
    return passage;
}

}  // namespace ballpark::claims

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
// A sentence that gives more figures than this for one thing is a table or worse.
constexpr std::size_t most_figures = 32;
// Two figures for one quantity agree when they differ by less than a rounding or a rate of
// exchange does ("55 million euros (around $61 million)").
constexpr double agreement = 0.25;

/// Reads one sentence after the other and keeps what the next one may refer back to.
class Binder {
public:
    Binder(Passage& passage, const model::Library& library, const units::Catalogue& catalogue)
        : passage_(passage), library_(library), setting_{&catalogue, &library.money} {}

    void read_sentence(base::Span sentence) {
        first_claim_ = passage_.claims.size();
        auto things = find_things(passage_.text, sentence, library_);
        if (find_any(passage_.text, sentence, library_.words("factories"))) {
            carried_ = nullptr;  // its megawatts are of products, its cost is the factory's
            return;
        }
        yield_to_particular(things);
        if (things.empty()) {
            if (carried_ && (generic_named_ ||
                             find_any(passage_.text, sentence, library_.words("back_references"))))
                read_figures(sentence, {}, *carried_);
            return;
        }
        std::vector<std::size_t> of_claim;
        for (const auto& thing : things) of_claim.push_back(claim_for(thing, sentence));
        for (const auto m : mentions_of(sentence)) {
            const auto nearest = nearest_thing(passage_.mentions[m].span, things);
            add_figure(m, things[nearest], sentence, passage_.claims[of_claim[nearest]],
                       things.size() > 1 && !all_one_model(things) ? 0.9 : 1.0);
        }
        carried_ = all_one_model(things) ? things.front().model : nullptr;
        carried_claim_ = of_claim.front();
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
    /// "The power plant" is the wind farm that the sentence, or the one before, has named.
    void yield_to_particular(std::vector<ThingHit>& things) {
        const bool particular =
            carried_ || std::any_of(things.begin(), things.end(),
                                    [](const ThingHit& t) { return !t.model->generic; });
        generic_named_ = std::any_of(things.begin(), things.end(),
                                     [](const ThingHit& t) { return t.model->generic; });
        if (particular) std::erase_if(things, [](const ThingHit& t) { return t.model->generic; });
    }

    /// Indices of the mentions that a sentence holds; mentions stand in order of place.
    std::vector<std::size_t> mentions_of(base::Span sentence) const {
        const auto& mentions = passage_.mentions;
        const auto first = std::partition_point(
            mentions.begin(), mentions.end(),
            [&](const text::Mention& m) { return m.span.begin < sentence.begin; });
        std::vector<std::size_t> indices;
        for (auto m = first; m != mentions.end() && m->span.end <= sentence.end; ++m)
            indices.push_back(static_cast<std::size_t>(m - mentions.begin()));
        return indices;
    }

    static bool all_one_model(const std::vector<ThingHit>& things) {
        return std::all_of(things.begin(), things.end(),
                           [&](const ThingHit& t) { return t.model == things.front().model; });
    }

    /// The thing that a figure stands nearest to; one that follows counts as nearer, for figures
    /// go before what they measure.
    static std::size_t nearest_thing(base::Span at, const std::vector<ThingHit>& things) {
        const auto next =
            std::partition_point(things.begin(), things.end(),
                                 [&](const ThingHit& thing) { return thing.span.begin < at.end; });
        const auto index = static_cast<std::size_t>(next - things.begin());
        if (next == things.begin()) return 0;
        if (next == things.end()) return index - 1;
        const auto behind = (next->span.begin - at.end) / 2;
        const auto before = at.begin - std::min(at.begin, std::prev(next)->span.end);
        return behind < before ? index : index - 1;
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

    void read_figures(base::Span sentence, const ThingHit& thing, const model::Model& model) {
        auto& claim = passage_.claims[carried_claim_];
        for (const auto m : mentions_of(sentence))
            add_figure(m, {thing.span, &model}, sentence, claim, 0.9);
        claim.scope = base::hull(claim.scope, sentence);
    }

    void add_figure(std::size_t m, const ThingHit& thing, base::Span sentence, Claim& claim,
                    double certainty) {
        const auto& mention = passage_.mentions[m];
        if (mention.malformed || !(mention.value > 0) || thing.model->abstract) return;
        if (claim.figures.size() == most_figures) return;
        sentence = passage_.sentence_of(mention.span);  // as much of it as speaks of this figure
        const model::Quantity* best = nullptr;
        double best_certainty = 0;
        for (const auto& quantity : thing.model->quantities) {
            const auto reading = reading_of(mention, quantity, *setting_.catalogue);
            if (!reading) continue;
            const double sure =
                certainty * role_certainty(passage_, m, quantity, thing, sentence, library_);
            if (sure > best_certainty) {
                best_certainty = sure;
                best = &quantity;
            }
        }
        if (!best || best_certainty < least_certainty) return;
        auto figure = make_figure(mention, *reading_of(mention, *best, *setting_.catalogue),
                                  claim.year, setting_);
        if (!figure) {
            auto gap = figure.error();
            gap.severity = base::Severity::note;
            gap.primary.span = mention.span;
            passage_.gaps.push_back(std::move(gap));
            return;
        }
        figure->quantity = thing.model->id_of(*best);
        figure->mention = static_cast<std::uint16_t>(m);
        figure->certainty = best_certainty;
        claim.figures.push_back(*figure);
    }

    Passage& passage_;
    const model::Library& library_;
    Setting setting_;
    const model::Model* carried_ = nullptr;
    std::size_t carried_claim_ = 0;
    bool generic_named_ = false;
    std::size_t first_claim_ = 0;  ///< of the sentence that is being read
};

}  // namespace

Passage read_passage(std::string_view text, base::Date date, std::string_view place,
                     const model::Library& library, const units::Catalogue& catalogue) {
    Passage passage;
    passage.text = text;
    passage.date = date;
    passage.place = place;
    const base::Span all{0, static_cast<std::uint32_t>(text.size())};
    if (passage.place.empty()) passage.place = place_in(text, all, library);
    text::scan(text, catalogue, {passage.place}, passage.mentions);
    text::split_sentences(text, passage.sentences);
    Binder binder(passage, library, catalogue);
    for (const auto sentence : passage.sentences) binder.read_sentence(sentence);
    for (auto& claim : passage.claims) Binder::settle(claim.figures);
    std::erase_if(passage.claims, [](const Claim& claim) { return claim.figures.empty(); });
    return passage;
}

}  // namespace ballpark::claims

#include "ballpark/text/scan.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ballpark/text/candidate.hpp"
#include "ballpark/text/characters.hpp"
#include "ballpark/text/count.hpp"
#include "ballpark/text/figure.hpp"
#include "ballpark/text/foreign_scan.hpp"
#include "ballpark/text/language.hpp"
#include "ballpark/text/lexicon.hpp"
#include "ballpark/text/link.hpp"
#include "ballpark/text/not_figure.hpp"
#include "ballpark/text/plain_table.hpp"
#include "ballpark/text/scan_with.hpp"
#include "ballpark/text/share.hpp"
#include "ballpark/text/surroundings.hpp"
#include "ballpark/text/wording.hpp"
#include "ballpark/text/words.hpp"

namespace ballpark::text {
namespace {

/// Of a unit that is a counted thing, its words in the text, adjectives included.
base::Span noun_of(std::string_view text, const Figure& figure) {
    if (!figure.has_unit || figure.money_before ||
        figure.unit.dimension != units::dimensions::count)
        return {};
    std::uint32_t begin = figure.number.span.end;
    if (begin > figure.unit_span.begin) return figure.unit_span;
    // A unit that another figure lends stands behind that one.
    const std::string_view between = text.substr(begin, figure.unit_span.begin - begin);
    if (std::any_of(between.begin(), between.end(), is_digit)) return figure.unit_span;
    while (begin < figure.unit_span.begin && !is_word_byte(text[begin])) ++begin;
    if (stands_at(text, begin, "of ") && counts_by_of(text, figure.number.span.end)) begin += 3;
    const base::Span words = counted_words(text, figure.number.span.end);
    return {begin, std::max(figure.unit_span.end, words.end)};
}

Mention mention_of(std::string_view text, const Figure& figure) {
    Mention mention;
    mention.noun = noun_of(text, figure);
    mention.span = figure.span;
    mention.number = figure.number.span;
    mention.scale = figure.number.scale_span;
    mention.unit_span = figure.unit_span;
    mention.per_span = figure.per_span;
    mention.priced = figure.priced;
    mention.value = figure.value;
    mention.scale_value = figure.number.scale;
    mention.resolution = figure.number.resolution;
    mention.significant = figure.number.significant;
    mention.unit = figure.unit;
    mention.malformed = figure.number.malformed;
    mention.ambiguous_unit = figure.ambiguous_unit;
    return mention;
}

void set_rate(Mention& mention, const Rate& rate) {
    mention.rate = rate.time;
    mention.rate_form = rate.form;
    mention.rate_span = rate.span;
}

/// A scale word that the last figure alone carries: "$10-15 million", "5, 10 and 15 million".
/// It is shared where the bare figure is of the size of the other's digits; "$500 to $1 million"
/// shares nothing.
void share_scale(Figure& bare, const Figure& scaled) {
    const units::Number& from = scaled.number;
    if (bare.number.scale != 1 || from.scale <= 1 || bare.number.scale_span.size() != 0) return;
    if (bare.value >= from.value / from.scale) return;
    bare.value *= from.scale;
    bare.number.value *= from.scale;
    bare.number.resolution *= from.scale;
    bare.number.scale = from.scale;
}

/// "five or six hundred people".
void share_hundred(Figure& bare, const Figure& second) {
    if (bare.number.scale == 1 && (bare.value + 1) * 100 == second.value) bare.value *= 100;
}

void share_unit(Figure& bare, const Figure& full) {
    bare.unit = full.unit;
    bare.counted = full.counted;
    bare.unit_span = full.unit_span;
    bare.per_span = full.per_span;
    bare.priced = full.priced;
    bare.ambiguous_unit = full.ambiguous_unit;
    bare.rate = full.rate;
    bare.has_unit = true;
}

class Scan {
public:
    Scan(const Reader& reader, NextCandidate next, std::vector<Mention>& mentions,
         std::vector<Mention>* counts)
        : reader_(reader), next_(next), text_(reader.text), mentions_(mentions), counts_(counts) {}

    void run() {
        std::size_t i = 0;
        for (;;) {
            const Candidate candidate = next_(text_, i);
            if (candidate.start == Start::none) break;
            i = read(candidate);
        }
        drop_pending();
    }

private:
    static constexpr int most_pending = 8;

    /// Reads what starts at the candidate; gives where to go on, always further.
    std::size_t read(Candidate candidate) {
        if (const std::size_t end = after_pattern(text_, candidate.position);
            end != candidate.position) {
            drop_pending();
            return end;
        }
        auto figure = read_figure(reader_, candidate);
        if (!figure || !figure->has_unit)
            if (const auto share = share_at(text_, candidate.position)) return add_share(*share);
        if (!figure) return after_unread(candidate);
        if (is_not_figure(text_, *figure)) {
            drop_pending();
            return figure->number.span.end;
        }
        if (const std::size_t end = read_plus_minus(*figure)) return end;
        const Link link = link_at(text_, figure->span.end);
        if (link.kind != LinkKind::none && !is_dated(text_, *figure)) {
            if (auto next = figure_at(link.end)) {
                if (const std::size_t end = read_pair(*figure, link.kind, *next)) return end;
                if (const std::size_t end = read_count_pair(*figure, link.kind, *next)) return end;
                if (!figure->has_unit && !next->money_before && remember(*figure, link))
                    return link.end;
            }
        }
        if (figure->has_unit) {
            share_with_pending(*figure);
            drop_pending();
            add(*figure);
        } else {
            add_counts(*figure);
        }
        return std::max<std::size_t>(figure->span.end, candidate.position + 1);
    }

    /// "a third of", "twice": shares and multiples, which bind to nothing. Gives their end.
    std::size_t add_share(const Share& share) {
        drop_pending();
        if (!counts_) return share.span.end;
        Mention mention;
        mention.span = mention.number = share.span;
        mention.value = share.value;
        mention.significant = 1;
        if (share.times) mention.unit = reader_.catalogue->unit("time as much");
        set_interval(mention, wording_around(text_, share.span.begin, share.span.end, false));
        counts_->push_back(mention);
        return share.span.end;
    }

    /// Past the sign of "7.5 ± 0.2 bar" behind a figure that ends at `i`; `i` if none is there.
    std::size_t after_plus_minus(std::size_t i) const {
        const std::size_t begin = after_spaces(text_, i);
        for (const std::string_view sign : {"\u00b1", "+/-", "+-"})
            if (stands_at(text_, begin, sign)) return after_spaces(text_, begin + sign.size());
        return i;
    }

    /// A figure and how far it may be off, as one: "7.5 ± 0.2 bar", "$1,200 ± 150 per kW",
    /// "5 MW ± 10%". Gives the end, or 0 where no plus-minus follows.
    std::size_t read_plus_minus(Figure first) {
        const std::size_t next = after_plus_minus(first.span.end);
        if (next == first.span.end) return 0;
        auto off = figure_at(next);
        if (!off || off->value < 0) return 0;
        double width = off->value;
        if (first.has_unit && off->has_unit && !first.money_before &&
            off->unit.dimension == units::dimensions::none)
            width *= off->unit.factor * std::abs(first.value);
        else if ((first.has_unit || off->has_unit) && !make_alike(first, *off))
            return 0;
        drop_pending();
        Mention mention = mention_of(text_, first);
        mention.span = base::hull(first.span, off->span);
        if (first.rate || off->rate) set_rate(mention, first.rate ? *first.rate : *off->rate);
        mention.low = first.value - width;
        mention.high = first.value + width;
        if (first.has_unit)
            mentions_.push_back(mention);
        else if (counts_ && plain_count(text_, first))
            counts_->push_back(mention);
        return mention.span.end;
    }

    std::size_t after_unread(Candidate candidate) {
        drop_pending();
        std::size_t i = candidate.position;
        switch (candidate.start) {
            case Start::digit:
                while (i < text_.size() &&
                       (is_digit(text_[i]) || text_[i] == '.' || text_[i] == ','))
                    ++i;
                break;
            case Start::word:
            case Start::money:
                while (i < text_.size() && is_letter(text_[i])) ++i;
                break;
            default:
                break;
        }
        return std::max(i, candidate.position + 1);
    }

    /// The figure that starts exactly at `i`.
    std::optional<Figure> figure_at(std::size_t i) const {
        // What decides over a candidate lies within this many bytes of it, so that a search
        // never runs ahead through the text.
        constexpr std::size_t reach = 64;
        const Candidate candidate = next_(text_.substr(0, i + reach), i);
        if (candidate.start == Start::none || candidate.position != i) return std::nullopt;
        if (after_pattern(text_, i) != i) return std::nullopt;
        auto figure = read_figure(reader_, candidate);
        if (figure && is_not_figure(text_, *figure)) return std::nullopt;
        return figure;
    }

    /// What the words before the first figure and behind the last say of them. "Over" before a
    /// time is most often during it.
    Wording wording_of(const Figure& first, const Figure& last) const {
        const bool time = last.has_unit && last.unit.dimension == units::dimensions::time;
        return wording_around(text_, first.span.begin, last.span.end, time);
    }

    /// The word before the figure and before all that qualifies it.
    Word word_before_wording(const Figure& figure) const {
        const Wording wording = wording_of(figure, figure);
        return word_ending_at(text_, before_spaces(text_, wording.begin));
    }

    /// Two figures that make a range, or share a unit as "from 5 to 10 MW"; adds them and gives
    /// their end, or 0 where they have nothing to do with one another.
    std::size_t read_pair(Figure first, LinkKind kind, Figure second) {
        if (kind == LinkKind::comma) return 0;
        const Word before = word_before_wording(first);
        const bool from = kind == LinkKind::to && before.lower() == "from";
        if (kind == LinkKind::both && before.lower() != "between") return 0;
        if (kind == LinkKind::either && first.has_unit) return 0;
        if (kind == LinkKind::either && second.value == (first.value + 1) * 100)
            share_hundred(first, second);
        else if (kind == LinkKind::either && second.value != first.value + 1)
            return 0;
        // "climbed $12 to $2,031 an ounce"; of "raised $5 to $10 million" nobody knows.
        if (kind == LinkKind::to && first.has_unit && before.in(lexicon::changes) &&
            (!first.money_before ||
             (second.money_before && first.number.scale == second.number.scale)))
            return 0;
        if (!make_alike(first, second)) return 0;
        if (first.value >= second.value && !from) return 0;
        if (from &&
            !word_ending_at(text_, before_spaces(text_, before.span.begin)).in(lexicon::ranging)) {
            add(first);
            add(second);
        } else {
            add_range(first, second);
        }
        return second.span.end;
    }

    /// Gives both the unit and scale that the wording shares out, with the first's value in the
    /// second's unit. False where they are of different things.
    bool make_alike(Figure& first, Figure& second) const {
        if (!second.has_unit) {
            if (!first.money_before) return false;
            lend_currency(first, second);
        } else if (second.money_before && !first.money_before) {
            return false;
        }
        if (!first.has_unit) {
            share_scale(first, second);
            share_unit(first, second);
            return true;
        }
        if (first.money_before) share_scale(first, second);
        if (first.unit == second.counted) share_unit(first, second);
        if (first.unit == second.unit) return true;
        if (first.unit.dimension != second.unit.dimension || first.unit.affine() ||
            second.unit.affine() || first.unit.currency != second.unit.currency)
            return false;
        const double factor = first.unit.factor / second.unit.factor;
        first.value *= factor;
        first.number.resolution *= factor;
        first.unit = second.unit;
        return true;
    }

    /// "$20-25 per tonne": the second figure is read again as money.
    void lend_currency(const Figure& first, Figure& second) const {
        second.unit = second.counted = first.counted;
        second.unit_span = first.unit_span;
        second.has_unit = second.money_before = true;
        read_behind(reader_, second);
    }

    bool remember(const Figure& figure, const Link& link) {
        if (pending_count_ > 0 && pending_end_ != figure.span.begin) drop_pending();
        if (pending_count_ == most_pending) return false;
        // "100 watts times 10, or 1 kilowatt": with a comma, two figures are no list.
        if (pending_count_ == 0 && link.after_comma && link.kind != LinkKind::comma) return false;
        pending_[static_cast<std::size_t>(pending_count_++)] = figure;
        pending_end_ = link.end;
        pending_final_ = link.kind == LinkKind::both || link.kind == LinkKind::either;
        return true;
    }

    /// "5, 10 and 15 MW": the numbers before take the unit of the last, if "and" or "or" joins
    /// it to them; commas alone join nothing.
    void share_with_pending(const Figure& last) {
        if (pending_count_ == 0 || !pending_final_ || last.money_before ||
            pending_end_ != last.span.begin)
            return;
        for (int k = 0; k < pending_count_; ++k) {
            Figure& figure = pending_[static_cast<std::size_t>(k)];
            share_scale(figure, last);
            share_unit(figure, last);
            add(figure);
        }
        pending_count_ = 0;
    }

    /// The numbers that wait for a unit get none: they are counts, if anything.
    void drop_pending() {
        for (int k = 0; k < pending_count_; ++k)
            add_count(pending_[static_cast<std::size_t>(k)], {});
        pending_count_ = 0;
    }

    /// Those that wait for what `figure` counts get it.
    void give_pending(const Figure& figure, base::Span things) {
        const bool shared = pending_end_ == figure.span.begin;
        for (int k = 0; k < pending_count_; ++k)
            add_count(pending_[static_cast<std::size_t>(k)], shared ? things : base::Span{});
        pending_count_ = 0;
    }

    /// A number without a unit, and those that wait for what it counts: "three, four or five
    /// wind farms".
    void add_counts(const Figure& figure) {
        if (!counts_) {
            pending_count_ = 0;
            return;
        }
        const auto things = plain_count(text_, figure);
        const bool shared =
            things && !things->empty() && pending_final_ && pending_end_ == figure.span.begin;
        for (int k = 0; k < pending_count_; ++k)
            add_count(pending_[static_cast<std::size_t>(k)], shared ? *things : base::Span{});
        pending_count_ = 0;
        if (things && !figure.has_unit) counts_->push_back(count_of(figure, *things));
    }

    /// Adds a number that counts `things`, if it is a quantity at all.
    void add_count(const Figure& figure, base::Span things) {
        if (!counts_ || figure.has_unit) return;
        const auto own = plain_count(text_, figure);
        if (!own) return;
        counts_->push_back(count_of(figure, things.empty() ? *own : things));
    }

    Mention count_of(const Figure& figure, base::Span things) const {
        Mention mention = mention_of(text_, figure);
        mention.noun = things;
        const auto end = static_cast<std::uint32_t>(things.empty() ? figure.span.end : things.end);
        if (!things.empty() && things.begin <= figure.span.end + 3) mention.span.end = end;
        const Wording wording = wording_around(text_, figure.span.begin, end, false);
        const bool counts = !things.empty();
        const auto over = counts ? counted_over(reader_, end) : std::nullopt;
        const auto rate =
            counts && !over ? rate_after(text_, end, *reader_.catalogue) : std::nullopt;
        if (over) {
            mention.unit = units::divide(units::Unit{}, over->unit);
            mention.span.end = over->span.end;
        } else if (rate && rate->form != RateForm::adjective) {
            set_rate(mention, *rate);
            mention.span.end = rate->span.end;
        }
        set_interval(mention, wording);
        return mention;
    }

    /// "between 5,000 and 6,000 demonstrators", "five or six hundred people"; adds the range and
    /// gives its end, or 0.
    std::size_t read_count_pair(Figure first, LinkKind kind, const Figure& second) {
        if (!counts_ || first.has_unit || second.has_unit) return 0;
        if (kind == LinkKind::none || kind == LinkKind::comma) return 0;
        const base::Span things = counted_words(text_, second.number.span.end);
        if (things.empty() || !plain_count(text_, second)) return 0;
        const Word before = word_before_wording(first);
        if (kind == LinkKind::both && before.lower() != "between") return 0;
        if (kind == LinkKind::to && before.lower() == "from") return 0;
        share_scale(first, second);
        // "five or six hundred people".
        if (kind == LinkKind::either && (first.value + 1) * 100 == second.value) first.value *= 100;
        if (first.value >= second.value) return 0;
        give_pending(first, things);
        Mention mention = count_of(second, things);
        const Wording wording = wording_around(text_, first.span.begin, mention.span.end, false);
        mention.span.begin = first.span.begin;
        set_range(mention, first, second, wording);
        counts_->push_back(mention);
        return mention.span.end;
    }

    /// The rate behind the figure, or else in an adjective before it: "the annual demand of
    /// 19,000 homes" counts no homes by the year.
    void find_rate(const Figure& figure, const Wording& wording, Mention& mention) const {
        const auto& dimension = figure.unit.dimension;
        if (figure.rate)
            set_rate(mention, *figure.rate);
        else if (!keeps_rate_apart(dimension) || dimension == units::dimensions::count ||
                 dimension == units::dimensions::time || dimension == units::dimensions::none)
            return;
        else if (const auto rate = rate_before(text_, wording.begin, *reader_.catalogue)) {
            // "5 MW each day 10 MW": the words belong to the figure before.
            if (!mentions_.empty() && mentions_.back().span.end > rate->span.begin) return;
            set_rate(mention, *rate);
            if (rate->form == RateForm::each) mention.span = base::hull(rate->span, mention.span);
        }
    }

    void add(const Figure& figure) {
        Mention mention = mention_of(text_, figure);
        Wording wording = wording_of(figure, figure);
        if (figure.or_more && wording.bound == Bound::none) wording.bound = Bound::at_least;
        find_rate(figure, wording, mention);
        set_interval(mention, wording);
        mentions_.push_back(mention);
    }

    void add_range(const Figure& first, const Figure& second) {
        Mention mention = mention_of(text_, second);
        const Wording wording = wording_of(first, second);
        mention.span = base::hull(first.span, second.span);
        find_rate(second, wording, mention);
        set_range(mention, first, second, wording);
        mentions_.push_back(mention);
    }

    static void set_range(Mention& mention, const Figure& first, const Figure& second,
                          const Wording& wording) {
        mention.number = base::hull(first.number.span, second.number.span);
        mention.low = first.value;
        mention.high = second.value;
        mention.value = (first.value + second.value) / 2;
        mention.resolution = std::max(first.number.resolution, second.number.resolution);
        mention.significant = std::min(first.number.significant, second.number.significant);
        mention.malformed |= first.number.malformed;
        mention.approximate = wording.approximate;
        mention.bound = wording.bound;
        mention.range = true;
    }

    Reader reader_;
    NextCandidate next_;
    std::string_view text_;
    std::vector<Mention>& mentions_;
    std::vector<Mention>* counts_;
    std::array<Figure, most_pending> pending_;
    int pending_count_ = 0;
    std::size_t pending_end_ = 0;
    bool pending_final_ = false;
};

}  // namespace

void scan_with(NextCandidate next, const Reader& reader, std::vector<Mention>& mentions,
               std::vector<Mention>* counts) {
    mentions.clear();
    if (counts) counts->clear();
    Scan(reader, next, mentions, counts).run();
}

std::string_view scan(std::string_view text, const units::Catalogue& catalogue,
                      const units::Context& context, std::vector<Mention>& mentions,
                      std::vector<Mention>* counts) {
    const Reader reader{text, &catalogue, context};
    const Language* language = language_of(text);
    if (!language) {
        scan_with(next_candidate, reader, mentions, counts);
        if (counts && text.find('|') != std::string_view::npos)
            read_table_units(text, catalogue, context, mentions, *counts);
        return "en";
    }
    mentions.clear();
    if (counts) counts->clear();
    foreign_scan(reader, *language, mentions, counts);
    return language->code;
}

}  // namespace ballpark::text

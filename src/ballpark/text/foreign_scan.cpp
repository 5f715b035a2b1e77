#include "ballpark/text/foreign_scan.hpp"

#include <algorithm>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/folded.hpp"
#include "ballpark/text/foreign_number.hpp"
#include "ballpark/text/foreign_phrase.hpp"
#include "ballpark/text/not_figure.hpp"
#include "ballpark/text/rate.hpp"

namespace ballpark::text {
namespace {

namespace is = units::dimensions;

base::Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_plain(std::string_view written) {
    return std::all_of(written.begin(), written.end(), is_digit);
}

/// A number with what stands around it, on the way to a mention.
struct Part {
    std::size_t begin = 0;  ///< of the money before it, or of the number
    std::size_t end = 0;
    units::Number number;
    units::Unit unit;
    base::Span unit_span;
    base::Span noun;
    std::optional<Rate> rate;
    bool has_unit = false;
};

class Scan {
public:
    Scan(const Reader& reader, const Language& language, std::vector<Mention>& mentions,
         std::vector<Mention>* counts)
        : reader_(reader),
          text_(reader.text),
          language_(language),
          mentions_(mentions),
          counts_(counts) {}

    void run() {
        std::size_t i = 0;
        while (i < text_.size()) {
            const char c = text_[i];
            if (is_digit(c)) {
                i = read_digits(i);
            } else if (language_.ideographs ? !is_ascii(c) : is_word_byte(c)) {
                i = read_word(i);
            } else {
                ++i;
            }
        }
    }

private:
    std::size_t past_digits(std::size_t i) const {
        while (i < text_.size() && (is_digit(text_[i]) || text_[i] == '.' || text_[i] == ',')) ++i;
        return i;
    }

    std::size_t read_digits(std::size_t i) {
        if (const std::size_t end = after_pattern(text_, i); end != i) return end;
        const bool goes_on =
            i > 0 && (is_letter(text_[i - 1]) || text_[i - 1] == '_' || text_[i - 1] == '#');
        if (goes_on) return past_digits(i);
        const std::size_t end = read(i);
        return end != 0 ? end : past_digits(i);
    }

    /// A number in words, or a word to pass over.
    std::size_t read_word(std::size_t i) {
        if (language_.ideographs) {
            const std::size_t end = read(i);
            return end != 0 ? end : i + 3;
        }
        const Folded word(text_, i);
        if (!word.exists()) return i + 1;
        if (i == 0 || !is_digit(text_[i - 1]))
            if (const std::size_t end = read(i); end != 0) return end;
        return std::max(word.end(), i + 1);
    }

    /// Reads the number at `i` with all that belongs to it; gives its end, or 0.
    std::size_t read(std::size_t i) {
        auto first = part_at(i);
        if (!first) return 0;
        std::size_t next = 0;
        if (const auto second = second_of_range(*first, next)) return add_range(*first, *second);
        return add(*first);
    }

    std::optional<Part> part_at(std::size_t i) const {
        const auto number = foreign_number(text_, i, language_);
        if (!number) return std::nullopt;
        Part part;
        part.number = *number;
        part.begin = i;
        part.end = number->span.end;
        if (!number->in_words) read_money_before(part);
        if (!part.has_unit) read_unit(part);
        if (part.has_unit) read_denominators(part);
        return part;
    }

    /// "R$ 2,5", "€ 30", "US$ 5": a sign or code of money that ends before the number.
    void read_money_before(Part& part) const {
        constexpr std::size_t longest = 5;
        const std::size_t end = before_spaces(text_, part.begin);
        if (end <= last_end_) return;
        for (std::size_t n = std::min(longest, end - last_end_); n > 0; --n) {
            const std::size_t begin = end - n;
            if (begin > 0 && is_word_byte(text_[begin - 1]) && is_word_byte(text_[begin])) continue;
            if ((static_cast<unsigned char>(text_[begin]) & 0xc0) == 0x80) continue;
            const auto money =
                units::match_unit(text_.substr(0, end), begin, *reader_.catalogue, reader_.context);
            if (!money || money->span.end != end || money->unit.dimension != is::money) continue;
            part.unit = money->unit;
            part.unit_span = money->span;
            part.begin = begin;
            part.has_unit = true;
            return;
        }
    }

    struct Unit {
        units::Unit unit;
        base::Span span;
    };

    /// A unit of the language or the catalogue at `i`.
    std::optional<Unit> unit_at(std::size_t i) const {
        constexpr std::size_t longest = 48;
        const FoundMeaning word = meaning_at(text_, i, language_, language_.units);
        if (!word.spelling.empty()) {
            const auto unit = units::match_unit(word.spelling, 0, *reader_.catalogue);
            if (unit) return Unit{unit->unit, word.span};
            const auto parsed = units::parse_unit(word.spelling, *reader_.catalogue);
            if (parsed) return Unit{*parsed, word.span};
        }
        std::size_t end = std::min(i + longest, text_.size());
        while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xc0) == 0x80) --end;
        const auto match =
            units::match_unit(text_.substr(0, end), i, *reader_.catalogue, reader_.context);
        if (!match) return std::nullopt;
        // A small word of the language is no unit ("d", "a", "in"), nor one that goes on.
        const std::string_view written = match->span.of(text_);
        const Folded word_there(text_, i);
        if (!language_.ideographs && word_there.exists() && word_there.end() != match->span.end &&
            written.size() < word_there.text().size())
            return std::nullopt;
        if (std::binary_search(language_.known.begin(), language_.known.end(), written))
            return std::nullopt;
        if (written.size() == 1 &&
            std::string_view("adelouyc").find(written) != std::string_view::npos)
            return std::nullopt;
        return Unit{match->unit, match->span};
    }

    void read_unit(Part& part) const {
        std::size_t i = part.number.span.end;
        if (byte_or_nul(text_, i) == '-') ++i;
        i = after_spaces(text_, i);
        auto unit = unit_at(i);
        if (!unit) {
            const std::size_t of = after_phrase(text_, i, language_.of);
            if (of != i) unit = unit_at(after_foreign_space(text_, of));
        }
        if (!unit) return;
        part.unit = unit->unit;
        part.unit_span = unit->span;
        part.end = unit->span.end;
        part.has_unit = true;
        if (part.unit.dimension == is::count) part.noun = unit->span;
        // "dos horas y media".
        const std::size_t join =
            after_phrase(text_, after_spaces(text_, part.end), language_.joins);
        if (join > part.end && part.number.scale == 1) {
            const std::size_t half = after_spaces(text_, join);
            const std::size_t end = after_phrase(text_, half, language_.halves);
            if (end != half) {
                part.number.value += 0.5;
                part.end = end;
            }
        }
    }

    /// "por megavatio hora", "/kWh", "al año", "jährlich".
    void read_denominators(Part& part) const {
        for (int n = 0; n < 2; ++n) {
            std::size_t i = after_spaces(text_, part.end);
            const bool spaced = i != part.end;
            const FoundMeaning rate = meaning_at(text_, i, language_, language_.rates);
            if (spaced && !rate.spelling.empty() && keeps_rate_apart(part.unit.dimension)) {
                part.rate =
                    Rate{rate.span, reader_.catalogue->unit(rate.spelling), RateForm::adverb};
                part.end = rate.span.end;
                return;
            }
            const std::size_t begin = i;
            if (byte_or_nul(text_, i) == '/')
                i = after_spaces(text_, i + 1);
            else if (language_.ideographs && stands_at(text_, i, "每"))
                i += 3;
            else if (const std::size_t per = after_phrase(text_, i, language_.per);
                     per != i && spaced)
                i = after_foreign_space(text_, per);
            else
                return;
            const auto below = unit_at(i);
            if (!below) return;
            if (below->unit.dimension == is::time && keeps_rate_apart(part.unit.dimension)) {
                part.rate = Rate{span_of(begin, below->span.end), below->unit, RateForm::per};
                part.end = below->span.end;
                return;
            }
            part.unit = units::divide(part.unit, below->unit);
            part.noun = {};
            part.end = below->span.end;
        }
    }

    /// The second end of "10 a 15 MW", "entre 200 y 300", "zwei bis drei Milliarden".
    std::optional<Part> second_of_range(const Part& first, std::size_t& next) const {
        std::size_t i = after_spaces(text_, first.end);
        const base::Span before = foreign_word_before(text_, first.begin);
        const Folded word(text_, before.begin);
        const bool between =
            !before.empty() &&
            std::binary_search(language_.between.begin(), language_.between.end(), word.text());
        std::size_t after = i;
        for (const std::string_view dash :
             {"-", "\u2013", "\u2014", "\u2212", "至", "到", "～", "~"})
            if (stands_at(text_, i, dash)) after = i + dash.size();
        const bool dashed = after != i;
        if (after == i) after = after_phrase(text_, i, language_.to);
        if (after == i) after = after_phrase(text_, i, language_.alternatives);
        if (after == i && between) after = after_phrase(text_, i, language_.joins);
        if (after == i) return std::nullopt;
        next = after_spaces(text_, after);
        if (next == after && !dashed) return std::nullopt;
        if (next >= text_.size()) return std::nullopt;
        auto second = part_at(next);
        if (!second) return std::nullopt;
        Part low = first;
        if (!alike(low, *second) || low.number.value >= second->number.value) return std::nullopt;
        return second;
    }

    /// Shares scale and unit among the ends of a range; false where they are of different things.
    static bool alike(Part& first, Part& second) {
        if (first.number.scale == 1 && second.number.scale > 1 &&
            first.number.value < second.number.value / second.number.scale) {
            first.number.value *= second.number.scale;
            first.number.resolution *= second.number.scale;
        }
        if (!first.has_unit && second.has_unit) return true;
        if (first.has_unit && !second.has_unit) {
            second.unit = first.unit;
            second.unit_span = first.unit_span;
            second.has_unit = true;
            return true;
        }
        return first.has_unit && first.unit == second.unit;
    }

    std::size_t add_range(Part first, Part second) {
        alike(first, second);
        Mention mention = mention_of(second);
        mention.span.begin = static_cast<std::uint32_t>(first.begin);
        const Wording wording = foreign_wording(text_, first.begin, language_);
        mention.number = base::hull(first.number.span, second.number.span);
        mention.low = first.number.value;
        mention.high = second.number.value;
        mention.value = (mention.low + mention.high) / 2;
        mention.approximate = wording.approximate;
        mention.bound = wording.bound;
        mention.range = true;
        mentions_.push_back(mention);
        last_end_ = mention.span.end;
        return second.end;
    }

    Mention mention_of(const Part& part) const {
        Mention mention;
        mention.span = span_of(part.begin, std::max<std::size_t>(part.end, part.number.span.end));
        mention.number = part.number.span;
        mention.scale = part.number.scale_span;
        mention.unit_span = part.unit_span;
        mention.noun = part.noun;
        mention.value = part.number.value;
        mention.scale_value = part.number.scale;
        mention.resolution = part.number.resolution;
        mention.significant = part.number.significant;
        mention.unit = part.unit;
        if (part.rate) {
            mention.rate = part.rate->time;
            mention.rate_form = part.rate->form;
            mention.rate_span = part.rate->span;
        }
        return mention;
    }

    std::size_t add(const Part& part) {
        if (is_date_or_name(part))
            return std::max<std::size_t>(part.number.span.end, part.begin + 1);
        Mention mention = mention_of(part);
        if (!part.has_unit) {
            const base::Span things = things_behind(part.number.span.end);
            if (part.number.in_words && part.number.value <= 1) return 0;
            if (!counts_ || (things.empty() && !stands_alone(part))) return 0;
            mention.noun = things;
            if (!things.empty()) mention.span.end = things.end;
        } else if (part.number.in_words && part.number.value <= 1) {
            return 0;  // "un año" is most often a year, not a count of them
        }
        set_interval(mention, foreign_wording(text_, part.begin, language_));
        std::vector<Mention>& list = part.has_unit ? mentions_ : *counts_;
        list.push_back(mention);
        last_end_ = mention.span.end;
        return mention.span.end;
    }

    bool is_date_or_name(const Part& part) const {
        const std::string_view written = part.number.span.of(text_);
        const std::size_t end = part.number.span.end;
        if (language_.ideographs) {
            if (part.begin >= 3 && stands_at(text_, part.begin - 3, "第")) return true;
            if (stands_at(text_, end, "日") || stands_at(text_, end, "号")) return true;
            if (stands_at(text_, end, "月")) return true;
            const bool year = stands_at(text_, end, "年") && !part.number.in_words;
            return (year && written.size() == 4) || (part.number.in_words && !part.has_unit) ||
                   (part.number.in_words && part.number.value <= 1);
        }
        const base::Span before = foreign_word_before(text_, part.begin);
        const Folded word(text_, before.begin);
        if (!before.empty() && contains(language_.labels, word.text())) return true;
        if (part.has_unit || !is_plain(written)) return false;
        if (written.size() == 4 && part.number.value >= 1500 && part.number.value < 2100)
            return true;
        if (is_letter(byte_or_nul(text_, end))) return true;
        if (!before.empty() && contains(language_.months, word.text())) return true;
        std::size_t i = end;
        if (byte_or_nul(text_, i) == '.') ++i;
        i = after_spaces(text_, i);
        const std::size_t of = after_phrase(text_, i, language_.of);
        if (of != i) i = after_spaces(text_, of);
        return contains(language_.months, Folded(text_, i).text());
    }

    static bool contains(std::span<const std::string_view> sorted, std::string_view word) {
        return std::binary_search(sorted.begin(), sorted.end(), word);
    }

    /// A number that says how much by itself: grouped, with decimals or a scale word.
    bool stands_alone(const Part& part) const {
        if (part.number.in_words) return part.number.scale > 1;
        return !is_plain(part.number.span.of(text_));
    }

    /// The noun behind a number: a plural in "s", or in German one with its capital.
    base::Span things_behind(std::size_t end) const {
        std::size_t i = after_spaces(text_, end);
        const std::size_t of = after_phrase(text_, i, language_.of);
        if (of != i) i = after_foreign_space(text_, of);
        const Folded word(text_, i);
        if (!word.exists() || i == end || word.text().size() < 4) return {};
        const bool plural = language_.compound ? is_upper(text_[i])
                                               : is_lower(text_[i]) && word.text().back() == 's';
        if (!plural || contains(language_.known, word.text()) ||
            contains(language_.months, word.text()))
            return {};
        return span_of(i, word.end());
    }

    Reader reader_;
    std::string_view text_;
    const Language& language_;
    std::vector<Mention>& mentions_;
    std::vector<Mention>* counts_;
    std::size_t last_end_ = 0;  ///< of what was added last
};

}  // namespace

void foreign_scan(const Reader& reader, const Language& language, std::vector<Mention>& mentions,
                  std::vector<Mention>* counts) {
    Scan(reader, language, mentions, counts).run();
}

}  // namespace ballpark::text

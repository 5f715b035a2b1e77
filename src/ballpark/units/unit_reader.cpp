#include "ballpark/units/unit_reader.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "ballpark/units/characters.hpp"
#include "ballpark/units/number.hpp"
#include "ballpark/units/scale.hpp"

namespace ballpark::units {

namespace {

constexpr int deepest_bracket = 8;

}  // namespace

bool UnitReader::fail(Fault fault, std::size_t begin, std::size_t end) {
    if (fault_ != Fault::none) return false;
    fault_ = fault;
    fault_span_ = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    return false;
}

std::size_t UnitReader::end_of_token(std::size_t from) const {
    std::size_t end = from;
    while (end < text_.size()) {
        const Glyph glyph = glyph_at(text_, end);
        const char c = text_[end];
        if (glyph.space || c == '/' || c == '*' || c == '(' || c == ')' || c == '^') break;
        end += glyph.size;
    }
    if (end == from && end < text_.size()) end += glyph_at(text_, end).size;
    return std::min(end, text_.size());
}

void UnitReader::skip_spaces() {
    while (!at_end()) {
        const Glyph glyph = glyph_at(text_, at_);
        if (!glyph.space || text_[at_] == '-') return;
        at_ += glyph.size;
    }
}

bool UnitReader::take(std::string_view symbol) {
    const std::size_t start = at_;
    skip_spaces();
    if (text_.substr(std::min(at_, text_.size())).starts_with(symbol)) {
        at_ += symbol.size();
        return true;
    }
    at_ = start;
    return false;
}

/// Takes the word, in any case, with the one space or hyphen before it.
bool UnitReader::take_word(std::string_view word) {
    if (text_.size() - at_ < word.size()) return false;
    std::size_t from = at_;
    while (from < text_.size() && glyph_at(text_, from).space) from += glyph_at(text_, from).size;
    if (from + word.size() > text_.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (lower(text_[from + i]) != lower(word[i])) return false;
    const std::size_t end = from + word.size();
    if (end < text_.size() && glyph_at(text_, end).word) return false;
    at_ = end;
    return true;
}

char UnitReader::next_character() const {
    std::size_t from = at_;
    while (from < text_.size() && glyph_at(text_, from).space) from += glyph_at(text_, from).size;
    return from < text_.size() ? lower(text_[from]) : '\0';
}

/// A watt and an hour, however they are joined, are the watt-hour, and newton and metre a
/// torque.
bool UnitReader::merge(Unit& unit, const Unit& other) const {
    struct Merger {
        std::string_view first;
        std::string_view second;
        std::string_view product;
    };
    constexpr std::array mergers{Merger{"watt", "hour", "watt hour"},
                                 Merger{"watt electric", "hour", "watt hour of electricity"},
                                 Merger{"watt thermal", "hour", "watt hour of heat"},
                                 Merger{"volt ampere", "hour", "volt ampere hour"},
                                 Merger{"volt ampere reactive", "hour", "var hour"},
                                 Merger{"newton", "metre", "newton metre"}};
    if (unit.term_count == 0 || other.term_count != 1) return false;
    Term& last = unit.term_list[static_cast<std::size_t>(unit.term_count - 1)];
    const Term& next = other.term_list[0];
    if (last.power != 1 || next.power != 1 || next.prefix != 0 || other.scale != 1) return false;
    const std::string_view name = catalogue_[last.entry].name;
    const std::string_view second = catalogue_[next.entry].name;
    for (const Merger& merger : mergers) {
        if (merger.first != name || merger.second != second) continue;
        const Unit whole = catalogue_.unit(merger.product, catalogue_.prefixes()[last.prefix].name);
        unit.factor =
            unit.term_count == 1 && unit.scale == 1 ? whole.factor : unit.factor * other.factor;
        unit.dimension = unit.dimension * other.dimension;
        last.entry = whole.term_list[0].entry;
        return true;
    }
    return false;
}

bool UnitReader::combine(Unit& unit, const Unit& other, bool over) {
    const bool product = !over && (unit.affine() || other.affine()) && unit.term_count > 0;
    if (product) return fail(Fault::affine, last_end_, at_);
    if (!over && merge(unit, other)) return true;
    const int terms = unit.term_count;
    for (const auto exponents : {unit.dimension.exponents, other.dimension.exponents})
        for (const auto exponent : exponents)
            if (std::abs(exponent) > largest_exponent * 3)
                return fail(Fault::too_long, 0, text_.size());
    unit = over ? divide(unit, other) : multiply(unit, other);
    if (terms > 0 && unit.term_count == 0 && !unit.dimension.dimensionless())
        return fail(Fault::too_long, 0, text_.size());
    return true;
}

bool UnitReader::read(Unit& unit) {
    unit = {};
    const double scale = prose_ ? 1 : read_scale();
    const std::size_t start = at_;
    if (!prose_) {
        // "per day", "1/yr": nothing above the line.
        if (read_divider()) {
            at_ = start;
        } else if (!read_product(unit)) {
            return false;
        }
    } else if (!read_product(unit)) {
        return false;
    }
    if (!read_divisors(unit)) return false;
    if (scale != 1) {
        unit.scale *= scale;
        unit.factor *= scale;
    }
    return true;
}

bool UnitReader::read_divisors(Unit& unit) {
    const Unit first = unit;
    std::size_t before_rate = 0;
    int divisors = 0;
    for (;;) {
        const std::size_t start = at_;
        if (read_divider()) {
            // "MW/400 MWh" names two figures; "per 1,000 tonnes" counts by more than one,
            // and so does "L/100 km".
            const double scale =
                prose_ && text_[at_ - 1] == '/' && !by_the_way(unit) ? 1 : read_scale();
            Unit below;
            priced_ = unit.currency.known();
            below_ = true;
            const bool read = read_product(below);
            priced_ = below_ = false;
            if (!read) {
                if (!prose_) return false;
                at_ = start;
                fault_ = Fault::none;
                break;
            }
            if (scale != 1) {
                below.scale *= scale;
                below.factor *= scale;
            }
            below.offset = 0;
            ++divisors;
            // Hours and longer are what prose counts by; seconds and minutes belong
            // to the unit.
            const bool time = below.dimension == dimensions::time && below.factor > 60;
            before_rate = divisors == 1 && time ? start : 0;
            if (!combine(unit, below, true)) return false;
        } else if (!prose_ && read_times()) {
            Unit next;
            if (!read_product(next) || !combine(unit, next, false)) return false;
        } else if (prose_ || !read_rate_adverb(unit)) {
            break;
        }
    }
    if (prose_ && divisors == 1 && before_rate != 0 && first.term_count > 0) {
        unit = first;
        at_ = before_rate;
    }
    return true;
}

bool UnitReader::read_product(Unit& unit) {
    if (!read_factor(unit)) return false;
    for (;;) {
        const std::size_t start = at_;
        if (!read_joint(unit)) {
            at_ = start;
            return true;
        }
        Unit next;
        const std::size_t end = last_end_;
        if (!read_factor(next)) {
            if (!prose_) return false;
            fault_ = Fault::none;
            at_ = start;
            return true;
        }
        last_end_ = end;
        if (!combine(unit, next, false)) return false;
        last_end_ = at_;
    }
}

/// What joins two factors: a dot, a hyphen, a space. In strict text a space
/// joins only if a unit follows; whatever else follows is left for the caller
/// to complain of.
bool UnitReader::read_joint(const Unit& before) {
    const bool ascii = at_ >= text_.size() || static_cast<unsigned char>(text_[at_]) < 0x80;
    for (const std::string_view dot : {"·", "⋅", "•", "∙"})
        if ((!ascii || (!prose_ && text_[at_ < text_.size() ? at_ : 0] == ' ')) && take(dot)) {
            skip_spaces();
            return true;
        }
    if (at_end()) return false;
    const Glyph glyph = glyph_at(text_, at_);
    const bool dot = text_[at_] == '.' && at_ + 1 < text_.size() && glyph_at(text_, at_ + 1).word;
    if (dot && !prose_) {
        ++at_;
        return true;
    }
    if (!glyph.space) return false;
    const bool hyphen = text_[at_] == '-' || (glyph.size == 3 && text_[at_ + 1] == '\x80' &&
                                              static_cast<unsigned char>(text_[at_ + 2]) <= 0x91 &&
                                              static_cast<unsigned char>(text_[at_ + 2]) >= 0x90);
    std::size_t next = at_ + glyph.size;
    while (!hyphen && next < text_.size() && glyph_at(text_, next).space && text_[next] != '-')
        next += glyph_at(text_, next).size;
    if (next >= text_.size()) return false;
    if (!may_join(before, hyphen, next)) return false;
    at_ = next;
    return true;
}

bool UnitReader::may_join(const Unit& before, bool hyphen, std::size_t next) const {
    if (!prose_) {
        UnitReader ahead(text_, next, catalogue_, context_, false);
        if (ahead.read_divider()) return false;
        ahead.at_ = next;
        if (ahead.read_dimension_word() != 0) return true;
        if (ahead.at_rate_adverb()) return false;
        return find_spelling(text_, next).has_value();
    }
    const bool rate = before.dimension[Base::time] < 0 || before.dimension[Base::current] > 0;
    if (!hyphen && !rate) return false;
    const auto spelled = find_spelling(text_, next);
    if (!spelled || !spelled->meanings.empty()) return false;
    const Dimension dimension = catalogue_[spelled->entry].dimension;
    const bool time = dimension == dimensions::time;
    if (hyphen)
        return (time && (rate || before.dimension[Base::money] == 0) &&
                before.dimension != dimensions::time) ||
               (dimension == dimensions::length && before.dimension != dimensions::length);
    // "watt days", "MW h": power and time. "10 MW years ago" is no megawatt-year.
    if (!time) return false;
    if (spelled->end < text_.size() && text_[spelled->end] == '-') return false;
    return last_was_symbol_ == spelled->symbol && (last_was_symbol_ || text_[at_ - 1] != 's');
}

bool UnitReader::read_factor(Unit& unit) {
    skip_spaces();
    if (at_end()) return fail(Fault::empty, text_.size(), text_.size());
    if (!prose_ && text_[at_] == '(') return read_group(unit);
    const std::size_t start = at_;
    auto spelled = find_spelling(text_, at_);
    const int power_word = spelled ? 0 : read_dimension_word();
    if (power_word != 0) spelled = spelled_length(at_);
    if (!read_word(spelled, unit)) {
        if (power_word != 0) at_ = start;
        return false;
    }
    skip_full_stop();
    int exponent = 1;
    if (!read_exponent(exponent)) return false;
    if (power_word != 0) {
        if (exponent != 1) return fail(Fault::exponent, start, at_);
        exponent = power_word;
    }
    if (exponent == 1) return true;
    if (unit.affine()) return fail(Fault::affine, start, at_);
    unit = power(unit, exponent);
    return true;
}

/// "sq. ft.", "10 lb./acre": the stop of an abbreviation. In prose it may end
/// the sentence.
void UnitReader::skip_full_stop() {
    if (prose_ || !last_was_symbol_ || at_end() || text_[at_] != '.') return;
    const std::size_t next = at_ + 1;
    const bool parted = next >= text_.size() || glyph_at(text_, next).space || text_[next] == '/' ||
                        text_[next] == ')';
    if (parted && base::is_lower(text_[at_ - 1])) last_end_ = at_ = next;
}

bool UnitReader::read_group(Unit& unit) {
    const std::size_t start = at_++;
    if (++depth_ > deepest_bracket) return fail(Fault::too_long, start, start + 1);
    if (!read(unit)) return false;
    skip_spaces();
    if (at_end() || text_[at_] != ')') return fail(Fault::syntax, start, start + 1);
    ++at_;
    --depth_;
    int exponent = 1;
    if (!read_exponent(exponent)) return false;
    if (exponent == 1) return true;
    for (const auto base : unit.dimension.exponents)
        if (std::abs(base * exponent) > largest_exponent * 3)
            return fail(Fault::exponent, start, at_);
    unit = power(unit, exponent);
    return true;
}

/// "/", "per", and "a", "an", "each", "every" before a unit.
bool UnitReader::read_divider() {
    const std::size_t start = at_;
    if (take("/")) {
        skip_spaces();
        return true;
    }
    // "per cent" is a unit of its own.
    std::size_t next = at_;
    while (next < text_.size() && glyph_at(text_, next).space) next += glyph_at(text_, next).size;
    if (next == at_ && at_ != 0 && !(at_ < text_.size() && glyph_at(text_, at_).word)) return false;
    if (take_word("per")) {
        if (const auto cent = find_spelling(text_, next); !cent || cent->end <= at_) {
            skip_spaces();
            if (!at_end() && text_[at_] == '-') ++at_;
            return true;
        }
        at_ = start;
        return false;
    }
    for (const std::string_view word : {"a", "an", "each", "every"}) {
        if (prose_ && word.size() > 2) break;
        // "A" is the ampere.
        if (!text_.substr(std::min(next, text_.size())).starts_with(word) || !take_word(word))
            continue;
        std::size_t unit = at_;
        while (unit < text_.size() && glyph_at(text_, unit).space)
            unit += glyph_at(text_, unit).size;
        if (unit != at_ && find_spelling(text_, unit)) {
            at_ = unit;
            return true;
        }
        at_ = start;
    }
    return false;
}

bool UnitReader::read_times() {
    return take("*") || take("×");
}

}  // namespace ballpark::units

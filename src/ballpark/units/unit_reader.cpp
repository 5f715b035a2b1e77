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
constexpr int largest_exponent = 12;

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// Symbols that are words of English, or that English puts behind a number for other reasons
/// ("5 in 2019", "the 1980s", "5 pm"): prose takes none of them for a unit.
constexpr std::array<std::string_view, 24> not_in_prose{
    "in", "are", "pm", "dam", "st", "a", "as", "at", "A", "C",  "F",  "H",
    "K",  "N",   "S",  "T",   "V",  "y", "B",  "P",  "J", "mu", "gr", "LE"};
/// Taken only against the digits ("12c", "50p"), or only away from them ("20 s", not "20s").
constexpr std::array<std::string_view, 2> only_against{"c", "p"};
constexpr std::array<std::string_view, 2> only_apart{"s", "d"};

struct Adverb {
    std::string_view word;
    std::string_view unit;
};
constexpr std::array adverbs{Adverb{"daily", "day"},        Adverb{"hourly", "hour"},
                             Adverb{"weekly", "week"},      Adverb{"monthly", "month"},
                             Adverb{"yearly", "year"},      Adverb{"annually", "year"},
                             Adverb{"quarterly", "quarter"}};

/// What a unit may be of without changing what it measures.
constexpr std::array<std::string_view, 36> substances{"electricity", "electric power",
                                                      "power",       "energy",
                                                      "gold",        "silver",
                                                      "copper",      "oil",
                                                      "crude",       "gas",
                                                      "natural gas", "coal",
                                                      "water",       "steel",
                                                      "cement",      "iron ore",
                                                      "ore",         "rock",
                                                      "hydrogen",    "uranium",
                                                      "lithium",     "cobalt",
                                                      "nickel",      "zinc",
                                                      "land",        "capacity",
                                                      "storage",     "heat",
                                                      "waste",       "wheat",
                                                      "rice",        "sand",
                                                      "concrete",    "ammonia",
                                                      "LNG",         "installed capacity"};

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

bool UnitReader::combine(Unit& unit, const Unit& other, bool over) {
    const bool product = !over && (unit.affine() || other.affine()) && unit.term_count > 0;
    if (product) return fail(Fault::affine, last_end_, at_);
    // A watt and an hour, however they are joined, are the watt-hour.
    if (!over && unit.term_count > 0 && other.term_count == 1) {
        Term& last = unit.term_list[static_cast<std::size_t>(unit.term_count - 1)];
        const Term& next = other.term_list[0];
        if (last.power == 1 && next.power == 1 && next.prefix == 0 &&
            catalogue_[next.entry].name == "hour") {
            const std::string_view name = catalogue_[last.entry].name;
            const std::string_view merged = name == "watt"            ? "watt hour"
                                            : name == "watt electric" ? "watt hour of electricity"
                                            : name == "watt thermal"  ? "watt hour of heat"
                                                                      : "";
            if (!merged.empty()) {
                const Unit hours = catalogue_.unit(merged, catalogue_.prefixes()[last.prefix].name);
                unit.factor = unit.term_count == 1 && unit.scale == 1 ? hours.factor
                                                                      : unit.factor * other.factor;
                unit.dimension = unit.dimension * other.dimension;
                last.entry = hours.term_list[0].entry;
                return true;
            }
        }
    }
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
            // "MW/400 MWh" names two figures; only "per 1,000 tonnes" counts by more than one.
            const double scale = prose_ && text_[at_ - 1] == '/' ? 1 : read_scale();
            Unit below;
            if (!read_product(below)) {
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
            // Hours and longer are what prose counts by; seconds and minutes belong to the unit.
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

/// What joins two factors: a dot, a hyphen, a space. In strict text a space joins only if a unit
/// follows; whatever else follows is left for the caller to complain of.
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
        for (const Adverb& adverb : adverbs)
            if (ahead.take_word(adverb.word)) return false;
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
    if (power_word != 0) spelled = find_spelling(text_, at_);
    if (!read_word(spelled, unit)) {
        if (power_word != 0) at_ = start;
        return false;
    }
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

bool UnitReader::refused_in_prose(const Spelled& spelled) const {
    const std::string_view word = text_.substr(at_, spelled.end - at_);
    if (word.size() > 3) return false;
    const auto among = [word](const auto& list) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    // The rand of "R2.5bn" has its figure behind it.
    if (word == "R") return spelled.end >= text_.size() || !is_digit(text_[spelled.end]);
    const bool against = at_ > 0 && (is_digit(text_[at_ - 1]) || glyph_at(text_, at_ - 1).word);
    return among(not_in_prose) || (among(only_against) && !against) ||
           (among(only_apart) && against);
}

/// The annum of the continent: "GWh/a".
bool UnitReader::is_annum() const {
    return at_ > 0 && text_[at_ - 1] == '/' && text_[at_] == 'a' &&
           (at_ + 1 >= text_.size() || !glyph_at(text_, at_ + 1).word);
}

bool UnitReader::read_word(const std::optional<Spelled>& spelled, Unit& unit) {
    if (is_annum()) {
        unit = catalogue_.unit("year");
        last_end_ = ++at_;
        return true;
    }
    if (!spelled || (prose_ && refused_in_prose(*spelled)))
        return fail(Fault::unknown, at_, end_of_token(at_));
    EntryId entry = spelled->entry;
    std::uint8_t prefix = spelled->prefix;
    if (!spelled->meanings.empty()) {
        const Meaning* meaning = decide(spelled->meanings, context_);
        // The place may speak against the usual reading; then both are live.
        const bool against_usual = meaning != nullptr && !meaning->usual &&
                                   std::any_of(spelled->meanings.begin(), spelled->meanings.end(),
                                               [](const Meaning& other) { return other.usual; });
        ambiguous_ = ambiguous_ || meaning == nullptr || against_usual;
        if (meaning == nullptr && !prose_) {
            fault_meanings_ = spelled->meanings;
            return fail(Fault::ambiguous, at_, spelled->end);
        }
        if (meaning != nullptr) {
            entry = meaning->entry;
            prefix = meaning->prefix;
        }
    }
    unit = catalogue_.unit(entry, prefix);
    last_was_symbol_ = spelled->symbol;
    at_ = last_end_ = spelled->end;
    return prose_ || read_price_year(unit);
}

/// "USD2019": money of that year.
bool UnitReader::read_price_year(Unit& unit) {
    if (!unit.currency.known() || at_ + 4 > text_.size()) return true;
    const std::string_view year = text_.substr(at_, 4);
    if (!std::all_of(year.begin(), year.end(), is_digit)) return true;
    if (at_ + 4 < text_.size() && is_digit(text_[at_ + 4])) return true;
    int value = 0;
    for (const char c : year) value = value * 10 + (c - '0');
    if (value < 1900 || value > 2100) return true;
    unit.price_year = static_cast<std::int16_t>(value);
    at_ += 4;
    return true;
}

/// "2", "^-1", "**2", "²", " squared", " cubed" after a factor.
bool UnitReader::read_exponent(int& exponent) {
    const std::size_t start = at_;
    bool sign = false;
    bool caret = false;
    if (!prose_ && (text_.substr(at_).starts_with("**") || text_.substr(at_).starts_with("^"))) {
        caret = true;
        at_ += text_[at_] == '^' ? 1 : 2;
    }
    if (text_.substr(at_).starts_with("⁻")) {
        sign = true;
        at_ += 3;
    }
    for (const auto& [superscript, value] :
         {std::pair{std::string_view("²"), 2}, std::pair{std::string_view("³"), 3},
          std::pair{std::string_view("¹"), 1}, std::pair{std::string_view("⁴"), 4}})
        if (text_.substr(at_).starts_with(superscript)) {
            exponent = sign ? -value : value;
            at_ += superscript.size();
            return true;
        }
    if (sign) return fail(Fault::exponent, start, end_of_token(start));
    if (!prose_ && at_ < text_.size() && (text_[at_] == '-' || (caret && text_[at_] == '+')) &&
        at_ + 1 < text_.size() && is_digit(text_[at_ + 1])) {
        sign = text_[at_] == '-';
        ++at_;
    }
    const std::size_t digits = at_;
    int value = 0;
    while (at_ < text_.size() && is_digit(text_[at_]) && at_ - digits < 4)
        value = value * 10 + (text_[at_++] - '0');
    if (at_ == digits) {
        if (caret) return fail(Fault::exponent, start, end_of_token(start + 1));
        if (take_word("squared")) exponent = 2;
        if (exponent == 1 && take_word("cubed")) exponent = 3;
        return true;
    }
    const bool runs_on = at_ < text_.size() && (glyph_at(text_, at_).word || text_[at_] == '.');
    if (prose_ && (value < 2 || value > 3 || runs_on)) {
        // "US$85", "CO2": the digits are no power.
        at_ = digits;
        return true;
    }
    if (value == 0 || value > largest_exponent || (runs_on && text_[at_] != '.'))
        return fail(Fault::exponent, start, end_of_token(start));
    exponent = sign ? -value : value;
    return true;
}

/// "square", "cubic", "sq.", "cu", "平方" before a length: the power they stand for, or 0.
int UnitReader::read_dimension_word() {
    struct Word {
        std::string_view text;
        int power;
    };
    constexpr std::array words{Word{"square", 2}, Word{"sq", 2},   Word{"cubic", 3},
                               Word{"cu", 3},     Word{"平方", 2}, Word{"立方", 3}};
    const std::string_view rest = text_.substr(at_);
    for (const Word& word : words) {
        if (rest.size() <= word.text.size() ||
            !std::equal(word.text.begin(), word.text.end(), rest.begin(),
                        [](char a, char b) { return a == lower(b); }))
            continue;
        std::size_t next = at_ + word.text.size();
        if (text_[next] == '.') ++next;
        while (next < text_.size() && glyph_at(text_, next).space)
            next += glyph_at(text_, next).size;
        const auto spelled = find_spelling(text_, next);
        if (!spelled || catalogue_[spelled->entry].dimension != dimensions::length) continue;
        at_ = next;
        return word.power;
    }
    return 0;
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

bool UnitReader::read_rate_adverb(Unit& unit) {
    for (const Adverb& adverb : adverbs)
        if (take_word(adverb.word)) return combine(unit, catalogue_.unit(adverb.unit), true);
    return false;
}

/// A number before a unit inside a unit: "million", "1,000", "100".
double UnitReader::read_scale() {
    const std::size_t start = at_;
    skip_spaces();
    double scale = 1;
    if (const auto number = match_number(text_, at_);
        number && !number->malformed && number->value > 0) {
        scale = number->value;
        at_ = number->span.end;
    } else if (const auto word = match_scale(text_, at_); word && !word->letter) {
        // "million Btu" is a unit of its own.
        if (find_spelling(text_, at_)) {
            at_ = start;
            return 1;
        }
        scale = word->factor;
        at_ = word->end;
    } else {
        at_ = start;
        return 1;
    }
    if (!at_end() && glyph_at(text_, at_).space) ++at_;
    return scale;
}

/// "(MWh)" behind the same unit in words: the writer explains the symbol.
bool UnitReader::skip_gloss(const Unit& unit) {
    const std::size_t start = at_;
    skip_spaces();
    if (!at_end() && text_[at_] == '(') {
        Unit gloss;
        if (read_group(gloss) && gloss.factor == unit.factor && gloss.dimension == unit.dimension)
            return true;
        fault_ = Fault::none;
    }
    at_ = start;
    return false;
}

void UnitReader::skip_substance() {
    const std::size_t start = at_;
    const bool of = take_word("of");
    for (const std::string_view substance : substances)
        if (take_word(substance)) return;
    if (of) at_ = start;
}

}  // namespace ballpark::units

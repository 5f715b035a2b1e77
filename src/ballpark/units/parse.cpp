#include "ballpark/units/parse.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ballpark/base/utf8.hpp"
#include "ballpark/units/characters.hpp"
#include "ballpark/units/number.hpp"
#include "ballpark/units/unit_reader.hpp"

namespace ballpark::units {

namespace {

using base::Diagnostic;
using base::Result;
using base::Span;

/// Longer than any quantity that a person writes.
constexpr std::size_t longest_text = 400;

Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Refuses what cannot be shown or read as it stands, before anything else looks at it.
std::optional<Diagnostic> check_characters(std::string_view text) {
    if (text.size() > longest_text)
        return base::failure("malformed-unit",
                             fmt::format("{} bytes are too long for a quantity", text.size()),
                             span_of(0, text.size()), "at most 400 bytes")
            .value();
    for (std::size_t i = 0; i < text.size();) {
        const base::Rune rune = base::decode_utf8(text, i);
        const auto span = span_of(i, i + rune.size);
        if (!rune.valid)
            return base::failure(
                       "invalid-utf8",
                       fmt::format("byte \\x{:02x} is no UTF-8",
                                   static_cast<unsigned>(static_cast<unsigned char>(text[i]))),
                       span, "not text")
                .value();
        const bool blank = rune.code == '\t' || rune.code == '\n' || rune.code == '\r';
        if (!blank && !base::is_plain(rune.code))
            return base::failure("bad-character",
                                 fmt::format("the character U+{:04X} has no place in a quantity",
                                             static_cast<unsigned>(rune.code)),
                                 span, "invisible or unreadable")
                .value();
        i += rune.size;
    }
    return std::nullopt;
}

std::string name_of(const Meaning& meaning, bool plural, const Catalogue& catalogue) {
    const Entry& entry = catalogue[meaning.entry];
    return std::string(catalogue.prefixes()[meaning.prefix].name) +
           std::string(plural ? entry.plural : entry.name);
}

Diagnostic describe_unknown(std::string_view text, Span span) {
    const std::string_view word = span.of(text);
    Diagnostic found = base::failure("unknown-unit",
                                     fmt::format("no unit is called \"{}\"", base::printable(word)),
                                     span, "unknown unit")
                           .value();
    if (std::string nearest = nearest_spelling(word); !nearest.empty()) {
        std::string mended(text);
        mended.replace(span.begin, span.size(), nearest);
        found.suggestions.push_back({{span, std::move(nearest)}, std::move(mended), 0});
    }
    return found;
}

Diagnostic describe_ambiguous(std::string_view text, const UnitReader& reader,
                              const Catalogue& catalogue) {
    const Span span = reader.fault_span();
    Diagnostic found = base::failure("ambiguous-unit",
                                     fmt::format("\"{}\" is the name of more than one unit",
                                                 base::printable(span.of(text))),
                                     span, "which one?")
                           .value();
    for (const Meaning& meaning : reader.fault_meanings()) {
        const Entry& entry = catalogue[meaning.entry];
        // The entry that stands for the doubt itself is no choice.
        if (entry.symbol.empty() && entry.name == span.of(text).substr(0, entry.name.size()))
            continue;
        std::string mended(text);
        const std::string name = name_of(meaning, span.of(text).ends_with('s'), catalogue);
        mended.replace(span.begin, span.size(), name);
        found.suggestions.push_back({{span, name}, std::move(mended), 0});
        found.notes.push_back(fmt::format("{}{}", name,
                                          meaning.places.empty() || meaning.places.size() > 40
                                              ? ""
                                              : fmt::format(" in {}", meaning.places)));
    }
    return found;
}

Diagnostic describe(std::string_view text, const UnitReader& reader, const Catalogue& catalogue) {
    const Span span = reader.fault_span();
    const std::string word = base::printable(span.of(text));
    const auto say = [span](std::string code, std::string headline, std::string label) {
        return base::failure(std::move(code), std::move(headline), span, std::move(label)).value();
    };
    switch (reader.fault()) {
        case Fault::unknown: {
            const bool has_letter = std::any_of(word.begin(), word.end(), [](char c) {
                return glyph_at(std::string_view(&c, 1), 0).word || c < 0;
            });
            if (has_letter) return describe_unknown(text, span);
            return say("malformed-unit", fmt::format("\"{}\" is out of place in a unit", word),
                       "a unit should stand here");
        }
        case Fault::ambiguous:
            return describe_ambiguous(text, reader, catalogue);
        case Fault::empty:
            return say("empty-unit", "a unit is missing", "a unit should stand here");
        case Fault::exponent:
            return say("malformed-unit", fmt::format("\"{}\" is no power of a unit", word),
                       "powers are whole numbers up to 12");
        case Fault::affine:
            return say("malformed-unit",
                       "a temperature counted from a zero of its own cannot be multiplied",
                       "use kelvin for differences");
        case Fault::too_long:
            return say("malformed-unit", "the unit has too many factors", "at most six");
        default:
            return say("malformed-unit", fmt::format("\"{}\" is out of place in a unit", word),
                       span.size() == 1 && word == "(" ? "never closed" : "unexpected");
    }
}

/// The complaint about what is left when a unit has been read and the text goes on.
Diagnostic describe_rest(std::string_view text, std::size_t position) {
    std::size_t end = position;
    while (end < text.size() && !glyph_at(text, end).space && text[end] != '/')
        end += glyph_at(text, end).size;
    end = std::min(end, text.size());
    if (end == position) end = std::min(position + 1, text.size());
    const Span span = span_of(position, end);
    const char first = text[position];
    if (glyph_at(text, position).word && !glyph_at(text, position).digit)
        return describe_unknown(text, span);
    return base::failure(
               "malformed-unit",
               fmt::format("\"{}\" is out of place in a unit", base::printable(span.of(text))),
               span, first == '+' || first == '-' ? "sums are for eval" : "unexpected")
        .value();
}

/// Reads the unit's text to its end.
Result<Unit> finish(std::string_view text, UnitReader& reader, const Unit& unit,
                    const Catalogue& catalogue) {
    reader.skip_substance();
    Unit whole = unit;
    if (!reader.read_divisors(whole)) return tl::unexpected(describe(text, reader, catalogue));
    reader.skip_gloss(whole);
    reader.skip_substance();
    reader.skip_spaces();
    if (!reader.at_end()) return tl::unexpected(describe_rest(text, reader.position()));
    if (!std::isfinite(whole.factor) || whole.factor == 0)
        return base::failure("number-range", "the unit is too large or too small to reckon with",
                             span_of(0, text.size()), "out of range");
    return whole;
}

}  // namespace

Result<Unit> parse_unit(std::string_view text, const Catalogue& catalogue, const Context& context) {
    if (auto bad = check_characters(text)) return tl::unexpected(std::move(*bad));
    UnitReader reader(text, 0, catalogue, context, false);
    Unit unit;
    if (!reader.read(unit)) return tl::unexpected(describe(text, reader, catalogue));
    return finish(text, reader, unit, catalogue);
}

std::optional<UnitMatch> match_unit(std::string_view text, std::size_t position,
                                    const Catalogue& catalogue, const Context& context) {
    if (position >= text.size()) return std::nullopt;
    const Glyph first = glyph_at(text, position);
    if (first.digit || first.space) return std::nullopt;
    UnitReader reader(text, position, catalogue, context, true);
    UnitMatch match;
    if (!reader.read(match.unit)) return std::nullopt;
    match.span = span_of(position, reader.position());
    match.ambiguous = reader.ambiguous();
    return match;
}

namespace {

/// A quantity is read in steps, each of which may find the text at fault.
class QuantityReader {
public:
    QuantityReader(std::string_view text, const Catalogue& catalogue, const Context& context)
        : text_(text), catalogue_(catalogue), context_(context) {}

    Result<Quantity> read() {
        skip_spaces();
        if (at_ >= text_.size())
            return base::failure("malformed-number", "a number is missing",
                                 span_of(0, text_.size()), "nothing here");
        const bool approximate = read_approximation();
        read_sign();
        read_money();
        read_sign();
        auto number = read_number();
        if (!number) return tl::unexpected(std::move(number.error()));
        Quantity quantity;
        quantity.value = number->value;
        double half_width = number->resolution / 2;
        if (approximate) half_width = std::max(half_width, std::abs(number->value) * 0.05);
        quantity.low = quantity.value - half_width;
        quantity.high = quantity.value + half_width;
        if (auto fault = read_range(quantity, *number)) return tl::unexpected(std::move(*fault));
        auto unit = read_unit();
        if (!unit) return tl::unexpected(std::move(unit.error()));
        quantity.unit = *unit;
        if (negative_) {
            quantity.value = -quantity.value;
            std::swap(quantity.low, quantity.high);
            quantity.low = -quantity.low;
            quantity.high = -quantity.high;
        }
        if (!std::isfinite(quantity.si()) ||
            (quantity.value != 0 && quantity.unit.factor * quantity.value == 0))
            return base::failure("number-range",
                                 "the quantity is too large or too small to reckon with",
                                 span_of(0, text_.size()), "out of range");
        return quantity;
    }

private:
    void skip_spaces() {
        while (at_ < text_.size() && glyph_at(text_, at_).space && text_[at_] != '-')
            at_ += glyph_at(text_, at_).size;
    }

    bool read_approximation() {
        for (const std::string_view word :
             {"about ", "around ", "approximately ", "roughly ", "nearly ", "almost ", "some ",
              "approx. ", "approx ", "circa ", "c. ", "~", "≈"})
            if (text_.substr(at_).starts_with(word)) {
                at_ += word.size();
                skip_spaces();
                return true;
            }
        return false;
    }

    void read_sign() {
        if (signed_ || at_ >= text_.size()) return;
        constexpr std::string_view minus = "−";
        const bool long_minus = text_.substr(at_).starts_with(minus);
        if (text_[at_] != '-' && text_[at_] != '+' && !long_minus) return;
        signed_ = true;
        negative_ = text_[at_] != '+';
        at_ += long_minus ? minus.size() : 1;
    }

    /// A currency before the figure: "$2.5 billion", "USD 45/MWh".
    void read_money() {
        const auto spelled = find_spelling(text_, at_);
        if (!spelled || !catalogue_[spelled->entry].dimension[Base::money]) return;
        const std::size_t start = at_;
        // "USD2019 1,000": the year of the money, a space, and then the figure.
        const std::string_view after = text_.substr(spelled->end);
        const bool year = after.size() > 5 &&
                          (after.starts_with("19") || after.starts_with("20")) &&
                          glyph_at(after, 2).digit && glyph_at(after, 3).digit && after[4] == ' ' &&
                          glyph_at(after, 5).digit;
        const std::size_t end = spelled->end + (year ? 4 : 0);
        UnitReader reader(text_.substr(0, end), at_, catalogue_, context_, false);
        Unit unit;
        if (!reader.read(unit) || !reader.at_end()) return;
        at_ = end;
        skip_spaces();
        if (at_ < text_.size() && (text_[at_] == '-' || text_[at_] == '+' || text_[at_] == '.' ||
                                   glyph_at(text_, at_).digit || match_number(text_, at_, true))) {
            money_ = unit;
            return;
        }
        at_ = start;
    }

    Result<Number> read_number() {
        const auto number = match_number(text_, at_, money_.has_value());
        if (!number) {
            std::size_t end = at_;
            while (end < text_.size() && !glyph_at(text_, end).space)
                end += glyph_at(text_, end).size;
            const Span span = span_of(std::min(at_, text_.size()), std::min(end, text_.size()));
            return base::failure(
                "malformed-number",
                fmt::format("\"{}\" is no number", base::printable(span.of(text_))), span,
                "a number should stand here");
        }
        if (!std::isfinite(number->value) || (number->malformed && number->value == 0))
            return base::failure("number-range",
                                 "the number is too large or too small to reckon with",
                                 number->span, "out of range");
        if (number->malformed)
            return base::failure("malformed-number",
                                 fmt::format("\"{}\" is no number as it is written",
                                             base::printable(number->span.of(text_))),
                                 number->span, "check the points and commas");
        at_ = number->span.end;
        return *number;
    }

    /// "10 to 15 MW", "$20-25 a tonne": the middle, and the ends as the interval.
    std::optional<Diagnostic> read_range(Quantity& quantity, const Number& first) {
        const std::size_t start = at_;
        skip_spaces();
        std::size_t dash = 0;
        for (const std::string_view sign : {"-", "–", "—", "to "})
            if (text_.substr(std::min(at_, text_.size())).starts_with(sign)) dash = sign.size();
        at_ += dash;
        skip_spaces();
        const auto second = dash != 0 ? match_number(text_, at_, money_.has_value()) : std::nullopt;
        if (!second || second->in_words != first.in_words) {
            at_ = start;
            return std::nullopt;
        }
        if (second->malformed || !std::isfinite(second->value))
            return base::failure("malformed-number", "the second number of the range is none",
                                 second->span, "check the points and commas")
                .value();
        // "10-15 million": the scale goes for both.
        const double low = first.scale == 1 ? first.value * second->scale : first.value;
        if (low > second->value)
            return base::failure("malformed-number",
                                 "the range runs from the larger to the smaller",
                                 span_of(first.span.begin, second->span.end), "turned round")
                .value();
        at_ = second->span.end;
        quantity.low = low;
        quantity.high = second->value;
        quantity.value = (low + second->value) / 2;
        return std::nullopt;
    }

    Result<Unit> read_unit() {
        UnitReader reader(text_, at_, catalogue_, context_, false);
        if (money_) return finish(text_, reader, *money_, catalogue_);
        reader.skip_spaces();
        if (reader.at_end()) return Unit{};
        // "2.5-megawatt" in a text that was cut out of a sentence.
        std::size_t begin = reader.position();
        if (text_[begin] == '-' && begin == at_) ++begin;
        UnitReader after(text_, begin, catalogue_, context_, false);
        Unit unit;
        if (glyph_at(text_, begin).digit) return tl::unexpected(describe_rest(text_, begin));
        if (!after.read(unit)) return tl::unexpected(describe(text_, after, catalogue_));
        return finish(text_, after, unit, catalogue_);
    }

    std::string_view text_;
    const Catalogue& catalogue_;
    const Context& context_;
    std::size_t at_ = 0;
    bool signed_ = false;
    bool negative_ = false;
    std::optional<Unit> money_;
};

}  // namespace

Result<Quantity> parse_quantity(std::string_view text, const Catalogue& catalogue,
                                const Context& context) {
    if (auto bad = check_characters(text)) return tl::unexpected(std::move(*bad));
    return QuantityReader(text, catalogue, context).read();
}

}  // namespace ballpark::units

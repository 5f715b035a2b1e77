#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ballpark/base/utf8.hpp"
#include "ballpark/units/characters.hpp"
#include "ballpark/units/complaint.hpp"
#include "ballpark/units/number.hpp"
#include "ballpark/units/unit_reader.hpp"

namespace ballpark::units {

using base::Diagnostic;
using base::Result;
using base::Span;

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
        if (auto fault = read_money()) return tl::unexpected(std::move(*fault));
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

    /// A currency before the figure: "$2.5 billion", "USD 45/MWh". The fault, if it is a sign that
    /// several share.
    std::optional<Diagnostic> read_money() {
        const auto spelled = find_spelling(text_, at_);
        if (!spelled || !catalogue_[spelled->entry].dimension[Base::money]) return std::nullopt;
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
        if (!reader.read(unit)) {
            std::size_t figure = end;
            while (figure < text_.size() && glyph_at(text_, figure).space)
                figure += glyph_at(text_, figure).size;
            if (!match_number(text_, figure, true)) return std::nullopt;
            Diagnostic fault = describe(text_.substr(0, end), reader, catalogue_);
            return fault.code == "ambiguous-unit" ? std::optional(std::move(fault)) : std::nullopt;
        }
        if (!reader.at_end()) return std::nullopt;
        at_ = end;
        skip_spaces();
        if (at_ < text_.size() && (text_[at_] == '-' || text_[at_] == '+' || text_[at_] == '.' ||
                                   glyph_at(text_, at_).digit || match_number(text_, at_, true))) {
            money_ = unit;
            return std::nullopt;
        }
        at_ = start;
        return std::nullopt;
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
        if (money_) return finish_unit(text_, reader, *money_, catalogue_);
        reader.skip_spaces();
        if (reader.at_end()) return Unit{};
        // "2.5-megawatt" in a text that was cut out of a sentence.
        std::size_t begin = reader.position();
        if (text_[begin] == '-' && begin == at_) ++begin;
        UnitReader after(text_, begin, catalogue_, context_, false);
        Unit unit;
        if (glyph_at(text_, begin).digit) return tl::unexpected(describe_rest(text_, begin));
        if (!after.read(unit)) return tl::unexpected(describe(text_, after, catalogue_));
        return finish_unit(text_, after, unit, catalogue_);
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

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ballpark/base/utf8.hpp"
#include "ballpark/units/characters.hpp"
#include "ballpark/units/complaint.hpp"
#include "ballpark/units/number.hpp"
#include "ballpark/units/print.hpp"
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
        read_bound();
        const bool approximate = read_approximation();
        between_ = text_.substr(at_).starts_with("between ");
        if (between_) at_ += std::string_view("between ").size();
        read_sign();
        if (auto fault = read_money()) return tl::unexpected(std::move(*fault));
        read_sign();
        auto number = read_number();
        if (!number) return tl::unexpected(std::move(number.error()));
        read_letter_as_unit(*number);
        read_millions(*number);
        remark_on_number(*number);
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

    /// The dimension of the doubtful word above the line, if one was read.
    std::optional<Dimension> doubtful() const { return doubtful_; }

private:
    void skip_spaces() {
        while (at_ < text_.size() && glyph_at(text_, at_).space && text_[at_] != '-')
            at_ += glyph_at(text_, at_).size;
    }

    bool read_approximation() {
        for (const std::string_view word :
             {"about ", "around ", "approximately ", "roughly ", "nearly ", "almost ", "some ",
              "approx. ", "approx ", "circa ", "c. ", "ca. ", "an estimated ", "~", "≈"})
            if (text_.substr(at_).starts_with(word)) {
                at_ += word.size();
                skip_spaces();
                return true;
            }
        return false;
    }

    /// "at least", "up to": the figure is read, and that it is a bound is said.
    void read_bound() {
        for (const std::string_view word :
             {"up to ", "at least ", "at most ", "more than ", "less than ", "no more than ",
              "as much as ", "over ", "under ", "below ", "above ", ">", "<", "≥", "≤"}) {
            if (!text_.substr(at_).starts_with(word)) continue;
            remark(span_of(at_, at_ + word.size()), "a bound: the figure itself is converted");
            at_ += word.size();
            skip_spaces();
            return;
        }
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
            Diagnostic fault = describe(text_, reader, catalogue_);
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

    void remark(Span span, std::string text) {
        if (context_.remarks != nullptr) context_.remarks->push_back({span, std::move(text)});
    }

    /// "300K" is 300,000 of nothing, or 300 kelvins where a temperature is
    /// wanted.
    void read_letter_as_unit(Number& number) {
        const Span letter = number.scale_span;
        if (money_ || letter.size() != 1 || letter.end != text_.size() || !context_.wanted) return;
        const auto spelled = find_spelling(text_, letter.begin);
        if (!spelled || catalogue_[spelled->entry].dimension != *context_.wanted) return;
        number.value /= number.scale;
        number.resolution /= number.scale;
        number.scale = 1;
        number.scale_span = {};
        at_ = number.span.end = letter.begin;
        remark(letter, fmt::format("read as {}, which is what can be converted, and not as a scale",
                                   catalogue_[spelled->entry].name));
    }

    /// "5m tonnes", "5 mm barrels": the millions of the press, where no metre
    /// could stand.
    void read_millions(Number& number) {
        if (money_ || number.scale != 1) return;
        std::size_t begin = at_;
        if (begin < text_.size() && text_[begin] == ' ') ++begin;
        std::size_t end = begin;
        while (end < text_.size() && lower(text_[end]) == 'm' && end - begin < 2) ++end;
        if (end == begin || end >= text_.size() || !glyph_at(text_, end).space) return;
        if (text_[begin] == 'M' && end - begin == 1) return;
        const std::size_t next = end + glyph_at(text_, end).size;
        const auto spelled = find_spelling(text_, next);
        if (!spelled) return;
        const bool against = begin == number.span.end;
        const bool in_words = !spelled->symbol || spelled->end - next > 3;
        if (!in_words && !(against && spelled->end - next > 1)) return;
        constexpr double million = 1e6;
        number.value *= million;
        number.resolution *= million;
        number.scale = million;
        number.scale_span = span_of(begin, end);
        at_ = number.span.end = static_cast<std::uint32_t>(end);
        remark(number.scale_span, "read as million: no length stands before another unit");
    }

    /// What else the digits could say, and what a billion is where the story
    /// comes from.
    void remark_on_number(const Number& number) {
        if (context_.remarks == nullptr) return;
        const std::string_view written = number.span.of(text_);
        if (number.ambiguous && written.find('.') != std::string_view::npos)
            remark(number.span, fmt::format("read as {}; {} where points part the thousands",
                                            format_number(number.value, 15),
                                            format_number(number.value * 1000, 15)));
        constexpr std::string_view long_scale =
            "DE AT FR ES IT PT NL PL SE NO DK FI AR MX CL CO PE VE";
        const std::string_view scale = number.scale_span.of(text_);
        if (context_.place.size() == 2 &&
            long_scale.find(context_.place) != std::string_view::npos &&
            (scale.starts_with("billion") || scale.starts_with("trillion")))
            remark(number.scale_span,
                   fmt::format("read as {}, as in English; in the long scale of {} it is {}",
                               scale[0] == 'b' ? "10^9" : "10^12", context_.place,
                               scale[0] == 'b' ? "10^12" : "10^18"));
    }

    /// "10 to 15 MW", "$20-25 a tonne": the middle, and the ends as the interval.
    std::optional<Diagnostic> read_range(Quantity& quantity, const Number& first) {
        const std::size_t start = at_;
        skip_spaces();
        std::size_t dash = 0;
        for (const std::string_view sign : {"±", "+/-", "+-"})
            if (text_.substr(std::min(at_, text_.size())).starts_with(sign))
                return read_margin(quantity, at_ + sign.size());
        for (const std::string_view sign : {"-", "–", "—", "to ", "and "})
            if ((sign == "and ") == between_ &&
                text_.substr(std::min(at_, text_.size())).starts_with(sign))
                dash = sign.size();
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

    /// "20 ± 5 MW": the figure, as wide as the margin.
    std::optional<Diagnostic> read_margin(Quantity& quantity, std::size_t position) {
        at_ = position;
        skip_spaces();
        const auto margin = match_number(text_, at_, money_.has_value());
        if (!margin || margin->malformed || !std::isfinite(margin->value))
            return base::failure("malformed-number", "the margin is no number",
                                 span_of(std::min(at_, text_.size()), text_.size()),
                                 "a number should stand here")
                .value();
        at_ = margin->span.end;
        quantity.low = quantity.value - margin->value;
        quantity.high = quantity.value + margin->value;
        return std::nullopt;
    }

    /// "$5 million USD", "US$5m dollars": the money is said twice.
    void skip_same_money() {
        const std::size_t start = at_;
        skip_spaces();
        const auto spelled = find_spelling(text_, at_);
        const bool money = spelled && catalogue_[spelled->entry].dimension == dimensions::money;
        UnitReader reader(text_.substr(0, money ? spelled->end : at_), at_, catalogue_, context_,
                          false);
        Unit again;
        const bool same = money && reader.read(again) && reader.at_end() &&
                          again.currency == money_->currency && again.factor == money_->factor;
        at_ = same ? spelled->end : start;
    }

    Result<Unit> read_unit() {
        UnitReader reader(text_, at_, catalogue_, context_, false);
        if (money_) {
            skip_same_money();
            UnitReader after(text_, at_, catalogue_, context_, false);
            return finish_unit(text_, after, *money_, catalogue_);
        }
        reader.skip_spaces();
        if (reader.at_end()) return Unit{};
        // "2.5-megawatt" in a text that was cut out of a sentence.
        std::size_t begin = reader.position();
        if (text_[begin] == '-' && begin == at_) ++begin;
        UnitReader after(text_, begin, catalogue_, context_, false);
        Unit unit;
        if (begin < text_.size() && glyph_at(text_, begin).digit && !find_spelling(text_, begin))
            return tl::unexpected(describe_rest(text_, begin));
        if (!after.read(unit)) return tl::unexpected(describe(text_, after, catalogue_));
        doubtful_ = after.doubtful();
        return finish_unit(text_, after, unit, catalogue_);
    }

    std::string_view text_;
    const Catalogue& catalogue_;
    const Context& context_;
    std::size_t at_ = 0;
    bool signed_ = false;
    bool negative_ = false;
    bool between_ = false;
    std::optional<Dimension> doubtful_;
    std::optional<Unit> money_;
};

}  // namespace

Result<Quantity> parse_quantity(std::string_view text, const Catalogue& catalogue,
                                const Context& context) {
    if (auto bad = check_characters(text)) return tl::unexpected(std::move(*bad));
    QuantityReader reader(text, catalogue, context);
    auto read = reader.read();
    if (!read || !context.wanted || read->unit.dimension == *context.wanted) return read;
    // "12 ct/kWh" where a price is wanted: what would the doubtful word have to
    // be for it to fit?
    const auto doubtful = reader.doubtful();
    if (!doubtful) return read;
    Context second = context;
    std::vector<base::Label> remarks;
    second.wanted = *doubtful * *context.wanted / read->unit.dimension;
    if (context.remarks != nullptr) second.remarks = &remarks;
    auto again = QuantityReader(text, catalogue, second).read();
    if (!again || again->unit.dimension != *context.wanted) return read;
    if (context.remarks != nullptr) *context.remarks = std::move(remarks);
    return again;
}

}  // namespace ballpark::units

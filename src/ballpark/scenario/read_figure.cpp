#include "ballpark/scenario/read_figure.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "ballpark/base/utf8.hpp"
#include "ballpark/text/scan.hpp"
#include "ballpark/units/number.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::scenario {

namespace {

using base::Span;
using text::Mention;

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\n\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\n\r.") + 1 - first);
}

/// A number that stands alone; its interval is what its last place leaves open.
std::optional<Mention> bare_number(std::string_view text) {
    const std::string_view digits = trimmed(text);
    const auto start = static_cast<std::size_t>(digits.data() - text.data());
    if (digits.empty()) return std::nullopt;
    const auto number = units::match_number(text, start);
    if (!number || number->span.end != start + digits.size()) return std::nullopt;
    Mention mention;
    mention.span = mention.number = number->span;
    mention.scale = number->scale_span;
    mention.unit_span = {number->span.end, number->span.end};
    mention.value = number->value;
    mention.low = number->value - number->resolution / 2;
    mention.high = number->value + number->resolution / 2;
    mention.scale_value = number->scale;
    mention.resolution = number->resolution;
    mention.significant = number->significant;
    mention.malformed = number->malformed;
    return mention;
}

base::Diagnostic not_a_quantity(std::string_view text, const model::Quantity& quantity,
                                const check::Engine& engine) {
    const Span all{0, static_cast<std::uint32_t>(text.size())};
    // The parser of single quantities knows why it is none, and the nearest spelling.
    auto parsed = units::parse_quantity(text, engine.catalogue);
    base::Diagnostic fault;
    if (!parsed) {
        fault = std::move(parsed.error());
    } else {
        fault.headline = fmt::format("\"{}\" is not one figure with a unit", base::printable(text));
        fault.code = "not-a-quantity";
        fault.primary = {all,
                         fmt::format("a figure in {}, or the like, is needed", quantity.unit_text)};
    }
    return fault;
}

/// The mention, if it is all that the text says.
base::Result<Mention> read_prose(std::string_view text, const model::Quantity& quantity,
                                 std::string_view place, const check::Engine& engine) {
    std::vector<Mention> mentions;
    text::scan(text, engine.catalogue, {place}, mentions);
    if (mentions.size() > 1) {
        auto fault = base::failure("not-a-quantity",
                                   fmt::format("{} figures where one is meant", mentions.size()),
                                   mentions[1].span, "a second figure");
        fault.value().secondary.push_back({mentions[0].span, "the first"});
        return fault;
    }
    if (mentions.empty()) {
        if (auto number = bare_number(text)) return *number;
        return tl::unexpected(not_a_quantity(text, quantity, engine));
    }
    const Mention& mention = mentions.front();
    if (mention.malformed)
        return base::failure("malformed-number", "a number that is not well formed", mention.number,
                             "the groups of digits cannot be right");
    // Words before the figure may only be such as the scanner has taken in ("about", "up to").
    const std::string_view before = trimmed(text.substr(0, mention.span.begin));
    const bool heeded = mention.approximate || mention.bound != text::Bound::none || mention.range;
    const bool article = before == "a" || before == "an" || before == "the";
    if (!before.empty() && !article && (!heeded || before.ends_with('-')))
        return base::failure("not-a-quantity", "words that do not belong to the figure",
                             {0, mention.span.begin}, "not read as a part of it");
    // Words behind it would change what it says.
    const std::string_view after = trimmed(text.substr(mention.span.end));
    if (!after.empty()) {
        const auto begin = static_cast<std::uint32_t>(after.data() - text.data());
        if (auto parsed = units::parse_quantity(text.substr(mention.span.begin), engine.catalogue);
            !parsed) {
            base::Diagnostic fault = std::move(parsed.error());
            const auto shift = [&](Span& span) {
                span.begin += mention.span.begin;
                span.end += mention.span.begin;
            };
            shift(fault.primary.span);
            for (base::Label& label : fault.secondary) shift(label.span);
            for (base::Suggestion& suggestion : fault.suggestions) shift(suggestion.edit.span);
            return tl::unexpected(std::move(fault));
        }
        return base::failure("not-a-quantity", "words that do not belong to the figure",
                             {begin, begin + static_cast<std::uint32_t>(after.size())},
                             "not read as a part of it");
    }
    return mention;
}

/// Spans in a string's value become spans in the file.
class Mover {
public:
    Mover(std::string_view file, const model::Value& value) : file_(file), value_(value) {}

    void move(Span& span) const {
        span = value_.kind == model::Value::Kind::string
                   ? model::inside(file_, value_, span)
                   : Span{value_.span.begin + span.begin, value_.span.begin + span.end};
    }
    void move(Mention& mention) const {
        for (Span* span : {&mention.span, &mention.number, &mention.unit_span}) move(*span);
        for (Span* span : {&mention.scale, &mention.per_span, &mention.rate_span})
            if (!span->empty()) move(*span);
    }
    void move(base::Diagnostic& fault) const {
        move(fault.primary.span);
        for (base::Label& label : fault.secondary) move(label.span);
        for (base::Suggestion& suggestion : fault.suggestions) move(suggestion.edit.span);
    }

private:
    std::string_view file_;
    const model::Value& value_;
};

base::Result<Mention> read_value(std::string_view file, const model::Value& value,
                                 const model::Quantity& quantity, std::string_view place,
                                 const check::Engine& engine) {
    using Kind = model::Value::Kind;
    if (value.kind == Kind::string) return read_prose(value.text, quantity, place, engine);
    const Span all{0, value.span.size()};
    if (value.kind != Kind::integer && value.kind != Kind::number)
        return base::failure(
            "wrong-type",
            fmt::format("{} is {}, not a figure", quantity.name, to_string(value.kind)), all,
            "a quoted quantity is needed");
    if (!quantity.unit.dimension.dimensionless()) {
        auto fault = base::failure(
            "not-a-quantity", fmt::format("{} is given without a unit", quantity.name), all,
            fmt::format("of what? {} is in {}", quantity.name, quantity.unit_text));
        fault.value().suggestions.push_back(
            {{all, fmt::format("\"{} {}\"", value.span.of(file), quantity.unit_text)}, "", 0});
        return fault;
    }
    if (auto number = bare_number(value.span.of(file))) return *number;
    // TOML's own forms ("1_000", "0x10"): the value as TOML reads it, exact.
    Mention mention;
    mention.span = mention.number = all;
    mention.value = mention.low = mention.high = value.number;
    return mention;
}

}  // namespace

base::Result<Mention> read_figure(std::string_view file, const model::Value& value,
                                  const model::Quantity& quantity, std::string_view place,
                                  const check::Engine& engine) {
    const Mover mover(file, value);
    auto mention = read_value(file, value, quantity, place, engine);
    if (!mention) {
        mover.move(mention.error());
        return mention;
    }
    if (!(mention->value > 0)) {
        auto fault =
            base::failure("not-a-quantity", fmt::format("{} is not above zero", quantity.name),
                          mention->span, "a figure that can be weighed is above zero");
        mover.move(fault.value());
        return fault;
    }
    mover.move(*mention);
    return mention;
}

}  // namespace ballpark::scenario

#include "ballpark/check/rewording.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ballpark/base/ascii.hpp"
#include "ballpark/check/hypotheses.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::check {
namespace {

struct ScaleForms {
    std::string_view word;
    std::array<std::string_view, 4> shorts;  // the ways to write it short, matched in place
};

// The same column of each row is the same style, so that "bn" turns into "m" and "mn" into "bn".
constexpr std::array<ScaleForms, 4> scale_forms = {{
    {"thousand", {"k", "k", "k", "K"}},
    {"million", {"m", "mn", "mln", "M"}},
    {"billion", {"bn", "bn", "bln", "B"}},
    {"trillion", {"tn", "trn", "tln", "T"}},
}};

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), base::lower);
    return result;
}

/// `to` in the style in which `written` stands for a scale word: short for short, plural for
/// plural.
std::string scale_in_style(std::string_view written, std::string_view to) {
    const auto target = std::find_if(scale_forms.begin(), scale_forms.end(),
                                     [&](const ScaleForms& f) { return f.word == to; });
    if (target == scale_forms.end() || written.size() > 4) return std::string(to);
    if (lower(written) == "b")
        return std::string(target == &scale_forms[2] ? "b" : target->shorts[0]);
    for (const auto& form : scale_forms) {
        for (std::size_t style = 0; style < form.shorts.size(); ++style) {
            if (form.shorts[style] == written) return std::string(target->shorts[style]);
        }
    }
    return std::string(target->shorts[0]);
}

bool one_of_scales(std::string_view word) {
    return word == "lakh" || word == "crore" ||
           std::any_of(scale_forms.begin(), scale_forms.end(),
                       [&](const ScaleForms& f) { return f.word == word; });
}

/// number .. unit with [part] replaced by `with`.
base::Edit replaced(std::string_view text, const text::Mention& mention, base::Span part,
                    std::string_view with) {
    const auto whole = base::hull(base::hull(mention.number, mention.unit_span), part);
    base::Edit edit;
    edit.span = whole;
    edit.text = text.substr(whole.begin, part.begin - whole.begin);
    edit.text += with;
    edit.text += text.substr(part.end, whole.end - part.end);
    return edit;
}

/// The digits with one more zero, or one less: "250" and "2,500", the style of grouping kept. Below
/// one only where that is wanted: "0.74 TWh", but no "0.17 million".
std::optional<std::string> with_digit(std::string_view number, double ratio, bool whole_below_one) {
    const bool grouped = number.find(',') != std::string_view::npos;
    const auto point = number.find('.');
    std::string digits;
    for (const char c : number.substr(0, point)) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != ',')
            return std::nullopt;
    }
    std::string decimals(point == std::string_view::npos ? "" : number.substr(point + 1));
    if (ratio > 1) {
        if (decimals.empty()) {
            digits += '0';
        } else {
            digits += decimals.front();
            decimals.erase(0, 1);
        }
    } else {
        if (digits == "0" || (digits.size() == 1 && !whole_below_one)) return std::nullopt;
        if (digits.back() != '0' || !decimals.empty()) decimals.insert(0, 1, digits.back());
        digits.pop_back();
        if (digits.empty()) digits = "0";
    }
    if (digits.size() > 1 && digits.front() == '0') digits.erase(0, 1);
    std::string result;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if ((grouped || digits.size() > 4) && i > 0 && (digits.size() - i) % 3 == 0) result += ',';
        result += digits[i];
    }
    return decimals.empty() ? result : result + '.' + decimals;
}

/// "1,500" read as "1.500", and back: only where one mark stands before three digits.
std::optional<std::string> with_other_mark(std::string_view number, char from, char to) {
    const auto mark = number.find(from);
    if (mark == std::string_view::npos || number.size() != mark + 4 ||
        number.find_first_of(",.", mark + 1) != std::string_view::npos ||
        number.find_first_of(",.") != mark)
        return std::nullopt;
    std::string result(number);
    result[mark] = to;
    return result;
}

/// The number with another unit behind it, whichever side the old one stood on: "$3.87" becomes
/// "3.87 cents".
/// What is counted by stays: "18 euros per kilowatt-hour" becomes "18 cents per kilowatt-hour".
base::Edit with_unit(std::string_view text, const text::Mention& mention, std::string_view unit) {
    const auto written = mention.unit_span.of(text);
    std::string below;
    if (mention.unit.term_count > 1 && mention.per_span.empty()) {
        for (const std::string_view mark : {" per ", " a ", " an ", "/", " each "}) {
            const auto at = written.find(mark);
            if (at != std::string_view::npos && below.size() < written.size() - at)
                below = written.substr(at);
        }
    }
    return {base::hull(mention.number, mention.unit_span),
            std::string(mention.number.of(text)) + ' ' + std::string(unit) + below};
}

/// The plural of a unit named by its name or, for money, by its code.
std::string plural_of(std::string_view name, const units::Catalogue& catalogue) {
    for (const auto& entry : catalogue.entries()) {
        if (entry.name == name || entry.symbol == name) return std::string(entry.plural);
    }
    return std::string(name) + 's';
}

/// "a day" with another period, "daily" likewise; empty where the words do not name `from`.
std::string period_in_style(std::string_view words, std::string_view from, std::string_view to) {
    constexpr std::array<std::array<std::string_view, 3>, 5> periods = {{
        {"hour", "hourly", "hourly"},
        {"day", "daily", "daily"},
        {"week", "weekly", "weekly"},
        {"month", "monthly", "monthly"},
        {"year", "annually", "annual"},
    }};
    const auto written = lower(words);
    const auto row = [&](std::string_view name) {
        return std::find_if(periods.begin(), periods.end(),
                            [&](const auto& p) { return p[0] == name; });
    };
    const auto now = row(from);
    const auto then = row(to);
    if (now == periods.end() || then == periods.end()) return {};
    for (std::size_t form = 0; form < now->size(); ++form) {
        const auto at = written.find((*now)[form]);
        if (at == std::string::npos) continue;
        return std::string(words.substr(0, at)) + std::string((*then)[form]) +
               std::string(words.substr(at + (*now)[form].size()));
    }
    return {};
}

const units::Prefix* prefix_named(const units::Catalogue& catalogue, std::string_view name) {
    for (const auto& prefix : catalogue.prefixes()) {
        if (prefix.name == name) return &prefix;
    }
    return nullptr;
}

/// A figure's digits moved by as many places as the slip says.
std::optional<std::string> with_digits(std::string_view number, double ratio,
                                       bool whole_below_one) {
    std::optional<std::string> moved(number);
    const double step = ratio > 1 ? 10 : 0.1;
    for (double left = ratio; moved && std::abs(std::log10(left)) > 0.5; left /= step)
        moved = with_digit(*moved, step, whole_below_one);
    return moved;
}

/// "$70 a kilogram" by the tonne; "an ounce" has an article of its own.
base::Edit by_another(std::string_view unit, std::string_view text, const text::Mention& mention) {
    auto part = mention.per_span.empty() ? mention.unit_span : mention.per_span;
    if (const auto before = part.of(text).find_last_of(" /"); before != std::string_view::npos)
        part.begin += static_cast<std::uint32_t>(before) + 1;
    std::string words(unit);
    for (const std::string_view article : {" a ", " an "}) {
        if (!text.substr(0, part.begin).ends_with(article)) continue;
        part.begin -= static_cast<std::uint32_t>(article.size() - 1);
        words.insert(0, unit.find_first_of("aeiou") == 0 ? "an " : "a ");
        break;
    }
    return replaced(text, mention, part, words);
}

}  // namespace

base::Edit with_its_rate(base::Edit edit, std::string_view text, const text::Mention& mention) {
    if (mention.has_rate() && mention.unit.dimension == units::dimensions::power) return edit;
    const auto& whole = mention.span;
    if (whole.begin > edit.span.begin || whole.end < edit.span.end) return edit;
    edit.text.insert(0, text.substr(whole.begin, edit.span.begin - whole.begin));
    edit.text += text.substr(edit.span.end, whole.end - edit.span.end);
    edit.span = whole;
    return edit;
}

std::string with_prefix(std::string_view unit, const units::Prefix& from, const units::Prefix& to) {
    const auto written = lower(unit);
    const bool in_words =
        written.find("watt") != std::string::npos || written.find("joule") != std::string::npos;
    if (in_words) {
        if (written.substr(0, from.name.size()) != from.name) return {};
        const bool capital = unit.front() >= 'A' && unit.front() <= 'Z';
        auto rest = unit.substr(from.name.size());
        while (!rest.empty() && (rest.front() == '-' || rest.front() == ' ')) rest.remove_prefix(1);
        std::string result =
            std::string(to.name) + (from.name.empty() ? lower(rest) : std::string(rest));
        if (capital && !result.empty()) result[0] = static_cast<char>(result[0] & ~0x20);
        return result;
    }
    if (lower(written.substr(0, from.symbol.size())) != lower(from.symbol)) return {};
    auto rest = std::string(unit.substr(from.symbol.size()));
    // "mw" in lower case is how some papers print the megawatt; the repair is spelled properly.
    if (!rest.empty() && rest.front() == 'w') rest.front() = 'W';
    return std::string(to.symbol) + rest;
}

std::string with_hours(std::string_view unit) {
    const auto written = lower(unit);
    const auto watt = written.find("watt");
    if (watt == std::string::npos) return std::string(unit) + 'h';
    const bool plural = written.substr(watt).starts_with("watts");
    const auto after = watt + (plural ? 5 : 4);
    return std::string(unit.substr(0, watt + 4)) + (plural ? "-hours" : "-hour") +
           std::string(unit.substr(after));
}

std::string without_hours(std::string_view unit) {
    const auto written = lower(unit);
    const auto watt = written.find("watt");
    if (watt == std::string::npos) {
        const auto h = written.find_last_of('h');
        auto kept = std::string(unit.substr(0, h == std::string::npos ? unit.size() : h));
        while (!kept.empty() && (kept.back() == '-' || kept.back() == ' ' ||
                                 kept.back() == '\xb7' || kept.back() == '\xc2'))
            kept.pop_back();
        return kept;
    }
    const bool plural = written.back() == 's';
    return std::string(unit.substr(0, watt + 4)) + (plural ? "s" : "");
}

std::optional<base::Edit> undo(const model::Slip& slip, std::string_view text,
                               const text::Mention& mention, const Engine& engine) {
    using model::SlipEdit;
    const auto unit = mention.unit_span.of(text);
    switch (slip.edit) {
        case SlipEdit::scale:
            if (!one_of_scales(slip.to) || mention.scale.empty())
                return replaced(text, mention, mention.number,
                                units::format_number(mention.value * slip.ratio, 6));
            return replaced(text, mention, mention.scale,
                            scale_in_style(mention.scale.of(text), slip.to));
        case SlipEdit::prefix: {
            const auto* from = prefix_named(engine.catalogue, slip.from);
            const auto* to = prefix_named(engine.catalogue, slip.to);
            if (!from || !to) return std::nullopt;
            const auto part = !mention.per_span.empty() ? mention.per_span : mention.unit_span;
            const auto reworded = with_prefix(part.of(text), *from, *to);
            if (reworded.empty()) return std::nullopt;
            return replaced(text, mention, part, reworded);
        }
        case SlipEdit::energy: {
            auto reworded = slip.to.ends_with('h') ? with_hours(unit) : without_hours(unit);
            if (slip.to.starts_with('k'))
                reworded = with_prefix(reworded, engine.catalogue.prefixes()[0],
                                       *prefix_named(engine.catalogue, "kilo"));
            return replaced(text, mention, mention.unit_span, reworded);
        }
        case SlipEdit::digits: {
            const auto digits_end =
                mention.scale.empty() ? mention.number.end : mention.scale.begin;
            auto digits = base::Span{mention.number.begin, digits_end};
            while (!digits.empty() && (text[digits.end - 1] == ' ' || text[digits.end - 1] == '-'))
                --digits.end;
            if (digits.empty() || text[digits.begin] < '0' || text[digits.begin] > '9')
                return std::nullopt;
            const auto changed =
                slip.from == "," || slip.from == "."
                    ? with_other_mark(digits.of(text), slip.from[0], slip.to[0])
                    : with_digits(digits.of(text), slip.ratio, mention.scale.empty());
            if (!changed) return std::nullopt;
            return replaced(text, mention, digits, *changed);
        }
        case SlipEdit::unit:
            if (counted_by(slip.from, mention.unit, engine.catalogue))
                return by_another(slip.to, text, mention);
            return with_unit(text, mention, plural_of(slip.to, engine.catalogue));
        case SlipEdit::currency:
            return with_unit(text, mention, plural_of(slip.to, engine.catalogue));
        case SlipEdit::period: {
            const auto period = period_in_style(mention.rate_span.of(text), slip.from, slip.to);
            if (period.empty()) return std::nullopt;
            return replaced(text, mention, mention.rate_span, period);
        }
    }
    return std::nullopt;
}

}  // namespace ballpark::check

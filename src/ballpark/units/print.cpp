#include "ballpark/units/print.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

#include "ballpark/units/spelling.hpp"

namespace ballpark::units {

namespace {

struct ScaleWord {
    double factor;
    std::string_view word;
};
constexpr std::array scale_words{ScaleWord{1e12, "trillion"}, ScaleWord{1e9, "billion"},
                                 ScaleWord{1e6, "million"}, ScaleWord{1e3, "thousand"}};

/// The word for a scale, or its digits: "million", "100".
std::string scale_text(double scale) {
    for (const ScaleWord& word : scale_words)
        if (word.factor == scale) return std::string(word.word);
    return fmt::format("{}", scale);
}

/// What a scale below one puts under the line: "million " of "USD/million Btu", "100 " of
/// "L/100 km". With nothing above the line only a word will do: "1/2 MW" is half a megawatt.
std::string scale_under_line(double scale, bool has_above) {
    for (const ScaleWord& word : scale_words)
        if (scale < 1 && word.factor * scale > 0.999999999 && word.factor * scale < 1.000000001)
            return std::string(word.word) + ' ';
    const double inverse = std::round(1 / scale);
    if (scale < 1 && has_above && inverse < 1e6 && std::abs(inverse * scale - 1) < 1e-12)
        return fmt::format("{} ", inverse);
    return {};
}

/// `plain` is what `parse_unit` reads and terminals of any age show; `typeset` has "km²".
enum class Script : std::uint8_t { plain, typeset };

std::string power_text(std::string_view symbol, int power, Script script) {
    if (power == 1) return {};
    if (script == Script::typeset && power == 2) return "²";
    if (script == Script::typeset && power == 3) return "³";
    // "m2" and "km2"; behind digits, brackets and long names the power needs its mark.
    const bool short_symbol =
        symbol.size() <= 2 && std::all_of(symbol.begin(), symbol.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        });
    return (short_symbol ? "" : "^") + std::to_string(power);
}

std::string symbol_of(const Term& term, const Unit& unit, const Catalogue& catalogue,
                      Script script) {
    const Entry& entry = catalogue[term.entry];
    std::string text;
    // "USD/bcm" would be read back as bank cubic metres.
    const bool misleading =
        unit.currency.known() && term.power < 0 && changes_below_money(entry.symbol);
    if (entry.symbol.empty() || misleading) {
        text = std::string(catalogue.prefixes()[term.prefix].name) + std::string(entry.name);
    } else {
        text = std::string(catalogue.prefixes()[term.prefix].symbol) + std::string(entry.symbol);
    }
    if (unit.price_year != 0 && !entry.currency.empty() && entry.symbol == entry.currency)
        text += std::to_string(unit.price_year);
    return text + power_text(text, std::abs(term.power), script);
}

/// A unit that has lost its factors, in base units: "3.6e6 kg m2/s2".
std::string format_bases(const Unit& unit, const Catalogue& catalogue) {
    constexpr std::array<std::string_view, base_count> symbols{"m",   "kg", "s",   "A",   "K",
                                                               "mol", "cd", "USD", "bit", "item"};
    std::string text = unit.factor == 1 ? "" : fmt::format("{}", unit.factor);
    std::string below;
    for (std::size_t i = 0; i < base_count; ++i) {
        const int power = unit.dimension.exponents[i];
        if (power == 0) continue;
        std::string symbol(symbols[i]);
        if (i == static_cast<std::size_t>(Base::money) && unit.currency.known())
            symbol = catalogue[unit.currency.entry].symbol;
        if (std::abs(power) != 1) symbol += '^' + std::to_string(std::abs(power));
        if (power < 0)
            below += '/' + symbol;
        else
            text += (text.empty() ? "" : " ") + symbol;
    }
    return (text.empty() && !below.empty() ? "1" : text) + below;
}

std::string format_terms(const Unit& unit, const Catalogue& catalogue, Script script) {
    if (unit.term_count == 0) return format_bases(unit, catalogue);
    std::string above;
    std::string below;
    // A scale below one comes of a number under the line: "USD/million Btu".
    const bool has_above = std::any_of(unit.terms().begin(), unit.terms().end(),
                                       [](const Term& term) { return term.power > 0; });
    std::string scale_below = scale_under_line(unit.scale, has_above);
    for (const Term& term : unit.terms()) {
        const std::string symbol = symbol_of(term, unit, catalogue, script);
        if (term.power > 0) {
            above += (above.empty() ? "" : " ") + symbol;
        } else {
            below += '/' + scale_below + symbol;
            scale_below.clear();
        }
    }
    if (unit.scale > 1)
        above = scale_text(unit.scale) + (above.empty() ? "" : " ") + above;
    else if (unit.scale < 1 && scale_under_line(unit.scale, has_above) == scale_below)
        above = fmt::format("{}{}", unit.scale, above.empty() ? "" : ' ' + above);
    return (above.empty() ? "1" : above) + below;
}

}  // namespace

std::string format_unit(const Unit& unit, const Catalogue& catalogue) {
    return format_terms(unit, catalogue, Script::plain);
}

std::string format_number(double value, int significant) {
    if (std::isnan(value)) return "not a number";
    if (std::isinf(value)) return value < 0 ? "-infinity" : "infinity";
    if (value == 0) return "0";
    significant = std::clamp(significant, 1, 17);
    const std::string rounded = fmt::format("{:.{}e}", std::abs(value), significant - 1);
    const std::size_t mark = rounded.find('e');
    const int exponent = std::atoi(rounded.c_str() + mark + 1);
    std::string digits;
    for (const char c : rounded.substr(0, mark))
        if (c != '.') digits += c;
    while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
    const std::string sign = value < 0 ? "-" : "";
    if (exponent < -4 || exponent >= 15) {
        if (digits.size() > 1) digits.insert(1, ".");
        return sign + digits + 'e' + std::to_string(exponent);
    }
    if (exponent < 0)
        return sign + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    const std::size_t whole_size = static_cast<std::size_t>(exponent) + 1;
    std::string decimals;
    if (digits.size() > whole_size) decimals = '.' + digits.substr(whole_size);
    std::string whole = digits.substr(0, std::min(digits.size(), whole_size));
    whole.append(whole_size - whole.size(), '0');
    for (std::size_t place = whole.size(); place > 3; place -= 3) whole.insert(place - 3, ",");
    return sign + whole + decimals;
}

namespace {

// From here on a sum is said with a scale word; a price per unit keeps its zeros longer, for they
// are what a reader compares it by ("$1,000,000 per kW" against "$995 per kW").
constexpr double sum_in_words = 1e6;
constexpr double price_in_words = 1e9;

/// "2.5 billion", "40,000": with a scale word from `in_words` up.
std::string number_with_words(double value, int significant, double in_words = sum_in_words) {
    const double size = std::abs(value);
    if (size < 1e15)
        for (const ScaleWord& word : scale_words)
            // What rounds up to the next word is said in it: 999,999 is a million.
            if (word.factor >= in_words &&
                size >= word.factor * (1 - 0.5 * std::pow(10, -significant)))
                return format_number(value / word.factor, significant) + ' ' +
                       std::string(word.word);
    return format_number(value, significant);
}

bool is_one(double value, int significant) {
    return format_number(std::abs(value), significant) == "1";
}

/// The singular as prose says it after "per": "kW", "tonne", "square metre", "year".
std::string divisor_text(const Term& term, const Catalogue& catalogue) {
    const Entry& entry = catalogue[term.entry];
    const std::string_view prefix_name = catalogue.prefixes()[term.prefix].name;
    const int power = -term.power;
    const bool named =
        entry.in_words || entry.symbol.empty() || (entry.symbol.size() == 1 && term.prefix == 0);
    std::string text;
    if (power == 2 || power == 3) text = power == 2 ? "square " : "cubic ";
    if (named || power > 1)
        text += std::string(prefix_name) + std::string(entry.name);
    else
        text += std::string(catalogue.prefixes()[term.prefix].symbol) + std::string(entry.symbol);
    if (power > 3) text += '^' + std::to_string(power);
    return text;
}

std::string divisors_text(const Unit& unit, const Catalogue& catalogue) {
    std::string text;
    std::string scale = scale_under_line(unit.scale, true);
    for (const Term& term : unit.terms()) {
        if (term.power > 0) continue;
        text += " per " + scale + divisor_text(term, catalogue);
        scale.clear();
    }
    return text;
}

/// Money before the figure where it has a sign, else its code: "$2.5 billion", "CNY 18 billion".
std::string format_money(double value, const Entry& entry, int significant, double in_words) {
    const std::string minus = value < 0 ? "-" : "";
    const std::string sign =
        entry.sign.empty() ? std::string(entry.symbol) + ' ' : std::string(entry.sign);
    std::string number = number_with_words(std::abs(value), significant, in_words);
    // "$3.50": nobody prints tenths of a dollar.
    const std::size_t point = number.find('.');
    if (point != std::string::npos && point + 2 == number.size() && significant >= 3) number += '0';
    return minus + sign + number;
}

}  // namespace

std::string format_quantity(double value, const Unit& unit, const Catalogue& catalogue,
                            int significant) {
    if (unit.term_count == 0) {
        const std::string text = format_unit(unit, catalogue);
        const std::string number = format_number(value, significant);
        return text.empty() ? number : number + " × " + text;
    }
    const Term& first = unit.term_list[0];
    const Entry& entry = catalogue[first.entry];
    const int above = static_cast<int>(std::count_if(
        unit.terms().begin(), unit.terms().end(), [](const Term& term) { return term.power > 0; }));
    const bool area =
        entry.dimension == dimensions::length && (first.power == 2 || first.power == 3);
    const bool leads = (first.power == 1 || area) && above == 1 && unit.scale <= 1;
    if (leads && first.power == 1 && !entry.currency.empty() && entry.symbol == entry.currency) {
        std::string text = format_money(value, entry, significant,
                                        unit.term_count > 1 ? price_in_words : sum_in_words);
        if (unit.price_year != 0) text += fmt::format(" of {}", unit.price_year);
        return text + divisors_text(unit, catalogue);
    }
    if (leads && (entry.in_words || entry.symbol.empty())) {
        const std::string name =
            std::string(first.power == 1   ? ""
                        : first.power == 2 ? "square "
                                           : "cubic ") +
            std::string(catalogue.prefixes()[first.prefix].name) +
            std::string(is_one(value, significant) ? entry.name : entry.plural);
        return number_with_words(value, significant) + ' ' + name + divisors_text(unit, catalogue);
    }
    const std::string text = format_terms(unit, catalogue, Script::typeset);
    const bool close = text == "%" || text == "°" || text == "‰";
    return number_with_words(value, significant) + (close ? "" : " ") + text;
}

Quantity rescale(double value, const Unit& unit, const Catalogue& catalogue) {
    Quantity same = Quantity::exactly(value, unit);
    if (unit.term_count == 0 || unit.affine() || !std::isfinite(value) || value == 0) return same;
    const Term first = unit.term_list[0];
    const Entry& entry = catalogue[first.entry];
    if (first.power != 1 || entry.prefixes == PrefixRule::none) return same;
    const auto prefixes = catalogue.prefixes();
    // Nobody says megametre, kilosecond or gigagram.
    const bool everyday = entry.name == "metre" || entry.name == "gram" || entry.name == "litre";
    const bool time = entry.dimension == dimensions::time;
    const double plain = value * prefixes[first.prefix].factor;
    std::uint8_t best = first.prefix;
    double best_factor = 0;
    for (std::uint8_t i = 0; i < prefixes.size(); ++i) {
        const std::string_view symbol = prefixes[i].symbol;
        const bool large = symbol == "k" || symbol == "M" || symbol == "G" || symbol == "T" ||
                           symbol == "P" || symbol == "E";
        const bool small = symbol == "m" || symbol == "µ";
        if (i != 0 && !large && !small) continue;
        if (large && (time || (everyday && symbol != "k"))) continue;
        if (small &&
            (entry.prefixes == PrefixRule::large_only || entry.prefixes == PrefixRule::binary))
            continue;
        const double factor = prefixes[i].factor;
        // The largest prefix that leaves at least one, allowing for what rounds up to one.
        const bool fits = std::abs(plain) >= factor * (1 - 5e-7);
        if (fits ? factor > best_factor : best_factor == 0) {
            if (!fits) continue;
            best = i;
            best_factor = factor;
        }
    }
    if (best_factor == 0 || best == first.prefix) return same;
    Unit scaled = unit;
    scaled.term_list[0].prefix = best;
    scaled.factor = unit.factor / prefixes[first.prefix].factor * best_factor;
    if (unit.term_count == 1 && unit.scale == 1) scaled.factor = best_factor * entry.factor;
    return Quantity::exactly(value * (prefixes[first.prefix].factor / best_factor), scaled);
}

}  // namespace ballpark::units

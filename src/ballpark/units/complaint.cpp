#include "ballpark/units/complaint.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ballpark/base/utf8.hpp"
#include "ballpark/units/characters.hpp"

namespace ballpark::units {

using base::Diagnostic;
using base::Span;

namespace {

/// Longer than any quantity that a person writes.
constexpr std::size_t longest_text = 400;

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

}  // namespace

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

Diagnostic describe_rest(std::string_view text, std::size_t position) {
    std::size_t end = position;
    while (end < text.size() && !glyph_at(text, end).space && text[end] != '/')
        end += glyph_at(text, end).size;
    end = std::min(end, text.size());
    if (end == position) end = std::min(position + 1, text.size());
    const Span span = span_of(position, end);
    if (const auto unit = find_spelling(text, position)) {
        const Span whole = span_of(position, unit->end);
        return base::failure(
                   "malformed-unit",
                   fmt::format("\"{}\" is a unit too many", base::printable(whole.of(text))), whole,
                   "nothing joins it to what is before it")
            .value();
    }
    const char first = text[position];
    if (glyph_at(text, position).word && !glyph_at(text, position).digit)
        return describe_unknown(text, span);
    return base::failure(
               "malformed-unit",
               fmt::format("\"{}\" is out of place in a unit", base::printable(span.of(text))),
               span, first == '+' || first == '-' ? "sums are for eval" : "unexpected")
        .value();
}

base::Result<Unit> finish_unit(std::string_view text, UnitReader& reader, const Unit& unit,
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

}  // namespace ballpark::units

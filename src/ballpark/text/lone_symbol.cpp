#include "ballpark/text/lone_symbol.hpp"

#include <algorithm>
#include <array>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/lexicon.hpp"
#include "ballpark/text/surroundings.hpp"

namespace ballpark::text {
namespace {

using namespace std::string_view_literals;

struct Symbol {
    char letter;
    std::string_view name;
    bool attached;  ///< taken against the digits too: "12V", but "5K" is five thousand
};

// A lone N is north as often as the newton, and S south.
constexpr std::array symbols{
    Symbol{'A', "ampere", false},
    Symbol{'C', "degree Celsius", true},
    Symbol{'F', "degree Fahrenheit", true},
    Symbol{'J', "joule", false},
    Symbol{'K', "kelvin", false},

    Symbol{'T', "tesla", false},
    Symbol{'V', "volt", true},
};

/// Words that a measure goes on with.
constexpr WordSet links{"and"sv,  "at"sv,  "but"sv,  "by"sv,   "during"sv, "for"sv,
                        "from"sv, "in"sv,  "of"sv,   "on"sv,   "or"sv,     "per"sv,
                        "to"sv,   "was"sv, "were"sv, "when"sv, "while"sv,  "with"sv};
static_assert(lexicon::sorted(links));

}  // namespace

std::optional<units::UnitMatch> lone_symbol(std::string_view text, std::size_t begin,
                                            std::size_t end, const units::Catalogue& catalogue) {
    const std::size_t at = end + space_length(text, end);
    const char letter = byte_or_nul(text, at);
    if (!is_upper(letter)) return std::nullopt;
    const auto* symbol = std::find_if(symbols.begin(), symbols.end(),
                                      [letter](const Symbol& s) { return s.letter == letter; });
    if (symbol == symbols.end() || (at == end && !symbol->attached)) return std::nullopt;
    const char next = byte_or_nul(text, at + 1);
    if (is_letter(next) || is_digit(next) || next == '-' || next == '&' || next == '_' ||
        !is_ascii(next))
        return std::nullopt;
    if (next == '.' && is_letter(byte_or_nul(text, at + 2))) return std::nullopt;
    const Word word = next_word(text, at + 1);
    if (word.exists() && is_upper(text[word.span.begin])) return std::nullopt;
    // "A" opens a sentence, and the others are names as often where no decimal tells.
    const bool exact = text.substr(begin, end - begin).find('.') != std::string_view::npos;
    const bool degrees = letter == 'C' || letter == 'F' || letter == 'K' || letter == 'V';
    if (!exact && !degrees && word.exists() && !word.in(links)) return std::nullopt;
    if (follows_name(text, begin)) return std::nullopt;
    const auto from = static_cast<std::uint32_t>(at);
    return units::UnitMatch{catalogue.unit(symbol->name), {from, from + 1}, false};
}

}  // namespace ballpark::text

#include "ballpark/units/scale.hpp"

#include <algorithm>
#include <array>

#include "ballpark/units/characters.hpp"

namespace ballpark::units {

namespace {

struct Word {
    std::string_view text;
    double factor;
};

// `words`, from models/lexicon/english/numbers.toml.
#include "packed/english_scales.inc"

// Chinese, Japanese and Korean; the longer before those that they begin with.
constexpr std::array ideographs{
    Word{"百万", 1e6}, Word{"千万", 1e7}, Word{"万亿", 1e12}, Word{"万億", 1e12}, Word{"万", 1e4},
    Word{"萬", 1e4},   Word{"亿", 1e8},   Word{"億", 1e8},    Word{"兆", 1e12},   Word{"백만", 1e6},
    Word{"천만", 1e7}, Word{"만", 1e4},   Word{"억", 1e8},    Word{"조", 1e12},   Word{"천", 1e3},
};

bool word_ends(std::string_view text, std::size_t end) {
    return end >= text.size() || !glyph_at(text, end).word || glyph_at(text, end).size > 1;
}

std::optional<Scale> match_word(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && end - begin < 12 && lower(text[end]) >= 'a' &&
           lower(text[end]) <= 'z')
        ++end;
    if (end - begin < 2 || !word_ends(text, end)) return std::nullopt;
    for (const Word& word : words)
        if (word.text.size() == end - begin &&
            std::equal(word.text.begin(), word.text.end(), text.begin() + static_cast<long>(begin),
                       [](char a, char b) { return a == lower(b); }))
            return Scale{word.factor, begin, end, false};
    return std::nullopt;
}

std::optional<Scale> match_ideograph(std::string_view text, std::size_t begin) {
    const std::string_view rest = text.substr(begin);
    for (const Word& word : ideographs) {
        if (!rest.starts_with(word.text)) continue;
        // 兆瓦 is a megawatt, not a trillion of anything.
        if (word.text == "兆" && rest.substr(word.text.size()).starts_with("瓦"))
            return std::nullopt;
        return Scale{word.factor, begin, begin + word.text.size(), false};
    }
    return std::nullopt;
}

std::optional<Scale> match_letter(std::string_view text, std::size_t begin, bool spaced,
                                  bool money_before) {
    if (!word_ends(text, begin + 1)) {
        // "$5mm" is the banker's million.
        if (money_before && !spaced && lower(text[begin]) == 'm' && lower(text[begin + 1]) == 'm' &&
            word_ends(text, begin + 2))
            return Scale{1e6, begin, begin + 2, true};
        return std::nullopt;
    }
    const auto found = [&](double factor) { return Scale{factor, begin, begin + 1, true}; };
    const char c = text[begin];
    if (money_before && (c == 'm' || c == 'M')) return found(1e6);
    if (money_before && (c == 'b' || c == 'B')) return found(1e9);
    if (spaced) return std::nullopt;
    if (c == 'k' || c == 'K') return found(1e3);
    if (c == 'M') return found(1e6);
    if (c == 'B') return found(1e9);
    if (money_before && (c == 't' || c == 'T')) return found(1e12);
    return std::nullopt;
}

}  // namespace

std::optional<Scale> match_scale(std::string_view text, std::size_t position, bool money_before) {
    if (position >= text.size()) return std::nullopt;
    std::size_t begin = position;
    const Glyph first = glyph_at(text, begin);
    if (first.space) begin += first.size;
    if (begin >= text.size()) return std::nullopt;
    std::optional<Scale> scale;
    if (static_cast<unsigned char>(text[begin]) >= 0x80) {
        scale = match_ideograph(text, begin);
    } else {
        scale = match_word(text, begin);
        if (!scale) return match_letter(text, begin, begin != position, money_before);
    }
    if (!scale) return std::nullopt;
    std::size_t next = scale->end;
    if (next < text.size() && glyph_at(text, next).space) next += glyph_at(text, next).size;
    if (const auto second = next < text.size() ? match_word(text, next) : std::nullopt;
        second && next != scale->end) {
        scale->factor *= second->factor;
        scale->end = second->end;
    }
    return scale;
}

}  // namespace ballpark::units

#include "ballpark/text/candidate.hpp"

#include <algorithm>
#include <array>
#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "ballpark/text/characters.hpp"
#include "ballpark/text/lexicon.hpp"
#include "ballpark/text/words.hpp"

namespace ballpark::text {
namespace {

/// Of 64 bytes, those at which a figure or an address may begin.
struct Block {
    std::uint64_t letters = 0;
    std::uint64_t digits = 0;
    std::uint64_t marks = 0;  ///< points, dollars, colons, at signs, the leads of signs above ASCII
    std::uint64_t joins = 0;  ///< '_'
};

/// '.', '$', ':', '@', and the bytes that lead the signs of currency and fractions.
constexpr std::array marks{'.', '$', ':', '@', '\xc2', '\xe2', '\xef'};

Block block_of(const char* bytes) {
    Block block;
#if defined(__SSE2__)
    for (int part = 0; part < 4; ++part) {
        const __m128i piece =
            _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + std::ptrdiff_t{16} * part));
        const auto bits = [part](__m128i found) {
            return std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(found))}
                   << (16 * part);
        };
        const auto within = [](__m128i value, char least, char most) {
            return _mm_and_si128(_mm_cmpgt_epi8(value, _mm_set1_epi8(static_cast<char>(least - 1))),
                                 _mm_cmplt_epi8(value, _mm_set1_epi8(static_cast<char>(most + 1))));
        };
        block.letters |= bits(within(_mm_or_si128(piece, _mm_set1_epi8(0x20)), 'a', 'z'));
        block.digits |= bits(within(piece, '0', '9'));
        block.joins |= bits(_mm_cmpeq_epi8(piece, _mm_set1_epi8('_')));
        __m128i mark = _mm_setzero_si128();
        for (const char c : marks)
            mark = _mm_or_si128(mark, _mm_cmpeq_epi8(piece, _mm_set1_epi8(c)));
        block.marks |= bits(mark);
    }
#else
    for (int i = 0; i < 64; ++i) {
        const char c = bytes[i];
        block.letters |= std::uint64_t{is_letter(c)} << i;
        block.digits |= std::uint64_t{is_digit(c)} << i;
        block.joins |= std::uint64_t{c == '_'} << i;
        block.marks |= std::uint64_t{std::ranges::find(marks, c) != marks.end()} << i;
    }
#endif
    return block;
}

/// The first three letters of the number words: most words of a text are passed by after one look.
constexpr std::size_t three(char a, char b, char c) {
    return static_cast<std::size_t>(a & 31) << 10 | static_cast<std::size_t>(b & 31) << 5 |
           static_cast<std::size_t>(c & 31);
}
constexpr std::array<std::uint64_t, 512> make_beginnings() {
    std::array<std::uint64_t, 512> bits{};
    for (const std::string_view word : lexicon::number_words) {
        const std::size_t place = three(word[0], word[1], word[2]);
        bits[place / 64] |= std::uint64_t{1} << (place % 64);
    }
    return bits;
}
constexpr std::array<std::uint64_t, 512> beginnings = make_beginnings();

/// Past an address: up to white space or a mark that cannot be part of one.
std::size_t after_address(std::string_view text, std::size_t i) {
    while (i < text.size() && !is_space(text[i]) && text[i] != '<' && text[i] != '>' &&
           text[i] != '"')
        ++i;
    return i;
}

bool ends_host(std::string_view text, std::size_t point) {
    for (const std::string_view ending : {".com/", ".org/", ".net/", ".gov/", ".edu/", ".int/",
                                          ".info/", ".io/", ".uk/", ".eu/", ".kr/", ".cn/"})
        if (stands_at(text, point, ending)) return true;
    return false;
}

/// Is the hyphen at `i` that of "10-to-15" or "100MW-400MWh", where what stands before it is a
/// figure, and not that of a name?
bool goes_on_figure(std::string_view text, std::size_t i) {
    constexpr std::size_t longest_symbol = 5;
    if (i >= 4 && stands_at(text, i - 3, "-to")) return is_digit(text[i - 4]);
    std::size_t begin = i;
    while (begin > 0 && i - begin < longest_symbol && is_letter(text[begin - 1])) --begin;
    return begin > 0 && is_digit(text[begin - 1]);
}

/// Digits that go on a word or a name are no figure of their own.
bool digit_begins(std::string_view text, std::size_t i) {
    if (i == 0) return true;
    const char before = text[i - 1];
    const char further = i >= 2 ? text[i - 2] : '\0';
    if (before == 'x' && is_digit(further)) return true;  // "2x50 MW"
    if (is_digit(before) || is_letter(before) || before == '_' || before == '#') return false;
    if (before == '.' && is_digit(further)) return false;
    if (before == '-' && is_letter(further)) return goes_on_figure(text, i - 1);
    return !(!is_ascii(before) && word_before(text, i));
}

/// May the word at `i` be a number's? Says no to nearly all that are none.
bool may_be_number(std::string_view text, std::size_t i) {
    const char second = byte_or_nul(text, i + 1);
    const char third = byte_or_nul(text, i + 2);
    if (lower(text[i]) == 'a') return !is_letter(second) || !is_letter(third);
    const std::size_t place = three(text[i], second, third);
    return (beginnings[place / 64] >> (place % 64) & 1) != 0;
}

bool number_word(std::string_view text, const Word& word) {
    const std::string_view lower = word.lower();
    if (lower == "a" || lower == "an")
        return next_word(text, word.span.end).in(lexicon::after_article);
    return word.in(lexicon::number_words);
}

bool is_money_sign(std::string_view text, std::size_t i) {
    if (byte_or_nul(text, i) == '$') return true;
    if (stands_at(text, i, "\u00a3") || stands_at(text, i, "\u00a5")) return true;
    if (stands_at(text, i, "\uff04") || stands_at(text, i, "\uffe5")) return true;
    // U+20A0 to U+20BF, the block of currency signs, is E2 82 A0 to E2 82 BF.
    return stands_at(text, i, "\xe2\x82") &&
           static_cast<unsigned char>(byte_or_nul(text, i + 2)) >= 0xa0;
}

bool is_fraction_sign(std::string_view text, std::size_t i) {
    const auto second = static_cast<unsigned char>(byte_or_nul(text, i + 1));
    const auto third = static_cast<unsigned char>(byte_or_nul(text, i + 2));
    if (text[i] == '\xc2') return second >= 0xbc && second <= 0xbe;  // ¼ ½ ¾
    // ⅐ to ⅞ is E2 85 90 to E2 85 9E.
    return text[i] == '\xe2' && second == 0x85 && third >= 0x90 && third <= 0x9e;
}

/// "US$", "A$", "EUR 217", "Rs. 2.65", "Sh10": a capital and at most three more letters, then a
/// currency sign, or an optional point and space, then a digit. Whether it is money at all, the
/// catalogue says.
bool money_code(std::string_view text, const Word& word) {
    if (!is_upper(text[word.span.begin]) || word.span.size() > 4) return false;
    std::size_t i = word.span.end;
    if (is_money_sign(text, i)) return true;
    if (byte_or_nul(text, i) == '.') ++i;
    i += space_length(text, i);
    return is_digit(byte_or_nul(text, i));
}

}  // namespace

namespace {

/// What stands at a place that was looked out for: a candidate, or where to go on.
struct Look {
    Start start = Start::none;
    std::size_t next = 0;
};

Look look_at_letter(std::string_view text, std::size_t i) {
    // A letter that goes on a character above ASCII goes on its word.
    if (i > 0 && !is_ascii(text[i - 1]) && word_before(text, i)) return {Start::none, i + 1};
    if (may_be_number(text, i) && number_word(text, word_at(text, i))) return {Start::word, i};
    if (is_upper(text[i])) {
        // Codes have four letters at most.
        constexpr std::size_t longest = 4;
        std::size_t end = i + 1;
        while (end < text.size() && end - i <= longest && is_letter(text[end])) ++end;
        if (end - i <= longest && money_code(text, word_at(text, i))) return {Start::money, i};
    }
    if (text[i] == 'w' && stands_at(text, i, "www.")) return {Start::none, after_address(text, i)};
    return {Start::none, i + 1};
}

Look look_at_mark(std::string_view text, std::size_t i) {
    switch (text[i]) {
        case '.':
            if (is_digit(byte_or_nul(text, i + 1)) && !word_before(text, i) &&
                (i == 0 || text[i - 1] != '.'))
                return {Start::digit, i};
            if (is_lower(byte_or_nul(text, i + 1)) && ends_host(text, i))
                return {Start::none, after_address(text, i)};
            break;
        case '$':
            return {Start::money, i};
        case ':':
            if (stands_at(text, i, "://")) return {Start::none, after_address(text, i)};
            break;
        case '@':
            if (word_before(text, i) && is_letter(byte_or_nul(text, i + 1)))
                return {Start::none, after_address(text, i)};
            break;
        default:
            if (is_money_sign(text, i)) return {Start::money, i};
            if (is_fraction_sign(text, i)) return {Start::sign, i};
    }
    return {Start::none, i + 1};
}

Look look_at(std::string_view text, std::size_t i) {
    if (is_digit(text[i])) return {digit_begins(text, i) ? Start::digit : Start::none, i + 1};
    return is_letter(text[i]) ? look_at_letter(text, i) : look_at_mark(text, i);
}

}  // namespace

Candidate next_candidate(std::string_view text, std::size_t from) {
    constexpr std::size_t width = 64;
    std::size_t base = from;
    while (base < text.size()) {
        Block block;
        if (text.size() - base >= width) {
            block = block_of(text.data() + base);
        } else {
            std::array<char, width> rest{};
            std::copy(text.begin() + static_cast<std::ptrdiff_t>(base), text.end(), rest.begin());
            block = block_of(rest.data());
        }
        const char before = base > 0 ? text[base - 1] : ' ';
        const std::uint64_t words = block.letters | block.digits | block.joins;
        const bool word_goes_on = is_letter(before) || is_digit(before) || before == '_';
        const std::uint64_t first_letters =
            block.letters & ~(words << 1 | std::uint64_t{word_goes_on});
        const std::uint64_t first_digits =
            block.digits & ~(block.digits << 1 | std::uint64_t{is_digit(before)});
        std::uint64_t places = first_letters | first_digits | block.marks;
        std::size_t next = base + width;
        while (places != 0) {
            const std::size_t i = base + static_cast<std::size_t>(std::countr_zero(places));
            places &= places - 1;
            const Look look = look_at(text, i);
            if (look.start != Start::none) return {i, look.start};
            if (look.next == i + 1) continue;
            // Past an address: what lies in it is nothing.
            if (look.next >= base + width) {
                next = look.next;
                break;
            }
            places &= ~std::uint64_t{0} << (look.next - base);
        }
        base = next;
    }
    return {text.size(), Start::none};
}

}  // namespace ballpark::text

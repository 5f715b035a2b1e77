#include "ballpark/text/text_builder.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

#include "ballpark/base/utf8.hpp"

namespace ballpark::text {
namespace {

/// What a character is folded to; nothing if it stays.
struct Folded {
    bool folds = false;
    std::array<char, 4> bytes{};
    std::size_t size = 0;

    std::string_view text() const { return {bytes.data(), size}; }
};

Folded folded_to(std::string_view text) {
    Folded folded;
    folded.folds = true;
    folded.size = text.size();
    for (std::size_t i = 0; i < text.size(); ++i) folded.bytes[i] = text[i];
    return folded;
}

Folded folded(char32_t code) {
    // Fullwidth forms of ASCII.
    if (code >= 0xff01 && code <= 0xff5e) {
        const char c = static_cast<char>(code - 0xff01 + '!');
        return folded_to({&c, 1});
    }
    switch (code) {
        case 0x00ad:  // soft hyphen
        case 0x200b:  // zero-width space, where a line may be broken
        case 0x200c:
        case 0x200d:
        case 0x2060:  // word joiner
        case 0xfeff:
            return folded_to("");
        case 0x1680:
        case 0x205f:
        case 0x3000:
            return folded_to(" ");
        case 0x2028:
        case 0x2029:
            return folded_to("\n");
        case 0xfb00:
            return folded_to("ff");
        case 0xfb01:
            return folded_to("fi");
        case 0xfb02:
            return folded_to("fl");
        case 0xfb03:
            return folded_to("ffi");
        case 0xfb04:
            return folded_to("ffl");
        case 0xffe0:
            return folded_to("\u00a2");
        case 0xffe1:
            return folded_to("\u00a3");
        case 0xffe5:
            return folded_to("\u00a5");
        case 0xfe58:
        case 0xfe63:  // small hyphen-minus
            return folded_to("-");
        default:
            return {};
    }
}

constexpr unsigned char byte_at(std::string_view text, std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

/// Eight bytes of ASCII: most of a text, and nothing in it folds.
bool is_ascii_block(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return (word & 0x8080808080808080u) == 0;
}

/// A cheap look at the first bytes of a character: could it be one that is folded?
bool may_fold(std::string_view text, std::size_t i) {
    const unsigned char lead = byte_at(text, i);
    const unsigned char second = byte_at(text, i + 1);
    switch (lead) {
        case 0xc2:
            return second == 0xad;
        case 0xe1:
            return second == 0x9a;
        case 0xe2:
            return second == 0x80 || second == 0x81;
        case 0xe3:
            return second == 0x80 && byte_at(text, i + 2) == 0x80;
        case 0xef:
            return true;
        default:
            return false;
    }
}

/// The next character from `i` on that folds, or the size of the text.
std::size_t next_folded(std::string_view text, std::size_t i) {
    for (; i < text.size(); ++i) {
        while (text.size() - i >= 8 && is_ascii_block(text.data() + i)) i += 8;
        if (byte_at(text, i) < 0xc2 || !may_fold(text, i)) continue;
        if (folded(base::decode_utf8(text, i).code).folds) return i;
    }
    return text.size();
}

}  // namespace

bool needs_folding(std::string_view text) {
    // The mark at the start of a file is no part of the prose and hides nothing.
    const std::size_t begin = text.starts_with("\ufeff") ? 3 : 0;
    return next_folded(text, begin) < text.size();
}

void TextBuilder::copy_plain(base::Span source) {
    if (source.empty()) return;
    settle();
    map_.copied(static_cast<std::uint32_t>(text_.size()), source.begin);
    text_ += source.of(source_);
}

void TextBuilder::copy(base::Span source) {
    std::size_t begin = source.begin;
    const std::string_view upto = source_.substr(0, source.end);
    while (begin < source.end) {
        const std::size_t at = next_folded(upto, begin);
        const auto end = static_cast<std::uint32_t>(at);
        copy_plain({static_cast<std::uint32_t>(begin), end});
        if (at == upto.size()) return;
        const base::Rune rune = base::decode_utf8(upto, at);
        put(folded(rune.code).text(), {end, end + rune.size});
        begin = at + rune.size;
    }
}

void TextBuilder::put(std::string_view text, base::Span source) {
    if (text.empty()) return;
    settle();
    map_.replaced(static_cast<std::uint32_t>(text_.size()), source);
    text_ += text;
}

void TextBuilder::want(Gap gap, base::Span source) {
    if (gap_ == Gap::none) gap_source_ = source;
    gap_source_.end = source.end;
    if (gap > gap_) gap_ = gap;
}

void TextBuilder::want_space(base::Span source) {
    want(Gap::space, source);
}
void TextBuilder::want_line(base::Span source) {
    want(Gap::line, source);
}
void TextBuilder::want_paragraph(base::Span source) {
    want(Gap::paragraph, source);
}
void TextBuilder::want_cell(base::Span source) {
    want(Gap::cell, source);
}

void TextBuilder::settle() {
    const Gap gap = std::exchange(gap_, Gap::none);
    if (gap == Gap::none || text_.empty()) return;
    const bool fresh = text_.ends_with('\n');
    if (fresh && gap != Gap::paragraph) return;
    constexpr std::array<std::string_view, 5> gaps{"", " ", "\n", " | ", "\n\n"};
    std::string_view wished = gaps[static_cast<std::size_t>(gap)];
    if (fresh) wished.remove_prefix(1);
    if (gap == Gap::paragraph && text_.ends_with("\n\n")) return;
    if (wished.empty()) return;
    const auto at = static_cast<std::uint32_t>(text_.size());
    if (gap_source_.of(source_) == wished)
        map_.copied(at, gap_source_.begin);
    else
        map_.replaced(at, gap_source_);
    text_ += wished;
}

}  // namespace ballpark::text

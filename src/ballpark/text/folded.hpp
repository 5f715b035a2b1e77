#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/words.hpp"

namespace ballpark::text {

/// A word of a language with accents, in lower case and in place: ASCII and the letters of
/// Latin-1 (À to Þ) are folded. A word longer than any list's is cut, and equals none.
class Folded {
public:
    static constexpr std::size_t longest = 47;

    constexpr Folded() = default;
    /// The word that starts at `begin`; empty where none does.
    constexpr Folded(std::string_view text, std::size_t begin) : begin_(begin), end_(begin) {
        while (end_ < text.size() && is_word_byte(text[end_]) && size_ < longest) {
            const auto byte = static_cast<unsigned char>(text[end_]);
            if (byte == 0xc2 || byte == 0xe2) break;  // signs, quotes, dashes
            const bool capital = end_ > begin &&
                                 static_cast<unsigned char>(text[end_ - 1]) == 0xc3 &&
                                 byte >= 0x80 && byte <= 0x9e && byte != 0x97;
            letters_[size_++] = capital ? static_cast<char>(byte + 0x20) : base::lower(text[end_]);
            ++end_;
        }
    }

    constexpr std::string_view text() const { return {letters_.data(), size_}; }
    constexpr std::size_t begin() const { return begin_; }
    constexpr std::size_t end() const { return end_; }
    constexpr bool exists() const { return size_ != 0; }

private:
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::array<char, longest> letters_{};
    std::size_t size_ = 0;
};

}  // namespace ballpark::text

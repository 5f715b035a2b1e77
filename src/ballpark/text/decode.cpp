#include "ballpark/text/decode.hpp"

#include <cstdint>
#include <cstring>

#include <fmt/format.h>

namespace ballpark::text {
namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080u;
constexpr std::uint64_t low_bits = 0x0101010101010101u;

constexpr std::uint8_t byte_at(std::string_view bytes, std::size_t i) {
    return static_cast<std::uint8_t>(bytes[i]);
}

/// Eight bytes that are ASCII and hold no NUL: most of the text of most languages read here.
bool plain_block(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    const std::uint64_t has_zero = (word - low_bits) & ~word & high_bits;
    return ((word & high_bits) | has_zero) == 0;
}

/// Length of the character that starts at `bytes[i]`, or 0 where it is no UTF-8: a stray
/// continuation, a sequence cut short or too long for its value, a surrogate, past U+10FFFF.
std::size_t sequence_length(std::string_view bytes, std::size_t i) {
    const std::uint8_t lead = byte_at(bytes, i);
    if (lead < 0x80) return 1;
    if (lead < 0xc2 || lead > 0xf4) return 0;
    const std::size_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (bytes.size() - i < length) return 0;

    std::uint8_t least = 0x80;
    std::uint8_t most = 0xbf;
    if (lead == 0xe0) least = 0xa0;
    if (lead == 0xed) most = 0x9f;
    if (lead == 0xf0) least = 0x90;
    if (lead == 0xf4) most = 0x8f;
    const std::uint8_t second = byte_at(bytes, i + 1);
    if (second < least || second > most) return 0;
    for (std::size_t k = 2; k < length; ++k)
        if ((byte_at(bytes, i + k) & 0xc0) != 0x80) return 0;
    return length;
}

base::Span byte_span(std::size_t i) {
    const auto begin = static_cast<std::uint32_t>(i);
    return {begin, begin + 1};
}

}  // namespace

base::Result<std::string_view> check_text(std::string_view bytes) {
    if (bytes.size() > max_text_bytes)
        return base::failure("text-too-long",
                             fmt::format("the text has {} bytes, more than the {} that are read",
                                         bytes.size(), max_text_bytes));
    std::size_t i = 0;
    while (i < bytes.size()) {
        if (bytes.size() - i >= 8 && plain_block(bytes.data() + i)) {
            i += 8;
            continue;
        }
        if (bytes[i] == '\0')
            return base::failure("not-text", fmt::format("byte {} is NUL: this is not text", i),
                                 byte_span(i), "a NUL byte");
        const std::size_t length = sequence_length(bytes, i);
        if (length == 0)
            return base::failure(
                "invalid-utf8",
                fmt::format("byte {} (0x{:02x}) is not valid UTF-8", i, byte_at(bytes, i)),
                byte_span(i), "the first byte that cannot be read");
        i += length;
    }
    return bytes;
}

}  // namespace ballpark::text

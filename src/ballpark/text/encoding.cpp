#include "ballpark/text/encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "ballpark/text/decode.hpp"

namespace ballpark::text {
namespace {

/// What Windows-1252 has at 0x80 to 0x9f, where ISO 8859-1 has controls; 0 where it has nothing.
/// From the Unicode consortium's table of the code page (CP1252.TXT).
constexpr std::array<char16_t, 32> windows_signs{
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

constexpr std::uint8_t byte_at(std::string_view bytes, std::size_t i) {
    return static_cast<std::uint8_t>(bytes[i]);
}

void put_utf8(std::string& out, char32_t code) {
    const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | code >> 6);
        put(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        put(0xe0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    } else {
        put(0xf0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3f));
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    }
}

base::Span span_at(std::size_t i, std::size_t size) {
    return {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + size)};
}

tl::unexpected<base::Diagnostic> with_note(tl::unexpected<base::Diagnostic> fault,
                                           std::string note) {
    fault.value().notes.push_back(std::move(note));
    return fault;
}

/// The byte order that the NULs beside ASCII characters tell: in English text every second byte.
std::optional<Encoding> order_of_nuls(std::string_view bytes) {
    constexpr std::size_t looked_at = 4096;
    const std::size_t pairs = std::min(bytes.size(), looked_at) / 2;
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < 2 * pairs; ++i) nuls[i % 2] += bytes[i] == '\0' ? 1 : 0;
    if (pairs < 2) return std::nullopt;
    // A character that is not ASCII may have a NUL where ASCII has none.
    constexpr std::size_t times = 8;
    if (nuls[1] * 2 > pairs && nuls[0] * times < nuls[1]) return Encoding::utf16_le;
    if (nuls[0] * 2 > pairs && nuls[1] * times < nuls[0]) return Encoding::utf16_be;
    return std::nullopt;
}

base::Result<Decoded> decode_utf16(std::string_view bytes, Encoding encoding, std::size_t begin) {
    const bool little = encoding == Encoding::utf16_le;
    const auto unit_at = [&](std::size_t i) {
        const unsigned first = byte_at(bytes, i);
        const unsigned second = byte_at(bytes, i + 1);
        return static_cast<char32_t>(little ? first | second << 8 : first << 8 | second);
    };
    const auto bad = [&](std::size_t i, std::string_view why) {
        return base::failure(
            "invalid-utf16",
            fmt::format("byte {} is not valid {}: {}", i, to_string(encoding), why), span_at(i, 1),
            "the first byte that cannot be read");
    };
    Decoded decoded{encoding, {}, static_cast<std::uint8_t>(begin)};
    decoded.text.reserve(bytes.size() / 2);
    if (bytes.size() % 2 != 0) return bad(bytes.size() - 1, "half a character at the end");
    for (std::size_t i = begin; i < bytes.size(); i += 2) {
        char32_t code = unit_at(i);
        if (code == 0)
            return base::failure("not-text", fmt::format("byte {} is NUL: this is not text", i),
                                 span_at(i, 1), "a NUL character");
        if (code >= 0xdc00 && code <= 0xdfff) return bad(i, "a low surrogate alone");
        if (code >= 0xd800 && code <= 0xdbff) {
            const char32_t low = i + 3 < bytes.size() ? unit_at(i + 2) : 0;
            if (low < 0xdc00 || low > 0xdfff) return bad(i, "a high surrogate alone");
            code = 0x10000 + ((code - 0xd800) << 10 | (low - 0xdc00));
            i += 2;
        }
        put_utf8(decoded.text, code);
    }
    return decoded;
}

/// Could the bytes be Windows-1252? Not where it has no character, not with controls, and not
/// where some of it reads as UTF-8: that is UTF-8 which has been damaged.
bool may_be_windows(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::uint8_t byte = byte_at(bytes, i);
        if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f')
            return false;
        if (byte >= 0x80 && byte < 0xa0 && windows_signs[byte - 0x80] == 0) return false;
        if (byte < 0xc3) continue;
        // Two characters of Windows-1252 can look like one of UTF-8; three hardly ever do.
        const bool pair =
            byte < 0xe0 && i + 1 < bytes.size() && (byte_at(bytes, i + 1) & 0xc0) == 0x80;
        const bool triple = byte >= 0xe0 && byte < 0xf0 && i + 2 < bytes.size() &&
                            (byte_at(bytes, i + 1) & 0xc0) == 0x80 &&
                            (byte_at(bytes, i + 2) & 0xc0) == 0x80;
        if (pair || triple) return false;
    }
    return true;
}

Decoded decode_windows(std::string_view bytes) {
    Decoded decoded{Encoding::windows_1252, {}, 0};
    decoded.text.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::uint8_t byte = byte_at(bytes, i);
        const bool sign = byte >= 0x80 && byte < 0xa0;
        put_utf8(decoded.text, sign ? windows_signs[byte - 0x80] : byte);
    }
    return decoded;
}

}  // namespace

std::string_view to_string(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8:
            return "UTF-8";
        case Encoding::utf16_le:
            return "UTF-16 (little-endian)";
        case Encoding::utf16_be:
            return "UTF-16 (big-endian)";
        case Encoding::windows_1252:
            return "Windows-1252";
    }
    return "";
}

namespace {

base::Result<Decoded> decode_any(std::string bytes) {
    const std::string_view view = bytes;
    if (view.starts_with(std::string_view("\xff\xfe\0\0", 4)) ||
        view.starts_with(std::string_view("\0\0\xfe\xff", 4)))
        return with_note(base::failure("not-text", "this is UTF-32, which is not read",
                                       span_at(0, 4), "its byte order mark"),
                         "save it as UTF-8, as by iconv -f UTF-32 -t UTF-8");
    if (view.size() > max_text_bytes) return tl::unexpected(check_text(view).error());
    if (view.starts_with("\xff\xfe")) return decode_utf16(view, Encoding::utf16_le, 2);
    if (view.starts_with("\xfe\xff")) return decode_utf16(view, Encoding::utf16_be, 2);
    auto checked = check_text(view);
    if (checked) return Decoded{Encoding::utf8, std::move(bytes), 0};
    if (const auto order = order_of_nuls(view)) return decode_utf16(view, *order, 0);
    if (checked.error().code == "invalid-utf8" && may_be_windows(view)) return decode_windows(view);
    return with_note(tl::unexpected(std::move(checked.error())),
                     "text is UTF-8, UTF-16 or Windows-1252; other encodings can be turned into "
                     "UTF-8 by iconv");
}

}  // namespace

base::Result<Decoded> decode_text(std::string bytes) {
    auto decoded = decode_any(std::move(bytes));
    // What takes a byte or two in the file may take three in UTF-8.
    if (decoded && decoded->text.size() > max_text_bytes)
        return base::failure("text-too-long", fmt::format("the text has more than {} MiB in UTF-8",
                                                          max_text_bytes >> 20));
    return decoded;
}

}  // namespace ballpark::text

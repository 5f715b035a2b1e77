#pragma once

#include <cstdint>
#include <string_view>

namespace ballpark::base {

/// A half-open range of UTF-8 byte offsets into the text a reader gave us.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return end <= begin; }
    constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

    /// The words of `text` that the span covers.
    constexpr std::string_view of(std::string_view text) const {
        return text.substr(begin, size());
    }

    friend constexpr bool operator==(Span, Span) = default;
};

/// The smallest span that covers both.
constexpr Span hull(Span a, Span b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

}  // namespace ballpark::base

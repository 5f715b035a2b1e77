#pragma once

#include <cstdint>
#include <vector>

#include "ballpark/base/span.hpp"

namespace ballpark::text {

/// Where the bytes of a text came from that was made from another one: a page's prose from its
/// markup. An empty map says that both are the same.
class OffsetMap {
public:
    /// The bytes of the made text from `at` on are those of the source from `source` on.
    void copied(std::uint32_t at, std::uint32_t source);
    /// The bytes from `at` on stand for `source` as a whole: an entity, white space, a tag.
    void replaced(std::uint32_t at, base::Span source);

    bool identity() const { return runs_.empty(); }

    /// The smallest span of the source that gave the made text's span.
    base::Span to_source(base::Span made) const;
    std::uint32_t to_source(std::uint32_t made) const { return to_source({made, made}).begin; }

    /// Was the span copied in one piece, so that it can be edited in the source?
    bool in_one_piece(base::Span made) const;

private:
    struct Run {
        std::uint32_t at = 0;
        base::Span source;  ///< of a copied run the begin alone counts
        bool copied = true;
    };
    const Run& run_at(std::uint32_t made) const;

    std::vector<Run> runs_;  ///< in order of `at`, the first at 0
};

}  // namespace ballpark::text

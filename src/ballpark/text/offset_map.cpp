#include "ballpark/text/offset_map.hpp"

#include <algorithm>

namespace ballpark::text {

void OffsetMap::copied(std::uint32_t at, std::uint32_t source) {
    if (!runs_.empty()) {
        const Run& last = runs_.back();
        if (last.copied && source - last.source.begin == at - last.at) return;
    }
    runs_.push_back({at, {source, source}, true});
}

void OffsetMap::replaced(std::uint32_t at, base::Span source) {
    runs_.push_back({at, source, false});
}

const OffsetMap::Run& OffsetMap::run_at(std::uint32_t made) const {
    const auto next = std::ranges::upper_bound(runs_, made, {}, &Run::at);
    return next == runs_.begin() ? runs_.front() : *(next - 1);
}

base::Span OffsetMap::to_source(base::Span made) const {
    if (runs_.empty()) return made;
    const Run& first = run_at(made.begin);
    const std::uint32_t begin = first.source.begin + (first.copied ? made.begin - first.at : 0);
    if (made.empty()) return {begin, begin};
    // The end belongs to the run of the last byte: what follows may come from elsewhere.
    const Run& last = run_at(made.end - 1);
    const std::uint32_t end =
        last.copied ? last.source.begin + (made.end - last.at) : last.source.end;
    return {begin, std::max(begin, end)};
}

bool OffsetMap::in_one_piece(base::Span made) const {
    if (runs_.empty()) return true;
    const Run& first = run_at(made.begin);
    return first.copied && &first == &run_at(made.empty() ? made.begin : made.end - 1);
}

}  // namespace ballpark::text

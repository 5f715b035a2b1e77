#include "ballpark/model/nearest.hpp"

#include <algorithm>

#include "ballpark/base/edit_distance.hpp"

namespace ballpark::model {

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    const int most = std::max(1, static_cast<int>(std::min<std::size_t>(word.size(), 64) / 3));
    int best = most + 1;
    std::string_view found;
    for (std::string_view candidate : candidates) {
        const int edits = base::edit_distance(word, candidate, best - 1);
        if (edits < best) {
            best = edits;
            found = candidate;
        }
    }
    return found;
}

}  // namespace ballpark::model

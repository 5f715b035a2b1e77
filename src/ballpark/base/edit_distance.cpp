#include "ballpark/base/edit_distance.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "ballpark/base/ascii.hpp"

namespace ballpark::base {

namespace {

constexpr std::size_t longest = 64;

}  // namespace

int edit_distance(std::string_view a, std::string_view b, int limit) {
    if (a.size() > longest || b.size() > longest) return limit + 1;
    if (std::abs(static_cast<int>(a.size()) - static_cast<int>(b.size())) > limit) return limit + 1;
    // Three rows of the table: the one being filled, the one above, the one above that (swaps).
    std::array<std::array<int, longest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& above2 = rows[(i + 1) % 3];
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                lower(a[i - 2]) == lower(b[j - 1]))
                row[j] = std::min(row[j], above2[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit) return limit + 1;
    }
    return std::min(rows[a.size() % 3][b.size()], limit + 1);
}

}  // namespace ballpark::base

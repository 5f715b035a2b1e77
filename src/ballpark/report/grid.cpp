#include "ballpark/report/grid.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "ballpark/base/utf8.hpp"
#include "ballpark/report/layout.hpp"

namespace ballpark::report {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 28;  // the names of a model's quantities stay whole

}  // namespace

std::string grid(const std::vector<std::vector<std::string>>& rows, const Style& style) {
    if (rows.empty()) return {};
    std::vector<std::size_t> widths(rows[0].size());
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
            widths[i] = std::max(widths[i], base::display_width(row[i]));
    std::size_t others = 0;
    for (std::size_t i = 1; i < widths.size(); ++i) others += gap + widths[i];
    const std::size_t room = style.columns > others ? style.columns - others : 0;
    widths[0] = std::min(widths[0], std::max(narrowest, room));
    std::string text;
    for (const auto& row : rows) {
        std::string line = pad_right(truncated(row[0], widths[0]), widths[0]);
        for (std::size_t i = 1; i < row.size() && i < widths.size(); ++i)
            line += std::string(gap, ' ') + pad_left(row[i], widths[i]);
        while (!line.empty() && line.back() == ' ') line.pop_back();
        text += line + "\n";
        if (&row == rows.data()) text += std::string(widths[0] + others, '-') + "\n";
    }
    return text;
}

std::string grid_csv(const std::vector<std::vector<std::string>>& rows) {
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += ',';
            if (row[i].find_first_of(",\"\r\n") == std::string::npos) {
                text += row[i];
                continue;
            }
            text += '"';
            for (const char c : row[i]) {
                if (c == '"') text += '"';
                text += c;
            }
            text += '"';
        }
        text += "\r\n";
    }
    return text;
}

std::string spark(const std::vector<double>& shares) {
    constexpr std::array<std::string_view, 9> blocks{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    double most = 0;
    for (const double share : shares) most = std::max(most, share);
    std::string text;
    for (const double share : shares) {
        const double height = most > 0 ? std::ceil(share / most * 8) : 0;
        text += blocks[static_cast<std::size_t>(std::clamp(height, 0.0, 8.0))];
    }
    return text;
}

}  // namespace ballpark::report

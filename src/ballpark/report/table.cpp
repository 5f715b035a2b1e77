#include "ballpark/report/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "ballpark/base/utf8.hpp"
#include "ballpark/report/diagnostic_text.hpp"
#include "ballpark/report/layout.hpp"
#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::report {

namespace {

constexpr std::size_t gap = 2;
using Cells = RowCells;
constexpr std::size_t column_count = std::tuple_size_v<Cells>;

/// "$1,000 per kW"; where every row is per kW, the head says so and the cell does not.
std::string price(const scenario::ClaimRow& row, bool per_kw, const units::Catalogue& catalogue) {
    if (!row.key) return "-";
    const auto unit = units::parse_unit(row.key->unit, catalogue);
    if (!unit || unit->dimension.dimensionless()) return units::format_number(row.key->value, 3);
    if (per_kw) return '$' + units::format_number(row.key->value, 4);
    return units::format_quantity(row.key->value, *unit, catalogue, 3);
}

std::string times(const scenario::ClaimRow& row) {
    if (!row.key || !row.key->times_usual) return "-";
    const double value = *row.key->times_usual;
    return units::format_number(value, value >= 100 ? 4 : 2);
}

bool faulty(const scenario::ClaimRow& row) {
    return row.verdict != "fits" && row.verdict != "no yardstick";
}

}  // namespace

bool all_per_kw(std::span<const scenario::ClaimRow> rows) {
    return std::ranges::all_of(
        rows, [](const auto& row) { return !row.key || row.key->unit == "USD/kW"; });
}

RowCells row_head(bool per_kw) {
    return {"claim", per_kw ? "cost per kW" : "unit cost", "x usual", "as", "verdict"};
}

RowCells row_cells(const scenario::ClaimRow& row, bool per_kw, const units::Catalogue& catalogue) {
    const std::string as(to_string(row.stated_as));
    return {row.stated, price(row, per_kw, catalogue), times(row), as.empty() ? "-" : as,
            faulty(row) ? "faulty" : row.verdict};
}

std::string row_title(const scenario::ClaimRow& row) {
    if (row.scenario.empty() || row.title.empty())
        return row.scenario.empty() && row.title.empty() ? row.file : row.scenario + row.title;
    return row.scenario + ": " + row.title;
}

std::string row_details(const scenario::ClaimRow& row) {
    if (!faulty(row)) return {};
    std::string text;
    if (row.favoured != row.stated_as)
        text += fmt::format("likelier {}; ", to_string(row.favoured));
    text += row.verdict;
    if (!row.repair) return text;
    text += row.repair->edit.text.empty() ? ": leave it out"
                                          : fmt::format(": read \"{}\"", row.repair->edit.text);
    if (row.repair->probability > 0) text += fmt::format(" ({})", percent(row.repair->probability));
    return text;
}

namespace {

/// Cells set in columns of one width; the first one is cut so that all fit on the page.
class Columns {
public:
    Columns(std::span<const Cells> lines, std::size_t page) {
        for (const Cells& cells : lines)
            for (std::size_t i = 0; i < column_count; ++i)
                widths_[i] = std::max(widths_[i], base::display_width(cells[i]));
        std::size_t others = 0;
        for (std::size_t i = 1; i < column_count; ++i) others += gap + widths_[i];
        constexpr std::size_t narrowest = 8;
        const std::size_t room = page > others ? page - others : 0;
        widths_[0] = std::max(narrowest, std::min(widths_[0], room));
        width_ = widths_[0] + others;
    }

    std::size_t width() const { return width_; }

    std::string line(const Cells& cells) const {
        std::string text = pad_right(truncated(cells[0], widths_[0]), widths_[0]);
        for (std::size_t i = 1; i < column_count; ++i) {
            const bool number = i < 3;
            text.append(gap, ' ');
            text += number ? pad_left(cells[i], widths_[i]) : pad_right(cells[i], widths_[i]);
        }
        text.resize(text.find_last_not_of(' ') + 1);
        return text;
    }

private:
    std::array<std::size_t, column_count> widths_{};
    std::size_t width_ = 0;
};

}  // namespace

std::string rows_table(std::span<const scenario::ClaimRow> rows, const units::Catalogue& catalogue,
                       const Style& style) {
    if (rows.empty()) return {};
    const bool per_kw = all_per_kw(rows);
    std::vector<Cells> lines{row_head(per_kw)};
    for (const scenario::ClaimRow& row : rows) {
        lines.push_back(row_cells(row, per_kw, catalogue));
        lines.back()[0].insert(0, "  ");
    }
    const Columns columns(lines, style.columns);
    std::string out = paint(columns.line(lines[0]), Role::strong, style) + "\n";
    out += paint(std::string(std::min(columns.width(), style.columns), '-'), Role::frame, style);
    out += '\n';
    for (std::size_t i = 0; i < rows.size(); ++i) {
        out += paint(truncated(row_title(rows[i]), style.columns), Role::strong, style) + "\n";
        out += columns.line(lines[i + 1]) + "\n";
        const std::string details = row_details(rows[i]);
        if (!details.empty()) out += paragraph("    ", 4, details, 6, style.columns);
    }
    return out;
}

}  // namespace ballpark::report

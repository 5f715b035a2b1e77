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

constexpr std::size_t column_count = 4;
constexpr std::size_t gap = 2;
using Cells = std::array<std::string, column_count>;

/// "$1,000 per kW"; where every row is per kW, the head says so and the cell does not.
std::string price(const scenario::ClaimRow& row, bool all_per_kw,
                  const units::Catalogue& catalogue) {
    if (!row.key) return "-";
    const auto unit = units::parse_unit(row.key->unit, catalogue);
    if (!unit) return units::format_number(row.key->value) + " " + row.key->unit;
    if (all_per_kw) return units::format_quantity(row.key->value, catalogue.unit("USD"), catalogue);
    std::string shown = units::format_quantity(row.key->value, *unit, catalogue, 3);
    if (unit->dimension[units::Base::money] != 0) return shown;
    std::string name = row.key->quantity;
    std::ranges::replace(name, '_', ' ');
    return name + " " + shown;
}

std::string times(const scenario::ClaimRow& row) {
    if (!row.key || !row.key->times_usual) return "-";
    const double value = *row.key->times_usual;
    return units::format_number(value, value >= 100 ? 4 : 2);
}

std::string nature(const scenario::ClaimRow& row) {
    std::string shown(to_string(row.stated_as));
    if (row.favoured != row.stated_as)
        shown += fmt::format(", likelier {}", to_string(row.favoured));
    return shown.empty() ? "-" : shown;
}

/// Does row `i` share its file with a neighbour? Then the scenario's title stands once above.
bool in_group(std::span<const scenario::ClaimRow> rows, std::size_t i) {
    return (i > 0 && rows[i - 1].file == rows[i].file) ||
           (i + 1 < rows.size() && rows[i + 1].file == rows[i].file);
}

std::string title(std::span<const scenario::ClaimRow> rows, std::size_t i) {
    const scenario::ClaimRow& row = rows[i];
    if (in_group(rows, i)) return "  " + (row.title.empty() ? row.model : row.title);
    if (!row.scenario.empty()) return row.scenario;
    return row.title.empty() ? row.file : row.title;
}

/// What stands under the row.
std::string details(const scenario::ClaimRow& row) {
    std::string text = fmt::format("{}: {}", row.stated, row.verdict);
    if (row.repair) {
        text += row.repair->edit.text.empty() ? "; leave it out"
                                              : fmt::format("; read \"{}\"", row.repair->edit.text);
        if (row.repair->probability > 0)
            text += fmt::format(" ({})", percent(row.repair->probability));
    }
    return text;
}

}  // namespace

std::string rows_table(std::span<const scenario::ClaimRow> rows, const units::Catalogue& catalogue,
                       const Style& style) {
    if (rows.empty()) return {};
    const bool all_per_kw = std::ranges::all_of(
        rows, [](const auto& row) { return !row.key || row.key->unit == "USD/kW"; });
    std::vector<Cells> lines{
        {"claim", all_per_kw ? "cost per kW" : "unit cost", "x usual", "power or energy"}};
    for (std::size_t i = 0; i < rows.size(); ++i)
        lines.push_back({title(rows, i), price(rows[i], all_per_kw, catalogue), times(rows[i]),
                         nature(rows[i])});
    std::array<std::size_t, column_count> widths{};
    for (const Cells& cells : lines)
        for (std::size_t i = 0; i < column_count; ++i)
            widths[i] = std::max(widths[i], base::display_width(cells[i]));
    const std::size_t others = widths[1] + widths[2] + widths[3] + 3 * gap;
    constexpr std::size_t least_title = 20;
    widths[0] = std::min(
        widths[0], style.columns > others + least_title ? style.columns - others : least_title);
    const std::string space(gap, ' ');
    const auto line_of = [&](const Cells& cells) {
        std::string line = pad_right(truncated(cells[0], widths[0]), widths[0]) + space +
                           pad_left(cells[1], widths[1]) + space + pad_left(cells[2], widths[2]) +
                           space + cells[3];
        line.resize(line.find_last_not_of(' ') + 1);
        return line;
    };
    std::string out = paint(line_of(lines[0]), Role::strong, style) + "\n";
    out +=
        paint(std::string(std::min(style.columns, widths[0] + others), '-'), Role::frame, style) +
        "\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool grouped = in_group(rows, i);
        if (grouped && (i == 0 || rows[i - 1].file != rows[i].file)) {
            const std::string& head = rows[i].scenario.empty() ? rows[i].file : rows[i].scenario;
            out += paint(truncated(head, style.columns), Role::strong, style) + "\n";
        }
        out += line_of(lines[i + 1]) + "\n";
        const std::size_t indent = grouped ? 4 : 2;
        out += paragraph(std::string(indent, ' '), indent, details(rows[i]), indent + 2,
                         style.columns);
    }
    return out;
}

}  // namespace ballpark::report

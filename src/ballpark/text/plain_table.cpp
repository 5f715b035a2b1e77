#include "ballpark/text/plain_table.hpp"

#include <algorithm>
#include <string>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/formats/table.hpp"

namespace ballpark::text {
namespace {

base::Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// The line that holds `i`, without its end.
base::Span line_around(std::string_view text, std::size_t i) {
    const std::size_t before = text.substr(0, i).rfind('\n');
    const std::size_t after = std::min(text.find('\n', i), text.size());
    return span_of(before == std::string_view::npos ? 0 : before + 1, after);
}

bool is_row(std::string_view line) {
    return std::count(line.begin(), line.end(), '|') >= 2;
}

/// The first row above `row` that the table has.
base::Span head_of(std::string_view text, base::Span row) {
    constexpr int most_rows = 200;
    for (int n = 0; n < most_rows && row.begin > 0; ++n) {
        const base::Span above = line_around(text, row.begin - 1);
        if (!is_row(above.of(text))) break;
        row = above;
    }
    return row;
}

/// The cell of a line behind `strokes` of them, trimmed.
base::Span cell_at(std::string_view text, base::Span line, std::ptrdiff_t strokes) {
    std::size_t begin = line.begin;
    for (; strokes > 0; --strokes) {
        const std::size_t stroke = text.find('|', begin);
        if (stroke >= line.end) return {};
        begin = stroke + 1;
    }
    std::size_t end = std::min<std::size_t>(text.find('|', begin), line.end);
    while (begin < end && is_space(text[begin])) ++begin;
    while (end > begin && is_space(text[end - 1])) --end;
    return span_of(begin, end);
}

}  // namespace

void read_table_units(std::string_view text, const units::Catalogue& catalogue,
                      const units::Context& context, std::vector<Mention>& mentions,
                      std::vector<Mention>& counts) {
    bool found = false;
    for (Mention& count : counts) {
        if (!count.noun.empty() || count.range) continue;
        const base::Span row = line_around(text, count.span.begin);
        if (!is_row(row.of(text))) continue;
        const auto strokes =
            std::count(text.begin() + row.begin, text.begin() + count.span.begin, '|');
        const base::Span cell = cell_at(text, row, strokes);
        if (!is_bare_number(cell.of(text))) continue;
        const base::Span head = cell_at(text, head_of(text, row), strokes);
        const bool lined = !row.of(text).empty() && text[row.begin] == '|';
        CellUnit unit = unit_of_header(head.of(text), catalogue);
        if (unit.empty())
            unit = unit_of_header(cell_at(text, row, lined ? 1 : 0).of(text), catalogue);
        if (unit.empty()) continue;
        const auto quantity = units::parse_quantity(
            unit.before + std::string(cell.of(text)) + unit.behind, catalogue, context);
        if (!quantity || count.value == 0) continue;
        const double times = quantity->value / count.value;
        count.low *= times;
        count.high *= times;
        count.resolution *= times;
        count.value = quantity->value;
        count.unit = quantity->unit;
        count.unit_span = head;
        mentions.push_back(count);
        count.span = {};
        found = true;
    }
    if (!found) return;
    std::erase_if(counts, [](const Mention& count) { return count.span.empty(); });
    std::ranges::sort(mentions, {}, [](const Mention& mention) { return mention.span.begin; });
}

}  // namespace ballpark::text

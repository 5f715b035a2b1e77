#include "ballpark/text/formats/table.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/scan.hpp"

namespace ballpark::text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_header = 200;
constexpr std::size_t longest_number = 40;
constexpr std::size_t longest_unit = 24;

std::string_view trimmed(std::string_view text) {
    while (space_length(text, 0) != 0) text.remove_prefix(space_length(text, 0));
    while (!text.empty() && before_spaces(text, text.size()) < text.size())
        text.remove_suffix(text.size() - before_spaces(text, text.size()));
    return text;
}

/// "(MW)" of "Capacity (MW)"; nothing where the header does not end in brackets.
std::string_view in_brackets(std::string_view header) {
    const char close = header.back();
    if (close != ')' && close != ']') return {};
    const std::size_t open = header.rfind(close == ')' ? '(' : '[');
    if (open == std::string_view::npos) return {};
    return trimmed(header.substr(open + 1, header.size() - open - 2));
}

/// "GWh" of "Output, GWh" or "Output in GWh".
std::string_view behind_comma(std::string_view header) {
    for (const std::string_view mark : {", in "sv, ", "sv, " in "sv}) {
        const std::size_t at = header.rfind(mark);
        if (at != std::string_view::npos && at > 0) return trimmed(header.substr(at + mark.size()));
    }
    return {};
}

/// The sign or code of a currency that a unit begins with, if it does: "$", "US$", "EUR".
std::string_view currency_before(std::string_view unit) {
    std::size_t letters = 0;
    while (letters < unit.size() && letters < 4 && is_letter(unit[letters])) ++letters;
    for (const std::string_view sign : {"$"sv, "€"sv, "£"sv, "¥"sv, "₹"sv, "₩"sv, "₽"sv})
        if (letters < 4 && unit.substr(letters).starts_with(sign))
            return unit.substr(0, letters + sign.size());
    const bool code = letters == 3 && std::ranges::all_of(unit.substr(0, 3), is_upper) &&
                      (unit.size() == 3 || unit[3] == ' ' || unit[3] == '/');
    const bool rupees = letters == 2 && unit.starts_with("Rs") && unit.size() > 2;
    return code || rupees ? unit.substr(0, letters) : std::string_view();
}

/// How headers write a scale, and how it is written behind a number.
std::string worded(std::string_view unit) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> scales{{
        {"millions of ", "million "},
        {"billions of ", "billion "},
        {"thousands of ", "thousand "},
        {"millions", "million"},
        {"billions", "billion"},
        {"thousands", "thousand"},
        {"'000", "thousand"},
        {"\u2019000", "thousand"},
        {"000s", "thousand"},
        {"000", "thousand"},
    }};
    for (const auto& [header, prose] : scales)
        if (unit.starts_with(header))
            return std::string(prose) + std::string(unit.substr(header.size()));
    return std::string(unit);
}

CellUnit around_number(std::string_view unit) {
    if (unit.starts_with("in ")) unit = trimmed(unit.substr(3));
    const std::string_view currency = currency_before(unit);
    const std::string_view rest = trimmed(unit.substr(currency.size()));
    CellUnit words;
    words.before = currency;
    if (!currency.empty() && is_letter(currency.back())) words.before += ' ';
    if (rest.empty()) return words;
    const bool tight =
        rest.front() == '/' || (!currency.empty() && rest.size() <= 2) || rest == "%";
    words.behind = (tight ? "" : " ") + worded(rest);
    return words;
}

/// Would the reader of prose take number and words for one quantity?
std::optional<units::Unit> read_back(const CellUnit& words, const units::Catalogue& catalogue) {
    const std::string cell = words.before + "7" + words.behind;
    std::vector<Mention> mentions;
    scan(cell, catalogue, {}, mentions);
    const bool whole = mentions.size() == 1 && mentions[0].span.size() == cell.size() &&
                       !mentions[0].ambiguous_unit && !mentions[0].malformed;
    if (!whole) return std::nullopt;
    return mentions[0].unit;
}

/// A header that is a unit and nothing more; "Year" is the name of a column, and "m" too little.
bool names_alone(const units::Unit& unit, std::string_view header) {
    return unit.dimension != units::dimensions::time &&
           unit.dimension != units::dimensions::count && (header.size() > 1 || header == "%");
}

}  // namespace

CellUnit unit_of_header(std::string_view header, const units::Catalogue& catalogue) {
    header = trimmed(header);
    if (header.empty() || header.size() > longest_header) return {};
    for (const std::string_view unit : {in_brackets(header), behind_comma(header)}) {
        // A lone letter could be metres or millions.
        if (unit.empty() || (unit.size() == 1 && unit != "%" && unit != "$")) continue;
        if (unit.size() > longest_unit) continue;
        if (is_digit(unit.front()) && !unit.starts_with("000")) continue;
        CellUnit words = around_number(unit);
        if (read_back(words, catalogue)) return words;
    }
    if (header.size() > longest_unit) return {};
    CellUnit words = around_number(header);
    if (const auto unit = read_back(words, catalogue); unit && names_alone(*unit, header))
        return words;
    return {};
}

bool is_bare_number(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.empty() || cell.size() > longest_number) return false;
    for (const std::string_view mark : {"~"sv, "\u2248"sv, "<"sv, ">"sv, "+"sv, "-"sv, "\u2212"sv})
        if (cell.starts_with(mark)) cell = trimmed(cell.substr(mark.size()));
    if (cell.empty() || !is_digit(cell.front()) || !is_digit(cell.back())) return false;
    int ranges = 0;
    for (std::size_t i = 0; i < cell.size();) {
        const char c = cell[i];
        if (is_digit(c) || c == '.' || c == ',' || c == '\'') {
            ++i;
        } else if (const std::size_t space = space_length(cell, i); space != 0 && c != '\n') {
            i += space;
        } else if (c == '-' || stands_at(cell, i, "\u2013")) {
            if (++ranges > 1) return false;
            i += c == '-' ? 1 : 3;
        } else {
            return false;
        }
    }
    return true;
}

void HeaderUnits::start_row() {
    ++row_;
    column_ = 0;
    row_unit_ = {};
}

CellUnit HeaderUnits::cell(std::string_view text, bool header, std::uint32_t columns) {
    const std::size_t column = column_;
    column_ = std::min(column_ + std::max<std::uint32_t>(columns, 1), most_columns);
    if (column >= most_columns) return {};
    if (is_bare_number(text)) {
        if (header || row_ <= 1) return {};
        if (column < units_.size() && !units_[column].empty()) return units_[column];
        return row_unit_;
    }
    const bool heads_column = row_ <= 1 || (header && column > 0);
    if (heads_column) {
        const CellUnit unit = unit_of_header(text, *catalogue_);
        if (row_ > 1 && unit.empty()) return {};
        units_.resize(std::max(units_.size(), column_));
        for (std::size_t i = column; i < column_; ++i) units_[i] = unit;
    } else if (column == 0) {
        row_unit_ = unit_of_header(text, *catalogue_);
    }
    return {};
}

}  // namespace ballpark::text

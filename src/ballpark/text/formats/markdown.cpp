#include "ballpark/text/formats/markdown.hpp"

#include <algorithm>
#include <optional>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/formats/markdown_inline.hpp"
#include "ballpark/text/formats/table.hpp"

namespace ballpark::text {
namespace {

std::string_view trimmed(std::string_view line) {
    while (!line.empty() && is_space(line.front())) line.remove_prefix(1);
    while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
    return line;
}

/// The characters that a line begins with, of one kind.
std::size_t run_of(std::string_view line, char c) {
    return std::min(line.find_first_not_of(c), line.size());
}

/// "---", "***", "===": a rule, or the line under a heading.
bool is_rule(std::string_view line) {
    line = trimmed(line);
    if (line.size() < 3 || std::string_view("-=*_").find(line[0]) == std::string_view::npos)
        return false;
    return line.find_first_not_of(std::string(1, line[0]) + " ") == std::string_view::npos;
}

/// "|---|:--:|": what stands under the header of a table.
bool is_delimiter_row(std::string_view line) {
    line = trimmed(line);
    return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
           line.find_first_not_of("|-: \t") == std::string_view::npos;
}

/// "[name]: https://...": where a link leads.
bool is_definition(std::string_view line) {
    line = trimmed(line);
    if (!line.starts_with('[') || line.starts_with("[^")) return false;
    const std::size_t end = line.find("]:");
    return end != std::string_view::npos &&
           line.substr(0, end).find('[', 1) == std::string_view::npos;
}

class Page {
public:
    Page(std::string_view source, const units::Catalogue& catalogue)
        : source_(source), catalogue_(&catalogue), builder_(source), inline_(source, builder_) {}

    void read() {
        skip_front_matter();
        while (at_ < source_.size()) read_line(next_line());
    }
    TextBuilder& builder() { return builder_; }

private:
    /// The line at `at_` without its end, which is passed over.
    base::Span next_line() {
        const std::size_t begin = at_;
        const std::size_t newline = std::min(source_.find('\n', at_), source_.size());
        at_ = std::min(newline + 1, source_.size());
        std::size_t end = newline;
        if (end > begin && source_[end - 1] == '\r') --end;
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
    base::Span peek_line() {
        const std::size_t at = at_;
        const base::Span line = next_line();
        at_ = at;
        return line;
    }

    void skip_front_matter() {
        if (source_.starts_with("\ufeff")) at_ = 3;
        const std::size_t start = at_;
        const std::string_view mark = trimmed(next_line().of(source_));
        if (mark == "---" || mark == "+++") {
            while (at_ < source_.size())
                if (trimmed(next_line().of(source_)) == mark) return;
        }
        at_ = start;
    }

    void read_line(base::Span line) {
        const std::string_view whole = line.of(source_);
        const std::string_view text = trimmed(whole);
        if (inside_fence(text)) return;
        if (text.empty() || is_rule(text)) {
            end_paragraph(line);
            return;
        }
        if (!in_paragraph_ && (whole.starts_with("    ") || whole.starts_with('\t')) && !in_list_)
            return;  // code
        if (is_definition(text)) return;
        if (is_table_row(text) && read_table(line)) return;
        base::Span content = without_marks(line);
        if (in_paragraph_) builder_.want_line({line.begin, line.begin});
        inline_.read(content);
        in_paragraph_ = true;
        if (heading_) end_paragraph(line);
    }

    void end_paragraph(base::Span line) {
        builder_.want_paragraph({line.end, line.end});
        in_paragraph_ = heading_ = false;
        if (line.empty() && at_ < source_.size() && !is_space(source_[at_])) in_list_ = false;
    }

    /// Code between fences is left out.
    bool inside_fence(std::string_view line) {
        const char mark = line.empty() ? '\0' : line[0];
        const std::size_t length = mark == '`' || mark == '~' ? run_of(line, mark) : 0;
        if (fence_ != '\0') {
            if (mark == fence_ && length >= fence_length_ && length == line.size()) fence_ = '\0';
            return true;
        }
        if (length < 3 || (mark == '`' && line.find('`', length) != std::string_view::npos))
            return false;
        fence_ = mark;
        fence_length_ = length;
        builder_.want_paragraph({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_)});
        in_paragraph_ = false;
        return true;
    }

    /// The line without the marks of a quotation, a heading or a list. Those of a list are kept:
    /// who splits sentences knows them.
    base::Span without_marks(base::Span line) {
        std::uint32_t begin = line.begin;
        const auto skip_spaces = [&] {
            while (begin < line.end && is_space(source_[begin])) ++begin;
        };
        skip_spaces();
        while (begin < line.end && source_[begin] == '>') {
            ++begin;
            skip_spaces();
        }
        const std::string_view rest = source_.substr(begin, line.end - begin);
        const std::size_t hashes = run_of(rest, '#');
        if (hashes >= 1 && hashes <= 6 && (rest.size() == hashes || is_space(rest[hashes]))) {
            builder_.want_paragraph({begin, begin});
            begin += static_cast<std::uint32_t>(hashes);
            skip_spaces();
            while (line.end > begin &&
                   (source_[line.end - 1] == '#' || is_space(source_[line.end - 1])))
                --line.end;
            heading_ = true;
        } else if (const std::size_t mark = list_mark(rest); mark != 0) {
            builder_.want_paragraph({begin, begin});
            builder_.copy({begin, begin + static_cast<std::uint32_t>(mark)});
            begin += static_cast<std::uint32_t>(mark);
            in_list_ = true;
            in_paragraph_ = false;
        }
        while (line.end > begin && is_space(source_[line.end - 1])) --line.end;
        return {begin, line.end};
    }

    /// "- ", "* ", "1. ".
    static std::size_t list_mark(std::string_view line) {
        std::size_t end = 0;
        if (!line.empty() && (line[0] == '-' || line[0] == '*' || line[0] == '+')) {
            end = 1;
        } else {
            while (end < line.size() && end < 9 && is_digit(line[end])) ++end;
            if (end == 0 || end == line.size() || (line[end] != '.' && line[end] != ')')) return 0;
            ++end;
        }
        return end < line.size() && line[end] == ' ' ? end + 1 : 0;
    }

    static bool is_table_row(std::string_view line) {
        return line.find('|') != std::string_view::npos;
    }

    bool read_table(base::Span header) {
        if (!is_delimiter_row(peek_line().of(source_))) return false;
        builder_.want_paragraph({header.begin, header.begin});
        HeaderUnits units(*catalogue_);
        read_row(header, units);
        next_line();
        while (at_ < source_.size() && is_table_row(peek_line().of(source_)))
            read_row(next_line(), units);
        end_paragraph({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_)});
        return true;
    }

    void read_row(base::Span row, HeaderUnits& units) {
        units.start_row();
        std::uint32_t begin = row.begin;
        while (begin < row.end && is_space(source_[begin])) ++begin;
        if (begin < row.end && source_[begin] == '|') ++begin;
        while (begin < row.end) {
            std::uint32_t end = begin;
            while (end < row.end && source_[end] != '|')
                end += source_[end] == '\\' && end + 1 < row.end ? 2 : 1;
            end = std::min(end, row.end);
            read_cell({begin, end}, units);
            begin = end + 1;
        }
        builder_.want_paragraph({row.end, row.end});
    }

    void read_cell(base::Span cell, HeaderUnits& units) {
        while (!cell.empty() && is_space(source_[cell.begin])) ++cell.begin;
        while (!cell.empty() && is_space(source_[cell.end - 1])) --cell.end;
        builder_.want_cell({cell.begin, cell.begin});
        std::string_view text = cell.of(source_);
        while (!text.empty() && (text.front() == '*' || text.front() == '_')) text.remove_prefix(1);
        while (!text.empty() && (text.back() == '*' || text.back() == '_')) text.remove_suffix(1);
        const CellUnit unit = units.cell(text, false);
        builder_.put(unit.before, {cell.begin, cell.begin});
        inline_.read(cell);
        builder_.put(unit.behind, {cell.end, cell.end});
    }

    std::string_view source_;
    const units::Catalogue* catalogue_;
    TextBuilder builder_;
    MarkdownInline inline_;
    std::size_t at_ = 0;
    char fence_ = '\0';
    std::size_t fence_length_ = 0;
    bool in_paragraph_ = false;
    bool in_list_ = false;
    bool heading_ = false;
};

}  // namespace

Document read_markdown(Decoded text, const units::Catalogue& catalogue) {
    std::string prose;
    OffsetMap map;
    {
        Page page(text.text, catalogue);
        page.read();
        prose = page.builder().take_text();
        map = page.builder().take_map();
    }
    if (map.identity()) map.replaced(0, {});
    return Document::marked_up(Format::markdown, std::move(text), std::move(prose), std::move(map));
}

}  // namespace ballpark::text

#include "ballpark/report/excerpt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "ballpark/base/utf8.hpp"
#include "ballpark/report/excerpt_row.hpp"
#include "ballpark/report/layout.hpp"

namespace ballpark::report {

namespace {

constexpr std::string_view dots = "...";
constexpr std::size_t most_context = 32;  // columns before a mark far inside a line
constexpr std::size_t least_width = 24;   // narrower pages are not drawn for

/// The part of a mark that lies in one line. The mark's words stand at its last piece.
struct Piece {
    base::Span span;
    std::string text;
    bool primary = false;
};

struct Line {
    base::Span span;
    std::vector<Piece> pieces;  ///< in order of place
};

base::Span clamped(base::Span span, std::string_view text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    const std::uint32_t begin = std::min(span.begin, size);
    return {begin, std::clamp(span.end, begin, size)};
}

/// The lines that a mark covers; of many, the first two and the last.
std::vector<base::Span> lines_under(const SourceText& source, base::Span span) {
    std::vector<base::Span> lines{line_around(source, span.begin)};
    const base::Span last = line_around(source, span.empty() ? span.begin : span.end - 1);
    while (lines.back().begin < last.begin) {
        if (lines.size() == 2) {
            lines.push_back(last);
            break;
        }
        const std::size_t newline = source.text.find('\n', lines.back().end);
        lines.push_back(line_around(source, static_cast<std::uint32_t>(newline) + 1));
    }
    return lines;
}

void add_mark(std::vector<Line>& lines, const SourceText& source, const Mark& mark) {
    const std::string_view text = source.text;
    const base::Span whole = clamped(mark.span, text);
    std::vector<std::pair<base::Span, Piece>> found;
    for (const base::Span line : lines_under(source, whole)) {
        base::Span part{std::clamp(whole.begin, line.begin, line.end),
                        std::clamp(whole.end, line.begin, line.end)};
        if (line.begin > whole.begin)  // indentation of a further line
            while (part.begin < part.end && (text[part.begin] == ' ' || text[part.begin] == '\t'))
                ++part.begin;
        if (part.empty() && !found.empty()) continue;
        if (!found.empty() && found.back().second.span.empty()) found.pop_back();
        found.push_back({line, {part, {}, mark.primary}});
    }
    found.back().second.text = safe(mark.text);
    for (auto& [span, piece] : found) {
        const std::uint32_t begin = span.begin;
        auto line =
            std::ranges::find_if(lines, [&](const Line& l) { return l.span.begin == begin; });
        if (line == lines.end()) line = lines.insert(lines.end(), Line{span, {}});
        line->pieces.push_back(std::move(piece));
    }
}

/// Draws the lines one under the other.
class Drawing {
public:
    Drawing(const SourceText& source, std::size_t gutter, Role primary, const Style& style)
        : source_(source), text_(source.text), gutter_(gutter), primary_(primary), style_(style) {
        const std::size_t taken = gutter + 4;
        width_ = std::max(least_width, style.columns > taken ? style.columns - taken : 0);
    }

    void line(Line line) {
        number_ = std::to_string(line_number(source_, line.span.begin));
        const bool whole = fits(line.span.begin, line.span.end, width_);
        std::uint32_t shown_to = line.span.begin;
        while (!line.pieces.empty()) {
            Row row = whole ? fill_row(text_, line.span.begin, line.span.end, width_)
                            : row_for(line, shown_to);
            const std::uint32_t previous_end = shown_to;
            shown_to = row.span.end;
            const std::vector<Piece> drawn = take(line, row);
            row.cut_before = row.span.begin > previous_end;
            row.cut_after =
                row.span.end < line.span.end && (line.pieces.empty() || !continues(line, row));
            draw(row, drawn);
        }
    }

    void gap() { out_ += paint(dots, Role::frame, style_) + "\n"; }
    std::string take_out() { return std::move(out_); }

private:
    bool fits(std::uint32_t begin, std::uint32_t end, std::size_t width) const {
        return end - begin <= width * 4 && fill_row(text_, begin, end, width).span.end == end;
    }

    /// Room for text between the dots of a cut row.
    std::size_t inner_width() const { return width_ - 2 * dots.size(); }

    Row row_for(const Line& line, std::uint32_t shown_to) const {
        const Piece& first = line.pieces.front();
        std::uint32_t begin = shown_to;
        if (!fits(shown_to, first.span.end, inner_width())) {
            const Row alone = fill_row(text_, first.span.begin, first.span.end, inner_width());
            const std::size_t spare =
                inner_width() - std::min<std::size_t>(alone.width(), inner_width());
            begin = context_before(text_, shown_to, first.span.begin,
                                   std::min(spare / 2, most_context));
        }
        Row row = fill_row(text_, begin, line.span.end, inner_width());
        // A later mark that this row would cut goes to the next row whole.
        for (const Piece& piece : line.pieces) {
            if (piece.span.begin <= first.span.begin || piece.span.begin >= row.span.end) continue;
            if (piece.span.end > row.span.end && piece.span.begin >= first.span.end)
                row = fill_row(text_, begin, piece.span.begin, inner_width());
        }
        return row;
    }

    /// Takes the pieces that the row shows off the line; what is left of one that goes on stays.
    std::vector<Piece> take(Line& line, const Row& row) const {
        std::vector<Piece> drawn;
        std::vector<Piece> left;
        for (Piece& piece : line.pieces) {
            const bool starts_here = piece.span.begin < row.span.end ||
                                     (piece.span.empty() && piece.span.begin <= row.span.end) ||
                                     row.span.end == line.span.end;
            if (!starts_here) {
                left.push_back(std::move(piece));
            } else if (piece.span.end <= row.span.end) {
                drawn.push_back(std::move(piece));
            } else {
                drawn.push_back({{piece.span.begin, row.span.end}, {}, piece.primary});
                piece.span.begin = row.span.end;
                // Of a very long one, the end is shown next.
                if (piece.span.size() > 2 * width_)
                    piece.span.begin =
                        context_before(text_, row.span.end, piece.span.end, inner_width() / 2);
                left.push_back(std::move(piece));
            }
        }
        line.pieces = std::move(left);
        return drawn;
    }

    bool continues(const Line& line, const Row& row) const {
        const Row next = row_for(line, row.span.end);
        return next.span.begin == row.span.end;
    }

    void put(std::string_view number, std::string_view text) {
        std::string frame = " " + pad_left(number, gutter_) + " |";
        out_ += paint(frame, Role::frame, style_);
        if (!text.empty()) out_ += " ";
        out_ += text;
        out_ += '\n';
    }

    void draw(const Row& row, const std::vector<Piece>& pieces) {
        std::string shown = row.cut_before ? std::string(dots) : "";
        const std::size_t offset = shown.size();
        shown += row.shown;
        if (row.cut_after) {
            const bool between_words = shown.ends_with(' ');
            while (shown.ends_with(' ')) shown.pop_back();
            if (between_words) shown += ' ';
            shown += dots;
        }
        while (shown.ends_with(' ')) shown.pop_back();
        put(number_, shown);
        number_.clear();
        underline(row, offset, pieces);
    }

    /// Each piece gets a line of its own under the text, unless it and its words stand clear of
    /// what is there already.
    void underline(const Row& row, std::size_t offset, const std::vector<Piece>& pieces) {
        std::string drawn;
        std::size_t used = 0;
        bool open = false;  // may more be put into this line?
        const auto flush = [&] {
            if (used != 0) put("", drawn);
            drawn.clear();
            used = 0;
        };
        for (const Piece& piece : pieces) {
            const std::size_t column = offset + row.column_of(piece.span.begin);
            const std::size_t end = offset + row.column_of(piece.span.end);
            const std::size_t length = end > column ? end - column : 1;
            if (!open || column < used + (used == 0 ? 0 : 2)) flush();
            drawn.append(column - used, ' ');
            const Role role = piece.primary ? primary_ : Role::frame;
            drawn += paint(std::string(length, piece.primary ? '^' : '-'), role, style_);
            used = column + length;
            const std::size_t words = base::display_width(piece.text);
            open = used + 1 + words <= width_;
            if (piece.text.empty()) continue;
            if (open) {
                drawn += " " + paint(piece.text, role, style_);
                used += 1 + words;
            } else {
                flush();
                put_words(piece.text, words, column, role);
            }
        }
        flush();
    }

    /// The words of a piece, below it for want of room beside it.
    void put_words(std::string_view text, std::size_t words, std::size_t column, Role role) {
        const std::size_t indent = words + column <= width_ ? column
                                   : words <= width_        ? width_ - words
                                                            : 2;
        for (const std::string& part : wrap(text, width_ - indent, width_ - indent))
            put("", std::string(indent, ' ') + paint(part, role, style_));
    }

    const SourceText& source_;
    std::string_view text_;
    std::size_t gutter_;
    Role primary_;
    const Style& style_;
    std::size_t width_ = 0;
    std::string number_;
    std::string out_;
};

}  // namespace

std::string draw_excerpt(const SourceText& source, std::span<const Mark> marks, std::size_t gutter,
                         Role primary, const Style& style) {
    std::vector<Line> lines;
    for (const Mark& mark : marks) add_mark(lines, source, mark);
    std::ranges::sort(lines, {}, [](const Line& line) { return line.span.begin; });
    Drawing drawing(source, gutter, primary, style);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::ranges::stable_sort(lines[i].pieces, {},
                                 [](const Piece& piece) { return piece.span.begin; });
        if (i > 0 && source.text.find('\n', lines[i - 1].span.end) + 1 != lines[i].span.begin)
            drawing.gap();
        drawing.line(std::move(lines[i]));
    }
    return drawing.take_out();
}

}  // namespace ballpark::report

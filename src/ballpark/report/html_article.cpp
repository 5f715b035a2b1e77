#include "ballpark/report/html_article.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ballpark/report/html_escape.hpp"

namespace ballpark::report {

namespace {

/// The paragraphs of the prose: what lies between blank lines.
std::vector<base::Span> paragraphs(std::string_view prose) {
    std::vector<base::Span> found;
    std::size_t begin = std::string_view::npos;
    std::size_t end = 0;
    for (std::size_t at = 0; at < prose.size();) {
        const std::size_t newline = std::min(prose.find('\n', at), prose.size());
        const std::string_view line = prose.substr(at, newline - at);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
            if (begin != std::string_view::npos)
                found.push_back(
                    {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
            begin = std::string_view::npos;
        } else {
            if (begin == std::string_view::npos) begin = at;
            end = newline;
        }
        at = newline + 1;
    }
    if (begin != std::string_view::npos)
        found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    return found;
}

/// The first line of a story, if it is short and no sentence.
bool is_headline(std::string_view paragraph) {
    constexpr std::size_t longest = 120;
    return paragraph.size() <= longest && paragraph.find('\n') == std::string_view::npos &&
           std::string_view(".!?:;\"").find(paragraph.back()) == std::string_view::npos;
}

class Article {
public:
    Article(std::string_view prose, std::vector<ArticleMark> marks, bool as_lines)
        : prose_(prose), marks_(std::move(marks)), as_lines_(as_lines) {
        std::ranges::stable_sort(marks_, {}, [](const ArticleMark& m) { return m.span.begin; });
    }

    std::string write(const std::function<std::string(std::size_t)>& below) {
        std::string out;
        std::size_t next = 0;
        for (const base::Span paragraph : paragraphs(prose_)) {
            std::vector<std::size_t> begun;
            while (next < marks_.size() && marks_[next].span.begin < paragraph.end) {
                open_.push_back(next);
                if (marks_[next].primary) begun.push_back(marks_[next].finding);
                ++next;
            }
            const bool headline = out.empty() && is_headline(paragraph.of(prose_));
            out += as_lines_ ? "<pre>" : headline ? "<p class=\"headline\">" : "<p>";
            write_paragraph(paragraph, out);
            out += as_lines_ ? "</pre>\n" : "</p>\n";
            std::ranges::sort(begun);
            for (const std::size_t finding : begun) out += below(finding);
        }
        return out;
    }

private:
    /// The text from one edge of a mark to the next is of one look.
    void write_paragraph(base::Span paragraph, std::string& out) {
        std::vector<std::uint32_t> edges{paragraph.begin, paragraph.end};
        std::erase_if(open_, [&](std::size_t m) { return marks_[m].span.end <= paragraph.begin; });
        for (const std::size_t m : open_)
            for (const std::uint32_t edge : {marks_[m].span.begin, marks_[m].span.end})
                if (edge > paragraph.begin && edge < paragraph.end) edges.push_back(edge);
        std::ranges::sort(edges);
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        std::vector<std::size_t> waiting = open_;  // in order of place
        std::vector<std::size_t> here;
        std::size_t taken = 0;
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
            const base::Span piece{edges[i], edges[i + 1]};
            std::erase_if(here, [&](std::size_t m) { return marks_[m].span.end <= piece.begin; });
            while (taken < waiting.size() && marks_[waiting[taken]].span.begin <= piece.begin)
                here.push_back(waiting[taken++]);
            write_piece(piece, here, out);
        }
    }

    void write_piece(base::Span piece, const std::vector<std::size_t>& here, std::string& out) {
        const ArticleMark* gravest = nullptr;
        bool secondary = false;
        for (const std::size_t m : here) {
            const ArticleMark& mark = marks_[m];
            if (!mark.primary)
                secondary = true;
            else if (gravest == nullptr || mark.severity > gravest->severity)
                gravest = &mark;
        }
        if (gravest != nullptr)
            out += fmt::format("<a class=\"mark {}\" href=\"#f{}-working\">",
                               base::to_string(gravest->severity), gravest->finding);
        else if (secondary)
            out += "<span class=\"other\">";
        write_text(piece.of(prose_), out);
        if (gravest != nullptr)
            out += "</a>";
        else if (secondary)
            out += "</span>";
        for (const std::size_t m : here)
            if (marks_[m].primary && marks_[m].span.end == piece.end)
                out += fmt::format(
                    "<sup class=\"{0}\"><a href=\"#f{1}-working\" aria-label=\"finding "
                    "{1}\">{1}</a></sup>",
                    base::to_string(marks_[m].severity), marks_[m].finding);
    }

    /// Lines that were broken for width run on; a short one was meant to end.
    void write_text(std::string_view text, std::string& out) const {
        constexpr std::size_t wrapped_width = 56;
        while (!text.empty()) {
            const std::size_t newline = text.find('\n');
            const std::string_view line = text.substr(0, newline);
            std::string shown =
                html_text(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
            if (line.find('\t') != std::string_view::npos) shown = with_cells(line);
            out += shown;
            if (newline == std::string_view::npos) return;
            out += as_lines_ ? "\n" : line.size() < wrapped_width ? "<br>\n" : "\n";
            text.remove_prefix(newline + 1);
        }
    }

    /// Cells of a row stand apart.
    static std::string with_cells(std::string_view line) {
        std::string out;
        while (true) {
            const std::size_t tab = line.find('\t');
            out += html_text(line.substr(0, tab));
            if (tab == std::string_view::npos) return out;
            out += "<span class=\"tab\">\t</span>";
            line.remove_prefix(tab + 1);
        }
    }

    std::string_view prose_;
    std::vector<ArticleMark> marks_;
    bool as_lines_;
    std::vector<std::size_t> open_;
};

}  // namespace

std::string html_article(std::string_view prose, std::vector<ArticleMark> marks, bool as_lines,
                         const std::function<std::string(std::size_t)>& below) {
    return Article(prose, std::move(marks), as_lines).write(below);
}

}  // namespace ballpark::report

#include "ballpark/report/markdown_text.hpp"

#include <algorithm>

#include "ballpark/report/layout.hpp"

namespace ballpark::report {

namespace {

/// Without the marks that Markdown sets around words.
std::string without_marks(std::string_view text) {
    std::string plain;
    for (const char c : text)
        if (c != '`') plain += c;
    for (std::size_t at = plain.find("**"); at != std::string::npos; at = plain.find("**"))
        plain.erase(at, 2);
    return plain;
}

class Page {
public:
    explicit Page(const Style& style) : style_(style) {}

    void line(std::string_view line) {
        if (line.starts_with("```")) {
            end_paragraph();
            fenced_ = !fenced_;
            if (!fenced_) out_ += '\n';
        } else if (fenced_) {
            out_ += paragraph("    ", 4, line, 4, style_.columns);
        } else if (line.starts_with("<!--")) {
            end_paragraph();
        } else if (line.starts_with('#')) {
            end_paragraph();
            const std::size_t text = std::min(line.find_first_not_of("# "), line.size());
            out_ += paint(without_marks(line.substr(text)), Role::strong, style_) + "\n\n";
        } else if (line.find_first_not_of(' ') == std::string_view::npos) {
            end_paragraph();
        } else if (line.starts_with("- ") || line.starts_with("* ")) {
            if (!text_.empty()) end_paragraph(false);
            item_ = true;
            text_ = line.substr(2);
        } else {
            if (!text_.empty()) text_ += ' ';
            text_ += line.substr(std::min(line.find_first_not_of(' '), line.size()));
        }
    }

    std::string take_out() {
        end_paragraph();
        while (out_.ends_with("\n\n")) out_.pop_back();
        return std::move(out_);
    }

private:
    void end_paragraph(bool blank_after = true) {
        if (text_.empty()) return;
        const std::string_view lead = item_ ? "  - " : "  ";
        out_ += paragraph(lead, lead.size(), without_marks(text_), lead.size(), style_.columns);
        if (blank_after) out_ += '\n';
        text_.clear();
        item_ = false;
    }

    const Style& style_;
    std::string text_;
    std::string out_;
    bool fenced_ = false;
    bool item_ = false;
};

}  // namespace

std::string markdown_text(std::string_view markdown, const Style& style) {
    Page page(style);
    while (!markdown.empty()) {
        const std::size_t end = std::min(markdown.find('\n'), markdown.size());
        page.line(markdown.substr(0, end));
        markdown.remove_prefix(std::min(end + 1, markdown.size()));
    }
    return page.take_out();
}

}  // namespace ballpark::report

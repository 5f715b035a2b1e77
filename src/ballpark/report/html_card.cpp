#include "ballpark/report/html_card.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ballpark/report/diagnostic_text.hpp"
#include "ballpark/report/html_escape.hpp"
#include "ballpark/report/html_scale.hpp"
#include "ballpark/report/readings_text.hpp"

namespace ballpark::report {

namespace {

class Card {
public:
    Card(const HtmlCard& card, const units::Catalogue& catalogue)
        : card_(card), finding_(*card.finding), catalogue_(catalogue) {}

    std::string write() {
        out_ = fmt::format(
            "<details class=\"card {0}\" id=\"f{1}\">\n<summary><span "
            "class=\"number\">{1}</span><span class=\"head\"><span class=\"kind\">{0}"
            "</span> <code>{2}</code><strong>{3}</strong>{4}</span></summary>\n"
            "<div class=\"body\" id=\"f{1}-working\">\n",
            base::to_string(finding_.severity), card_.number, html_text(finding_.code),
            html_text(finding_.headline), best());
        words();
        list("Working", "working", finding_.working);
        yardstick();
        readings();
        list("Note", "notes", finding_.notes);
        repairs();
        out_ += "</div>\n</details>\n";
        return std::move(out_);
    }

private:
    std::string reading_of(const base::Edit& edit) const {
        if (edit.text.empty())
            return fmt::format("without <q>{}</q>", html_text(edit.span.of(card_.source.text)));
        if (edit.span.empty()) return fmt::format("with <q>{}</q> added", html_text(edit.text));
        return fmt::format("<q>{}</q>", html_text(edit.text));
    }

    std::string best() const {
        if (finding_.suggestions.empty()) return {};
        const base::Suggestion& first = finding_.suggestions.front();
        std::string text = fmt::format("<span class=\"best\">read {}", reading_of(first.edit));
        if (first.probability > 0)
            text += fmt::format(" <span class=\"percent\">{}</span>", percent(first.probability));
        return text + "</span>";
    }

    void heading(std::string_view text) { out_ += fmt::format("<h3>{}</h3>\n", text); }

    /// What the finding points at, in the reader's words.
    void words() {
        out_ += fmt::format("<p class=\"where\">{}</p>\n<ul class=\"words\">",
                            html_text(location(card_.source, finding_.primary.span.begin)));
        const auto put = [&](const base::Label& label) {
            if (label.span.empty()) return;
            out_ += fmt::format("<li><q>{}</q> {}</li>",
                                html_text(label.span.of(card_.source.text)), html_text(label.text));
        };
        put(finding_.primary);
        for (const base::Label& label : finding_.secondary) put(label);
        out_ += "</ul>\n";
    }

    void list(std::string_view title, std::string_view kind,
              const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        heading(title);
        out_ += fmt::format("<ul class=\"{}\">", kind);
        for (const std::string& line : lines) out_ += fmt::format("<li>{}</li>", html_text(line));
        out_ += "</ul>\n";
    }

    void yardstick() {
        if (!finding_.reference) return;
        heading("Yardstick");
        if (card_.value) out_ += html_scale(*finding_.reference, *card_.value, catalogue_);
        out_ += fmt::format("<p>{}</p>\n",
                            html_text(report::yardstick(*finding_.reference, catalogue_)));
    }

    void readings() {
        if (!card_.readings) return;
        heading("Read both ways");
        out_ +=
            fmt::format("<p><q>{}</q></p>\n<table class=\"readings\">", html_text(card_.figure));
        bool head = true;
        for (const ReadingLine& line : reading_lines(*card_.readings, catalogue_)) {
            const char* cell = head ? "th scope=\"col\"" : "td";
            const char* end = head ? "th" : "td";
            out_ += fmt::format("<tr><th scope=\"row\">{0}</th><{3}>{1}</{4}><{3}>{2}</{4}></tr>",
                                html_text(line.name), html_text(line.power), html_text(line.energy),
                                cell, end);
            head = false;
        }
        out_ += fmt::format("</table>\n<p class=\"quiet\">{}</p>\n",
                            html_text(reading_remark(*card_.readings)));
    }

    void repairs() {
        if (finding_.suggestions.empty()) return;
        heading("Likeliest readings");
        out_ += "<ol class=\"repairs\">";
        for (const base::Suggestion& each : finding_.suggestions) {
            out_ += fmt::format("<li><span class=\"reading\">{}", reading_of(each.edit));
            if (!each.effect.empty() && each.effect != each.edit.text)
                out_ += fmt::format("<span class=\"effect\">{}</span>", html_text(each.effect));
            out_ += "</span>";
            if (each.probability > 0)
                out_ += fmt::format(
                    "<span class=\"bar\" aria-hidden=\"true\"><span style=\"width:{:.1f}%\"></span>"
                    "</span><span class=\"percent\">{}</span>",
                    std::clamp(each.probability, 0.0, 1.0) * 100, percent(each.probability));
            out_ += "</li>";
        }
        out_ += "</ol>\n";
    }

    const HtmlCard& card_;
    const base::Diagnostic& finding_;
    const units::Catalogue& catalogue_;
    std::string out_;
};

}  // namespace

std::string html_card(const HtmlCard& card, const units::Catalogue& catalogue) {
    return Card(card, catalogue).write();
}

}  // namespace ballpark::report

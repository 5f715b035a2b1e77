#include <fmt/format.h>

#include <algorithm>

#include "ballpark/report/html_article.hpp"
#include "ballpark/report/html_card.hpp"
#include "ballpark/report/html_escape.hpp"
#include "ballpark/report/html_style.hpp"
#include "ballpark/report/renderer.hpp"
#include "ballpark/report/summary.hpp"
#include "ballpark/report/table.hpp"

namespace ballpark::report {

namespace {

/// The page has no script and asks for nothing: should text of an article ever get past the
/// escaping, it could do nothing either.
constexpr std::string_view policy = "default-src 'none'; style-src 'unsafe-inline'";

std::string_view file_name(std::string_view path) {
    return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

class HtmlRenderer : public Renderer {
public:
    explicit HtmlRenderer(const RenderOptions& options) : options_(options) {}

    void add(const Checked& checked) override {
        names_.emplace_back(checked.source.name);
        if (checked.scenario != nullptr) {
            tally_.claims += checked.findings.size();
            const auto& rows = checked.scenario->rows;
            rows_.insert(rows_.end(), rows.begin(), rows.end());
        } else {
            ++tally_.texts;
        }
        std::vector<HtmlCard> cards;
        for (const check::Findings& findings : checked.findings) {
            tally_.add(findings.diagnostics);
            add_cards(findings, checked.source, cards);
        }
        const std::size_t first = number_ - cards.size();
        std::vector<ArticleMark> marks;
        for (const HtmlCard& card : cards) {
            const base::Diagnostic& finding = *card.finding;
            marks.push_back({finding.primary.span, card.number, finding.severity, true});
            for (const base::Label& label : finding.secondary)
                marks.push_back({label.span, card.number, finding.severity, false});
        }
        articles_.push_back(html_article(checked.source.text, std::move(marks),
                                         checked.scenario != nullptr, [&](std::size_t number) {
                                             return html_card(cards[number - first - 1],
                                                              options_.engine.catalogue);
                                         }));
    }

    std::string finish() override {
        const bool one = names_.size() == 1;
        const std::string title =
            html_text(one ? file_name(names_.front()) : fmt::format("{} texts", names_.size()));
        std::string out = fmt::format(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<title>{}: figures checked</title>\n<style>{}</style>\n</head>\n<body>\n"
            "<header>\n<p class=\"brand\">ballpark: figures checked</p>\n<h1>{}</h1>\n"
            "<p class=\"sum\">{}</p>\n{}</header>\n<main>\n",
            policy, title, html_style, title, html_text(summary(tally_)), chips());
        for (std::size_t i = 0; i < articles_.size(); ++i) {
            if (!one) out += fmt::format("<h2>{}</h2>\n", html_text(names_[i]));
            out += "<article>\n" + articles_[i] + "</article>\n";
        }
        out += rows_table();
        return out +
               "</main>\n<footer>A marked figure leads to its working. Probabilities weigh the "
               "readings that were considered against each other; that nothing is marked does not "
               "say that all is right.</footer>\n</body>\n</html>\n";
    }

private:
    void add_cards(const check::Findings& findings, const SourceText& source,
                   std::vector<HtmlCard>& cards) {
        const std::size_t before = cards.size();
        for (const base::Diagnostic& finding : findings.diagnostics)
            cards.push_back({++number_, &finding, source, value_of(finding, findings), {}, {}});
        const auto& passage = findings.passage;
        for (std::size_t i = 0; i < passage.claims.size(); ++i) {
            auto readings = scenario::doubtful_readings(findings, i, options_.engine);
            if (!readings) continue;
            const auto& figure = passage.claims[i].figures[readings->figure];
            const base::Span span = passage.mentions[figure.mention].span;
            const auto card = std::find_if(
                cards.begin() + static_cast<std::ptrdiff_t>(before), cards.end(),
                [&](const HtmlCard& each) { return each.finding->primary.span.overlaps(span); });
            if (card == cards.end()) continue;
            card->figure = span.of(source.text);
            card->readings = std::move(readings);
        }
    }

    /// What the claim comes to in the quantity of the finding's yardstick.
    static std::optional<double> value_of(const base::Diagnostic& finding,
                                          const check::Findings& findings) {
        if (!finding.reference) return std::nullopt;
        for (std::size_t i = 0; i < findings.assessments.size(); ++i) {
            const claims::Claim& claim = findings.passage.claims[i];
            const bool about =
                std::ranges::any_of(claim.figures, [&](const claims::Figure& figure) {
                    return findings.passage.mentions[figure.mention].span.overlaps(
                        finding.primary.span);
                });
            if (!about) continue;
            for (const check::Derived& derived : findings.assessments[i].derived)
                if (claim.model->quantities[derived.quantity].name == finding.reference->quantity)
                    return derived.value;
        }
        return std::nullopt;
    }

    std::string chips() const {
        std::string list;
        const auto put = [&](std::size_t count, std::string_view kind) {
            if (count > 0)
                list += fmt::format("<li class=\"{0}\">{1} {0}{2}</li>", kind, count,
                                    count == 1 ? "" : "s");
        };
        put(tally_.errors, "error");
        put(tally_.warnings, "warning");
        put(tally_.notes, "note");
        return list.empty() ? list : "<ul class=\"chips\">" + list + "</ul>\n";
    }

    std::string rows_table() const {
        if (rows_.empty()) return {};
        const bool per_kw = all_per_kw(rows_);
        const auto line = [](const RowCells& cells, const char* cell, const std::string& before,
                             const std::string& after) {
            std::string out = "<tr>";
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const bool first = i == 0;
                const bool last = i + 1 == cells.size();
                const bool number = i == 1 || i == 2;
                out += fmt::format("<{0}{1}>{2}{3}{4}</{0}>", cell, number ? " class=\"n\"" : "",
                                   first ? before : "",
                                   last && cells[i] == "faulty"
                                       ? "<span class=\"faulty\">faulty</span>"
                                       : html_text(cells[i]),
                                   last ? after : "");
            }
            return out + "</tr>\n";
        };
        std::string out = "<h2>Claims</h2>\n<div class=\"rows\"><table>\n<thead>" +
                          line(row_head(per_kw), "th", "", "") + "</thead>\n<tbody>\n";
        for (const scenario::ClaimRow& row : rows_) {
            const std::string details = row_details(row);
            out += line(row_cells(row, per_kw, options_.engine.catalogue), "td",
                        fmt::format("<span class=\"title\">{}</span>", html_text(row_title(row))),
                        details.empty()
                            ? ""
                            : fmt::format("<span class=\"details\">{}</span>", html_text(details)));
        }
        return out + "</tbody>\n</table></div>\n";
    }

    RenderOptions options_;
    std::vector<std::string> names_;
    std::vector<std::string> articles_;
    std::vector<scenario::ClaimRow> rows_;
    Tally tally_;
    std::size_t number_ = 0;
};

}  // namespace

std::unique_ptr<Renderer> html_renderer(const RenderOptions& options) {
    return std::make_unique<HtmlRenderer>(options);
}

}  // namespace ballpark::report

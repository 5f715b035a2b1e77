#include <fmt/format.h>

#include "ballpark/report/csv.hpp"
#include "ballpark/report/renderer.hpp"

namespace ballpark::report {

namespace {

/// One table: the rows of scenarios, or else the findings in texts.
class CsvRenderer : public Renderer {
public:
    explicit CsvRenderer(const RenderOptions& options) : options_(options) {}

    void add(const Checked& checked) override {
        if (checked.scenario != nullptr) {
            const auto& rows = checked.scenario->rows;
            rows_.insert(rows_.end(), rows.begin(), rows.end());
            return;
        }
        const GivenOffsets offsets(checked.source.text, checked.source.document, options_.encoding);
        for (const check::Findings& findings : checked.findings)
            for (const base::Diagnostic& finding : findings.diagnostics)
                add(checked, finding, offsets);
    }

    std::string finish() override {
        if (!rows_.empty()) return rows_csv(rows_);
        return "id,line,column,page,paragraph,start,end,severity,rule,message,words,working,"
               "repair,repair_effect,probability\r\n" +
               findings_;
    }

private:
    static std::string number(std::size_t value) {
        return value == 0 ? std::string() : std::to_string(value);
    }

    void add(const Checked& checked, const base::Diagnostic& finding, const GivenOffsets& offsets) {
        const SourceText& source = checked.source;
        const base::Span span = finding.primary.span;
        const bool extracted = source.document != nullptr && source.document->extracted();
        const text::Position position =
            extracted ? source.document->position_of(span.begin) : text::Position{};
        const Place place = extracted ? Place{0, 0} : place_of(source, span.begin);
        const auto range = offsets(span);
        const base::Suggestion* repair =
            finding.suggestions.empty() ? nullptr : &finding.suggestions.front();
        const std::vector<std::string> fields{
            csv_field(checked.id),
            number(place.line),
            number(place.column),
            number(position.page),
            number(position.paragraph),
            std::to_string(range.start),
            std::to_string(range.end),
            std::string(base::to_string(finding.severity)),
            csv_field(finding.code),
            csv_field(finding.headline),
            csv_field(span.of(source.text)),
            csv_field(fmt::format("{}", fmt::join(finding.working, "; "))),
            repair ? csv_field(repair->edit.text) : "",
            repair ? csv_field(repair->effect) : "",
            repair ? fmt::format("{:.4g}", repair->probability) : ""};
        findings_ += fmt::format("{}\r\n", fmt::join(fields, ","));
    }

    RenderOptions options_;
    std::vector<scenario::ClaimRow> rows_;
    std::string findings_;
};

}  // namespace

std::unique_ptr<Renderer> csv_renderer(const RenderOptions& options) {
    return std::make_unique<CsvRenderer>(options);
}

}  // namespace ballpark::report

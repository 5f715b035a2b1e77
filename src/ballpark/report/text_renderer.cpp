#include "ballpark/report/diagnostic_text.hpp"
#include "ballpark/report/readings_text.hpp"
#include "ballpark/report/renderer.hpp"
#include "ballpark/report/summary.hpp"
#include "ballpark/report/table.hpp"

namespace ballpark::report {

namespace {

class TextRenderer : public Renderer {
public:
    explicit TextRenderer(const RenderOptions& options) : options_(options) {}

    void add(const Checked& checked) override {
        if (checked.scenario != nullptr) {
            tally_.claims += checked.findings.size();
            const auto& rows = checked.scenario->rows;
            rows_.insert(rows_.end(), rows.begin(), rows.end());
        } else {
            ++tally_.texts;
        }
        for (const check::Findings& findings : checked.findings) {
            tally_.add(findings.diagnostics);
            add(findings, checked.source);
        }
    }

    std::string take() override { return std::exchange(text_, {}); }

    std::string finish() override {
        std::string out = take();
        if (!rows_.empty())
            out += rows_table(rows_, options_.engine.catalogue, options_.style) + "\n";
        return out + summary(tally_) + "\n";
    }

private:
    /// The findings for a reader, and both readings of a figure that is in doubt.
    void add(const check::Findings& findings, const SourceText& source) {
        const auto& catalogue = options_.engine.catalogue;
        for (const auto& diagnostic : findings.diagnostics)
            text_ += diagnostic_text(diagnostic, source, catalogue, options_.style) + "\n";
        const auto& passage = findings.passage;
        for (std::size_t i = 0; i < passage.claims.size(); ++i) {
            const auto readings = scenario::doubtful_readings(findings, i, options_.engine);
            if (!readings) continue;
            const auto& figure = passage.claims[i].figures[readings->figure];
            text_ += readings_text(passage.mentions[figure.mention].span.of(source.text), *readings,
                                   catalogue, options_.style) +
                     "\n";
        }
    }

    RenderOptions options_;
    std::string text_;
    std::vector<scenario::ClaimRow> rows_;
    Tally tally_;
};

}  // namespace

std::unique_ptr<Renderer> text_renderer(const RenderOptions& options) {
    return std::make_unique<TextRenderer>(options);
}

}  // namespace ballpark::report

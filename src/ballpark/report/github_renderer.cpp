#include <fmt/format.h>

#include "ballpark/report/diagnostic_text.hpp"
#include "ballpark/report/layout.hpp"
#include "ballpark/report/renderer.hpp"

namespace ballpark::report {

namespace {

/// As GitHub's documentation of workflow commands has it; in a property's value two more
/// characters mean something.
std::string escaped(std::string_view text, bool property) {
    std::string out;
    for (const char c : text) {
        const bool special =
            c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
        if (special)
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            out += c;
    }
    return out;
}

std::string_view command(base::Severity severity) {
    switch (severity) {
        case base::Severity::error:
            return "error";
        case base::Severity::warning:
            return "warning";
        case base::Severity::note:
            return "notice";
    }
    return "notice";
}

class GithubRenderer : public Renderer {
public:
    explicit GithubRenderer(const RenderOptions& options) : options_(options) {}

    void add(const Checked& checked) override {
        for (const check::Findings& findings : checked.findings)
            for (const base::Diagnostic& finding : findings.diagnostics) add(checked, finding);
    }
    std::string take() override { return std::exchange(out_, {}); }
    std::string finish() override { return take(); }

private:
    void add(const Checked& checked, const base::Diagnostic& finding) {
        const SourceText& source = checked.source;
        const base::Span span = finding.primary.span;
        const std::string position = position_text(source, span.begin);
        std::string properties;
        if (!checked.file.empty()) {
            properties = fmt::format("file={},", escaped(safe(checked.file), true));
            if (position.empty()) {
                const Place begin = place_of(source, span.begin);
                const Place end = place_of(source, span.end);
                properties += fmt::format("line={},endLine={},", begin.line, end.line);
                // Columns are looked at only within one line.
                if (begin.line == end.line)
                    properties += fmt::format("col={},endColumn={},", begin.column, end.column);
            }
        }
        out_ += fmt::format("::{} {}title={}::{}\n", command(finding.severity), properties,
                            escaped(finding.code, true), escaped(message(checked, finding), false));
    }

    std::string message(const Checked& checked, const base::Diagnostic& finding) const {
        std::string text = safe(finding.headline);
        // What the properties cannot say.
        const std::uint32_t at = finding.primary.span.begin;
        const std::string position = position_text(checked.source, at);
        if (checked.file.empty())
            text = location(checked.source, at) + ": " + text;
        else if (!position.empty())
            text = position + ": " + text;
        for (const std::string& line : finding.working) text += "\n" + safe(line);
        if (finding.reference)
            text += "\n" + safe(yardstick(*finding.reference, options_.engine.catalogue));
        for (const base::Suggestion& suggestion : finding.suggestions) {
            text += fmt::format("\nread \"{}\"", safe(suggestion.edit.text));
            if (!suggestion.effect.empty()) text += ": " + safe(suggestion.effect);
            if (suggestion.probability > 0)
                text += fmt::format(" ({})", percent(suggestion.probability));
        }
        return text;
    }

    RenderOptions options_;
    std::string out_;
};

}  // namespace

std::unique_ptr<Renderer> github_renderer(const RenderOptions& options) {
    return std::make_unique<GithubRenderer>(options);
}

}  // namespace ballpark::report

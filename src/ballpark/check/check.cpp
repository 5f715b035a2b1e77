#include "ballpark/check/check.hpp"

#include <algorithm>

#include "ballpark/base/one_line.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/check/wording.hpp"
#include "ballpark/claims/bind.hpp"

namespace ballpark::check {

bool Findings::alarming() const {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const base::Diagnostic& d) {
        return d.severity != base::Severity::note;
    });
}

const Assessment& Matter::weighed(std::size_t claim) const {
    weigh(assessments[claim], passage, passage.claims[claim], engine);
    return assessments[claim];
}

namespace {

/// A figure that a line break runs through is quoted in one line.
void join_lines(base::Diagnostic& finding) {
    const auto join = [](std::string& quoted) {
        if (std::ranges::any_of(quoted, [](char c) { return static_cast<unsigned char>(c) < ' '; }))
            quoted = base::in_one_line(quoted);
    };
    join(finding.headline);
    join(finding.primary.text);
    for (auto& label : finding.secondary) join(label.text);
    for (auto& suggestion : finding.suggestions) join(suggestion.effect);
    for (auto* lines : {&finding.notes, &finding.working})
        for (std::string& line : *lines) join(line);
}

/// Checks the passage that was read into `findings`.
void check_read(const Engine& engine, Findings& findings) {
    findings.assessments.clear();
    findings.diagnostics.clear();
    for (const auto& claim : findings.passage.claims)
        findings.assessments.push_back(assess(findings.passage, claim, engine));
    const Matter matter{findings.passage, findings.assessments, engine, findings.diagnostics};
    for (const auto& rule : rules()) rule.run(matter);
    std::erase_if(findings.diagnostics, [&](const base::Diagnostic& finding) {
        return rights_a_mistake(findings.passage, finding.primary.span, engine);
    });
    findings.diagnostics.insert(findings.diagnostics.end(), findings.passage.gaps.begin(),
                                findings.passage.gaps.end());
    for (base::Diagnostic& finding : findings.diagnostics) join_lines(finding);
    std::stable_sort(findings.diagnostics.begin(), findings.diagnostics.end(),
                     [](const base::Diagnostic& a, const base::Diagnostic& b) {
                         if (a.primary.span.begin != b.primary.span.begin)
                             return a.primary.span.begin < b.primary.span.begin;
                         return a.severity > b.severity;
                     });
}

}  // namespace

Findings check_passage(claims::Passage passage, const Engine& engine) {
    Findings findings;
    findings.passage = std::move(passage);
    check_read(engine, findings);
    return findings;
}

void check_text(std::string_view text, base::Date date, std::string_view place,
                const Engine& engine, Findings& findings) {
    claims::read_passage(text, date, place, engine.library, engine.catalogue, findings.passage);
    check_read(engine, findings);
}

Findings check_text(std::string_view text, base::Date date, std::string_view place,
                    const Engine& engine) {
    return check_passage(claims::read_passage(text, date, place, engine.library, engine.catalogue),
                         engine);
}

}  // namespace ballpark::check

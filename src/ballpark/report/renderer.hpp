#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "ballpark/check/check.hpp"
#include "ballpark/report/offsets.hpp"
#include "ballpark/report/source_text.hpp"
#include "ballpark/report/style.hpp"
#include "ballpark/scenario/claim_row.hpp"

namespace ballpark::report {

/// One input that was checked: a text, or a scenario file with its claims.
struct Checked {
    std::string_view id;    ///< of its record
    std::string_view file;  ///< whose lines the text's are; empty where it came from no file
    SourceText source;
    std::span<const check::Findings> findings;            ///< one; of a scenario, one a claim
    const scenario::CheckedScenario* scenario = nullptr;  ///< of a scenario file
};

/// Turns what was checked into one form of output: each input is added, in order, and then the
/// rest is taken. What is given to `add` need not outlive it.
class Renderer {
public:
    virtual ~Renderer() = default;
    virtual void add(const Checked& checked) = 0;
    /// What can be written already, before the end.
    virtual std::string take() { return {}; }
    virtual std::string finish() = 0;
};

struct RenderOptions {
    check::Engine engine;
    OffsetEncoding encoding = OffsetEncoding::utf8;
    Style style;
};

std::unique_ptr<Renderer> text_renderer(const RenderOptions& options);
/// An array of records, or one a line.
std::unique_ptr<Renderer> json_renderer(const RenderOptions& options, bool lines);
/// A table: of texts a row a finding, of scenarios a row a claim.
std::unique_ptr<Renderer> csv_renderer(const RenderOptions& options);
/// SARIF 2.1.0, as editors and code hosts read it.
std::unique_ptr<Renderer> sarif_renderer(const RenderOptions& options);
/// The commands by which a workflow of GitHub's annotates files.
std::unique_ptr<Renderer> github_renderer(const RenderOptions& options);
/// A page that stands alone: the article with its figures marked and the working under it.
std::unique_ptr<Renderer> html_renderer(const RenderOptions& options);

}  // namespace ballpark::report

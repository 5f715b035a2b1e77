#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "ballpark/base/ascii.hpp"
#include "ballpark/check/pages.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/report/diagnostic_text.hpp"
#include "ballpark/report/layout.hpp"
#include "ballpark/report/renderer.hpp"
#include "ballpark/report/selection.hpp"

namespace ballpark::report {

namespace {

using Json = nlohmann::ordered_json;

std::string_view level(base::Severity severity) {
    return base::to_string(severity);  // SARIF's own words
}

/// A path as a URI reference (RFC 3986): from the root as file:, else relative.
std::string uri_of(std::string_view path) {
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        const bool plain = base::is_letter(c) || base::is_digit(c) ||
                           std::string_view("-._~/").find(c) != std::string_view::npos;
        if (plain)
            uri += c;
        else
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return uri;
}

Json message(std::string text) {
    return {{"text", std::move(text)}};
}

class SarifRenderer : public Renderer {
public:
    explicit SarifRenderer(const RenderOptions& options) : options_(options) {
        for (const std::string_view code : finding_codes()) rules_.push_back(rule(code));
    }

    void add(const Checked& checked) override {
        const GivenOffsets offsets(checked.source.text, checked.source.document,
                                   OffsetEncoding::utf8);
        const std::string_view name = checked.file.empty() ? checked.source.name : checked.file;
        const Json artifact{{"uri", uri_of(name)}};
        if (named_.insert(std::string(name)).second) artifacts_.push_back({{"location", artifact}});
        for (const check::Findings& findings : checked.findings)
            for (const base::Diagnostic& finding : findings.diagnostics)
                results_.push_back(result(finding, {checked, offsets, artifact}));
    }

    std::string finish() override {
        Json driver{{"name", "ballpark"}, {"rules", std::move(rules_)}};
        Json run{{"tool", {{"driver", std::move(driver)}}},
                 {"columnKind", "unicodeCodePoints"},
                 {"artifacts", std::move(artifacts_)},
                 {"results", std::move(results_)}};
        const Json log{
            {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", Json::array({std::move(run)})},
        };
        return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    }

private:
    struct Where {
        const Checked& checked;
        const GivenOffsets& offsets;
        const Json& artifact;
    };

    static Json rule(std::string_view code) {
        Json json{{"id", code}};
        for (const check::Rule& each : check::rules())
            if (each.slug == code) json["shortDescription"] = message(std::string(each.title));
        for (const check::Page& page : check::rule_pages())
            if (page.slug == code) json["help"] = {{"text", page.text}, {"markdown", page.text}};
        return json;
    }

    /// None where the file's bytes are no text.
    static Json region(base::Span span, const Where& where) {
        const SourceText& source = where.checked.source;
        const base::Span given = given_span(source, span);
        const Place begin = place_of(source, span.begin);
        const Place end = end_place(source, given, begin);
        const auto bytes = where.offsets(span);
        Json json{{"startLine", begin.line},   {"startColumn", begin.column},
                  {"endLine", end.line},       {"endColumn", end.column},
                  {"byteOffset", bytes.start}, {"byteLength", bytes.end - bytes.start}};
        if (!span.empty()) json["snippet"] = message(std::string(span.of(source.text)));
        return json;
    }

    /// The end is counted in what was given, for what follows it there may have been left out.
    static Place end_place(const SourceText& source, base::Span given, Place begin) {
        const std::string_view text =
            source.document != nullptr ? source.document->source() : source.text;
        Place end = begin;
        for (const char c : given.of(text)) {
            if (c == '\n') {
                ++end.line;
                end.column = 1;
            } else if ((static_cast<unsigned char>(c) & 0xc0) != 0x80) {
                ++end.column;
            }
        }
        return end;
    }

    static bool has_lines(const Where& where) {
        const text::Document* document = where.checked.source.document;
        return document == nullptr || !document->extracted();
    }

    static Json location(base::Span span, const Where& where) {
        Json physical{{"artifactLocation", where.artifact}};
        if (has_lines(where)) physical["region"] = region(span, where);
        Json json{{"physicalLocation", std::move(physical)}};
        const std::string position = position_text(where.checked.source, span.begin);
        if (!position.empty())
            json["logicalLocations"] = Json::array({{{"fullyQualifiedName", position}}});
        return json;
    }

    Json result(const base::Diagnostic& finding, const Where& where) const {
        std::string text = safe(finding.headline);
        for (const std::string& line : finding.working) text += "\n" + safe(line);
        if (finding.reference)
            text += "\n" + safe(yardstick(*finding.reference, options_.engine.catalogue));
        for (const std::string& note : finding.notes) text += "\n" + safe(note);
        Json json{{"ruleId", finding.code},
                  {"ruleIndex", index_of(finding.code)},
                  {"level", level(finding.severity)},
                  {"message", message(std::move(text))},
                  {"locations", Json::array({location(finding.primary.span, where)})}};
        if (json["ruleIndex"] == -1) json.erase("ruleIndex");
        Json related = Json::array();
        for (const base::Label& label : finding.secondary) {
            Json other = location(label.span, where);
            other["message"] = message(safe(label.text));
            related.push_back(std::move(other));
        }
        if (!related.empty()) json["relatedLocations"] = std::move(related);
        Json fixes = Json::array();
        for (const base::Suggestion& suggestion : finding.suggestions)
            if (can_be_edited(suggestion.edit, where)) fixes.push_back(fix(suggestion, where));
        if (!fixes.empty()) json["fixes"] = std::move(fixes);
        return json;
    }

    /// Not where the edit would take markup with it.
    static bool can_be_edited(const base::Edit& edit, const Where& where) {
        const text::Document* document = where.checked.source.document;
        return has_lines(where) && (document == nullptr || document->in_one_piece(edit.span));
    }

    static Json fix(const base::Suggestion& suggestion, const Where& where) {
        std::string text = suggestion.edit.text.empty()
                               ? "leave it out"
                               : fmt::format("read \"{}\"", safe(suggestion.edit.text));
        if (!suggestion.effect.empty()) text += ": " + safe(suggestion.effect);
        if (suggestion.probability > 0)
            text += fmt::format(" ({})", percent(suggestion.probability));
        Json deleted = region(suggestion.edit.span, where);
        deleted.erase("snippet");
        const Json replacement{{"deletedRegion", std::move(deleted)},
                               {"insertedContent", message(suggestion.edit.text)}};
        const Json change{{"artifactLocation", where.artifact},
                          {"replacements", Json::array({replacement})}};
        return {{"description", message(std::move(text))},
                {"artifactChanges", Json::array({change})},
                {"properties", {{"probability", suggestion.probability}}}};
    }

    static int index_of(std::string_view code) {
        const auto codes = finding_codes();
        const auto found = std::ranges::find(codes, code);
        return found == codes.end() ? -1 : static_cast<int>(found - codes.begin());
    }

    RenderOptions options_;
    std::set<std::string> named_;
    Json rules_ = Json::array();
    Json artifacts_ = Json::array();
    Json results_ = Json::array();
};

}  // namespace

std::unique_ptr<Renderer> sarif_renderer(const RenderOptions& options) {
    return std::make_unique<SarifRenderer>(options);
}

}  // namespace ballpark::report

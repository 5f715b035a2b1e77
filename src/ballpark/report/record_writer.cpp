#include "ballpark/report/record_writer.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "ballpark/report/computed.hpp"
#include "ballpark/report/json_writer.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::report {

namespace {

/// ,"key":value — or {"key":value for the first of an object.
template <class Value>
void put_field(std::string& out, std::string_view key, const Value& value) {
    out += key;
    put_json(out, value);
}

void put_range(std::string& out, const GivenOffsets::Range& range) {
    put_field(out, "\"start\":", std::size_t{range.start});
    put_field(out, ",\"end\":", std::size_t{range.end});
}

/// Where the mention stands in the list of the passage's quantities: what has a unit and what has
/// none are in it together, in order of place.
std::size_t place_of(const claims::Passage& passage, std::uint32_t mention) {
    const auto begin = passage.mentions[mention].span.begin;
    const auto counts = std::ranges::partition_point(
        passage.counts, [&](const text::Mention& count) { return count.span.begin < begin; });
    return mention + static_cast<std::size_t>(counts - passage.counts.begin());
}

/// `first` is the place of the passage's first quantity in the record's list.
void put_claim(std::string& out, const claims::Passage& passage, const claims::Claim& claim,
               const check::Assessment* assessment, std::size_t first) {
    put_field(out, "{\"model\":", claim.model->id);
    out += ",\"bindings\":{";
    bool any = false;
    for (std::size_t i = 0; i < claim.figures.size(); ++i) {
        // Of several figures for one quantity the last is named, where the first stands.
        const claims::Figure* figure = &claim.figures[i];
        bool again = false;
        for (std::size_t k = 0; k < claim.figures.size(); ++k) {
            if (claim.figures[k].quantity != figure->quantity) continue;
            if (k < i) again = true;
            if (k > i) figure = &claim.figures[k];
        }
        if (again) continue;
        if (any) out += ',';
        any = true;
        put_json(out, claim.model->quantities[figure->quantity].name);
        put_field(out, ":", first + place_of(passage, figure->mention));
    }
    out += "},\"derived\":[";
    any = false;
    if (assessment) {
        for (const check::Derived& value : assessment->derived) {
            if (value.stated) continue;
            const model::Quantity& of = claim.model->quantities[value.quantity];
            out += any ? ",{" : "{";
            any = true;
            put_field(out, "\"quantity\":", of.name);
            put_field(out, ",\"value\":", computed(value.value));
            put_field(out, ",\"unit\":", of.unit_text);
            out += '}';
        }
    }
    out += "]}";
}

void put_suggestion(std::string& out, const base::Suggestion& suggestion,
                    const GivenOffsets& offsets) {
    put_field(out, "{\"text\":", std::string_view(suggestion.edit.text));
    out += ',';
    put_range(out, offsets(suggestion.edit.span));
    put_field(out, ",\"probability\":", suggestion.probability);
    out += '}';
}

void put_reference(std::string& out, const base::Reference& reference) {
    put_field(out, ",\"reference\":{\"quantity\":", std::string_view(reference.quantity));
    put_field(out, ",\"unit\":", std::string_view(reference.unit));
    put_field(out, ",\"p5\":", reference.p5);
    put_field(out, ",\"p50\":", reference.p50);
    put_field(out, ",\"p95\":", reference.p95);
    out += ",\"year\":" + std::to_string(reference.year);
    put_field(out, ",\"source\":", std::string_view(reference.source));
    out += '}';
}

void put_diagnostic(std::string& out, const base::Diagnostic& finding, const GivenOffsets& offsets,
                    const text::Document* document) {
    put_field(out, "{\"code\":", std::string_view(finding.code));
    put_field(out, ",\"severity\":", std::string_view(base::to_string(finding.severity)));
    out += ',';
    put_range(out, offsets(finding.primary.span));
    put_field(out, ",\"message\":", std::string_view(finding.headline));
    out += ",\"working\":[";
    for (const std::string& line : finding.working) {
        if (&line != finding.working.data()) out += ',';
        put_json(out, std::string_view(line));
    }
    out += ']';
    if (finding.reference) put_reference(out, *finding.reference);
    out += ",\"suggestions\":[";
    for (const base::Suggestion& suggestion : finding.suggestions) {
        if (&suggestion != finding.suggestions.data()) out += ',';
        put_suggestion(out, suggestion, offsets);
    }
    out += ']';
    if (document != nullptr && document->extracted()) {
        const text::Position position = document->position_of(finding.primary.span.begin);
        if (position.page != 0) put_field(out, ",\"page\":", std::size_t{position.page});
        if (position.paragraph != 0)
            put_field(out, ",\"paragraph\":", std::size_t{position.paragraph});
    }
    out += '}';
}

/// How the file was read, where that does not go without saying.
void put_input(std::string& out, const text::Document& document) {
    if (document.format() == text::Format::plain && document.encoding() == text::Encoding::utf8)
        return;
    put_field(out, ",\"input\":{\"format\":", std::string_view(text::to_string(document.format())));
    put_field(out, ",\"encoding\":", std::string_view(text::to_string(document.encoding())));
    put_field(out,
              ",\"offsets\":", std::string_view(document.extracted() ? "extracted text" : "file"));
    out += '}';
}

}  // namespace

const RecordWriter::Written& RecordWriter::written(const text::Mention& mention,
                                                   const units::Unit& unit, std::string_view text) {
    std::uint64_t hash = std::bit_cast<std::uint64_t>(unit.factor);
    for (const units::Term& term : unit.terms())
        hash = (hash ^ (std::uint64_t{term.entry} << 16 | std::uint64_t{term.prefix} << 8 |
                        static_cast<std::uint8_t>(term.power))) *
               0x9e3779b97f4a7c15;
    hash *= 0x9e3779b97f4a7c15;
    Written& found = units_[hash >> 58];
    // A noun of the text's own is written as it stands there, and not remembered.
    const bool in_symbols = mention.noun.empty() && mention.unit.term_count != 0;
    if (!in_symbols || !found.lasting || !(found.unit == unit)) {
        found.lasting = in_symbols;
        found.unit = unit;
        found.unit_json.clear();
        put_field(found.unit_json,
                  ",\"unit\":", std::string_view(text::unit_text(mention, text, catalogue_)));
        found.dimension_json.clear();
        put_field(found.dimension_json,
                  ",\"dimension\":", std::string_view(units::to_string(unit.dimension)));
    }
    return found;
}

void RecordWriter::put_quantity(std::string& out, const text::Mention& mention,
                                std::string_view text, const GivenOffsets& offsets) {
    const units::Unit unit = mention.full_unit();
    const Written& names = written(mention, unit, text);
    out += '{';
    put_range(out, offsets(mention.span));
    put_field(out, ",\"text\":", mention.span.of(text));
    put_field(out, ",\"value\":", mention.value);
    out += names.unit_json;
    put_field(out, ",\"low\":", mention.low);
    put_field(out, ",\"high\":", mention.high);
    put_field(out, ",\"range\":", mention.range);
    put_field(out, ",\"si\":", unit.to_si(mention.value));
    out += names.dimension_json;
    put_field(out, ",\"approx\":", mention.approximate);
    out += '}';
}

void RecordWriter::put(std::string& out, std::string_view id, std::span<const check::Findings> all,
                       const text::Document* document) {
    const GivenOffsets offsets(all.empty() ? std::string_view() : all.front().passage.text,
                               document, encoding_);
    put_field(out, "{\"id\":", id);
    const std::string_view language = all.empty() ? "en" : all.back().passage.language;
    if (language != "en") put_field(out, ",\"language\":", language);
    out += ",\"quantities\":[";
    bool any = false;
    for (const check::Findings& findings : all) {
        const claims::Passage& passage = findings.passage;
        auto count = passage.counts.begin();
        const auto put_one = [&](const text::Mention& mention) {
            if (any) out += ',';
            any = true;
            put_quantity(out, mention, passage.text, offsets);
        };
        for (const text::Mention& mention : passage.mentions) {
            while (count != passage.counts.end() && count->span.begin < mention.span.begin)
                put_one(*count++);
            put_one(mention);
        }
        while (count != passage.counts.end()) put_one(*count++);
    }
    out += "],\"claims\":[";
    any = false;
    std::size_t first = 0;
    for (const check::Findings& findings : all) {
        const auto& claims = findings.passage.claims;
        for (std::size_t i = 0; i < claims.size(); ++i) {
            if (any) out += ',';
            any = true;
            const bool assessed = i < findings.assessments.size();
            put_claim(out, findings.passage, claims[i],
                      assessed ? &findings.assessments[i] : nullptr, first);
        }
        first += findings.passage.mentions.size() + findings.passage.counts.size();
    }
    out += "],\"diagnostics\":[";
    any = false;
    for (const check::Findings& findings : all) {
        for (const base::Diagnostic& finding : findings.diagnostics) {
            if (any) out += ',';
            any = true;
            put_diagnostic(out, finding, offsets, document);
        }
    }
    out += ']';
    if (document != nullptr) put_input(out, *document);
    out += '}';
}

}  // namespace ballpark::report

#include <cmath>

#include "ballpark/check/check.hpp"
#include "ballpark/model/store.hpp"
#include "ballpark/report/record_writer.hpp"
#include "ballpark/text/decode.hpp"
#include "tests/fuzz/target.hpp"

// A text as `scan` takes it: read, checked and written.

FUZZ_TARGET(prose) {
    using namespace ballpark;
    const auto text = text::check_text(bytes);
    if (!text) return fuzz::expect_sound(text.error(), bytes);
    const check::Engine engine{model::builtin_library(), units::Catalogue::builtin()};
    const auto within = [&](base::Span span) {
        return span.begin <= span.end && span.end <= bytes.size();
    };
    const auto findings = check::check_text(bytes, {}, "", engine);
    std::uint32_t before = 0;
    for (const auto& mention : findings.passage.mentions) {
        fuzz::expect(within(mention.span) && !mention.span.empty(), "a figure lies in the text");
        fuzz::expect(mention.span.begin >= before, "figures stand in order");
        before = mention.span.begin;
        fuzz::expect(!std::isnan(mention.value), "a value is a number");
        fuzz::expect(!(mention.low > mention.high), "an interval has its ends in order");
    }
    before = 0;
    for (const auto sentence : findings.passage.sentences) {
        fuzz::expect(within(sentence) && !sentence.empty(), "a sentence lies in the text");
        fuzz::expect(sentence.begin >= before, "no sentence lies in another");
        before = sentence.end;
    }
    for (const auto& finding : findings.diagnostics) {
        fuzz::expect_sound(finding, bytes);
        for (const auto& suggestion : finding.suggestions)
            fuzz::expect(within(suggestion.edit.span), "an edit lies in the text");
    }
    std::string line;
    report::RecordWriter(engine.catalogue, report::OffsetEncoding::utf8)
        .put(line, "id", {&findings, 1});
    fuzz::expect(line.find('\n') == std::string::npos, "a record is one line");
}

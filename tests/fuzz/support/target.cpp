#include "tests/fuzz/target.hpp"

#include "ballpark/base/utf8.hpp"

namespace fuzz {
namespace {

bool quiet(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto rune = ballpark::base::decode_utf8(text, at);
        if (!ballpark::base::is_plain(rune.code)) return false;
        at += rune.size;
    }
    return true;
}

}  // namespace

std::vector<Target>& targets() {
    static std::vector<Target> all;
    return all;
}

void expect_sound(const ballpark::base::Diagnostic& diagnostic, std::string_view text) {
    const auto inside = [text](ballpark::base::Span span) {
        expect(span.begin <= span.end && span.end <= text.size(), "a span lies in the text");
    };
    inside(diagnostic.primary.span);
    for (const auto& label : diagnostic.secondary) inside(label.span);
    for (const auto& suggestion : diagnostic.suggestions) inside(suggestion.edit.span);
    expect(!diagnostic.code.empty(), "an error has a code");
    expect(!diagnostic.headline.empty(), "an error has a headline");
    expect(quiet(diagnostic.headline), "a headline holds no control characters");
    expect(quiet(diagnostic.primary.text), "a label holds no control characters");
    for (const auto& note : diagnostic.notes)
        expect(quiet(note), "a note holds no control characters");
}

}  // namespace fuzz

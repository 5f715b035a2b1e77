#include "tests/fuzz/support/documents.hpp"

#include "ballpark/text/decode.hpp"
#include "tests/fuzz/target.hpp"

namespace fuzz {

using ballpark::base::Span;
using ballpark::text::Document;

void expect_document(const ballpark::base::Result<Document>& read, std::string_view bytes) {
    if (!read) {
        expect_sound(read.error(), bytes);
        return;
    }
    const std::string_view prose = read->prose();
    const std::string_view source = read->source();
    expect(ballpark::text::check_text(prose).has_value(), "prose is text");
    const auto size = static_cast<std::uint32_t>(prose.size());
    for (std::uint32_t begin = 0; begin <= size; ++begin) {
        const Span at{begin, std::min(begin + 5, size)};
        const Span given = read->to_source(at);
        expect(given.begin <= given.end && given.end <= source.size(), "prose has a source");
        if (!at.empty() && read->in_one_piece(at))
            expect(given.of(source) == at.of(prose), "what was copied is the same");
        const auto position = read->position_of(begin);
        expect(!read->extracted() || size == 0 || position.paragraph > 0, "a paragraph is counted");
    }
}

}  // namespace fuzz

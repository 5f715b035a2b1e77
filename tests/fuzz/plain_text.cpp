#include "ballpark/text/encoding.hpp"
#include "tests/fuzz/support/documents.hpp"
#include "tests/fuzz/target.hpp"

// Bytes of any encoding: recognised, turned into UTF-8 and folded.

FUZZ_TARGET(plain_text) {
    using namespace ballpark;
    auto decoded = text::decode_text(std::string(bytes));
    if (!decoded) {
        fuzz::expect_sound(decoded.error(), bytes);
        return;
    }
    fuzz::expect_document(text::Document::plain(std::move(*decoded)), bytes);
}

#include "tests/fuzz/support/documents.hpp"
#include "tests/fuzz/target.hpp"

FUZZ_TARGET(html) {
    using namespace ballpark;
    fuzz::expect_document(text::read_document(std::string(bytes), text::Format::html,
                                              units::Catalogue::builtin(), {}),
                          bytes);
}

#include "tests/fuzz/support/documents.hpp"
#include "tests/fuzz/target.hpp"

FUZZ_TARGET(markdown) {
    using namespace ballpark;
    fuzz::expect_document(text::read_document(std::string(bytes), text::Format::markdown,
                                              units::Catalogue::builtin(), {}),
                          bytes);
}

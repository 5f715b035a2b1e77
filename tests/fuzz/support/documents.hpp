#pragma once

#include "ballpark/text/read_document.hpp"

namespace fuzz {

/// A reader of files keeps its word: the prose is text, and every piece of it leads back to a
/// place in the source; a fault says what is wrong.
void expect_document(const ballpark::base::Result<ballpark::text::Document>& read,
                     std::string_view bytes);

}  // namespace fuzz

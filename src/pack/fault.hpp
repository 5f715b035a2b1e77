#pragma once

#include <string>
#include <string_view>

#include "ballpark/base/diagnostic.hpp"

namespace ballpark::pack {

/// A fault as compilers print theirs, so that editors jump to it: `file:line:column: message`,
/// the line, a caret under the culprit.
std::string render(std::string_view path, std::string_view text,
                   const base::Diagnostic& diagnostic);

}  // namespace ballpark::pack

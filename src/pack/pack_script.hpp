#pragma once

#include <string>

#include "ballpark/base/result.hpp"

namespace ballpark::pack {

/// A script of a page as a C++ source that defines `report::chart_script()`: in pieces, for
/// compilers limit the length of a literal. One that would end the element it is put in is refused.
base::Result<std::string> pack_script(const std::string& path);

}  // namespace ballpark::pack

#pragma once

#include <string>

#include "ballpark/base/result.hpp"

namespace ballpark::pack {

/// The folder's `.md` files as a C++ source that defines `check::rule_pages()`. A folder that is
/// not there holds no pages.
base::Result<std::string> pack_pages(const std::string& folder);

}  // namespace ballpark::pack

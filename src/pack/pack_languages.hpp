#pragma once

#include <string>

#include "ballpark/base/result.hpp"

namespace ballpark::pack {

/// The C++ source of `text::languages()`, from the files of `folder` that hold a [language].
/// Fails with the file and what is wrong in it.
base::Result<std::string> pack_languages(const std::string& folder);

}  // namespace ballpark::pack

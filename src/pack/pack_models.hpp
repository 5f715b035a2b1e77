#pragma once

#include <string>

#include "ballpark/model/store.hpp"

namespace ballpark::pack {

/// The library as a C++ source: constants alone, nothing that runs at start-up.
std::string pack_models(const model::Library& library);

}  // namespace ballpark::pack

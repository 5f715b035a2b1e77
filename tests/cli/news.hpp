#pragma once

#include <cstddef>
#include <string>

namespace cli {

/// Records of made-up news, some `bytes` of them, the same for the same seed: plain prose with a
/// figure every two hundred bytes or so, now and then a plant and its price.
std::string news(std::size_t bytes, unsigned seed = 1);

}  // namespace cli

#pragma once

#include <cstddef>
#include <string>

namespace cli {

/// Records of made-up news, some `bytes` of them, the same for the same seed: plain prose,
/// sentences with figures, now and then a plant and its price. Of a hundred sentences so many are
/// plain: with 64 there is a figure every hundred bytes, as on a business page; with 90 every four
/// hundred.
std::string news(std::size_t bytes, unsigned seed = 1, unsigned plain_of_hundred = 64);

}  // namespace cli

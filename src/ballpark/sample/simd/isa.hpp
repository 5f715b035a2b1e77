#pragma once

#include <span>
#include <string_view>

namespace ballpark::sample {

/// The instruction sets that the kernels are compiled for. Which one runs is decided when the
/// program does, and changes no bit of any result.
enum class Isa { baseline, avx2, avx512 };

std::string_view to_string(Isa isa);

/// Those that this machine has, the fastest last.
std::span<const Isa> available_isas();

inline Isa best_isa() {
    return available_isas().back();
}

/// Every block that kernels work on is a multiple of this many samples.
inline constexpr int block_unit = 32;

}  // namespace ballpark::sample

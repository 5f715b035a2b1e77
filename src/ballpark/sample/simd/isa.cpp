#include "ballpark/sample/simd/isa.hpp"

#include <array>
#include <cstddef>

namespace ballpark::sample {
namespace {

constexpr std::array all_isas{Isa::baseline, Isa::avx2, Isa::avx512};

std::size_t count_available() {
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (!__builtin_cpu_supports("avx2")) return 1;
    if (!__builtin_cpu_supports("avx512f") || !__builtin_cpu_supports("avx512dq")) return 2;
    return 3;
#else
    return 1;
#endif
}

}  // namespace

std::string_view to_string(Isa isa) {
    constexpr std::array<std::string_view, 3> names{"baseline", "avx2", "avx512"};
    return names[static_cast<std::size_t>(isa)];
}

std::span<const Isa> available_isas() {
    static const std::size_t count = count_available();
    return std::span(all_isas).first(count);
}

}  // namespace ballpark::sample

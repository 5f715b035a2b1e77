#include "ballpark/sample/kernels.hpp"

namespace ballpark::sample {

const Kernels& kernels_baseline();
const Kernels& kernels_avx2();
const Kernels& kernels_avx512();

const Kernels& kernels(Isa isa) {
#if defined(__x86_64__)
    if (isa == Isa::avx512) return kernels_avx512();
    if (isa == Isa::avx2) return kernels_avx2();
#else
    static_cast<void>(isa);
#endif
    return kernels_baseline();
}

}  // namespace ballpark::sample

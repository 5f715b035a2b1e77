#if defined(__AVX2__)
#define BALLPARK_ISA avx2
#define BALLPARK_LANES 4
#include "ballpark/sample/kernels_body.hpp"

namespace ballpark::sample {

const Kernels& kernels_avx2() {
    return avx2::made_kernels;
}

}  // namespace ballpark::sample
#endif

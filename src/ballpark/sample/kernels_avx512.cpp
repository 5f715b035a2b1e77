#if defined(__AVX512F__) && defined(__AVX512DQ__)
#define BALLPARK_ISA avx512
#define BALLPARK_LANES 8
#include "ballpark/sample/kernels_body.hpp"

namespace ballpark::sample {

const Kernels& kernels_avx512() {
    return avx512::made_kernels;
}

}  // namespace ballpark::sample
#endif

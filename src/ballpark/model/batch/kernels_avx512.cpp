#if defined(__AVX512F__) && defined(__AVX512DQ__)
#define BALLPARK_ISA avx512
#define BALLPARK_LANES 8
#include "ballpark/model/batch/kernels_body.hpp"

namespace ballpark::model::batch {

const Kernels& kernels_avx512() {
    static const Kernels made = avx512::make_kernels();
    return made;
}

}  // namespace ballpark::model::batch
#endif

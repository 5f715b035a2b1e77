#if defined(__AVX2__)
#define BALLPARK_ISA avx2
#define BALLPARK_LANES 4
#include "ballpark/model/batch/kernels_body.hpp"

namespace ballpark::model::batch {

const Kernels& kernels_avx2() {
    static const Kernels made = avx2::make_kernels();
    return made;
}

}  // namespace ballpark::model::batch
#endif

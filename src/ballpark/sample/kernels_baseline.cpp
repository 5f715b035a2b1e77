#define BALLPARK_ISA baseline
#define BALLPARK_LANES 2
#include "ballpark/sample/kernels_body.hpp"

namespace ballpark::sample {

const Kernels& kernels_baseline() {
    return baseline::made_kernels;
}

}  // namespace ballpark::sample

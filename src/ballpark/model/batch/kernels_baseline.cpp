#define BALLPARK_ISA baseline
#define BALLPARK_LANES 2
#include "ballpark/model/batch/kernels_body.hpp"

namespace ballpark::model::batch {

const Kernels& kernels_baseline() {
    static const Kernels made = baseline::make_kernels();
    return made;
}

}  // namespace ballpark::model::batch

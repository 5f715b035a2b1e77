#pragma once

#include "ballpark/model/batch/kernels.hpp"
#include "ballpark/model/expression.hpp"
#include "ballpark/model/function.hpp"

namespace ballpark::model::batch {

/// The kernel's code of an operation or a function of the equation language; `copy` for what a
/// graph makes of others.
Code code_of(Op op);
Code code_of(Function function);

}  // namespace ballpark::model::batch

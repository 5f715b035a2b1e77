#include "ballpark/model/batch/code_of.hpp"

namespace ballpark::model::batch {

Code code_of(Op op) {
    switch (op) {
        case Op::add:
            return Code::add;
        case Op::subtract:
            return Code::subtract;
        case Op::multiply:
            return Code::multiply;
        case Op::divide:
            return Code::divide;
        case Op::power:
            return Code::power;
        case Op::negate:
            return Code::negate;
        case Op::less:
        case Op::greater:
            return Code::less;
        case Op::less_equal:
        case Op::greater_equal:
            return Code::less_equal;
        case Op::equal:
            return Code::equal;
        case Op::not_equal:
            return Code::not_equal;
        case Op::logical_and:
            return Code::logical_and;
        case Op::logical_or:
            return Code::logical_or;
        case Op::logical_not:
            return Code::logical_not;
        default:
            return Code::choose;
    }
}

Code code_of(Function function) {
    switch (function) {
        case Function::min:
            return Code::min;
        case Function::max:
            return Code::max;
        case Function::exp:
            return Code::exp;
        case Function::log:
            return Code::log;
        case Function::sqrt:
            return Code::sqrt;
        case Function::abs:
            return Code::abs;
        case Function::round:
            return Code::round;
        case Function::floor:
            return Code::floor;
        case Function::npv:
            return Code::npv;
        case Function::irr:
            return Code::irr;
        case Function::payback:
            return Code::payback;
        case Function::discounted_payback:
            return Code::discounted_payback;
        case Function::sum:
            return Code::sum;
        case Function::first:
            return Code::first;
        case Function::last:
            return Code::last;
        case Function::at:
            return Code::at;
        case Function::lowest:
            return Code::lowest;
        case Function::highest:
            return Code::highest;
        case Function::lookup:
        case Function::mean:
        case Function::cumulative:
            break;  // made of others
    }
    return Code::copy;
}

}  // namespace ballpark::model::batch

#include <algorithm>
#include <cmath>
#include <limits>

#include "ballpark/model/batch/machine.hpp"

// The varying part of a graph as a list of instructions: what is to be found out of each value
// (where its operands are, which kernel, which branch of a choice) is found once, not for every
// block.

namespace ballpark::model::batch {
/// What a value used is in a step; 0 before the first and after the last.
Row Machine::operand(const Use& use, int step) const {
    const Place& own = place(use.value);
    const bool broadcast = !value(use.value).varying;
    if (!own.stored) return {own.data, broadcast};
    const int at = step - use.lag;
    if (at < from_ || at > to_) return {zeros_, broadcast};
    return {row_begins_[own.first_row + static_cast<std::size_t>(at - from_)], broadcast};
}

double Machine::input_of_step(std::int32_t id, int step) const {
    const auto found = numbers_.find(id);
    if (found == numbers_.end() || found->second.values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const std::vector<double>& numbers = found->second.values;
    const int first = found->second.first_step.value_or(from_);
    const int index = value(id).series ? std::max(0, step - first) : 0;
    return numbers[std::min(static_cast<std::size_t>(index), numbers.size() - 1)];
}

Instruction Machine::plan(std::int32_t id, int step) const {
    using Kind = Instruction::Kind;
    const Value& own = value(id);
    const Place& at = place(id);
    Instruction made;
    made.code = own.code;
    made.value = id;
    made.step = step;
    made.out = at.stored ? at.data + static_cast<std::size_t>(step - from_) * at.stride : at.data;
    const auto fill = [&](double number) {
        made.kind = Kind::fill;
        made.number = number;
        return made;
    };
    switch (own.code) {
        case Code::constant:
            return fill(own.number);
        case Code::input:
            return own.varying ? made : fill(input_of_step(id, step));
        case Code::step:
            return fill(step);
        case Code::year:
            return fill(start_year +
                        std::floor(static_cast<double>(step) / model::steps_per_year(axis_.step)));
        case Code::steps_per_year:
            return fill(model::steps_per_year(axis_.step));
        case Code::power:
            plan_power(made, own, step);
            return made;
        case Code::choose:
            plan_choose(made, own, step);
            return made;
        default:
            break;
    }
    if (over_series(own.code)) {
        made.kind = Kind::over_series;
    } else if (own.count == 2) {
        plan_binary(made, own, operand(own.uses[0], step), operand(own.uses[1], step));
    } else {
        made.kind = Kind::unary;
        made.a = operand(own.uses[0], step);
        made.narrow = own.varying && made.a.broadcast;  // zeros stand for what varies
    }
    return made;
}

void Machine::plan_binary(Instruction& made, const Value& own, Row a, Row b) const {
    made.kind = Instruction::Kind::binary;
    made.a = a;
    made.b = b;
    if (!own.varying) {
        // where nothing varies, the rows are as wide as the work
        made.a.broadcast = made.b.broadcast = false;
    } else if (a.broadcast && b.broadcast) {
        // a step beyond the ends: zeros stand for what varies
        made.narrow = true;
        made.a.broadcast = made.b.broadcast = false;
    }
}

/// base^exponent. A whole exponent is worked out by multiplication, and one that is the last
/// step's and one more, from the last step's value.
void Machine::plan_power(Instruction& made, const Value& own, int step) const {
    const Row base = operand(own.uses[0], step);
    const Row exponent = operand(own.uses[1], step);
    const double power = *exponent.data;
    const bool whole = !value(own.uses[1].value).varying && power == std::nearbyint(power) &&
                       std::abs(power) <= 1024;
    if (!whole || (own.varying && base.broadcast)) return plan_binary(made, own, base, exponent);
    const bool steady = !value(own.uses[0].value).series;
    const Place& at = place(made.value);
    if (own.series && steady && step > from_ && power >= 2 &&
        *operand(own.uses[1], step - 1).data == power - 1) {
        made.kind = Instruction::Kind::binary;
        made.code = Code::multiply;
        made.a = {at.stored ? made.out - at.stride : made.out, false};
        made.b = {base.data, false};
        return;
    }
    made.kind = Instruction::Kind::whole_power;
    made.a = base;
    made.power = static_cast<std::int64_t>(power);
}

void Machine::plan_choose(Instruction& made, const Value& own, int step) const {
    using Kind = Instruction::Kind;
    const Row condition = operand(own.uses[0], step);
    const Row yes = operand(own.uses[1], step), no = operand(own.uses[2], step);
    if (!condition.broadcast || !own.varying) {
        made.kind = Kind::choose;
        made.a = condition;
        made.b = yes;
        made.c = no;
        return;
    }
    const double truth = *condition.data;
    made.a = std::isnan(truth) ? condition : truth != 0 ? yes : no;
    made.copied = own.uses[truth != 0 ? 1 : 2].value;
    made.kind = made.a.broadcast ? Kind::spread : Kind::copy;
}

void Machine::record() {
    tape_.clear();
    for_each(varying_, [this](std::int32_t id, int step) {
        const Instruction next = plan(id, step);
        if (next.kind == Instruction::Kind::none || spared(next)) return;
        // what is the same for all samples is so in every block
        if (next.kind == Instruction::Kind::spread && place(id).stored)
            perform(next, block_);
        else
            tape_.push_back(next);
    });
}

/// A copy, to a row of its own, that need not be made: of a row that stays as it is, which is read
/// in its stead; or of one that is worked out in this step for it alone, which is worked out where
/// the copy would be.
bool Machine::spared(const Instruction& copy) {
    if (copy.kind != Instruction::Kind::copy || !place(copy.value).stored) return false;
    const Place& from = place(copy.copied);
    if (from.stored || !value(copy.copied).series) {
        row_begins_[place(copy.value).first_row + static_cast<std::size_t>(copy.step - from_)] =
            copy.a.data;
        return true;
    }
    if (from.kept || users_[static_cast<std::size_t>(copy.copied)] != 1) return false;
    const auto made = std::find_if(tape_.rbegin(), tape_.rend(), [&](const Instruction& each) {
        return each.value == copy.copied && each.step == copy.step;
    });
    if (made == tape_.rend()) return false;
    made->out = copy.out;
    return true;
}

void Machine::perform(const Instruction& it, std::size_t n) {
    using Kind = Instruction::Kind;
    const std::size_t wide = it.narrow ? fixed_width : n;
    switch (it.kind) {
        case Kind::none:
            return;
        case Kind::fill:
            std::fill_n(it.out, n, it.number);
            return;
        case Kind::spread:
            std::fill_n(it.out, n, *it.a.data);
            return;
        case Kind::copy:
            std::copy_n(it.a.data, n, it.out);
            return;
        case Kind::unary:
            kernels_->unary[static_cast<std::size_t>(it.code) - first_unary](it.out, it.a.data,
                                                                             wide);
            break;
        case Kind::binary: {
            const std::size_t way = it.a.broadcast ? 2 : it.b.broadcast ? 1 : 0;
            kernels_->binary[static_cast<std::size_t>(it.code) - first_binary][way](
                it.out, it.a.data, it.b.data, wide);
            break;
        }
        case Kind::whole_power:
            kernels_->whole_power(it.out, it.a.data, it.power, n);
            return;
        case Kind::choose:
            kernels_->choose(it.out, it.a, it.b, it.c, n);
            return;
        case Kind::over_series:
            return run_over_series(value(it.value), it.out, it.step, n);
    }
    if (it.narrow) std::fill_n(it.out, n, *it.out);
}

}  // namespace ballpark::model::batch

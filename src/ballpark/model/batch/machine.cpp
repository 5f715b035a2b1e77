#include "ballpark/model/batch/machine.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace ballpark::model::batch {
namespace {

/// What does not vary is worked out this many times over, side by side: the kernels know no less.
constexpr std::size_t fixed_width = sample::block_unit;

/// Rows of a block should fit into the second level of the cache, with room to spare.
constexpr std::size_t cache_bytes = 384 * 1024;
constexpr std::size_t least_block = 32;
constexpr std::size_t most_block = 512;

bool over_series(Code code) {
    return code >= Code::npv;
}

}  // namespace

void RowMemory::resize(std::size_t doubles) {
    data_.reset(new (std::align_val_t{64}) double[doubles]);
    std::fill_n(data_.get(), doubles, 0.0);
}

Machine::Machine(const Graph& graph, const Schedule& schedule, const TimeAxis& axis)
    : graph_(graph),
      schedule_(schedule),
      axis_(axis),
      kernels_(&kernels(sample::best_isa())),
      places_(graph.values.size()) {
    end_varies_ = graph.to >= 0 && value(graph.to).varying;
    divide();
    find_stored();
    share_rows();
}

std::size_t Machine::width(const Value& value) const {
    return value.varying ? block_ : fixed_width;
}

/// The schedule twice: what does not vary, and what does.
void Machine::divide() {
    for (Part* part : {&fixed_, &varying_}) {
        const bool varying = part == &varying_;
        part->stages.resize(schedule_.stages.size());
        for (std::size_t i = 0; i < schedule_.stages.size(); ++i) {
            const auto take = [&](const std::vector<std::int32_t>& from,
                                  std::vector<std::int32_t>& to) {
                for (const std::int32_t id : from)
                    if (value(id).varying == varying) to.push_back(id);
            };
            take(schedule_.stages[i].single, part->stages[i].single);
            take(schedule_.stages[i].forward, part->stages[i].forward);
            take(schedule_.stages[i].backward, part->stages[i].backward);
        }
    }
}

/// A series that is looked back on, summed up, used by a later stage or asked for keeps a row for
/// each step; so does one that does not vary, for it is there before the others begin.
void Machine::find_stored() {
    const auto store = [&](std::int32_t id) {
        if (id >= 0 && value(id).series) place(id).stored = true;
    };
    for (const std::int32_t output : graph_.outputs) store(output);
    for (std::size_t i = 0; i < graph_.values.size(); ++i) {
        const Value& user = graph_.values[i];
        const std::int32_t stage = schedule_.stage_of[i];
        if (stage < 0) continue;
        const auto id = static_cast<std::int32_t>(i);
        if (!user.varying || user.code == Code::power) store(id);
        for (const Use& use : user.used()) {
            const auto of = static_cast<std::size_t>(use.value);
            if (use.lag != 0 || over_series(user.code) || schedule_.stage_of[of] != stage ||
                schedule_.runs_backward[of] != schedule_.runs_backward[i])
                store(use.value);
        }
    }
}

/// Gives the varying series that live within a step alone rows that they share.
void Machine::share_rows() {
    for (const Stage& stage : varying_.stages)
        for (const auto* list : {&stage.forward, &stage.backward}) {
            std::vector<std::size_t> last_use(graph_.values.size(), 0);
            for (std::size_t at = 0; at < list->size(); ++at)
                for (const Use& use : value((*list)[at]).used())
                    last_use[static_cast<std::size_t>(use.value)] = at;
            std::vector<std::int32_t> free;
            std::int32_t made = 0;
            std::vector<std::vector<std::int32_t>> ends(list->size());
            for (std::size_t at = 0; at < list->size(); ++at) {
                Place& own = place((*list)[at]);
                if (!own.stored) {
                    if (free.empty()) free.push_back(made++);
                    own.shared = free.back();
                    free.pop_back();
                    ends[std::max(at, last_use[static_cast<std::size_t>((*list)[at])])].push_back(
                        own.shared);
                }
                // a row that is read for the last time here is free from the next value on
                free.insert(free.end(), ends[at].begin(), ends[at].end());
            }
            shared_rows_ = std::max(shared_rows_, static_cast<std::size_t>(made));
        }
    for (std::size_t i = 0; i < places_.size(); ++i)
        stored_varying_ += places_[i].stored && graph_.values[i].varying;
}

void Machine::set(std::int32_t id, Numbers numbers) {
    numbers_[id] = std::move(numbers);
}

/// Rows of single values, and those that steps share.
void Machine::lay_out_single() {
    std::size_t doubles = block_ * (shared_rows_ + 1);
    for (const Value& each : graph_.values) doubles += each.series ? 0 : width(each);
    single_memory_.resize(doubles);
    double* next = single_memory_.data();
    const auto take = [&next](std::size_t count) { return std::exchange(next, next + count); };
    zeros_ = take(block_);
    double* shared = take(block_ * shared_rows_);
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const Value& own = graph_.values[i];
        if (!own.series)
            places_[i].data = take(width(own));
        else if (places_[i].shared >= 0)
            places_[i].data = shared + static_cast<std::size_t>(places_[i].shared) * block_;
    }
    asked_.resize(block_);
}

void Machine::lay_out_series() {
    const auto steps = static_cast<std::size_t>(to_ - from_ + 1);
    std::size_t doubles = 0;
    for (std::size_t i = 0; i < places_.size(); ++i)
        if (places_[i].stored) doubles += steps * width(graph_.values[i]);
    series_memory_.resize(doubles);
    double* next = series_memory_.data();
    for (std::size_t i = 0; i < places_.size(); ++i) {
        Place& own = places_[i];
        if (!own.stored) continue;
        own.stride = width(graph_.values[i]);
        own.data = std::exchange(next, next + steps * own.stride);
    }
}

Row Machine::row(std::int32_t id) const {
    return {place(id).data, !value(id).varying};
}

Rows Machine::rows(std::int32_t id) const {
    const Place& own = place(id);
    return {own.data, own.stride, !value(id).varying, static_cast<std::size_t>(to_ - from_ + 1),
            from_};
}

std::vector<double> Machine::flows(std::int32_t id, std::size_t sample) const {
    const Rows series = rows(id);
    std::vector<double> result(series.steps);
    for (std::size_t step = 0; step < series.steps; ++step)
        result[step] = series.row(step).data[series.broadcast ? 0 : sample];
    return result;
}

base::Result<void> Machine::set_end(double last) {
    if (!std::isfinite(last)) return base::failure("bad-axis", "the number of steps has no value");
    if (last < from_)
        return base::failure("bad-axis", "the steps end before they begin: from " +
                                             std::to_string(from_) + " to " +
                                             std::to_string(std::lround(last)));
    if (last - from_ >= max_steps)
        return base::failure("bad-axis", "more than " + std::to_string(max_steps) + " steps");
    to_ = static_cast<int>(std::lround(last));
    return {};
}

/// The first and the last step, from what does not vary.
base::Result<void> Machine::set_axis() {
    from_ = 0;
    to_ = -1;
    if (graph_.from >= 0) {
        if (value(graph_.from).varying)
            return base::failure("bad-axis", "the first step may not differ from sample to sample");
        const double from = *place(graph_.from).data;
        if (!(std::abs(from) < max_steps))
            return base::failure("bad-axis", "the first step has no value");
        from_ = static_cast<int>(std::lround(from));
    }
    if (!graph_.stepped) return {};
    if (schedule_.stage_of[static_cast<std::size_t>(graph_.to)] != 0)
        return base::failure("bad-axis", "the last step may not follow from a series");
    if (!end_varies_) return set_end(*place(graph_.to).data);
    to_ = from_;
    return {};
}

base::Result<void> Machine::prepare() {
    irregular = {};
    block_ = most_block;
    lay_out_single();
    if (!fixed_.stages.empty()) run_single(fixed_.stages[0].single, fixed_width);
    auto axis = set_axis();
    if (!axis) return axis;
    const auto steps = static_cast<std::size_t>(to_ - from_ + 1);
    // where the end varies, the number of steps is not known yet: a century of years may come
    const std::size_t rows = stored_varying_ * (end_varies_ ? 100 : steps) + shared_rows_ + 1;
    block_ =
        std::clamp(cache_bytes / (rows * sizeof(double)) / sample::block_unit * sample::block_unit,
                   least_block, most_block);
    lay_out_single();
    lay_out_series();
    run_part(fixed_, fixed_width);
    return {};
}

base::Result<void> Machine::run(std::size_t n) {
    if (end_varies_) {
        run_single(varying_.stages[0].single, n);
        const double* last = place(graph_.to).data;
        double longest = *last;
        for (std::size_t i = 0; i < n; ++i) {
            if (!(last[i] >= from_)) return set_end(last[i]);
            longest = std::max(longest, last[i]);
        }
        if (longest > to_) {
            auto end = set_end(longest);
            if (!end) return end;
            lay_out_series();
            run_part(fixed_, fixed_width);
        }
    }
    run_part(varying_, n);
    return {};
}

void Machine::run_single(const std::vector<std::int32_t>& ids, std::size_t n) {
    for (const std::int32_t id : ids) run_value(id, 0, n);
}

void Machine::run_part(const Part& part, std::size_t n) {
    for (const Stage& stage : part.stages) {
        run_single(stage.single, n);
        if (!stage.forward.empty())
            for (int step = from_; step <= to_; ++step)
                for (const std::int32_t id : stage.forward) run_value(id, step, n);
        if (!stage.backward.empty())
            for (int step = to_; step >= from_; --step)
                for (const std::int32_t id : stage.backward) run_value(id, step, n);
    }
}

/// What a value used is in a step; 0 before the first and after the last.
Row Machine::operand(const Use& use, int step) const {
    const Place& own = place(use.value);
    const bool broadcast = !value(use.value).varying;
    if (!own.stored) return {own.data, broadcast};
    const int at = step - use.lag;
    if (at < from_ || at > to_) return {zeros_, broadcast};
    return {own.data + static_cast<std::size_t>(at - from_) * own.stride, broadcast};
}

void Machine::run_value(std::int32_t id, int step, std::size_t n) {
    const Value& own = value(id);
    const Place& at = place(id);
    double* out =
        at.stored ? at.data + static_cast<std::size_t>(step - from_) * at.stride : at.data;
    const auto fill = [&](double number) { std::fill_n(out, fixed_width, number); };
    switch (own.code) {
        case Code::constant:
            return fill(own.number);
        case Code::input: {
            if (own.varying) return;
            const auto found = numbers_.find(id);
            if (found == numbers_.end() || found->second.values.empty())
                return fill(std::numeric_limits<double>::quiet_NaN());
            const std::vector<double>& numbers = found->second.values;
            const int first = found->second.first_step.value_or(from_);
            const int index = own.series ? std::max(0, step - first) : 0;
            return fill(numbers[std::min(static_cast<std::size_t>(index), numbers.size() - 1)]);
        }
        case Code::step:
            return fill(step);
        case Code::year: {
            const int in_a_year = model::steps_per_year(axis_.step);
            return fill(start_year + std::floor(static_cast<double>(step) / in_a_year));
        }
        case Code::steps_per_year:
            return fill(model::steps_per_year(axis_.step));
        case Code::power:
            return run_power(own, out, step, n);
        case Code::choose:
            return run_choose(out, operand(own.uses[0], step), operand(own.uses[1], step),
                              operand(own.uses[2], step), n);
        default:
            break;
    }
    if (over_series(own.code)) return run_over_series(own, out, step, n);
    if (own.count == 2)
        return run_binary(own, out, operand(own.uses[0], step), operand(own.uses[1], step), n);
    const Row a = operand(own.uses[0], step);
    const auto kernel = kernels_->unary[static_cast<std::size_t>(own.code) - first_unary];
    const bool beyond = own.varying && a.broadcast;  // zeros stand for what varies
    kernel(out, a.data, beyond ? fixed_width : n);
    if (beyond) std::fill_n(out, n, *out);
}

void Machine::run_binary(const Value& own, double* out, Row a, Row b, std::size_t n) {
    // where nothing varies, the rows are as wide as the work
    const std::size_t way = !own.varying ? 0 : a.broadcast ? 2 : b.broadcast ? 1 : 0;
    const auto& kernel = kernels_->binary[static_cast<std::size_t>(own.code) - first_binary];
    if (own.varying && a.broadcast && b.broadcast) {
        // a step beyond the ends: zeros stand for what varies
        kernel[0](out, a.data, b.data, fixed_width);
        std::fill_n(out, n, *out);
        return;
    }
    kernel[way](out, a.data, b.data, n);
}

/// base^exponent. A whole exponent is worked out by multiplication, and one that is the last
/// step's and one more, from the last step's value.
void Machine::run_power(const Value& own, double* out, int step, std::size_t n) {
    const Row base = operand(own.uses[0], step);
    const Row exponent = operand(own.uses[1], step);
    const double power = *exponent.data;
    const bool whole = !value(own.uses[1].value).varying && power == std::nearbyint(power) &&
                       std::abs(power) <= 1024;
    if (!whole || (own.varying && base.broadcast)) return run_binary(own, out, base, exponent, n);
    const bool steady = !value(own.uses[0].value).series;
    if (own.series && steady && step > from_ && power >= 2 &&
        *operand(own.uses[1], step - 1).data == power - 1) {
        const auto multiply = static_cast<std::size_t>(Code::multiply) - first_binary;
        kernels_->binary[multiply][0](out, out - width(own), base.data, n);
        return;
    }
    kernels_->whole_power(out, base.data, static_cast<std::int64_t>(power), n);
}

void Machine::run_choose(double* out, Row condition, Row yes, Row no, std::size_t n) {
    if (!condition.broadcast || n == fixed_width) {
        kernels_->choose(out, condition, yes, no, n);
        return;
    }
    const double truth = *condition.data;
    const Row chosen = truth != 0 ? yes : no;
    if (std::isnan(truth))
        std::fill_n(out, n, truth);
    else if (chosen.broadcast)
        std::fill_n(out, n, *chosen.data);
    else
        std::copy_n(chosen.data, n, out);
}

}  // namespace ballpark::model::batch

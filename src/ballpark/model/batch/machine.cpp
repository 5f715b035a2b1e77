#include "ballpark/model/batch/machine.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace ballpark::model::batch {
namespace {

/// Rows of a block should fit into the second level of the cache, with room to spare.
constexpr std::size_t cache_bytes = 384 * 1024;
constexpr std::size_t least_block = 32;
constexpr std::size_t most_block = 320;

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
    users_.assign(graph_.values.size(), 0);
    for (const std::int32_t output : graph_.outputs) ++users_[static_cast<std::size_t>(output)];
    for (std::size_t i = 0; i < graph_.values.size(); ++i) {
        const Value& user = graph_.values[i];
        const std::int32_t stage = schedule_.stage_of[i];
        if (stage < 0) continue;
        for (const Use& use : user.used()) ++users_[static_cast<std::size_t>(use.value)];
        const auto id = static_cast<std::int32_t>(i);
        if (!user.varying || user.code == Code::input) store(id);
        place(id).kept = user.code == Code::power && user.series;
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
                if (!own.stored && !own.kept) {
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
    const auto alone = [this](std::size_t i) {
        return !graph_.values[i].series || (places_[i].kept && !places_[i].stored);
    };
    for (std::size_t i = 0; i < places_.size(); ++i)
        if (alone(i)) doubles += width(graph_.values[i]);
    single_memory_.resize(doubles);
    double* next = single_memory_.data();
    const auto take = [&next](std::size_t count) { return std::exchange(next, next + count); };
    zeros_ = take(block_);
    double* shared = take(block_ * shared_rows_);
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const Value& own = graph_.values[i];
        if (alone(i))
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
    row_begins_.clear();
    for (std::size_t i = 0; i < places_.size(); ++i) {
        Place& own = places_[i];
        if (!own.stored) continue;
        own.stride = width(graph_.values[i]);
        own.data = std::exchange(next, next + steps * own.stride);
        own.first_row = row_begins_.size();
        for (std::size_t step = 0; step < steps; ++step)
            row_begins_.push_back(own.data + step * own.stride);
    }
}

Row Machine::row(std::int32_t id) const {
    return {place(id).data, !value(id).varying};
}

Rows Machine::rows(std::int32_t id) const {
    return {row_begins_.data() + place(id).first_row, !value(id).varying,
            static_cast<std::size_t>(to_ - from_ + 1), from_};
}

std::vector<double*> Machine::series_input(std::int32_t id) {
    std::vector<double*> result;
    const Place& own = place(id);
    if (!own.stored || !value(id).varying) return result;
    for (int step = from_; step <= to_; ++step)
        result.push_back(own.data + static_cast<std::size_t>(step - from_) * own.stride);
    return result;
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
    if (!fixed_.stages.empty())
        for (const std::int32_t id : fixed_.stages[0].single) perform(plan(id, 0), fixed_width);
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
    run_fixed();
    record();
    return {};
}

base::Result<void> Machine::run(std::size_t n) {
    if (end_varies_) {
        for (const std::int32_t id : varying_.stages[0].single) perform(plan(id, 0), n);
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
            run_fixed();
            record();
        }
    }
    if (before_steps) before_steps(n);
    for (const Instruction& each : tape_) perform(each, n);
    return {};
}

/// What does not vary is worked out at once, for what varies is planned by it.
void Machine::run_fixed() {
    for_each(fixed_, [this](std::int32_t id, int step) { perform(plan(id, step), fixed_width); });
}

}  // namespace ballpark::model::batch

#pragma once

#include <functional>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <vector>

#include "ballpark/base/result.hpp"
#include "ballpark/model/batch/graph.hpp"
#include "ballpark/model/batch/program.hpp"
#include "ballpark/model/batch/schedule.hpp"

namespace ballpark::model::batch {

/// Memory for rows, on the boundary that the widest vectors like.
class RowMemory {
public:
    void resize(std::size_t doubles);
    double* data() { return data_.get(); }

private:
    struct Free {
        void operator()(double* memory) const { ::operator delete[](memory, std::align_val_t{64}); }
    };
    std::unique_ptr<double[], Free> data_;
};

/// What does not vary is worked out this many times over, side by side: the kernels know no less.
inline constexpr std::size_t fixed_width = sample::block_unit;

/// A value's work in one step, with everything found that does not change from block to block.
struct Instruction {
    enum class Kind : std::uint8_t {
        none,         ///< an input that varies: it is there already
        fill,         ///< with `number`
        spread,       ///< the first of `a`
        copy,         ///< of `a`
        unary,        ///< the kernel of `code` over `a`
        binary,       ///< over `a` and `b`
        whole_power,  ///< `a` to the power `power`
        choose,       ///< of three rows
        over_series,
    };
    Kind kind = Kind::none;
    Code code = Code::constant;
    bool narrow = false;  ///< what is read is the same for all samples, though the value varies
    std::int32_t value = -1;
    std::int32_t step = 0;
    double* out = nullptr;
    Row a, b, c;
    std::int32_t copied = -1;  ///< the value of `a`
    double number = 0;
    std::int64_t power = 0;
};

/// Runs a scheduled graph. Every value has a row (of a block, or of a few equal numbers where it
/// does not vary), a series that something looks back on or sums up one for each step; the other
/// series share rows that are used again within a step.
class Machine {
public:
    Machine(const Graph& graph, const Schedule& schedule, const TimeAxis& axis);

    void use(sample::Isa isa) { kernels_ = &kernels(isa); }
    struct Numbers {
        std::vector<double> values;
        std::optional<int> first_step;
    };
    void set(std::int32_t value, Numbers numbers);
    base::Result<void> prepare();
    base::Result<void> run(std::size_t n);

    std::size_t block() const { return block_; }
    double* input(std::int32_t value) { return place(value).data; }
    /// Of a series that varies: its rows, one a step.
    std::vector<double*> series_input(std::int32_t value);
    Row row(std::int32_t value) const;
    Rows rows(std::int32_t value) const;
    /// One sample's values of a series, one a step.
    std::vector<double> flows(std::int32_t value, std::size_t sample) const;
    int first_step() const { return from_; }
    int last_step() const { return to_; }

    int start_year = 0;
    std::function<void(std::size_t n)> before_steps;  ///< see `Program::before_steps`
    Program::Irregular irregular;

private:
    struct Place {
        double* data = nullptr;
        std::size_t stride = 0;     ///< from step to step; 0 where all steps share one row
        bool stored = false;        ///< a row for each step
        bool kept = false;          ///< one row, in which each step follows from the last
        std::int32_t shared = -1;   ///< which of the shared rows
        std::size_t first_row = 0;  ///< of a stored one, among `row_begins_`
    };
    /// The steps of a schedule that vary, or those that do not.
    struct Part {
        std::vector<Stage> stages;
    };

    const Value& value(std::int32_t id) const {
        return graph_.values[static_cast<std::size_t>(id)];
    }
    Place& place(std::int32_t id) { return places_[static_cast<std::size_t>(id)]; }
    const Place& place(std::int32_t id) const { return places_[static_cast<std::size_t>(id)]; }
    std::size_t width(const Value& value) const;

    void divide();
    void find_stored();
    void share_rows();
    void lay_out_single();
    void lay_out_series();
    base::Result<void> set_axis();
    base::Result<void> set_end(double last);

    void run_fixed();
    void record();
    /// Calls with each value of a part and the step that it is worked out for, in order.
    template <class Do>
    void for_each(const Part& part, Do&& act) const {
        for (const Stage& stage : part.stages) {
            for (const std::int32_t id : stage.single) act(id, 0);
            if (!stage.forward.empty())
                for (int step = from_; step <= to_; ++step)
                    for (const std::int32_t id : stage.forward) act(id, step);
            if (!stage.backward.empty())
                for (int step = to_; step >= from_; --step)
                    for (const std::int32_t id : stage.backward) act(id, step);
        }
    }

    Instruction plan(std::int32_t id, int step) const;
    void plan_binary(Instruction& made, const Value& value, Row a, Row b) const;
    void plan_power(Instruction& made, const Value& value, int step) const;
    void plan_choose(Instruction& made, const Value& value, int step) const;
    double input_of_step(std::int32_t id, int step) const;
    bool spared(const Instruction& copy);
    void perform(const Instruction& instruction, std::size_t n);
    void run_over_series(const Value& value, double* out, int step, std::size_t n);
    void run_irr(double* out, std::int32_t series, std::size_t n);
    void run_payback(const Value& value, double* out, std::size_t n);
    Row operand(const Use& use, int step) const;

    const Graph& graph_;
    const Schedule& schedule_;
    const TimeAxis& axis_;
    const Kernels* kernels_;
    Part fixed_;
    Part varying_;
    std::vector<Instruction> tape_;    ///< the varying part, planned
    std::vector<std::int32_t> users_;  ///< one a value: how many others use it
    std::vector<Place> places_;
    std::size_t shared_rows_ = 0;
    std::size_t stored_varying_ = 0;
    std::map<std::int32_t, Numbers> numbers_;
    RowMemory single_memory_;
    RowMemory series_memory_;
    /// Where the rows of stored series are to be read: a step that only takes over what another
    /// value holds has that value's.
    std::vector<const double*> row_begins_;
    double* zeros_ = nullptr;
    std::vector<unsigned char> asked_;
    std::size_t block_ = 0;
    int from_ = 0;
    int to_ = -1;
    bool end_varies_ = false;
};

}  // namespace ballpark::model::batch

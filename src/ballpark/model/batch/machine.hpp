#pragma once

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
    Row row(std::int32_t value) const;
    Rows rows(std::int32_t value) const;
    /// One sample's values of a series, one a step.
    std::vector<double> flows(std::int32_t value, std::size_t sample) const;
    int first_step() const { return from_; }
    int last_step() const { return to_; }

    int start_year = 0;
    Program::Irregular irregular;

private:
    struct Place {
        double* data = nullptr;
        std::size_t stride = 0;    ///< from step to step; 0 where all steps share one row
        bool stored = false;       ///< a row for each step
        std::int32_t shared = -1;  ///< which of the shared rows
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

    void run_single(const std::vector<std::int32_t>& ids, std::size_t n);
    void run_part(const Part& part, std::size_t n);
    void run_value(std::int32_t id, int step, std::size_t n);
    void run_binary(const Value& value, double* out, Row a, Row b, std::size_t n);
    void run_power(const Value& value, double* out, int step, std::size_t n);
    void run_choose(double* out, Row condition, Row yes, Row no, std::size_t n);
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
    std::vector<Place> places_;
    std::size_t shared_rows_ = 0;
    std::size_t stored_varying_ = 0;
    std::map<std::int32_t, Numbers> numbers_;
    RowMemory single_memory_;
    RowMemory series_memory_;
    double* zeros_ = nullptr;
    std::vector<unsigned char> asked_;
    std::size_t block_ = 0;
    int from_ = 0;
    int to_ = -1;
    bool end_varies_ = false;
};

}  // namespace ballpark::model::batch

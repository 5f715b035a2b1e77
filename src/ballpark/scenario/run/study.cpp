#include "ballpark/scenario/run/study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ballpark::scenario {

using model::QuantityId;
using model::batch::Given;
using model::batch::Program;
using model::batch::Request;

Study::Study(RunPlan plan) : plan_(std::move(plan)) {}

base::Result<Study> Study::make(RunPlan plan) {
    Study study(std::move(plan));
    if (auto chosen = study.choose_outputs(); !chosen)
        return tl::unexpected<base::Diagnostic>(std::move(chosen.error()));
    if (auto found = study.find_used(); !found)
        return tl::unexpected<base::Diagnostic>(std::move(found.error()));
    return study;
}

/// `known`: 0 not looked at, 1 yes, 2 no, 3 being looked at.
bool Study::can_be_worked_out(QuantityId quantity, std::vector<char>& known) const {
    char& mark = known[quantity];
    if (mark == 1 || mark == 3) return true;
    if (mark == 2) return false;
    const model::Equation* equation = model().equation_of(quantity);
    const bool given = plan_.find(quantity) != nullptr;
    if (given || equation == nullptr) {
        mark = given ? 1 : 2;
        return given;
    }
    mark = 3;
    const bool can = std::ranges::all_of(equation->nodes, [&](const model::Node& node) {
        return node.op != model::Op::quantity || can_be_worked_out(node.index, known);
    });
    known[quantity] = can ? 1 : 2;
    return can;
}

base::Result<void> Study::choose_outputs() {
    std::vector<QuantityId> wanted = plan_.outputs;
    if (wanted.empty()) {
        std::vector<char> known(model().all_quantities.size());
        for (std::size_t i = 0; i < known.size(); ++i) {
            const auto id = static_cast<QuantityId>(i);
            if (plan_.find(id) == nullptr && model().equation_of(id) != nullptr &&
                can_be_worked_out(id, known))
                wanted.push_back(id);
        }
    }
    for (const Goal& goal : plan_.goals)
        if (std::ranges::find(wanted, goal.output) == wanted.end()) wanted.push_back(goal.output);
    for (const QuantityId id : wanted)
        (model().all_quantities[id].series ? series_ : outputs_).push_back(id);
    if (wanted.empty()) {
        auto fault = base::failure("missing-input", "nothing follows from what is given",
                                   plan_.span, "too little is said");
        for (const model::Equation& equation : model().equations)
            if (fault.value().notes.size() < 6)
                fault.value().notes.push_back(fmt::format(
                    "{} = {}", model().all_quantities[equation.target].name, equation.text));
        return fault;
    }
    return {};
}

base::Result<void> Study::find_used() {
    std::vector<QuantityId> all = outputs_;
    all.insert(all.end(), series_.begin(), series_.end());
    auto whole = program({}, all);
    if (!whole) {
        base::Diagnostic fault = std::move(whole.error());
        if (fault.primary.span.empty()) fault.primary = {plan_.span, "in this run"};
        if (fault.code == "missing-input")
            fault.notes.push_back("each is given under [run.inputs]");
        return tl::unexpected(std::move(fault));
    }
    for (std::size_t i = 0; i < plan_.inputs.size(); ++i)
        if (whole->graph().of_quantity[plan_.inputs[i].quantity] >= 0) used_.push_back(i);
    return {};
}

std::vector<std::size_t> Study::uncertain() const {
    std::vector<std::size_t> result;
    for (const std::size_t i : used_)
        if (plan_.inputs[i].distribution) result.push_back(i);
    return result;
}

std::vector<std::size_t> Study::wandering() const {
    std::vector<std::size_t> result;
    for (const std::size_t i : used_)
        if (plan_.inputs[i].path) result.push_back(i);
    return result;
}

/// The inputs that the first and the last step follow from.
std::vector<const PlannedInput*> Study::behind_time_axis() const {
    std::vector<const PlannedInput*> inputs;
    std::vector<bool> seen(model().all_quantities.size());
    std::vector<std::span<const model::Node>> open{model().time.from, model().time.to};
    while (!open.empty()) {
        const auto nodes = open.back();
        open.pop_back();
        for (const model::Node& node : nodes) {
            if (node.op != model::Op::quantity || seen[node.index]) continue;
            seen[node.index] = true;
            if (const PlannedInput* input = plan_.find(node.index))
                inputs.push_back(input);
            else if (const model::Equation* equation = model().equation_of(node.index))
                open.push_back(equation->nodes);
        }
    }
    return inputs;
}

base::Result<Program> Study::program(std::span<const QuantityId> varying,
                                     std::span<const QuantityId> outputs) const {
    Request request;
    request.model = &model();
    request.given.assign(model().all_quantities.size(), Given::no);
    for (const PlannedInput& input : plan_.inputs) request.given[input.quantity] = Given::fixed;
    for (const QuantityId id : varying) request.given[id] = Given::varying;
    request.outputs.assign(outputs.begin(), outputs.end());
    auto program = Program::make(request);
    if (!program) return program;
    program->set_start_year(plan_.start_year);
    for (const PlannedInput& input : plan_.inputs) {
        if (request.given[input.quantity] != Given::fixed) continue;
        if (input.series_si.empty())
            program->set(input.quantity, input.value_si);
        else
            program->set_series(input.quantity, input.series_si,
                                input.from_today ? std::optional(0) : std::nullopt);
    }
    if (auto ready = program->prepare(); !ready) {
        base::Diagnostic fault = std::move(ready.error());
        fault.primary = {plan_.span, "in this run"};
        for (const PlannedInput* input : behind_time_axis()) {
            fault.notes.push_back(fmt::format(
                "{} is {}", model().all_quantities[input->quantity].name,
                input->written.empty() ? std::string(to_string(input->origin)) : input->written));
            if (!input->span.empty()) fault.primary = {input->span, "the steps follow from this"};
        }
        return tl::unexpected(std::move(fault));
    }
    return program;
}

base::Result<std::vector<std::vector<double>>> Study::at(
    std::span<const QuantityId> varying, std::span<const std::vector<double>> points,
    std::span<const QuantityId> outputs) const {
    auto made = program(varying, outputs);
    if (!made) return tl::unexpected<base::Diagnostic>(std::move(made.error()));
    std::vector<std::vector<double>> result;
    const std::size_t block = made->block();
    for (std::size_t first = 0; first < points.size(); first += block) {
        const std::size_t count = std::min(block, points.size() - first);
        const std::size_t filled =
            (count + sample::block_unit - 1) / sample::block_unit * sample::block_unit;
        for (std::size_t i = 0; i < varying.size(); ++i)
            if (double* row = made->input(varying[i]))
                for (std::size_t k = 0; k < filled; ++k)
                    row[k] = points[first + std::min(k, count - 1)][i];
        if (auto ran = made->run(filled); !ran)
            return tl::unexpected<base::Diagnostic>(std::move(ran.error()));
        for (std::size_t k = 0; k < count; ++k) {
            std::vector<double>& row = result.emplace_back();
            for (std::size_t output = 0; output < outputs.size(); ++output) {
                const auto values = made->output(output);
                row.push_back(values.data[values.broadcast ? 0 : k]);
            }
        }
    }
    return result;
}

base::Result<WorkedOnce> work_out_once(const Study& study) {
    std::vector<QuantityId> all(study.outputs().begin(), study.outputs().end());
    all.insert(all.end(), study.series().begin(), study.series().end());
    auto program = study.program({}, all);
    if (!program) return tl::unexpected<base::Diagnostic>(std::move(program.error()));
    WorkedOnce result;
    result.first_step = program->first_step();
    result.last_step = program->last_step();
    result.several_roots = program->irregular().several;
    for (std::size_t i = 0; i < all.size(); ++i) {
        Worked& worked = result.outputs.emplace_back();
        worked.quantity = all[i];
        worked.failure = program->failure(i);
        if (!program->output_is_series(i)) {
            worked.value_si = *program->output(i).data;
            continue;
        }
        const auto rows = program->series_output(i);
        for (std::size_t step = 0; step < rows.steps; ++step)
            worked.series_si.push_back(*rows.row(step).data);
    }
    return result;
}

}  // namespace ballpark::scenario

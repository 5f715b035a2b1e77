#include "ballpark/model/batch/program.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>

#include "ballpark/finance/irr.hpp"
#include "ballpark/model/batch/machine.hpp"

namespace ballpark::model::batch {

struct Program::State {
    Request request;
    Graph graph;
    Schedule schedule;
    Machine machine;

    State(Request wanted, Graph made, Schedule planned)
        : request(std::move(wanted)),
          graph(std::move(made)),
          schedule(std::move(planned)),
          machine(graph, schedule, request.model->time) {}

    const Value& value(std::int32_t id) const { return graph.values[static_cast<std::size_t>(id)]; }
};

Program::Program(std::unique_ptr<State> state) : state_(std::move(state)) {}
Program::Program(Program&&) noexcept = default;
Program& Program::operator=(Program&&) noexcept = default;
Program::~Program() = default;

base::Result<Program> Program::make(const Request& request) {
    auto graph = build_graph(request);
    if (!graph) return tl::unexpected<base::Diagnostic>(std::move(graph.error()));
    auto planned = schedule(*graph, *request.model);
    if (!planned) return base::failure("equation-cycle", planned.error().why);
    return Program(std::make_unique<State>(request, std::move(*graph), std::move(*planned)));
}

void Program::set_start_year(int year) {
    state_->machine.start_year = year;
}
void Program::use(sample::Isa isa) {
    state_->machine.use(isa);
}
void Program::set(QuantityId quantity, double value_si) {
    set_series(quantity, {value_si});
}
void Program::set_series(QuantityId quantity, std::vector<double> values_si,
                         std::optional<int> first_step) {
    const std::int32_t value = state_->graph.of_quantity[quantity];
    if (value >= 0) state_->machine.set(value, {std::move(values_si), first_step});
}
base::Result<void> Program::prepare() {
    return state_->machine.prepare();
}
std::size_t Program::block() const {
    return state_->machine.block();
}
double* Program::input(QuantityId quantity) {
    const std::int32_t value = state_->graph.of_quantity[quantity];
    return value < 0 ? nullptr : state_->machine.input(value);
}
std::vector<double*> Program::series_input(QuantityId quantity) {
    const std::int32_t value = state_->graph.of_quantity[quantity];
    return value < 0 ? std::vector<double*>() : state_->machine.series_input(value);
}
void Program::before_steps(std::function<void(std::size_t n)> fill) {
    state_->machine.before_steps = std::move(fill);
}
base::Result<void> Program::run(std::size_t n) {
    return state_->machine.run(n);
}
Row Program::output(std::size_t index) const {
    return state_->machine.row(state_->graph.outputs[index]);
}
Rows Program::series_output(std::size_t index) const {
    return state_->machine.rows(state_->graph.outputs[index]);
}
bool Program::output_is_series(std::size_t index) const {
    return state_->value(state_->graph.outputs[index]).series;
}
bool Program::output_varies(std::size_t index) const {
    return state_->value(state_->graph.outputs[index]).varying;
}
int Program::first_step() const {
    return state_->machine.first_step();
}
int Program::last_step() const {
    return state_->machine.last_step();
}
const Program::Irregular& Program::irregular() const {
    return state_->machine.irregular;
}
const Graph& Program::graph() const {
    return state_->graph;
}

namespace {

std::string reason_of(Code code) {
    switch (code) {
        case Code::divide:
            return "a division by zero";
        case Code::log:
            return "a logarithm of what is not greater than 0";
        case Code::sqrt:
            return "a square root of a negative number";
        case Code::power:
            return "a power that has no value";
        case Code::npv:
        case Code::discounted_payback:
            return "nothing can be discounted at a rate of -100 % or less";
        case Code::payback:
            return "what is paid out never comes back";
        case Code::input:
            return "an input that has no value";
        default:
            return "a number too large to work with";
    }
}

}  // namespace

std::optional<Failure> Program::failure(std::size_t output) const {
    // values come after those that they use, stage by stage
    const State& state = *state_;
    const std::int32_t asked_for = state.graph.outputs[output];
    const auto row_is_finite = [](Row row) { return std::isfinite(*row.data); };
    if (state.value(asked_for).series) {
        const Rows rows = state.machine.rows(asked_for);
        bool finite = true;
        for (std::size_t step = 0; step < rows.steps; ++step)
            finite = finite && row_is_finite(rows.row(step));
        if (finite) return std::nullopt;
    } else if (row_is_finite(state.machine.row(asked_for))) {
        return std::nullopt;
    }
    std::vector<bool> asked(state.graph.values.size());
    std::vector<std::int32_t> open{state.graph.outputs[output]};
    while (!open.empty()) {
        const std::int32_t id = open.back();
        open.pop_back();
        if (asked[static_cast<std::size_t>(id)]) continue;
        asked[static_cast<std::size_t>(id)] = true;
        for (const Use& use : state.value(id).used()) open.push_back(use.value);
    }
    std::optional<Failure> first;
    const auto look = [&](std::int32_t id, std::size_t step, bool stepped) {
        const Value& value = state.value(id);
        if (first || value.varying || !asked[static_cast<std::size_t>(id)]) return;
        if (value.code == Code::constant) return;
        const double found =
            stepped ? *state.machine.rows(id).row(step).data : *state.machine.row(id).data;
        if (std::isfinite(found)) return;
        Failure failure{reason_of(value.code),
                        "no-value",
                        value.equation,
                        value.span,
                        static_cast<int>(step) + state.machine.first_step(),
                        stepped};
        if (value.code == Code::irr) {
            const auto roots = finance::irr_roots(state.machine.flows(value.uses[0].value, 0));
            if (!roots) {
                failure.code = roots.error().code;
                failure.why = "there is no rate of return: " + roots.error().headline;
            }
        }
        first = failure;
    };
    const auto steps = static_cast<std::size_t>(
        std::max(0, state.machine.last_step() - state.machine.first_step() + 1));
    for (const Stage& stage : state.schedule.stages) {
        for (const std::int32_t id : stage.single) look(id, 0, false);
        for (std::size_t step = 0; step < steps; ++step)
            for (const std::int32_t id : stage.forward) look(id, step, true);
        for (std::size_t step = steps; step-- > 0;)
            for (const std::int32_t id : stage.backward) look(id, step, true);
    }
    return first;
}

std::optional<Circle> find_circle(const Model& model) {
    Request request;
    request.model = &model;
    request.given.assign(model.all_quantities.size(), Given::no);
    for (std::size_t id = 0; id < request.given.size(); ++id)
        if (model.equation_of(static_cast<QuantityId>(id)) == nullptr)
            request.given[id] = Given::fixed;
    for (const Equation& equation : model.run_equations) request.outputs.push_back(equation.target);
    const auto graph = build_graph(request);
    if (!graph) return std::nullopt;
    auto planned = schedule(*graph, model);
    if (planned) return std::nullopt;
    return std::move(planned.error());
}

}  // namespace ballpark::model::batch

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

/// Looks for what the want of a value began with.
class Search {
public:
    Search(const Graph& graph, const Machine& machine) : graph_(graph), machine_(machine) {}

    struct Place {
        std::int32_t id = -1;
        int step = 0;
    };

    /// Where a value has none itself; nothing if it has one in every step.
    std::optional<Place> hole(std::int32_t id) const {
        if (!value(id).series) return finite({id, 0}) ? std::nullopt : std::optional(Place{id, 0});
        for (int step = machine_.first_step(); step <= machine_.last_step(); ++step)
            if (!finite({id, step})) return Place{id, step};
        return std::nullopt;
    }

    /// From a hole to one whose operands have values.
    Place origin(Place place) const {
        while (const auto deeper = operand_hole(place)) place = *deeper;
        return place;
    }

private:
    const Value& value(std::int32_t id) const {
        return graph_.values[static_cast<std::size_t>(id)];
    }

    bool finite(Place place) const { return !inside(place) || std::isfinite(*at(place)); }
    /// Beyond the ends a series is 0.
    bool inside(Place place) const {
        return !value(place.id).series ||
               (place.step >= machine_.first_step() && place.step <= machine_.last_step());
    }
    const double* at(Place place) const {
        if (!value(place.id).series) return machine_.row(place.id).data;
        return machine_.rows(place.id)
            .row(static_cast<std::size_t>(place.step - machine_.first_step()))
            .data;
    }

    std::optional<Place> operand_hole(Place place) const {
        const Value& own = value(place.id);
        const auto uses = own.used();
        for (std::size_t i = 0; i < uses.size(); ++i) {
            // what was not chosen did no harm
            if (own.code == Code::choose && i > 0) {
                const Place condition{uses[0].value, place.step - uses[0].lag};
                if ((inside(condition) && *at(condition) != 0) != (i == 1)) continue;
            }
            const Use& use = uses[i];
            if (over_series(own.code) && i == 0) {
                if (const auto found = hole(use.value)) return found;
            } else if (const Place used{use.value, place.step - use.lag}; !finite(used)) {
                return used;
            }
        }
        return std::nullopt;
    }

    const Graph& graph_;
    const Machine& machine_;
};

}  // namespace

std::optional<Failure> Program::failure(std::size_t output) const {
    const State& state = *state_;
    const Search search(state.graph, state.machine);
    const auto hole = search.hole(state.graph.outputs[output]);
    if (!hole) return std::nullopt;
    const Search::Place origin = search.origin(*hole);
    const Value& value = state.value(origin.id);
    Failure failure{reason_of(value.code), "no-value",  value.equation, value.span,
                    origin.step,           value.series};
    if (value.code == Code::irr) {
        const auto roots = finance::irr_roots(state.machine.flows(value.uses[0].value, 0));
        if (!roots) {
            failure.code = roots.error().code;
            failure.why = "there is no rate of return: " + roots.error().headline;
        }
    }
    return failure;
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

#include "ballpark/model/batch/graph.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "ballpark/model/batch/code_of.hpp"
#include "ballpark/model/function.hpp"

namespace ballpark::model::batch {
namespace {

constexpr std::int32_t unbuilt = -1;
constexpr std::int32_t open_value = -2;

class Builder {
public:
    explicit Builder(const Request& request)
        : request_(request),
          model_(*request.model),
          slots_(model_.all_quantities.size(), unbuilt),
          looked_at_(slots_.size()) {
        varying_end_ = !model_.time.to.empty() && depends_on_varying(model_.time.to);
    }

    base::Result<Graph> build() {
        // the ends first: where the last step varies, every series looks at it
        if (!model_.time.from.empty()) graph_.from = number(model_.time.from).value;
        if (!model_.time.to.empty()) graph_.to = number(model_.time.to).value;
        for (const QuantityId output : request_.outputs)
            graph_.outputs.push_back(quantity(output).value);
        if (!missing_.empty()) return missing();
        settle();
        if (!circle_.empty()) {
            graph_.circle = circle_;
            return std::move(graph_);
        }
        for (const Value& value : graph_.values) graph_.stepped |= value.series;
        if (graph_.stepped && !model_.time.given)
            return base::failure("no-time-axis", std::string(model_.id) +
                                                     " has no [time]: it is not known how "
                                                     "many steps it runs");
        return std::move(graph_);
    }

private:
    const Equation* equation_of(QuantityId id) const {
        return request_.given[id] == Given::no ? model_.equation_of(id) : nullptr;
    }

    bool depends_on_varying(std::span<const Node> nodes) {
        return std::ranges::any_of(nodes, [&](const Node& node) {
            if (node.op != Op::quantity) return false;
            if (request_.given[node.index] == Given::varying) return true;
            if (std::exchange(looked_at_[node.index], char{1}) != 0) return false;
            const Equation* equation = equation_of(node.index);
            return equation != nullptr && depends_on_varying(equation->nodes);
        });
    }

    base::Result<Graph> missing() const {
        const bool one = missing_.size() == 1;
        auto fault = base::failure("missing-input",
                                   one ? "nothing says what " + std::string(missing_[0]) + " is"
                                       : std::to_string(missing_.size()) + " inputs are not given");
        for (std::string_view name : missing_) {
            const Quantity* quantity = model_.find_any(name);
            fault.value().notes.push_back(std::string(name) + ", in " +
                                          std::string(quantity->unit_text) + ": " +
                                          std::string(quantity->why));
        }
        return fault;
    }

    std::int32_t add(Value value) {
        value.equation = equation_;
        graph_.values.push_back(value);
        return static_cast<std::int32_t>(graph_.values.size()) - 1;
    }

    Use constant(double number) {
        const auto [found, fresh] = constants_.try_emplace(std::bit_cast<std::uint64_t>(number), 0);
        if (fresh) {
            Value value;
            value.number = number;
            found->second = add(value);
        }
        return {found->second, 0};
    }

    /// An operation; one that is there already is not made again.
    Use operation(Code code, std::initializer_list<Use> uses, base::Span span) {
        Value value;
        value.code = code;
        value.span = span;
        value.count = static_cast<std::uint8_t>(uses.size());
        std::ranges::copy(uses, value.uses.begin());
        for (const Use& use : uses) value.series |= graph_.values[index(use)].series;
        if (over_series(code) && code != Code::at) value.series = false;
        if (code == Code::at) value.series = graph_.values[index(value.uses[1])].series;
        const auto key = [&](std::size_t i) {
            return std::pair(value.uses[i].value, value.uses[i].lag);
        };
        const auto [found, fresh] =
            operations_.try_emplace(std::tuple(code, key(0), key(1), key(2)), 0);
        if (fresh) found->second = add(value);
        return {found->second, 0};
    }

    static std::size_t index(Use use) { return static_cast<std::size_t>(use.value); }

    // quantities

    Use quantity(QuantityId id) {
        if (slots_[id] >= 0) return {slots_[id], 0};
        const Quantity& quantity = model_.all_quantities[id];
        const Equation* equation = equation_of(id);
        Value slot;
        slot.series = quantity.series;
        slot.quantity = id;
        slot.named = true;
        if (equation == nullptr) {
            slot.code = Code::input;
            slot.varying = request_.given[id] == Given::varying;
            if (request_.given[id] == Given::no) missing_.push_back(quantity.name);
            slots_[id] = add(slot);
            return {slots_[id], 0};
        }
        slot.code = Code::copy;
        slot.count = 1;
        slots_[id] = add(slot);
        const auto place = static_cast<std::size_t>(slots_[id]);
        graph_.values[place].uses[0] = {open_value, 0};
        const Equation* before = std::exchange(equation_, equation);
        Use root = number(equation->nodes);
        if (quantity.series && varying_end_) root = until_end(root);
        equation_ = before;
        graph_.values[place].uses[0] = root;
        graph_.values[place].equation = equation;
        return {slots_[id], 0};
    }

    /// A series ends with its own sample's last step.
    Use until_end(Use root) {
        const Use now = {word(Code::step), 0};
        const Use within = operation(Code::less_equal, {now, {graph_.to, 0}}, {});
        return operation(Code::choose, {within, root, constant(0)}, {});
    }

    std::int32_t word(Code code) {
        std::int32_t& made = words_[code];
        if (made == 0) {
            Value value;
            value.code = code;
            value.series = code != Code::steps_per_year;
            made = add(value) + 1;
        }
        return made - 1;
    }

    // expressions

    Use number(std::span<const Node> nodes) {
        std::vector<Use> stack;
        for (const Node& node : nodes) {
            const std::size_t count = operand_count(node);
            const std::vector<Use> operands(stack.end() - static_cast<std::ptrdiff_t>(count),
                                            stack.end());
            stack.resize(stack.size() - count);
            stack.push_back(one(node, operands));
        }
        return stack.back();
    }

    Use one(const Node& node, const std::vector<Use>& operands) {
        switch (node.op) {
            case Op::number:
                return constant(node.unit.to_si(node.value));
            case Op::name:
                return constant(std::numeric_limits<double>::quiet_NaN());
            case Op::quantity:
                return {quantity(node.index).value, node.lag};
            case Op::time:
                return {word(static_cast<TimeWord>(node.index) == TimeWord::step ? Code::step
                             : static_cast<TimeWord>(node.index) == TimeWord::year
                                 ? Code::year
                                 : Code::steps_per_year),
                        0};
            case Op::greater:
            case Op::greater_equal:
                return operation(code_of(node.op), {operands[1], operands[0]}, node.span);
            case Op::negate:
            case Op::logical_not:
                return operation(code_of(node.op), {operands[0]}, node.span);
            case Op::choose:
                return operation(Code::choose, {operands[0], operands[1], operands[2]}, node.span);
            case Op::call:
                return call(static_cast<Function>(node.index), operands, node.span);
            default:
                return operation(code_of(node.op), {operands[0], operands[1]}, node.span);
        }
    }

    /// The argument of a function over series, 0 beyond its own sample's last step.
    Use whole(Use argument) {
        if (!varying_end_) return argument;
        const Value& value = graph_.values[index(argument)];
        return argument.lag == 0 && value.named && value.series ? argument : until_end(argument);
    }

    Use call(Function function, std::vector<Use> operands, base::Span span) {
        const bool reduced = is_reduction(function);
        if (reduced && function != Function::lowest && function != Function::highest) {
            const bool rate_first =
                function == Function::npv || function == Function::discounted_payback;
            Use& series = operands[rate_first ? 1 : 0];
            series = whole(series);
        }
        switch (function) {
            case Function::min:
            case Function::max: {
                Use best = operands[0];
                for (std::size_t i = 1; i < operands.size(); ++i)
                    best = operation(code_of(function), {best, operands[i]}, span);
                return best;
            }
            case Function::lookup:
                return lookup(operands, span);
            case Function::npv:
            case Function::discounted_payback:
                return operation(code_of(function), {operands[1], operands[0]}, span);
            case Function::at:
                return operation(Code::at, {operands[0], operands[1]}, span);
            case Function::mean: {
                const Use total = operation(Code::sum, {operands[0]}, span);
                const Use steps = operation(
                    Code::add, {operation(Code::subtract, {end(), begin()}, span), constant(1)},
                    span);
                return operation(Code::divide, {total, steps}, span);
            }
            case Function::last:
                if (varying_end_) return operation(Code::at, {operands[0], end()}, span);
                return operation(Code::last, {operands[0]}, span);
            case Function::lowest:
            case Function::highest:
                return extreme(function, operands[0], span);
            case Function::cumulative:
                return cumulative(operands[0], span);
            default:
                return operation(code_of(function), {operands[0]}, span);
        }
    }

    Use begin() { return graph_.from >= 0 ? Use{graph_.from, 0} : constant(0); }
    Use end() { return graph_.to >= 0 ? Use{graph_.to, 0} : constant(0); }

    Use extreme(Function function, Use series, base::Span span) {
        if (varying_end_) {
            const double infinity = std::numeric_limits<double>::infinity();
            const Use within =
                operation(Code::less_equal, {{word(Code::step), 0}, {graph_.to, 0}}, span);
            const Use beyond = constant(function == Function::lowest ? infinity : -infinity);
            series = operation(Code::choose, {within, series, beyond}, span);
        }
        return operation(code_of(function), {series}, span);
    }

    /// A series of its own: the sum up to the step before, and this step's.
    Use cumulative(Use series, base::Span span) {
        Value total;
        total.code = Code::add;
        total.series = true;
        total.span = span;
        total.count = 2;
        total.uses[1] = series;
        const std::int32_t made = add(total);
        graph_.values[static_cast<std::size_t>(made)].uses[0] = {made, 1};
        return {made, 0};
    }

    /// y1 + sum of (y2 - y1) * how far x has come from x1 to x2, from 0 to 1.
    Use lookup(const std::vector<Use>& operands, base::Span span) {
        Use result = operands[2];
        for (std::size_t i = 3; i + 1 < operands.size(); i += 2) {
            const Use x1 = operands[i - 2], y1 = operands[i - 1];
            const Use x2 = operands[i], y2 = operands[i + 1];
            const Use along = operation(Code::divide,
                                        {operation(Code::subtract, {operands[0], x1}, span),
                                         operation(Code::subtract, {x2, x1}, span)},
                                        span);
            const Use share = operation(
                Code::max, {operation(Code::min, {along, constant(1)}, span), constant(0)}, span);
            const Use rise = operation(Code::subtract, {y2, y1}, span);
            const Use part = operation(Code::multiply, {rise, share}, span);
            result = operation(Code::add, {result, part}, span);
        }
        return result;
    }

    // what was built, made ready

    /// A named value is what its equation comes to: the copies that stood for it while it was
    /// being built are taken out where they are not needed.
    void settle() {
        std::vector<Use> stands_for(graph_.values.size());
        for (std::size_t i = 0; i < graph_.values.size(); ++i)
            stands_for[i] = {static_cast<std::int32_t>(i), 0};
        for (std::size_t i = 0; i < graph_.values.size(); ++i) {
            const Value slot = graph_.values[i];
            if (slot.code != Code::copy || !slot.named) continue;
            // through a chain of plain names, which must not come back to itself
            Use root = slot.uses[0];
            std::vector<QuantityId> way{slot.quantity};
            for (std::size_t hops = 0; root.lag == 0; ++hops) {
                const Value& next = graph_.values[index(root)];
                if (next.code != Code::copy || !next.named) break;
                way.push_back(next.quantity);
                if (root.value == static_cast<std::int32_t>(i) || hops > graph_.values.size()) {
                    circle_ = way;
                    return;
                }
                root = next.uses[0];
            }
            if (root.lag != 0) continue;
            Value& target = graph_.values[index(root)];
            const bool worked_out = target.code >= Code::add;
            if (!worked_out || target.series != slot.series) continue;
            stands_for[i] = root;
            if (!target.named) {
                target.named = true;
                target.quantity = slot.quantity;
                target.equation = slot.equation;
            }
        }
        const auto resolve = [&](std::int32_t value) {
            return value < 0 ? value : stands_for[static_cast<std::size_t>(value)].value;
        };
        for (Value& value : graph_.values)
            for (std::size_t i = 0; i < value.count; ++i)
                value.uses[i].value = resolve(value.uses[i].value);
        for (std::int32_t& output : graph_.outputs) output = resolve(output);
        graph_.from = resolve(graph_.from);
        graph_.to = resolve(graph_.to);
        graph_.of_quantity.assign(slots_.size(), -1);
        for (std::size_t id = 0; id < slots_.size(); ++id)
            graph_.of_quantity[id] = resolve(slots_[id]);
        mark_varying();
    }

    void mark_varying() {
        for (bool news = true; news;) {
            news = false;
            for (Value& value : graph_.values) {
                if (value.varying) continue;
                for (const Use& use : value.used())
                    value.varying |= graph_.values[index(use)].varying;
                news |= value.varying;
            }
        }
    }

    const Request& request_;
    const Model& model_;
    Graph graph_;
    std::vector<std::int32_t> slots_;
    std::vector<char> looked_at_;
    std::map<std::uint64_t, std::int32_t> constants_;
    std::map<
        std::tuple<Code, std::pair<std::int32_t, std::int16_t>,
                   std::pair<std::int32_t, std::int16_t>, std::pair<std::int32_t, std::int16_t>>,
        std::int32_t>
        operations_;
    std::map<Code, std::int32_t> words_;
    std::vector<std::string_view> missing_;
    std::vector<QuantityId> circle_;
    const Equation* equation_ = nullptr;
    bool varying_end_ = false;
};

}  // namespace

base::Result<Graph> build_graph(const Request& request) {
    return Builder(request).build();
}

}  // namespace ballpark::model::batch

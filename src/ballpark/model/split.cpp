#include "ballpark/model/split.hpp"

#include <algorithm>

#include "ballpark/model/function.hpp"

namespace ballpark::model {
namespace {

bool over_series(const Node& node) {
    return node.op == Op::call && static_cast<Function>(node.index) >= Function::npv;
}

class Splitter {
public:
    Splitter(std::span<const Quantity> quantities, std::span<const Equation> equations,
             const TimeAxis& time, std::size_t inherited)
        : quantities_(quantities),
          equations_(equations),
          run_(quantities.size()),
          equation_of_(quantities.size(), nullptr) {
        for (const Equation& equation : equations) equation_of_[equation.target] = &equation;
        mark_series();
        find_kept(inherited);
        mark_unspoken(time);
    }

    bool run(QuantityId quantity) const { return run_[quantity]; }

private:
    template <class Visit>
    static void each_quantity(std::span<const Node> nodes, Visit visit) {
        for (const Node& node : nodes)
            if (node.op == Op::quantity) visit(node.index);
    }

    /// Series, and whatever follows from them.
    void mark_series() {
        for (std::size_t i = 0; i < quantities_.size(); ++i) run_[i] = quantities_[i].series;
        for (bool news = true; news;) {
            news = false;
            for (const Equation& equation : equations_) {
                if (run_[equation.target]) continue;
                bool follows = std::ranges::any_of(equation.nodes, over_series);
                each_quantity(equation.nodes, [&](QuantityId id) { follows |= run_[id]; });
                run_[equation.target] = follows;
                news |= follows;
            }
        }
    }

    /// What prose can speak of or a range judges, and all that it follows from.
    void find_kept(std::size_t inherited) {
        kept_.assign(quantities_.size(), false);
        for (std::size_t i = 0; i < quantities_.size(); ++i) {
            const Quantity& quantity = quantities_[i];
            const bool judged = equation_of_[i] != nullptr &&
                                (!quantity.normal.empty() || !quantity.label.empty() ||
                                 quantity.least != 0 || quantity.most != 0);
            if (!run_[i] && (i < inherited || judged || !quantity.words.empty()))
                keep(static_cast<QuantityId>(i));
        }
    }

    void keep(QuantityId first) {
        std::vector<QuantityId> open{first};
        while (!open.empty()) {
            const QuantityId id = open.back();
            open.pop_back();
            if (kept_[id]) continue;
            kept_[id] = true;
            if (equation_of_[id] != nullptr)
                each_quantity(equation_of_[id]->nodes, [&](QuantityId on) { open.push_back(on); });
        }
    }

    /// What only a run uses. What nothing uses stays with the rest, where it is refused or judged.
    void mark_unspoken(const TimeAxis& time) {
        std::vector<QuantityId> open;
        const auto use = [&](QuantityId id) {
            if (!kept_[id] && !run_[id]) open.push_back(id);
        };
        for (const Equation& equation : equations_)
            if (run_[equation.target]) each_quantity(equation.nodes, use);
        each_quantity(time.from, use);
        each_quantity(time.to, use);
        while (!open.empty()) {
            const QuantityId id = open.back();
            open.pop_back();
            if (run_[id]) continue;
            run_[id] = true;
            if (equation_of_[id] != nullptr) each_quantity(equation_of_[id]->nodes, use);
        }
        // an intermediate value may be used by an equation that stays: then it stays as well
        for (bool news = true; news;) {
            news = false;
            for (const Equation& equation : equations_)
                if (!run_[equation.target])
                    each_quantity(equation.nodes, [&](QuantityId id) {
                        news |= run_[id];
                        run_[id] = false;
                    });
        }
    }

    std::span<const Quantity> quantities_;
    std::span<const Equation> equations_;
    std::vector<bool> run_;
    std::vector<bool> kept_;
    std::vector<const Equation*> equation_of_;
};

}  // namespace

Parts split(std::vector<Quantity> quantities, std::vector<Equation> equations, TimeAxis& time,
            std::vector<Setting>& settings, std::size_t inherited, Arena& arena) {
    const Splitter splitter(quantities, equations, time, inherited);
    Parts parts;
    std::vector<QuantityId> place(quantities.size());
    for (const bool run : {false, true}) {
        for (std::size_t i = 0; i < quantities.size(); ++i) {
            if (splitter.run(static_cast<QuantityId>(i)) != run) continue;
            place[i] = static_cast<QuantityId>(parts.quantities.size());
            parts.quantities.push_back(quantities[i]);
        }
        if (!run) parts.checked = parts.quantities.size();
    }
    const auto moved = [&](std::span<const Node> nodes) -> std::span<const Node> {
        std::vector<Node> copy(nodes.begin(), nodes.end());
        for (Node& node : copy)
            if (node.op == Op::quantity) node.index = place[node.index];
        return arena.array(copy);
    };
    for (Equation equation : equations) {
        const bool run = splitter.run(equation.target);
        equation.target = place[equation.target];
        equation.nodes = moved(equation.nodes);
        std::vector<Factor> factors(equation.factors.begin(), equation.factors.end());
        for (Factor& factor : factors) factor.quantity = place[factor.quantity];
        std::ranges::sort(factors, {}, &Factor::quantity);
        equation.factors = arena.array(factors);
        (run ? parts.run_equations : parts.equations).push_back(equation);
    }
    time.from = moved(time.from);
    time.to = moved(time.to);
    for (Setting& setting : settings) setting.quantity = place[setting.quantity];
    return parts;
}

}  // namespace ballpark::model

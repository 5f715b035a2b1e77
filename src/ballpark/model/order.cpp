#include "ballpark/model/order.hpp"

#include <algorithm>

namespace ballpark::model {
namespace {

enum class Mark : std::uint8_t { untouched, open, done };

struct Sorter {
    const std::vector<Equation>& equations;
    std::vector<int> defined_by;  ///< a quantity's equation, -1 for an input
    std::vector<Mark> marks;
    std::vector<std::size_t> path;
    std::vector<Equation> sorted;

    /// Depth first; the depth is bounded by the number of quantities of one model file.
    bool visit(std::size_t index) {
        if (marks[index] == Mark::done) return true;
        path.push_back(index);
        if (marks[index] == Mark::open) return false;
        marks[index] = Mark::open;
        for (const Node& node : equations[index].nodes)
            if (node.op == Op::quantity && defined_by[node.index] >= 0 &&
                !visit(static_cast<std::size_t>(defined_by[node.index])))
                return false;
        marks[index] = Mark::done;
        path.pop_back();
        sorted.push_back(equations[index]);
        return true;
    }
};

}  // namespace

std::vector<QuantityId> sort_equations(std::vector<Equation>& equations,
                                       std::span<const Quantity> quantities) {
    Sorter sorter{equations,
                  std::vector<int>(quantities.size(), -1),
                  std::vector<Mark>(equations.size(), Mark::untouched),
                  {},
                  {}};
    for (std::size_t i = 0; i < equations.size(); ++i)
        sorter.defined_by[equations[i].target] = static_cast<int>(i);
    for (std::size_t i = 0; i < equations.size(); ++i) {
        if (sorter.visit(i)) continue;
        // the path ends where it met itself: what stands before that is only the way in
        const auto first = std::ranges::find(sorter.path, sorter.path.back());
        std::vector<QuantityId> circle;
        for (auto at = first; at != sorter.path.end(); ++at)
            circle.push_back(equations[*at].target);
        return circle;
    }
    equations = std::move(sorter.sorted);
    return {};
}

}  // namespace ballpark::model

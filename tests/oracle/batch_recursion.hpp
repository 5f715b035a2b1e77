#pragma once

#include <map>
#include <utility>
#include <vector>

#include "ballpark/model/model.hpp"

namespace ballpark::oracle {

/// A model worked out for one sample by plain recursion over its equations: each value asks for
/// what it needs, in the step that it needs it, and remembers what it was told.
class Recursion {
public:
    /// `inputs_si`: one value a quantity, read where there is no equation.
    Recursion(const model::Model& model, std::vector<double> inputs_si);

    double at(model::QuantityId quantity, int step);
    int first() const { return first_; }
    int last() const { return last_; }

private:
    /// The expression that ends at node `end` (not included), in `step`; `end` moves to its start.
    double tree(std::span<const model::Node> nodes, std::size_t& end, int step);
    double call(std::span<const model::Node> nodes, std::size_t& end, int step);
    std::vector<double> over_steps(std::span<const model::Node> nodes, std::size_t& end);

    const model::Model& model_;
    std::vector<double> inputs_;
    std::map<std::pair<model::QuantityId, int>, double> known_;
    int first_ = 0;
    int last_ = 0;
};

}  // namespace ballpark::oracle

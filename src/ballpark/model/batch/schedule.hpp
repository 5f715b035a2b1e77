#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "ballpark/model/batch/graph.hpp"

namespace ballpark::model::batch {

/// What is worked out together: single values first, then, step by step, those that run forward in
/// time, then those that run backward. Each list is in an order in which a value comes after those
/// of its step that it uses.
struct Stage {
    std::vector<std::int32_t> single;
    std::vector<std::int32_t> forward;
    std::vector<std::int32_t> backward;
};

struct Schedule {
    std::vector<Stage> stages;
    std::vector<std::int32_t> stage_of;  ///< one a value; -1: nothing asked for it
    std::vector<bool> runs_backward;
};

/// Quantities that wait for each other.
struct Circle {
    std::vector<QuantityId> way;  ///< from one back to itself
    std::string why;              ///< a headline: "the equations run in a circle: ..."
};

/// Puts the values of a graph in order. A circle through earlier steps (x[t-1]) is worked out step
/// by step, one through later steps (x[t+1]) from the end; one within a step, through both, or
/// through a function over a whole series has no order.
tl::expected<Schedule, Circle> schedule(const Graph& graph, const Model& model);

}  // namespace ballpark::model::batch

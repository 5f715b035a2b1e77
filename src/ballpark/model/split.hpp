#pragma once

#include <vector>

#include "ballpark/model/arena.hpp"
#include "ballpark/model/model.hpp"

namespace ballpark::model {

/// A model's quantities and equations, those that claims are checked against set apart from those
/// that only a run has.
struct Parts {
    std::vector<Quantity> quantities;  ///< those that claims are checked against come first
    std::size_t checked = 0;           ///< how many those are
    std::vector<Equation> equations;
    std::vector<Equation> run_equations;
};

/// Of a run alone are series, whatever follows from a series, and the inputs and intermediate
/// values that only such equations use and that prose has no words for. The checker never looks at
/// them, so a model can grow a whole project's finance without making a check slower. The nodes of
/// the equations, `time` and `settings` are changed to the new order of the quantities. The first
/// `inherited` of the quantities are the checker's in the model that this one extends, and stay so.
Parts split(std::vector<Quantity> quantities, std::vector<Equation> equations, TimeAxis& time,
            std::vector<Setting>& settings, std::size_t inherited, Arena& arena);

}  // namespace ballpark::model

#pragma once

#include "ballpark/scenario/run/figure_reader.hpp"
#include "ballpark/scenario/run/plan.hpp"

namespace ballpark::scenario {

/// What a scenario says an input is: a figure, a distribution, or of a series a list of figures, a
/// table of years or a process. Spans are offsets into the file.
base::Result<PlannedInput> read_input(const model::Value& value, const model::Model& model,
                                      model::QuantityId quantity, FigureReader& figures);

/// The quantity of a model by its name, or why there is none. Spans are offsets into `name`'s text.
base::Result<model::QuantityId> find_quantity(std::string_view name, const model::Model& model);

}  // namespace ballpark::scenario

#pragma once

#include "ballpark/base/result.hpp"
#include "ballpark/scenario/run/plan.hpp"

namespace ballpark::scenario {

/// A figure as text in SI, if it is what the quantity is and within its bounds. Spans are offsets
/// into `text`.
base::Result<double> read_figure_si(std::string_view text, const model::Quantity& quantity,
                                    const check::Engine& engine);

/// What a scenario says an input is: a figure, a distribution, or of a series a list of figures or
/// a table of years. Spans are offsets into `file`.
base::Result<PlannedInput> read_input(std::string_view file, const model::Value& value,
                                      const model::Model& model, model::QuantityId quantity,
                                      int start_year, const check::Engine& engine);

/// The same for one figure of a file.
base::Result<double> read_value_si(std::string_view file, const model::Value& value,
                                   const model::Quantity& quantity, const check::Engine& engine);

/// The quantity of a model by its name, or why there is none. Spans are offsets into `name`'s text.
base::Result<model::QuantityId> find_quantity(std::string_view name, const model::Model& model);

}  // namespace ballpark::scenario

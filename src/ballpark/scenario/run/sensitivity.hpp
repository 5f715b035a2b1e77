#pragma once

#include <vector>

#include "ballpark/scenario/run/study.hpp"

namespace ballpark::scenario {

/// An output at a low and a high value of one input, the others in the middle: a bar of a tornado.
struct Swing {
    std::size_t input = 0;                       ///< index into the plan's inputs
    double low_input_si = 0, high_input_si = 0;  ///< its p5 and p95
    double at_low_si = 0, at_high_si = 0;
};

/// How much of an output's variance is owed to one input: alone (first), and with all it takes part
/// in (total). Estimators of Saltelli (2010) and Jansen (1999), by Saltelli and others, Variance
/// based sensitivity analysis of model output, Computer Physics Communications 181 (2010).
struct Indices {
    std::size_t input = 0;
    double first = 0;
    double total = 0;
};

/// The output that is asked about where none is named: npv, or else the first.
std::optional<model::QuantityId> main_output(const Study& study);

/// Longest bar first.
base::Result<std::vector<Swing>> tornado(const Study& study, model::QuantityId output);

/// Works out `samples` times the number of uncertain inputs and two. Nothing where the inputs are
/// correlated: what one input does alone then has no meaning.
base::Result<std::vector<Indices>> sobol_indices(const Study& study, model::QuantityId output,
                                                 std::size_t samples);

/// A point of a sweep: the values of the swept inputs, and the outputs.
struct SweepRow {
    std::vector<double> inputs_si;
    std::vector<double> outputs_si;
};

/// All combinations of the swept values, the lists side by side, or points drawn. Codes of errors:
/// too-many.
base::Result<std::vector<SweepRow>> sweep(const Study& study);

}  // namespace ballpark::scenario

#pragma once

#include "ballpark/sample/distribution.hpp"
#include "ballpark/sample/path.hpp"
#include "ballpark/scenario/run/figure_reader.hpp"

namespace ballpark::scenario {

/// A distribution of a quantity's values, in SI, as a table of the file tells it:
///
///     { distribution = "triangular", least = ..., mode = ..., most = ... }    pert: the same
///     { distribution = "uniform", least = ..., most = ... }
///     { distribution = "normal", mean = ..., deviation = ... }
///     { distribution = "lognormal", median = ..., sigma = ... }    sigma: of the logarithm
///     { p5 = ..., p95 = ... } or p10 and p90: lognormal, or what distribution says
///     { distribution = "discrete", values = [...], weights = [...] }
///     { distribution = "empirical", values = [...] }
///
/// Codes: unknown-distribution, missing-key, unknown-key, bad-order, bad-number, bad-weights,
/// no-values, and those of figures.
base::Result<sample::Distribution> read_distribution(const model::Value& table,
                                                     const model::Quantity& quantity,
                                                     FigureReader& figures);

/// Does the table tell how a series wanders?
bool tells_path(const model::Value& table);

/// How a series wanders from step to step, in SI:
///
///     { process = "mean-reverting", start = ..., median = ..., reversion = 0.3, volatility = 0.25
///     } { process = "random-walk", start = ..., drift = 0.02, volatility = 0.25 }
///
/// Rates are by the year: plain numbers, per cent or "0.3/yr". Without a start it is the median;
/// without that, the quantity's default. Codes: unknown-process, missing-key, unknown-key,
/// bad-number, and those of figures.
base::Result<sample::Path> read_path(const model::Value& table, const model::Quantity& quantity,
                                     FigureReader& figures);

}  // namespace ballpark::scenario

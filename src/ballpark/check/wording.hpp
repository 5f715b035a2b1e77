#pragma once

#include "ballpark/check/engine.hpp"
#include "ballpark/claims/passage.hpp"

namespace ballpark::check {

/// Is the figure power that is counted by a time as if it were energy, with nothing in its
/// sentence that makes that right (capacity added a year, a factory's output, ramping)?
bool power_counted_by_time(const claims::Passage& passage, const text::Mention& mention,
                           const Engine& engine);

/// The plant as whose capacity the figure gives energy; null where it does not. It stands: right
/// before the thing ("a 2.5 million kWh per day solar plant") or after "capacity of"? A year's
/// energy does not count, for that is how output is stated, nor does a thing that stores energy.
const model::Model* energy_as_size(const claims::Passage& passage, const text::Mention& mention,
                                   const Engine& engine);

/// Is the figure power where the words ask for an amount of energy: "annual consumption is 7.67
/// GW"? A peak, an average and a capacity are power, whatever year they are of.
bool power_as_amount(const claims::Passage& passage, const text::Mention& mention,
                     const Engine& engine);

/// Does the text speak of a wrong figure in order to right it, or to teach ("misstated", "a common
/// mistake")? Such a sentence prints the fault on purpose, and so does the one after it.
bool rights_a_mistake(const claims::Passage& passage, base::Span at, const Engine& engine);

}  // namespace ballpark::check

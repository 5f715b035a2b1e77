#pragma once

#include <optional>
#include <span>

#include "ballpark/model/model.hpp"

namespace ballpark::model {

/// lookup(x, x1, y1, x2, y2, ...): straight lines between the points, level beyond them.
double lookup(double x, std::span<const double> points);

/// The value of an expression in SI, from its quantities in SI; a truth is 1 or 0. Not finite
/// where mathematics has no answer (a root of a negative number, a division by zero); nothing
/// swallows that, `min` and `max` neither.
double evaluate(std::span<const Node> nodes, std::span<const double> quantities_si);

/// The node at which an expression without a finite value first had none, for the message.
/// Null if the value is finite.
const Node* first_failure(std::span<const Node> nodes, std::span<const double> quantities_si);

/// Works out every quantity that has an equation, from the inputs. `values_si` holds one value a
/// quantity of the model; those of inputs are read, all others overwritten.
void run_forward(const Model& model, std::span<double> values_si);

/// Fills in what follows from what is known: equations whose inputs are known, and the one
/// unknown of a log-linear equation whose target is known. Runs until nothing new comes.
/// `values_si` holds one entry a quantity of the model; none that is given is changed.
void derive(const Model& model, std::span<std::optional<double>> values_si);

/// Does `equation` use that quantity?
bool uses(const Equation& equation, QuantityId quantity);

}  // namespace ballpark::model

#pragma once

#include <string>
#include <vector>

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/model/store.hpp"

namespace ballpark::model {

/// What is wrong with an example: in which of its values, with spans into that value's text.
struct ExampleFault {
    bool given = false;  ///< in `given`, else in `expect`
    std::size_t index = 0;
    base::Diagnostic diagnostic;
};

/// Runs an example: what is given, what follows from it (`derive`), what was expected. A value
/// agrees within a thousandth, or within the rounding of the figure as written.
/// Codes: example-fails, dimension-mismatch, kind-mismatch, currency-mismatch, and those of a
/// quantity that cannot be read.
std::vector<ExampleFault> check_example(const Model& model, const Example& example,
                                        const units::Catalogue& catalogue);

/// Runs every example of the library: for the packed one, whose files are not at hand. The
/// path is the model's id, the spans are of the values' texts.
std::vector<FileDiagnostic> check_examples(const Library& library,
                                           const units::Catalogue& catalogue);

}  // namespace ballpark::model

#pragma once

#include <string>

#include "ballpark/model/store.hpp"
#include "ballpark/report/style.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::report {

/// The models of a library, one a line: id and title.
std::string model_list(const model::Library& library, const Style& style);

/// Everything a model says: its quantities, equations, what is normal and impossible, by which
/// source. A figure that is no evidence is named as such.
std::string model_text(const model::Model& model, const model::Library& library,
                       const units::Catalogue& catalogue, const Style& style);

}  // namespace ballpark::report

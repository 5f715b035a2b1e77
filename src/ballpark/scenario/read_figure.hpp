#pragma once

#include <optional>

#include "ballpark/base/result.hpp"
#include "ballpark/check/engine.hpp"
#include "ballpark/model/document.hpp"
#include "ballpark/model/model.hpp"
#include "ballpark/text/mention.hpp"

namespace ballpark::scenario {

/// Reads the value of a scenario's quantity as the same figure in a sentence would be read: one
/// quantity with the words that belong to it ("about", "daily", "up to"). A bare number stands
/// for a dimensionless quantity. Spans are offsets into `file`.
base::Result<text::Mention> read_figure(std::string_view file, const model::Value& value,
                                        const model::Quantity& quantity, std::string_view place,
                                        const check::Engine& engine);

}  // namespace ballpark::scenario

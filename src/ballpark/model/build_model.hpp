#pragma once

#include <optional>

#include "ballpark/model/reader.hpp"

namespace ballpark::model {

/// Makes a model of its file: what its parent has, with what the file overrides and adds.
/// Every equation is parsed, checked for dimensions and put in an order in which each uses only
/// what those before it define. Nothing, with the faults noted, if anything is wrong.
std::optional<Model> build_model(Reader& reader, const Value& root, std::string_view id,
                                 const Model* parent, std::span<const Source> sources);

}  // namespace ballpark::model

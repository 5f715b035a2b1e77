#pragma once

#include <optional>

#include "ballpark/model/compose.hpp"
#include "ballpark/model/reader.hpp"

namespace ballpark::model {

/// The models that a model stands on.
struct Ground {
    const Model* parent = nullptr;
    std::vector<PartModel> parent_parts;  ///< what the parent is made of
    std::vector<PartModel> parts;         ///< what this one is made of, the parent's replaced
};

/// Makes a model of its file: what its parent has, with what the file overrides and adds, and what
/// its parts have. Where a part is another than the parent's, the parent's equations are read anew.
/// Every equation is parsed, checked for dimensions and put in an order in which each uses only
/// what those before it define. Nothing, with the faults noted, if anything is wrong.
std::optional<Model> build_model(Reader& reader, const Value& root, std::string_view id,
                                 const Ground& ground, std::span<const Source> sources);

}  // namespace ballpark::model

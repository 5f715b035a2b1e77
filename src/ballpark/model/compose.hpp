#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ballpark/model/arena.hpp"
#include "ballpark/model/model.hpp"

namespace ballpark::model {

/// A part that a model is to be made of, found.
struct PartModel {
    std::string_view name;  ///< in the arena
    const Model* model = nullptr;
};

/// Is it the name of a part's quantity, "plant.capacity"?
constexpr bool is_dotted(std::string_view name) {
    return name.find('.') != std::string_view::npos;
}

/// Small letters, digits and _, a letter first: what a quantity or a part can be called.
bool is_plain_name(std::string_view name);

/// Adds what a part has, its quantities named "plant.capacity". They lose their words: prose
/// speaks of a plant, never of the plant of a deal. The part's own axis of time is left behind,
/// for all parts of a model run on the model's.
void add_part(const PartModel& part, std::vector<Quantity>& quantities,
              std::vector<Equation>& equations, Arena& arena);

/// The equations that a composed model has of its own, not from its parts: those that must be
/// read anew where another model takes the place of a part.
std::vector<Equation> own_equations(const Model& composed, std::span<const PartModel> old_parts);

/// The quantities that a composed model has of its own, and those of its parts that it gives
/// another default or range.
std::vector<Quantity> own_quantities(const Model& composed, std::span<const PartModel> old_parts);

}  // namespace ballpark::model

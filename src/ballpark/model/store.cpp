#include "ballpark/model/store.hpp"

#include <algorithm>

namespace ballpark::model {

const Quantity* Model::find(std::string_view name) const {
    for (const Quantity& quantity : quantities)
        if (quantity.name == name) return &quantity;
    return nullptr;
}

const Quantity* Model::find_any(std::string_view name) const {
    for (const Quantity& quantity : all_quantities)
        if (quantity.name == name) return &quantity;
    return nullptr;
}

const Equation* Model::equation_of(QuantityId quantity) const {
    for (std::span<const Equation> list : {equations, run_equations})
        for (const Equation& equation : list)
            if (equation.target == quantity) return &equation;
    return nullptr;
}

const Model* Library::find(std::string_view id) const {
    const auto found = std::ranges::lower_bound(models, id, {}, &Model::id);
    return found != models.end() && found->id == id ? &*found : nullptr;
}

std::span<const std::string_view> Library::words(std::string_view list) const {
    const auto found = std::ranges::lower_bound(lexicon, list, {}, &WordList::name);
    if (found == lexicon.end() || found->name != list) return {};
    return found->words;
}

std::string citation(const Source& source) {
    std::string text(source.publisher);
    if (!source.title.empty()) text += (text.empty() ? "" : ", ") + std::string(source.title);
    if (source.year != 0) text += " (" + std::to_string(source.year) + ")";
    return text;
}

}  // namespace ballpark::model

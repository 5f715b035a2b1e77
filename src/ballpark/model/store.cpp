#include "ballpark/model/store.hpp"

#include <algorithm>
#include <bit>

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

namespace {

/// FNV-1a.
std::size_t name_hash(std::string_view name) {
    std::uint32_t hash = 2166136261;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619;
    return hash;
}

}  // namespace

const Phrases& Library::words(std::string_view list) const {
    static constexpr Phrases none;
    if (list_places.empty()) return none;
    const std::size_t mask = list_places.size() - 1;
    for (std::size_t i = name_hash(list) & mask;; i = (i + 1) & mask) {
        if (list_places[i] == no_list) return none;
        if (lexicon[list_places[i]].name == list) return lexicon[list_places[i]].words;
    }
}

std::vector<std::uint16_t> place_lists(std::span<const WordList> lexicon) {
    std::vector<std::uint16_t> places(std::bit_ceil(lexicon.size() * 2 + 1), no_list);
    const std::size_t mask = places.size() - 1;
    for (std::size_t list = 0; list < lexicon.size(); ++list) {
        std::size_t i = name_hash(lexicon[list].name) & mask;
        while (places[i] != no_list) i = (i + 1) & mask;
        places[i] = static_cast<std::uint16_t>(list);
    }
    return places;
}

std::string citation(const Source& source) {
    std::string text(source.publisher);
    if (!source.title.empty()) text += (text.empty() ? "" : ", ") + std::string(source.title);
    if (source.year != 0) text += " (" + std::to_string(source.year) + ")";
    return text;
}

}  // namespace ballpark::model

#pragma once

#include <optional>

#include "ballpark/check/engine.hpp"
#include "ballpark/claims/passage.hpp"
#include "ballpark/model/slip.hpp"

namespace ballpark::check {

/// What in the wording around one figure makes slips of it likelier (see model::Boost). Each
/// question is asked of the text once, however many slips depend on it.
class Occasions {
public:
    Occasions(const claims::Passage& passage, const text::Mention& mention, const Engine& engine)
        : passage_(passage), mention_(mention), engine_(engine) {}

    /// The slip's weight for this figure: its own, times every boost that the wording earns.
    double weight(const model::Slip& slip);

private:
    bool small_power() const;
    bool holds(const model::Boost& boost);
    bool sentence_says(std::string_view list, std::optional<bool>& known);

    const claims::Passage& passage_;
    const text::Mention& mention_;
    const Engine& engine_;
    std::optional<bool> rate_;
    std::optional<bool> capacity_;
    std::optional<bool> consumption_;
    std::optional<bool> generation_;
};

}  // namespace ballpark::check

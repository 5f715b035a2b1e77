#pragma once

#include <string_view>
#include <vector>

#include "ballpark/base/span.hpp"
#include "ballpark/model/store.hpp"

namespace ballpark::claims {

/// Words of the text that name a model's thing.
struct ThingHit {
    base::Span span;
    const model::Model* model = nullptr;
};

/// Every thing named in `where`, in order of place. The longest phrase wins ("offshore wind
/// farm" over "wind farm"), and a phrase that excludes hides what stands in it ("solar panel
/// factory" is no solar panel).
std::vector<ThingHit> find_things(std::string_view text, base::Span where,
                                  const model::Library& library);

}  // namespace ballpark::claims

#pragma once

#include <string>
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

/// What a whole text names, found in one walk over its words.
class Named {
public:
    void read(std::string_view text, const model::Library& library);

    /// As `find_things`; `where` are sentences, asked for in their order.
    void things_in(base::Span where, std::vector<ThingHit>& things);
    /// The one country that is named; empty if none is, or several.
    std::string_view place() const { return places_.size() == 1 ? places_.front() : ""; }

private:
    void add_place(std::string_view place);

    /// The longest phrase that begins at a word, if any does.
    struct Phrase {
        base::Span span;
        const model::Phrase* phrase = nullptr;
    };

    const model::Library* library_ = nullptr;
    std::string_view text_;
    std::vector<Phrase> phrases_;
    std::vector<std::string_view> places_;
    std::size_t next_ = 0;
};

}  // namespace ballpark::claims

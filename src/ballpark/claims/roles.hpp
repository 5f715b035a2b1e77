#pragma once

#include "ballpark/claims/passage.hpp"
#include "ballpark/claims/phrases.hpp"
#include "ballpark/model/store.hpp"

namespace ballpark::claims {

/// How sure the words around a mention make it that it gives `quantity` of `thing`: 0 where a
/// word speaks against it ("revenue of $2.5 billion"), high where a word names the quantity or
/// the figure stands right at the thing ("a $2.5 billion solar plant"), low otherwise.
double role_certainty(const Passage& passage, std::size_t mention, const model::Quantity& quantity,
                      const ThingHit& thing, base::Span sentence, const model::Library& library);

}  // namespace ballpark::claims

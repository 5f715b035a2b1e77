#pragma once

#include <string>
#include <string_view>

#include "ballpark/base/date.hpp"
#include "ballpark/base/span.hpp"
#include "ballpark/model/store.hpp"

namespace ballpark::claims {

/// The one country that the text names, by itself, its capital or its people (lists "place.XX"
/// of the lexicon); empty where it names none or several.
std::string place_in(std::string_view text, const model::Library& library);

/// The year that a claim's figures are of: the only year that its sentence names, if it is not
/// after the story ("a plant that cost $60 million in 2008"); else the story's. 0: not known.
int year_of(std::string_view text, base::Span sentence, base::Date story);

}  // namespace ballpark::claims

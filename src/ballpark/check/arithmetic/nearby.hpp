#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ballpark/check/rule.hpp"
#include "ballpark/claims/words.hpp"

namespace ballpark::check {

/// Nothing but "about", "or", "equal to" and the like in `where`?
bool only_introduces(std::string_view text, base::Span where, const Engine& engine);

/// The phrase of the list that stands before the figure with nothing between but "about" and
/// the like, in the figure's sentence.
std::optional<claims::WordHit> right_before(const Matter& matter, base::Span figure,
                                            std::string_view list);

/// The mentions that lie within `where`, in order: found by halving, for a text may hold thousands.
std::span<const text::Mention> mentions_in(const Matter& matter, base::Span where);

/// The first word behind `at` in its sentence; empty where a mark comes first, or the end.
std::string_view word_behind(const Matter& matter, base::Span at);

/// The part of the figure's sentence from its last semicolon before the figure up to the figure.
base::Span clause_before(const Matter& matter, base::Span figure);

}  // namespace ballpark::check

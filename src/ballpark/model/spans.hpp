#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

#include "ballpark/base/diagnostic.hpp"

namespace ballpark::model {

/// All of a text.
constexpr base::Span whole(std::string_view text) {
    return {0, static_cast<std::uint32_t>(text.size())};
}

/// Lets `move` change every span of a diagnostic, so that what was said of a part of a text can be
/// said of the whole.
template <class Move>
void move_spans(base::Diagnostic& diagnostic, Move move) {
    move(diagnostic.primary.span);
    for (base::Label& label : diagnostic.secondary) move(label.span);
    for (base::Suggestion& suggestion : diagnostic.suggestions) move(suggestion.edit.span);
}

/// The diagnostic with every span `by` bytes further on.
inline base::Diagnostic shifted(base::Diagnostic diagnostic, std::size_t by) {
    move_spans(diagnostic, [by](base::Span& span) {
        span.begin += static_cast<std::uint32_t>(by);
        span.end += static_cast<std::uint32_t>(by);
    });
    return diagnostic;
}

}  // namespace ballpark::model

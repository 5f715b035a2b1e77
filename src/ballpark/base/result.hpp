#pragma once

#include <tl/expected.hpp>

#include "ballpark/base/diagnostic.hpp"

namespace ballpark::base {

/// A value, or the reason why there is none. User errors travel this way; exceptions are for
/// broken invariants.
template <class T>
using Result = tl::expected<T, Diagnostic>;

/// An error to return from a function that gives a `Result`.
inline tl::unexpected<Diagnostic> failure(std::string code, std::string headline, Span span = {},
                                          std::string label = {}) {
    Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.headline = std::move(headline);
    diagnostic.primary = {span, std::move(label)};
    return tl::unexpected<Diagnostic>(std::move(diagnostic));
}

}  // namespace ballpark::base

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/span.hpp"

namespace ballpark::base {

/// `error`: dimensionally wrong, impossible or unusable; `warning`: implausible;
/// `note`: ambiguous or weakly sourced, and never a reason to exit with 1.
enum class Severity { note, warning, error };

std::string_view to_string(Severity severity);

/// Words of the reader's text and what they have to do with the matter.
struct Label {
    Span span;
    std::string text;
};

/// One replacement in the reader's text.
struct Edit {
    Span span;
    std::string text;
};

/// A repair: the edit that makes it, what the figures say once it is made, and how likely it is
/// to be what was meant, among everything considered for the passage (0 where not weighed).
struct Suggestion {
    Edit edit;
    std::string effect;
    double probability = 0;
};

/// The yardstick that a figure was held against, in the unit in which it is shown.
struct Reference {
    std::string quantity;
    std::string unit;
    double p5 = 0;
    double p50 = 0;
    double p95 = 0;
    int year = 0;
    std::string place;
    std::string statistic;
    std::string source;  ///< publisher, title and year, as a reader would cite them
};

/// A finding or an input error: one value that every renderer prints in its own form.
/// The headline stands alone: lower case, no full stop, no cure in it.
struct Diagnostic {
    std::string code;
    Severity severity = Severity::error;
    std::string headline;
    Label primary;
    std::vector<Label> secondary;
    std::vector<std::string> working;
    std::optional<Reference> reference;
    std::vector<std::string> notes;
    std::vector<Suggestion> suggestions;
};

}  // namespace ballpark::base

#pragma once

#include <span>
#include <string_view>

namespace ballpark::check {

/// The page of a rule: what it does, why it matters, an example, its limits, its sources. In
/// Markdown, as `check/rules/<slug>.md` has it; packed into the program at build.
struct Page {
    std::string_view slug;
    std::string_view text;
};

/// Every page, sorted by slug.
std::span<const Page> rule_pages();

}  // namespace ballpark::check

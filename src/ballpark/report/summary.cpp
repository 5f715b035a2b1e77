#include "ballpark/report/summary.hpp"

#include <fmt/format.h>

#include <vector>

namespace ballpark::report {

namespace {

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string listed(std::initializer_list<std::pair<std::size_t, std::string_view>> counts,
                   std::string_view separator) {
    std::vector<std::string> parts;
    for (const auto& [count, noun] : counts)
        if (count != 0) parts.push_back(counted(count, noun));
    return fmt::format("{}", fmt::join(parts, separator));
}

}  // namespace

void Tally::add(std::span<const base::Diagnostic> diagnostics) {
    for (const base::Diagnostic& diagnostic : diagnostics) {
        switch (diagnostic.severity) {
            case base::Severity::error:
                ++errors;
                break;
            case base::Severity::warning:
                ++warnings;
                break;
            case base::Severity::note:
                ++notes;
                break;
        }
    }
}

std::string summary(const Tally& tally) {
    const std::string where = listed({{tally.texts, "text"}, {tally.claims, "claim"}}, " and ");
    const std::size_t all = tally.errors + tally.warnings + tally.notes;
    if (all == 0) return fmt::format("nothing found in {}", where);
    return fmt::format(
        "{} in {}: {}", counted(all, "finding"), where,
        listed({{tally.errors, "error"}, {tally.warnings, "warning"}, {tally.notes, "note"}},
               ", "));
}

}  // namespace ballpark::report

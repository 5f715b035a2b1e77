#include <fmt/core.h>

#include <cmath>

#include "ballpark/check/rewording.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/claims/words.hpp"

namespace ballpark::check {
namespace {

namespace dimensions = units::dimensions;
using units::Base;

/// Money for power and again for time: how "per MWh" comes out where it is written "per MW/h".
bool by_power_and_hour(const text::Mention& mention, const units::Catalogue& catalogue) {
    if (mention.unit.dimension[Base::money] != 1) return false;
    constexpr double hour_s = 3600;
    bool power = false;
    bool hour = mention.has_rate() && std::abs(mention.rate.factor - hour_s) < 1;
    for (const auto& term : mention.unit.terms()) {
        const auto& entry = catalogue[term.entry];
        power = power || (term.power == -1 && entry.dimension == dimensions::power);
        hour = hour || (term.power == -1 && entry.dimension == dimensions::time &&
                        std::abs(entry.factor - hour_s) < 1);
    }
    return power && hour;
}

/// Where the hour begins in the figure's words: "/h", " per hour"; npos if it is not found.
std::size_t hour_in(std::string_view words) {
    for (const std::string_view hour : {"/hour", "/hr", "/h", " per hour", " an hour"}) {
        const auto at = words.rfind(hour);
        if (at != std::string_view::npos) return at;
    }
    return std::string_view::npos;
}

void check(const Matter& matter, const text::Mention& mention) {
    if (!by_power_and_hour(mention, matter.engine.catalogue)) return;
    const auto text = matter.passage.text;
    // Who stands ready to give a megawatt is paid by the megawatt and the hour.
    if (claims::find_any(matter.passage.words, matter.passage.sentence_of(mention.span),
                         matter.engine.library.words("pays_for_readiness")))
        return;
    const auto words = mention.span.of(text);
    const auto hour = hour_in(words);
    if (hour == std::string_view::npos) return;
    base::Diagnostic finding;
    finding.code = "unit-symbol";
    finding.severity = base::Severity::error;
    finding.headline =
        fmt::format("{} divides by the hour where energy is power times hours", words);
    finding.primary = {mention.span, "energy is written without a stroke or \"per\""};
    finding.suggestions.push_back(
        {{mention.span, with_hours(words.substr(0, hour))}, "the price of energy", 0});
    matter.found.push_back(std::move(finding));
}

}  // namespace

void unit_symbol(const Matter& matter) {
    for (const auto& mention : matter.passage.mentions) check(matter, mention);
}

}  // namespace ballpark::check

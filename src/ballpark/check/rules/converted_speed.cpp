#include "ballpark/check/rules/converted_speed.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ballpark/check/arithmetic/given_twice.hpp"

namespace ballpark::check {
namespace {

namespace dimensions = units::dimensions;

constexpr double hour_s = 3600;
constexpr units::Dimension speed = dimensions::length / dimensions::time;

/// A unit of distance by the hour: "km/h", "miles per hour".
std::string as_speed(std::string_view unit) {
    if (unit.size() <= 2) return std::string(unit) + "/h";
    return std::string(unit) + " per hour";
}
/// The distance of a unit of speed: "miles" of "mph"; empty where its words do not tell.
std::string as_distance(std::string_view unit) {
    constexpr std::array<std::array<std::string_view, 2>, 5> known{
        {{"mph", "miles"}, {"km/h", "km"}, {"kph", "km"}, {"kmh", "km"}, {"kmph", "km"}}};
    for (const auto& [from, to] : known)
        if (unit == from) return std::string(to);
    for (const std::string_view ending : {" per hour", " an hour", " a hour"})
        if (unit.ends_with(ending)) return std::string(unit.substr(0, unit.size() - ending.size()));
    return {};
}

}  // namespace

void check_converted_speed(const Matter& matter, std::size_t index) {
    constexpr double rounding = 1.03;
    const auto& given = matter.passage.mentions[index];
    const auto& converted = matter.passage.mentions[index + 1];
    const bool to_distance = given.unit.dimension == speed;
    if (given.unit.dimension != (to_distance ? speed : dimensions::length) ||
        converted.unit.dimension != (to_distance ? dimensions::length : speed))
        return;
    for (const text::Mention* each : {&given, &converted})
        if (each->range || each->malformed || each->has_rate() || each->value <= 0) return;
    const double hours = to_distance ? hour_s : 1 / hour_s;
    const double off =
        given.unit.to_si(given.value) * hours / converted.unit.to_si(converted.value);
    bool apart = false;
    if (std::abs(std::log(off)) > std::log(rounding) ||
        given_twice(matter, given.span, converted.span, apart) != GivenTwice::bracket || apart)
        return;

    const auto text = matter.passage.text;
    const auto unit = converted.unit_span.of(text);
    base::Diagnostic finding;
    finding.code = "bad-conversion";
    finding.severity = base::Severity::error;
    finding.headline =
        fmt::format("{} is a {}, {} a {}", given.span.of(text), to_distance ? "speed" : "distance",
                    converted.span.of(text), to_distance ? "distance" : "speed");
    finding.primary = {converted.span, "the numbers agree, the units do not"};
    finding.secondary.push_back({given.span, "given as this"});
    const std::string right = to_distance ? as_speed(unit) : as_distance(unit);
    if (!right.empty() && converted.unit_span.begin >= converted.number.end)
        finding.suggestions.push_back(
            {{converted.span,
              std::string(text.substr(converted.span.begin,
                                      converted.unit_span.begin - converted.span.begin)) +
                  right},
             "the same as " + std::string(given.span.of(text)),
             0});
    matter.found.push_back(std::move(finding));
}

}  // namespace ballpark::check

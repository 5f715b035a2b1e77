#include "slipped.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "ballpark/model/prior.hpp"

namespace slipped {
namespace {

using ballpark::model::Model;

/// Three significant figures, as print has it.
std::string figure(double value) {
    if (value >= 100) return fmt::format("{:.0f}", value);
    if (value >= 10) return fmt::format("{:.1f}", value);
    return fmt::format("{:.2f}", value);
}

std::string power(double watts, Slip slip) {
    // The reader is shown the size in the unit that fits; the slip prints another.
    const bool giga = watts >= 1e9;
    std::string_view unit = giga ? "gigawatts" : "megawatts";
    if (slip == Slip::mega_for_giga && giga) unit = "megawatts";
    if (slip == Slip::giga_for_mega && !giga) unit = "gigawatts";
    if (slip == Slip::kilo_for_mega && !giga) unit = "kilowatts";
    auto words = fmt::format("{} {}", figure(giga ? watts / 1e9 : watts / 1e6), unit);
    if (slip == Slip::by_the_day) words += " of electricity a day";
    return words;
}

std::string money(double dollars, Slip slip) {
    const bool billion = dollars >= 1e9;
    std::string_view scale = billion ? "billion" : "million";
    if (slip == Slip::million_for_billion && billion) scale = "million";
    if (slip == Slip::billion_for_million && !billion) scale = "billion";
    return fmt::format("${} {}", figure(billion ? dollars / 1e9 : dollars / 1e6), scale);
}

}  // namespace

std::vector<const Model*> Maker::models() const {
    std::vector<const Model*> found;
    for (const auto& model : library_.models) {
        if (model.abstract || model.words.empty()) continue;
        const auto* cost = model.find("specific_cost");
        const auto* capacity = model.find("capacity");
        // a plant, that is: ports and works have capacities too
        if (cost && capacity && model.find("homes_supplied") && !cost->normal.empty() &&
            !capacity->normal.empty())
            found.push_back(&model);
    }
    return found;
}

double Maker::between(double low, double high) {
    const auto [least, most] = std::minmax({std::log(low), std::log(high)});
    return std::exp(std::uniform_real_distribution<double>(least, most)(random_));
}

Statement Maker::make(const Model& model, Slip slip) {
    constexpr int year = 2019;
    const auto range = [&](std::string_view name) {
        const auto* quantity = model.find(name);
        return *ballpark::model::normal_range(library_, model, model.id_of(*quantity), year, "");
    };
    const auto cost = range("specific_cost");
    const auto size = range("capacity");
    const double watts =
        1e6 * between(std::max(2.0, std::sqrt(size.p5 * size.p50)), std::sqrt(size.p50 * size.p95));
    const double dollars =
        watts / 1e3 * between(std::sqrt(cost.p5 * cost.p50), std::sqrt(cost.p50 * cost.p95));
    const auto word =
        model.words[std::uniform_int_distribution<std::size_t>(0, model.words.size() - 1)(random_)];
    const auto p = power(watts, slip);
    const auto m = money(dollars, slip);
    Statement statement;
    statement.slipped = p != power(watts, Slip::none) || m != money(dollars, Slip::none);
    statement.model = model.id;
    statement.year = year;
    switch (std::uniform_int_distribution<int>(0, 3)(random_)) {
        case 0:
            statement.text =
                fmt::format("The {} with a capacity of {} would cost about {}.", word, p, m);
            break;
        case 1:
            statement.text =
                fmt::format("About {} will be invested in a {} that provides {}.", m, word, p);
            break;
        case 2:
            statement.text =
                fmt::format("The company said the {} would cost {} and supply {}.", word, m, p);
            break;
        default:
            statement.text =
                fmt::format("Able to generate {}, the {} is to cost some {}.", p, word, m);
    }
    return statement;
}

}  // namespace slipped

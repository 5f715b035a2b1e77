#include "statements.hpp"

#include <fmt/core.h>

#include <array>
#include <cmath>
#include <span>
#include <stdexcept>
#include <vector>

namespace calibration {
namespace {

struct Scale {
    double factor;
    std::string_view small, right, large;  // a thousandfold less, as it is, a thousandfold more
};

/// Three significant figures, as print has it: "1,180", "22.5".
std::string figure(double value) {
    const double unit = std::pow(10, std::floor(std::log10(value)) - 2);
    const double rounded = std::round(value / unit) * unit;
    if (rounded < 100) return fmt::format("{:g}", std::round(rounded * 1e6) / 1e6);
    auto digits = fmt::format("{:.0f}", rounded);
    for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

// Styles in which a size is printed; a word after the figure, or a hyphen before the thing.
// Nobody prints terawatts or petawatt-hours for these: there the slip goes the other way.
constexpr std::array<Scale, 3> size_styles = {{{1e6, "kW", "MW", "GW"},
                                               {1e6, "kilowatts", "megawatts", "gigawatts"},
                                               {1e9, "MW", "GW", "TW"}}};
constexpr std::array<Scale, 5> energy_styles = {
    {{1e9, "MWh", "GWh", "TWh"},
     {1e9, "megawatt-hours", "gigawatt-hours", "terawatt-hours"},
     {1e9, "thousand kWh", "million kWh", "billion kWh"},
     {1e12, "GWh", "TWh", "PWh"},
     {1e12, "million kilowatt-hours", "billion kilowatt-hours", "trillion kilowatt-hours"}}};

std::string in(const Scale& scale, double value, int thousandfold = 0) {
    const auto unit = thousandfold < 0 ? scale.small : thousandfold > 0 ? scale.large : scale.right;
    return fmt::format("{} {}", figure(value / scale.factor), unit);
}

std::string hours_dropped(std::string words) {
    for (const std::string_view hours : {"-hours", "Wh"}) {
        const auto at = words.find(hours);
        if (at == std::string::npos) continue;
        return hours == "Wh" ? words.replace(at, 2, "W") : words.replace(at, hours.size(), "s");
    }
    throw std::logic_error(words);
}

std::string hours_added(std::string words) {
    if (words.ends_with("watts")) return words.replace(words.size() - 1, 1, "-hours");
    return words + "h";
}

}  // namespace

std::string_view name_of(Slip slip) {
    constexpr std::array<std::string_view, 9> names = {"none",
                                                       "size, a thousandfold",
                                                       "energy, a thousandfold",
                                                       "MWh for MW",
                                                       "GW for GWh",
                                                       "MW a day",
                                                       "day for year",
                                                       "money, a thousandfold",
                                                       "homes, a thousandfold"};
    return names[static_cast<std::size_t>(slip)];
}

std::string Writer::thing(std::string_view fuel) {
    struct Kind {
        std::string_view fuel;
        std::vector<std::string_view> words;
    };
    static const std::array<Kind, 11> kinds = {
        {{"biomass", {"biomass power plant", "biomass plant", "biomass power station"}},
         {"coal", {"coal-fired power plant", "coal-fired power station", "coal plant"}},
         {"cogeneration", {"combined heat and power plant", "cogeneration plant"}},
         {"gas", {"gas-fired power plant", "natural gas power plant", "gas-fired power station"}},
         {"geothermal", {"geothermal plant", "geothermal power plant", "geothermal power station"}},
         {"hydro", {"hydroelectric plant", "hydropower plant", "hydroelectric power station"}},
         {"nuclear", {"nuclear power plant", "nuclear power station", "nuclear plant"}},
         {"oil", {"oil-fired power plant", "diesel power plant", "oil-fired power station"}},
         {"solar", {"solar farm", "solar power plant", "photovoltaic power plant", "solar park"}},
         {"waste", {"waste-to-energy plant", "energy-from-waste plant"}},
         {"wind", {"wind farm", "wind power plant", "wind park"}}}};
    for (const auto& kind : kinds)
        if (kind.fuel == fuel)
            return std::string(
                kind.words[static_cast<std::size_t>(pick(static_cast<int>(kind.words.size())))]);
    throw std::logic_error("no words for " + std::string(fuel));
}

Statement Writer::output(const Plant& plant, Slip slip) {
    const double watts = plant.megawatts * 1e6;
    const double watt_hours = plant.gigawatt_hours * 1e9;
    // a large plant in gigawatts, a large output in terawatt-hours, each as often as not
    const auto& size = size_styles[static_cast<std::size_t>(watts >= 1e9 ? pick(3) : pick(2))];
    const auto& energy =
        energy_styles[static_cast<std::size_t>(watt_hours >= 1e12 ? pick(5) : pick(3))];
    const int size_way = pick(2) == 0 || size.large == "TW" ? -1 : 1;
    const int energy_way = pick(2) == 0 || energy.large == "PWh" ? -1 : 1;
    const auto what = thing(plant.fuel);

    const auto true_size = in(size, watts);
    const auto true_energy = in(energy, watt_hours);
    auto printed_size = true_size;
    auto printed_energy = true_energy;
    std::string year = pick(2) == 0 ? "a year" : "each year";
    auto printed_year = year;
    switch (slip) {
        case Slip::size_thousandfold:
            printed_size = in(size, watts, size_way);
            break;
        case Slip::energy_thousandfold:
            printed_energy = in(energy, watt_hours, energy_way);
            break;
        case Slip::energy_as_size:
            printed_size = hours_added(printed_size);
            break;
        case Slip::size_as_energy:
            printed_energy = hours_dropped(printed_energy);
            break;
        case Slip::by_the_day:
            printed_size += " a day";
            break;
        case Slip::day_for_year:
            printed_year = pick(2) == 0 ? "a day" : "each day";
            break;
        default:
            slip = Slip::none;
    }
    const int shape = pick(8);
    const auto write = [&](const std::string& p, const std::string& e, const std::string& y) {
        switch (shape) {
            case 0:
                return fmt::format("With a capacity of {}, the {} generates about {} {}.", p, what,
                                   e, y);
            case 1:
                return fmt::format(
                    "The {} has an installed capacity of {} and produces {} of "
                    "electricity {}.",
                    what, p, e, y);
            case 2:
                return fmt::format("The {} has a peak output of {}. It generates {} {}.", what, p,
                                   e, y);
            case 3:
                return fmt::format("{}, a {} with a capacity of {}, supplies {} of power {}.",
                                   plant.name, what, p, e, y);
            case 4:
                return fmt::format("The company said that its {} of {} yields roughly {} {}.", what,
                                   p, e, y);
            case 5:
                return fmt::format("A {} {} will generate {} of electricity {}, enough for a town.",
                                   p, what, e, y);
            case 6:
                return fmt::format("High in the hills, the {} {} turns out {} {}, officials said.",
                                   p, what, e, y);
            default:
                return fmt::format("Some {} {} come from the {}, which is rated at {}.", e, y, what,
                                   p);
        }
    };
    return {write(true_size, true_energy, year), write(printed_size, printed_energy, printed_year),
            plant.country, plant.year, slip};
}

Statement Writer::cost(const Project& project, Slip slip) {
    const double watts = project.megawatts * 1e6;
    const auto& size = size_styles[static_cast<std::size_t>(watts >= 1e9 ? pick(3) : pick(2))];
    const int way = pick(2) == 0 || size.large == "TW" ? -1 : 1;
    const auto what = thing(project.fuel);
    const bool billions = project.amount >= 1e9;
    const auto money = [&](bool billion_word) {
        return fmt::format("{}{} {}", project.currency,
                           figure(project.amount / (billions ? 1e9 : 1e6)),
                           billion_word ? "billion" : "million");
    };
    const auto true_size = in(size, watts);
    const auto true_money = money(billions);
    auto printed_size = true_size;
    auto printed_money = true_money;
    switch (slip) {
        case Slip::size_thousandfold:
            printed_size = in(size, watts, way);
            break;
        case Slip::energy_as_size:
            printed_size = hours_added(printed_size);
            break;
        case Slip::by_the_day:
            printed_size += " a day";
            break;
        case Slip::money_thousandfold:
            printed_money = money(!billions);
            break;
        default:
            slip = Slip::none;
    }
    // "can generate 120 MWh" may be meant so: only where the wording asks for a size is it a slip
    const int shape = slip == Slip::energy_as_size ? 2 + pick(3) : pick(6);
    const auto write = [&](const std::string& p, const std::string& m) {
        switch (shape) {
            case 0:
                return fmt::format("The {} with a capacity of {} costs about {}.", what, p, m);
            case 1:
                return fmt::format("{} went into {}, a {} that can generate {}.", m, project.name,
                                   what, p);
            case 2:
                return fmt::format("The {} has a capacity of {}. It cost {} to build.", what, p, m);
            case 3:
                return fmt::format("The price tag of the {} of {} is {}, the ministry said.", what,
                                   p, m);
            case 4:
                return fmt::format("{} will be spent on a {} {} in the north of the country.", m, p,
                                   what);
            default:
                return fmt::format("The country is investing {} in a {} that will supply {}.", m,
                                   what, p);
        }
    };
    return {write(true_size, true_money), write(printed_size, printed_money), project.country,
            project.year, slip};
}

Statement Writer::homes(const Plant& plant, double megawatt_hours_per_home, Slip slip) {
    const double watts = plant.megawatts * 1e6;
    const double homes = plant.gigawatt_hours * 1e3 / megawatt_hours_per_home;
    const auto& size = size_styles[static_cast<std::size_t>(watts >= 1e9 ? pick(3) : pick(2))];
    const int way = pick(2) == 0 || size.large == "TW" ? -1 : 1;
    const auto what = thing(plant.fuel);
    // "21,200 homes" becomes "21.2 million", "1.2 million" becomes "1.2 billion"
    const bool millions = homes >= 1e6;
    const auto count = [&](bool slipped) {
        if (!slipped) return millions ? figure(homes / 1e6) + " million" : figure(homes);
        return millions ? figure(homes / 1e6) + " billion" : figure(homes / 1e3) + " million";
    };
    const auto true_size = in(size, watts);
    auto printed_size = true_size;
    auto printed_homes = count(false);
    if (slip == Slip::size_thousandfold)
        printed_size = in(size, watts, way);
    else if (slip == Slip::homes_thousandfold)
        printed_homes = count(true);
    else
        slip = Slip::none;
    const int shape = pick(3);
    const auto write = [&](const std::string& p, const std::string& h) {
        switch (shape) {
            case 0:
                return fmt::format("The {} with a capacity of {} powers {} homes.", what, p, h);
            case 1:
                return fmt::format("The {} of {} generates enough electricity for {} households.",
                                   what, p, h);
            default:
                return fmt::format("{}, a {} rated at {}, supplies about {} homes.", plant.name,
                                   what, p, h);
        }
    };
    return {write(true_size, count(false)), write(printed_size, printed_homes), plant.country,
            plant.year, slip};
}

}  // namespace calibration

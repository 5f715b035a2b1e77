#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/check/check.hpp"
#include "ballpark/check/readings.hpp"
#include "ballpark/scenario/scenario.hpp"

namespace ballpark::scenario {

/// The figure by which a claim is judged: what it costs per kW, or the like.
struct KeyFigure {
    std::string quantity;
    std::string unit;                   ///< as the model writes it
    double value = 0;                   ///< in that unit
    std::optional<double> times_usual;  ///< over the median of what is normal
};

/// Whether the claim's size was stated as power or as energy, and which the models favour.
enum class Nature { none, power, energy };
std::string_view to_string(Nature nature);

/// Both readings of a claim's figure, if something was found to be amiss with its being power or
/// energy: nothing for a figure that is in no doubt.
std::optional<check::Readings> doubtful_readings(const check::Findings& findings, std::size_t claim,
                                                 const check::Engine& engine);

/// A claim and what was found about it: one row of the table that a check of scenarios ends in.
struct ClaimRow {
    std::string file;
    std::string scenario;  ///< title of the scenario
    std::string title;     ///< the claim's own; may be empty
    std::string model;
    base::Date date;
    std::string place;
    std::string stated;  ///< "2.5 million watts daily, about $2.5 billion"
    std::optional<KeyFigure> key;
    Nature stated_as = Nature::none;
    Nature favoured = Nature::none;
    std::string verdict;                     ///< "fits", "power per time, out of ballpark", ...
    std::optional<base::Suggestion> repair;  ///< the best one
    std::optional<check::Readings> readings;
};

/// A scenario that has been checked. The findings' passages are views of the file's text.
struct CheckedScenario {
    std::string title;
    std::vector<check::Findings> findings;  ///< one a claim
    std::vector<ClaimRow> rows;             ///< one a claim

    bool alarming() const;
};

/// Which findings are to be reported; all where it is empty.
using Wanted = std::function<bool(const base::Diagnostic&)>;

CheckedScenario check_scenario(std::string_view file, Scenario scenario,
                               const check::Engine& engine, const Wanted& wanted = {});

}  // namespace ballpark::scenario

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/date.hpp"
#include "ballpark/base/diagnostic.hpp"
#include "ballpark/check/engine.hpp"
#include "ballpark/model/document.hpp"
#include "ballpark/sample/path.hpp"
#include "ballpark/sample/sampler.hpp"

namespace ballpark::scenario {

/// Where the value of an input is from.
enum class Origin : std::uint8_t {
    given,       ///< the scenario
    command,     ///< the command line
    normal,      ///< the model's normal range for the year and place
    by_default,  ///< the model's default
};
std::string_view to_string(Origin origin);

/// What is known of one input.
struct PlannedInput {
    model::QuantityId quantity = 0;
    Origin origin = Origin::given;
    double value_si = 0;            ///< the middle of a distribution
    std::vector<double> series_si;  ///< of a series given step by step
    bool from_today = false;        ///< the series begins at t = 0, not at the first step
    std::optional<sample::Distribution> distribution;  ///< in SI
    std::optional<sample::Path> path;                  ///< of a series, in SI; its median is above
    std::string written;                               ///< as the file has it
    std::string source;                                ///< of a normal range: whom to cite
    std::vector<std::string> notes;                    ///< rates that money was converted by
    base::Span span;                                   ///< in the file; empty elsewhere
};

/// Years after its start at which a report tells how far a path may have wandered.
inline constexpr double told_years = 10;

/// An output and the value it is to have.
struct Goal {
    model::QuantityId input = 0;   ///< what is changed
    model::QuantityId output = 0;  ///< what it is changed for
    double target_si = 0;
    std::string written;
};

/// Values that an input takes in turn.
struct SweptInput {
    model::QuantityId quantity = 0;
    std::vector<double> values_si;
    std::optional<sample::Distribution> distribution;  ///< of a sampled sweep, in SI
};

/// Every combination of the values, the lists side by side, or points drawn from distributions.
enum class SweepMode : std::uint8_t { grid, list, sampled };

/// What a scenario asks to be worked out.
struct RunPlan {
    std::string title;
    const model::Model* model = nullptr;
    base::Date date;
    std::string place;
    int start_year = 0;                ///< the year in which t = 0 lies
    std::vector<PlannedInput> inputs;  ///< one a quantity at most
    std::vector<model::QuantityId> outputs;
    std::uint64_t samples = 0;
    std::uint64_t seed = 1;
    sample::Points points = sample::Points::random;
    struct Pair {
        model::QuantityId a = 0, b = 0;
        double value = 0;
        base::Span span;
    };
    std::vector<Pair> correlations;
    std::vector<Goal> goals;
    std::vector<SweptInput> sweep;
    SweepMode sweep_mode = SweepMode::grid;
    std::size_t sweep_points = 100;  ///< of a sampled sweep
    bool sensitivity = false;
    std::vector<int> repaid_by;  ///< years for which the chance of not being repaid is asked
    base::Span span;             ///< the [run] table

    PlannedInput* find(model::QuantityId quantity);
    const PlannedInput* find(model::QuantityId quantity) const;
};

/// The id of the model that a deal makes, and what readers know a model as: of that one, its kind
/// of deal.
inline constexpr std::string_view deal_model_id = "deal/this-deal";
std::string_view known_as(const model::Model& model);

struct ReadRun {
    RunPlan plan;
    std::vector<base::Diagnostic> faults;
};

/// Does the document have a [run]?
bool has_run(const model::Value& document);

/// Reads what a scenario file says of a run:
///
///     [run]
///     model   = "power/solar-pv"
///     date    = 2019-10-24
///     place   = "KP"
///     samples = 100000
///     seed    = 7
///     outputs = ["npv", "irr"]
///     [run.inputs]
///     capacity      = "2.5 GW"
///     energy_price  = { distribution = "triangular", least = "40 USD/MWh", mode = "60 USD/MWh",
///                       most = "90 USD/MWh" }
///     specific_cost = { p5 = "618 USD/kW", p95 = "2070 USD/kW" }
///     price_path    = { process = "mean-reverting", reversion = 0.3, volatility = 0.25 }
///     [[run.correlation]]
///     between = ["energy_price", "specific_cost"]
///     value   = 0.5
///     [sweep]                         # mode = "grid", "list" or "sampled" with points = 100
///     capacity = ["2.5 MW", "2.5 GW"]
///
/// Codes: those of a scenario's claims, and bad-order, bad-number, bad-weights, no-values,
/// bad-correlation, outside-bounds, bad-goal, no-series.
ReadRun read_run(std::string_view text, const model::Value& document, const check::Engine& engine);

/// "NAME=VALUE" from the command line, for a plan's model; the value is a figure, or a list or a
/// table as in a file. Spans are offsets into `setting`.
base::Result<PlannedInput> read_setting(std::string_view setting, const RunPlan& plan,
                                        const check::Engine& engine);

/// "energy_price", "energy_price=npv=0", "energy_price: irr = 10 %". Without an output it is npv,
/// without a value 0. Spans are offsets into `goal`.
base::Result<Goal> read_goal(std::string_view goal, const RunPlan& plan,
                             const check::Engine& engine);

/// Adds what the plan does not say: the model's normal ranges for the year and place, then its
/// defaults. Ranges become lognormal distributions.
void add_defaults(RunPlan& plan, const check::Engine& engine);

}  // namespace ballpark::scenario

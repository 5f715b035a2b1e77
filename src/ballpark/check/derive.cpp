#include "ballpark/check/derive.hpp"

#include <fmt/core.h>

#include <Eigen/QR>
#include <algorithm>
#include <cmath>

#include "ballpark/claims/figure.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::check {
namespace {

constexpr double p5_to_p95 = 2 * 1.6448536269514722;
// Rows are small integers and their sums; what is left of one after elimination is rounding.
constexpr double rounding = 1e-9;

using Columns =
    Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, 0, max_inputs, max_observations>;
using Powers = ObservationVector;

/// The powers of the figures whose product is the quantity (up to a constant), if there are any.
std::optional<Powers> combination(const Columns& figure_rows, const InputVector& row) {
    const Powers powers = figure_rows.colPivHouseholderQr().solve(row);
    if ((figure_rows * powers - row).cwiseAbs().maxCoeff() > rounding) return std::nullopt;
    return powers;
}

std::string superscript(double power) {
    if (power == 1) return {};
    if (power == 2) return "²";
    if (power == 3) return "³";
    return fmt::format("^{:g}", power);
}

/// "$2.5 billion / 2.5 MW", in the order of the text, with the constant that the model puts in.
std::string product_in_words(const claims::Passage& passage, const claims::Claim& claim,
                             const Powers& powers, double constant, units::Dimension constant_is,
                             const Engine& engine) {
    std::string above;
    std::string below;
    const auto put = [](std::string& side, const std::string& factor) {
        side += (side.empty() ? "" : " × ") + factor;
    };
    for (Eigen::Index f = 0; f < powers.size(); ++f) {
        const double power = std::round(powers[f] * 1e6) / 1e6;
        if (power == 0) continue;
        const auto& figure = claim.figures[static_cast<std::size_t>(f)];
        const auto& quantity = claim.model->quantities[figure.quantity];
        const bool as_written = figure.reading == claims::Reading::direct ||
                                figure.reading == claims::Reading::rate_aside;
        const auto& mention = passage.mentions[figure.mention];
        const auto shown = as_written
                               ? units::rescale(mention.value, mention.unit, engine.catalogue)
                               : units::rescale(quantity.unit.from_si(figure.value), quantity.unit,
                                                engine.catalogue);
        put(power > 0 ? above : below,
            units::format_quantity(shown.value, shown.unit, engine.catalogue) +
                superscript(std::abs(power)));
    }
    const int time_power = constant_is[units::Base::time];
    if (std::abs(std::abs(constant) - std::log(claims::trade_hours_per_year * 3600)) < 1e-9 &&
        std::abs(time_power) == 1) {
        put(time_power > 0 ? above : below, "8,760 h");
    } else if (std::abs(constant) > rounding) {
        put(above, units::format_number(std::exp(constant)));
    }
    if (above.empty()) above = "1";
    if (below.find(" × ") != std::string::npos) below = "(" + below + ")";
    return below.empty() ? above : above + " / " + below;
}

}  // namespace

std::string words_of(const model::Quantity& quantity) {
    if (!quantity.label.empty()) return std::string(quantity.label);
    std::string words(quantity.name);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string show(double value, const model::Quantity& quantity, const Engine& engine) {
    if (quantity.unit.dimension.dimensionless()) return units::format_number(value, 3);
    const auto& unit = quantity.unit;
    // A price per unit keeps its basis, by which readers know it; sizes take a readable prefix.
    if (unit.term_count > 1) return units::format_quantity(value, unit, engine.catalogue);
    const auto readable = units::rescale(value, unit, engine.catalogue);
    return units::format_quantity(readable.value, readable.unit, engine.catalogue);
}

std::string working_of(const Derived& derived, const claims::Passage& passage,
                       const claims::Claim& claim, const Engine& engine) {
    if (derived.stated) return {};
    return product_in_words(passage, claim, derived.powers, derived.constant, derived.constant_is,
                            engine) +
           " = " + show(derived.value, claim.model->quantities[derived.quantity], engine);
}

std::vector<Derived> derive(const claims::Claim& claim, const Evidence& evidence) {
    const auto& model = *claim.model;
    const auto figures = static_cast<Eigen::Index>(claim.figures.size());
    Columns rows(static_cast<Eigen::Index>(evidence.inputs.size()), figures);
    for (Eigen::Index f = 0; f < figures; ++f) {
        const auto& figure = claim.figures[static_cast<std::size_t>(f)];
        // Power counted by time gives the capacity only where nothing better does.
        const bool superseded =
            figure.reading == claims::Reading::rate_aside &&
            std::any_of(claim.figures.begin(), claim.figures.end(), [&](const auto& other) {
                return other.quantity == figure.quantity &&
                       other.reading != claims::Reading::rate_aside;
            });
        rows.col(f).setZero();
        if (!superseded) rows.col(f) = evidence.observations[static_cast<std::size_t>(f)].row;
    }

    std::vector<Derived> result;
    for (model::QuantityId q = 0; q < model.quantities.size(); ++q) {
        if (!evidence.rows[q].usable) continue;
        const auto powers = combination(rows, evidence.rows[q].powers);
        if (!powers) continue;
        const auto& quantity = model.quantities[q];
        Derived derived;
        derived.quantity = q;
        derived.range = evidence.ranges[q];
        double log_si = evidence.rows[q].constant;
        derived.powers = *powers;
        derived.constant = evidence.rows[q].constant;
        derived.constant_is = quantity.unit.dimension;
        for (Eigen::Index f = 0; f < figures; ++f) {
            const double power = (*powers)[f];
            if (std::abs(power) < rounding) continue;
            const auto& figure = claim.figures[static_cast<std::size_t>(f)];
            derived.figures.push_back(static_cast<std::size_t>(f));
            derived.stated = derived.stated || figure.quantity == q;
            log_si += power * evidence.observations[static_cast<std::size_t>(f)].value;
            derived.constant -= power * evidence.rows[figure.quantity].constant;
            derived.constant_is =
                derived.constant_is / model.quantities[figure.quantity].unit.dimension.power(
                                          static_cast<int>(std::lround(power)));
        }
        derived.value = quantity.unit.from_si(std::exp(log_si));
        if (const auto& range = derived.range) {
            derived.deviation =
                std::log(derived.value / range->p50) * p5_to_p95 / std::log(range->p95 / range->p5);
        }
        result.push_back(std::move(derived));
    }
    return result;
}

}  // namespace ballpark::check

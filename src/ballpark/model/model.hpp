#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "ballpark/model/expression.hpp"
#include "ballpark/model/phrases.hpp"
#include "ballpark/model/source.hpp"
#include "ballpark/units/unit.hpp"

// A model as the engine holds it. Everything is a view: the built-in models lie in the program as
// constants and are never parsed; those of a folder lie in the arena of the store that read them.

namespace ballpark::model {

using QuantityId = std::uint16_t;

/// What is normal for a quantity in one year and place: three points of a distribution that is
/// taken to be lognormal, in the quantity's own unit (money: of `money_year`).
struct Normal {
    std::int16_t year_from = 0;  ///< both 0: of no particular year
    std::int16_t year_to = 0;
    std::int16_t money_year = 0;  ///< 0: money of the year itself
    std::string_view place;       ///< ISO 3166 alpha-2, or "world"
    double p5 = 0;  ///< with p95 0 where the source gives the middle alone (see `normal_range`)
    double p50 = 0;
    double p95 = 0;
    std::string_view statistic;  ///< what the three numbers are in the source
    std::uint16_t source = 0;    ///< index into the store's sources
};

/// A quantity of a model.
struct Quantity {
    std::string_view name;
    units::Unit unit;
    std::string_view unit_text;  ///< as the model writes it
    std::string_view why;        ///< what it is, in a line
    std::string_view label;      ///< a headline's word for it ("price"); empty: its name
    Phrases words;               ///< what prose calls it, or says next to it
    Phrases not_words;           ///< next to these it is something else
    std::span<const Normal> normal;
    double least_normal = 0;  ///< least p5 and greatest p95 of all years and places, money of
    double most_normal = 0;   ///< the year; both 0 where there is no range
    double least = 0;  ///< hard bounds in the quantity's unit: outside is impossible; infinite
    double most = 0;   ///< where only the other is given; both 0: no bounds
    std::string_view bound_why;
    std::int16_t equation = -1;  ///< the equation that defines it; -1: an input, or of a run
    bool series = false;         ///< a value for each step of a run
    bool has_default = false;
    double default_value = 0;  ///< in its unit: what a run takes where nothing is said or normal
};

/// One quantity to a power, in a product.
struct Factor {
    QuantityId quantity = 0;
    double power = 1;
};

/// An equation `target = expression`. Where the expression is a product of powers, it is linear
/// in logarithms: ln target = ln coefficient + sum of power * ln quantity, all in SI.
struct Equation {
    QuantityId target = 0;
    std::string_view text;
    std::span<const Node> nodes;  ///< the expression in postfix order
    bool log_linear = false;
    double coefficient = 0;  ///< SI, when log_linear
    std::span<const Factor> factors;
};

/// How long a step of a run is.
enum class Step : std::uint8_t { year, quarter, month };

constexpr int steps_per_year(Step step) {
    return step == Step::year ? 1 : step == Step::quarter ? 4 : 12;
}

/// The steps of a run: t from `from` to `to`, both included. Values discount to t = 0.
struct TimeAxis {
    Step step = Step::year;
    bool given = false;          ///< the model has one: it can be run step by step
    std::string_view from_text;  ///< empty: 0
    std::span<const Node> from;  ///< a plain number, rounded
    std::string_view to_text;
    std::span<const Node> to;
};

/// Words that say what is normal here is not what is normal elsewhere: islands are dear, a
/// capital needs a large plant. Multiplies the median by `shift` and the width by `widen`.
struct Setting {
    Phrases words;
    QuantityId quantity = 0;
    double shift = 1;
    double widen = 1;
    std::string_view why;
};

/// `given` and `expect` are "name = quantity" pairs, checked by `lint` and by the tests.
struct Example {
    std::string_view title;
    struct Value {
        QuantityId quantity = 0;
        std::string_view text;
    };
    std::span<const Value> given;
    std::span<const Value> expect;
};

/// A model that another is made of: its quantities are the other's, named "plant.capacity".
struct Component {
    std::string_view name;
    std::string_view model;  ///< its id
};

struct Model {
    std::string_view id;     ///< "power/solar-pv"
    std::string_view title;  ///< "Solar photovoltaic plant"
    std::string_view extends;
    bool abstract = false;  ///< a base for others, never bound to prose
    bool generic = false;   ///< gives way to a particular kind named nearby ("power plant")
    Phrases words;          ///< what prose calls the thing, lower case
    Phrases not_words;      ///< phrases that hold a word but mean another
    std::span<const Quantity> quantities;  ///< what claims are checked against
    std::span<const Equation> equations;   ///< each uses only what those before define
    std::span<const Setting> settings;
    std::span<const Example> examples;
    /// `quantities`, and after them those that only a run has: series, what follows from them, and
    /// the inputs of both that no prose speaks of.
    std::span<const Quantity> all_quantities;
    std::span<const Equation> run_equations;  ///< of those, in the order of the file
    TimeAxis time;
    std::span<const Component> parts;

    /// The quantity of that name that claims are checked against, or null.
    const Quantity* find(std::string_view name) const;
    /// The quantity of that name, those of a run too, or null.
    const Quantity* find_any(std::string_view name) const;
    /// The equation that gives a quantity, or null for an input.
    const Equation* equation_of(QuantityId quantity) const;
    QuantityId id_of(const Quantity& quantity) const {
        return static_cast<QuantityId>(&quantity - quantities.data());
    }
};

}  // namespace ballpark::model

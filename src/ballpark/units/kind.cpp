#include "ballpark/units/kind.hpp"

#include <array>

namespace ballpark::units {

namespace {

/// Kinds of one group are of the same sort of thing, and no two of them are the same.
enum class Group : std::uint8_t {
    none,
    energy,
    pressure,
    rate,
    dose,
    light,
    temperature,
    substance,
    length,
    thing,
    ratio,
};

struct Traits {
    Kind kind;
    std::string_view name;
    Group group;
    bool strict = false;
};

constexpr std::array traits{
    Traits{Kind::none, "plain", Group::none},
    Traits{Kind::electric, "electric", Group::energy},
    Traits{Kind::thermal, "thermal", Group::energy},
    Traits{Kind::peak_dc, "peak DC", Group::energy},
    Traits{Kind::alternating_current, "AC", Group::energy},
    Traits{Kind::it_load, "IT load", Group::energy},
    Traits{Kind::apparent, "apparent power", Group::energy, true},
    Traits{Kind::reactive, "reactive power", Group::energy, true},
    Traits{Kind::torque, "torque", Group::energy, true},
    Traits{Kind::absolute_pressure, "absolute pressure", Group::pressure},
    Traits{Kind::gauge_pressure, "gauge pressure", Group::pressure, true},
    Traits{Kind::frequency, "frequency", Group::rate},
    Traits{Kind::radioactivity, "radioactivity", Group::rate, true},
    Traits{Kind::symbol_rate, "symbol rate", Group::rate, true},
    Traits{Kind::computing, "operations", Group::rate, true},
    Traits{Kind::hashing, "hashes", Group::rate, true},
    Traits{Kind::absorbed_dose, "absorbed dose", Group::dose},
    Traits{Kind::equivalent_dose, "equivalent dose", Group::dose},
    Traits{Kind::luminous_flux, "luminous flux", Group::light, true},
    Traits{Kind::temperature_difference, "temperature difference", Group::temperature},
    Traits{Kind::carbon_dioxide_equivalent, "CO2 equivalent", Group::substance},
    Traits{Kind::oil_equivalent, "oil equivalent", Group::substance},
    Traits{Kind::coal_equivalent, "coal equivalent", Group::substance},
    Traits{Kind::ore, "ore", Group::substance},
    Traits{Kind::concentrate, "concentrate", Group::substance},
    Traits{Kind::metal, "metal", Group::substance},
    Traits{Kind::oxide, "oxide", Group::substance},
    Traits{Kind::lithium_carbonate_equivalent, "lithium carbonate equivalent", Group::substance},
    Traits{Kind::uranium, "uranium", Group::substance},
    Traits{Kind::gold_equivalent, "gold equivalent", Group::substance},
    Traits{Kind::silver_equivalent, "silver equivalent", Group::substance},
    Traits{Kind::water, "water", Group::substance},
    Traits{Kind::separative_work, "separative work", Group::substance, true},
    Traits{Kind::deadweight, "deadweight", Group::substance},
    Traits{Kind::normal_gas, "gas at 0 °C", Group::substance},
    Traits{Kind::standard_gas, "gas at 15 °C", Group::substance},
    Traits{Kind::gas_equivalent, "gas equivalent", Group::substance},
    Traits{Kind::permeability, "permeability", Group::substance, true},
    Traits{Kind::lane, "lanes", Group::length, true},
    Traits{Kind::track, "track", Group::length, true},
    Traits{Kind::circuit, "circuits", Group::length, true},
    Traits{Kind::item, "items", Group::thing},
    Traits{Kind::home, "homes", Group::thing},
    Traits{Kind::person, "people", Group::thing},
    Traits{Kind::job, "jobs", Group::thing},
    Traits{Kind::vehicle, "vehicles", Group::thing},
    Traits{Kind::bed, "beds", Group::thing},
    Traits{Kind::seat, "seats", Group::thing},
    Traits{Kind::machine, "machines", Group::thing},
    Traits{Kind::animal, "animals", Group::thing},
    Traits{Kind::building, "buildings", Group::thing},
    Traits{Kind::room, "rooms", Group::thing},
    Traits{Kind::container, "containers", Group::thing},
    Traits{Kind::gross_tonnage, "gross tonnage", Group::thing, true},
    Traits{Kind::compensated_tonnage, "compensated gross tonnage", Group::thing, true},
    Traits{Kind::well, "wells", Group::thing},
    Traits{Kind::pixel, "pixels", Group::thing},
    Traits{Kind::per_person, "a head", Group::thing},
    Traits{Kind::fraction, "fraction", Group::ratio},
    Traits{Kind::percentage_point, "percentage points", Group::ratio},
    Traits{Kind::angle, "angle", Group::ratio},
    Traits{Kind::solid_angle, "solid angle", Group::ratio},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < traits.size(); ++i)
        if (static_cast<std::size_t>(traits[i].kind) != i) return false;
    return traits.size() == kind_count;
}
static_assert(in_order(), "one line a kind, in the order of the enumeration");

constexpr const Traits& of(Kind kind) {
    return traits[static_cast<std::size_t>(kind)];
}

struct Bridge {
    Kind one;
    Kind other;
    std::string_view text;
};

// Where `other` is none, the bridge leads to the plain unit.
constexpr std::array bridges{
    Bridge{Kind::apparent, Kind::none, "watts are volt-amperes times the power factor"},
    Bridge{Kind::apparent, Kind::electric, "watts are volt-amperes times the power factor"},
    Bridge{Kind::reactive, Kind::none,
           "vars do no work: the square of the volt-amperes is that of the watts plus that of the "
           "vars"},
    Bridge{Kind::apparent, Kind::reactive,
           "the square of the volt-amperes is that of the watts plus that of the vars"},
    Bridge{Kind::torque, Kind::none,
           "work is torque times the angle turned, power is torque times radians per second"},
    Bridge{Kind::peak_dc, Kind::alternating_current,
           "AC is peak DC divided by the inverter loading ratio, which each plant has of its own"},
    Bridge{Kind::electric, Kind::thermal, "electric is thermal times the efficiency of the plant"},
    Bridge{Kind::it_load, Kind::electric, "the whole site draws the IT load times its PUE"},
    Bridge{Kind::it_load, Kind::alternating_current,
           "the whole site draws the IT load times its PUE"},
    Bridge{Kind::gauge_pressure, Kind::absolute_pressure,
           "absolute is gauge plus the atmosphere's own pressure, 1.01325 bar or 14.696 psi"},
    Bridge{Kind::gauge_pressure, Kind::none,
           "absolute is gauge plus the atmosphere's own pressure, 1.01325 bar or 14.696 psi"},
    Bridge{Kind::luminous_flux, Kind::none, "lumens are candelas times the steradians they fill"},
    Bridge{Kind::absorbed_dose, Kind::equivalent_dose,
           "sieverts are grays times the weighting factor of the radiation"},
    Bridge{Kind::symbol_rate, Kind::frequency, "each modulation has its own symbols per hertz"},
    Bridge{Kind::temperature_difference, Kind::none,
           "a difference has no zero of its own: take both temperatures, and subtract"},
    Bridge{Kind::ore, Kind::metal, "metal is ore times its grade times the recovery"},
    Bridge{Kind::ore, Kind::oxide, "oxide is ore times its grade times the recovery"},
    Bridge{Kind::ore, Kind::concentrate, "concentrate is what the mill keeps of the ore"},
    Bridge{Kind::concentrate, Kind::metal, "metal is concentrate times its grade"},
    Bridge{Kind::concentrate, Kind::oxide, "oxide is concentrate times its grade"},
    Bridge{Kind::oxide, Kind::metal, "metal is oxide times its share of the oxide's molar mass"},
    Bridge{Kind::oxide, Kind::uranium, "a tonne of U3O8 holds 0.848 t of uranium"},
    Bridge{Kind::gold_equivalent, Kind::silver_equivalent,
           "one is the other times the ratio of their prices"},
    Bridge{Kind::separative_work, Kind::none,
           "SWU depend on the assays of feed, product and tails"},
    Bridge{Kind::separative_work, Kind::uranium,
           "SWU depend on the assays of feed, product and tails"},
    Bridge{Kind::normal_gas, Kind::standard_gas, "1 Nm3 (0 °C) fills 1.0549 Sm3 (15 °C)"},
    Bridge{Kind::lane, Kind::none, "lane-kilometres are kilometres times the lanes side by side"},
    Bridge{Kind::track, Kind::none,
           "track-kilometres are kilometres times the tracks side by side"},
    Bridge{Kind::circuit, Kind::none,
           "circuit-kilometres are kilometres times the circuits on the towers"},
    Bridge{Kind::home, Kind::person, "people are homes times the size of a household"},
    Bridge{Kind::fraction, Kind::percentage_point,
           "percentage points part two percentages; percent is a share of one of them"},
};

}  // namespace

std::string_view to_string(Kind kind) {
    return of(kind).name;
}

bool is_strict(Kind kind) {
    return of(kind).strict;
}

bool exclude_each_other(Kind a, Kind b) {
    return a != b && of(a).group == of(b).group && of(a).group != Group::none;
}

std::string_view bridge_between(Kind a, Kind b) {
    for (const Bridge& bridge : bridges)
        if ((bridge.one == a && bridge.other == b) || (bridge.one == b && bridge.other == a))
            return bridge.text;
    return {};
}

}  // namespace ballpark::units

#pragma once

#include <boost/units/base_dimension.hpp>
#include <boost/units/base_unit.hpp>
#include <boost/units/base_units/si/ampere.hpp>
#include <boost/units/base_units/si/candela.hpp>
#include <boost/units/base_units/si/kelvin.hpp>
#include <boost/units/base_units/si/kilogram.hpp>
#include <boost/units/base_units/si/meter.hpp>
#include <boost/units/base_units/si/mole.hpp>
#include <boost/units/base_units/si/second.hpp>
#include <boost/units/derived_dimension.hpp>
#include <boost/units/make_system.hpp>
#include <boost/units/quantity.hpp>
#include <boost/units/unit.hpp>

// The typed side of the catalogue: the seven base dimensions of the SI and three of the trade, as
// one homogeneous system of Boost.Units. Only the catalogue's own files include this.

namespace ballpark::units::typed {

struct money_base : boost::units::base_dimension<money_base, 1001> {};
struct information_base : boost::units::base_dimension<information_base, 1002> {};
struct count_base : boost::units::base_dimension<count_base, 1003> {};

struct money_base_unit
    : boost::units::base_unit<money_base_unit, money_base::dimension_type, 1001> {};
struct bit_base_unit
    : boost::units::base_unit<bit_base_unit, information_base::dimension_type, 1002> {};
struct item_base_unit : boost::units::base_unit<item_base_unit, count_base::dimension_type, 1003> {
};

using System = boost::units::make_system<
    boost::units::si::meter_base_unit, boost::units::si::kilogram_base_unit,
    boost::units::si::second_base_unit, boost::units::si::ampere_base_unit,
    boost::units::si::kelvin_base_unit, boost::units::si::mole_base_unit,
    boost::units::si::candela_base_unit, money_base_unit, bit_base_unit, item_base_unit>::type;

/// A quantity of the dimension `D`, held in SI units.
template <class D>
using Q = boost::units::quantity<boost::units::unit<D, System>, double>;

using length_base = boost::units::length_base_dimension;
using mass_base = boost::units::mass_base_dimension;
using time_base = boost::units::time_base_dimension;
using current_base = boost::units::current_base_dimension;
using temperature_base = boost::units::temperature_base_dimension;
using amount_base = boost::units::amount_base_dimension;
using luminous_base = boost::units::luminous_intensity_base_dimension;

// The names that an entry of the catalogue declares itself to be.
using dimensionless = boost::units::dimensionless_type;
using length = length_base::dimension_type;
using mass = mass_base::dimension_type;
using time = time_base::dimension_type;
using current = current_base::dimension_type;
using temperature = temperature_base::dimension_type;
using amount = amount_base::dimension_type;
using luminous_intensity = luminous_base::dimension_type;
using money = money_base::dimension_type;
using information = information_base::dimension_type;
using count = count_base::dimension_type;

using area = boost::units::derived_dimension<length_base, 2>::type;
using volume = boost::units::derived_dimension<length_base, 3>::type;
using frequency = boost::units::derived_dimension<time_base, -1>::type;
using speed = boost::units::derived_dimension<length_base, 1, time_base, -1>::type;
using acceleration = boost::units::derived_dimension<length_base, 1, time_base, -2>::type;
using force = boost::units::derived_dimension<mass_base, 1, length_base, 1, time_base, -2>::type;
using pressure =
    boost::units::derived_dimension<mass_base, 1, length_base, -1, time_base, -2>::type;
using energy = boost::units::derived_dimension<mass_base, 1, length_base, 2, time_base, -2>::type;
using power = boost::units::derived_dimension<mass_base, 1, length_base, 2, time_base, -3>::type;
using volume_flow = boost::units::derived_dimension<length_base, 3, time_base, -1>::type;
using mass_flow = boost::units::derived_dimension<mass_base, 1, time_base, -1>::type;
using charge = boost::units::derived_dimension<current_base, 1, time_base, 1>::type;
using voltage = boost::units::derived_dimension<mass_base, 1, length_base, 2, time_base, -3,
                                                current_base, -1>::type;
using resistance = boost::units::derived_dimension<mass_base, 1, length_base, 2, time_base, -3,
                                                   current_base, -2>::type;
using conductance = boost::units::derived_dimension<mass_base, -1, length_base, -2, time_base, 3,
                                                    current_base, 2>::type;
using capacitance = boost::units::derived_dimension<mass_base, -1, length_base, -2, time_base, 4,
                                                    current_base, 2>::type;
using inductance = boost::units::derived_dimension<mass_base, 1, length_base, 2, time_base, -2,
                                                   current_base, -2>::type;
using magnetic_flux = boost::units::derived_dimension<mass_base, 1, length_base, 2, time_base, -2,
                                                      current_base, -1>::type;
using flux_density = boost::units::derived_dimension<mass_base, 1, time_base, -2,  //
                                                     current_base, -1>::type;
using information_rate = boost::units::derived_dimension<information_base, 1, time_base, -1>::type;
using illuminance = boost::units::derived_dimension<luminous_base, 1, length_base, -2>::type;
using specific_energy = boost::units::derived_dimension<length_base, 2, time_base, -2>::type;

// Named by what is measured in them.
using catalytic_activity = boost::units::derived_dimension<amount_base, 1, time_base, -1>::type;
using wave_number = boost::units::derived_dimension<length_base, -1>::type;
using exposure =
    boost::units::derived_dimension<current_base, 1, time_base, 1, mass_base, -1>::type;
using viscosity =
    boost::units::derived_dimension<mass_base, 1, length_base, -1, time_base, -1>::type;
using diffusivity = boost::units::derived_dimension<length_base, 2, time_base, -1>::type;
using linear_density = boost::units::derived_dimension<mass_base, 1, length_base, -1>::type;
using surface_density = boost::units::derived_dimension<mass_base, 1, length_base, -2>::type;
using density = boost::units::derived_dimension<mass_base, 1, length_base, -3>::type;
using spectral_flux = boost::units::derived_dimension<mass_base, 1, time_base, -2>::type;
using field_strength = boost::units::derived_dimension<current_base, 1, length_base, -1>::type;
using temperature_time = boost::units::derived_dimension<temperature_base, 1, time_base, 1>::type;
using thermal_insulance =
    boost::units::derived_dimension<temperature_base, 1, mass_base, -1, time_base, 3>::type;
using work_time = boost::units::derived_dimension<count_base, 1, time_base, 1>::type;
using carriage = boost::units::derived_dimension<count_base, 1, length_base, 1>::type;
using freight = boost::units::derived_dimension<mass_base, 1, length_base, 1>::type;
using reach = boost::units::derived_dimension<length_base, -2>::type;  ///< distance per volume
using flow_per_person =
    boost::units::derived_dimension<length_base, 3, time_base, -1, count_base, -1>::type;

/// One SI unit of the dimension `D`.
template <class D>
inline constexpr Q<D> one = Q<D>::from_value(1.0);

inline constexpr auto metre = one<length>;
inline constexpr auto kilogram = one<mass>;
inline constexpr auto second = one<time>;
inline constexpr auto ampere = one<current>;
inline constexpr auto kelvin = one<temperature>;
inline constexpr auto mole = one<amount>;
inline constexpr auto candela = one<luminous_intensity>;
inline constexpr auto dollar = one<money>;  ///< one of whichever currency the entry is
inline constexpr auto bit = one<information>;
inline constexpr auto item = one<count>;

}  // namespace ballpark::units::typed

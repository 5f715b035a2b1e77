#pragma once

#include <string_view>

// Where the values of the catalogue come from, as `explain` cites them.

namespace ballpark::units::sources {

// Metrology
inline constexpr std::string_view si = "SI Brochure, 9th edition (BIPM, 2019)";
inline constexpr std::string_view yard_pound = "International Yard and Pound Agreement (1959)";
inline constexpr std::string_view nist = "NIST Special Publication 811 (2008), appendix B";
inline constexpr std::string_view handbook44 = "NIST Handbook 44, appendix C";
inline constexpr std::string_view survey = "US Metric Law of 1866: 39.37 inches in a metre";
inline constexpr std::string_view imperial = "UK Weights and Measures Act 1985, schedule 1";
inline constexpr std::string_view iso80000 = "ISO 80000";
inline constexpr std::string_view iec80000 = "IEC 80000-13";
inline constexpr std::string_view julian = "Julian year of 365.25 days (IAU)";
inline constexpr std::string_view iau2012 = "IAU 2012 resolution B2";
inline constexpr std::string_view iau2015 = "IAU 2015 resolution B2";
inline constexpr std::string_view cgs = "CGS system, as in NIST Special Publication 811";

// Energy
inline constexpr std::string_view btu_it =
    "Btu of the International Table, 1055.05585262 J (ISO 31-4)";
inline constexpr std::string_view iea = "IEA Energy Statistics Manual (2005): 1 toe = 41.868 GJ";
inline constexpr std::string_view tce = "IEA Energy Statistics Manual (2005): 1 tce = 0.7 toe";
inline constexpr std::string_view boe = "26 U.S.C. 45K(d)(5): 5.8 million Btu";
inline constexpr std::string_view gas_equivalent =
    "US practice (SEC filings): 6 thousand cubic feet of gas to a barrel of oil";
inline constexpr std::string_view iso13443 = "ISO 13443: standard reference, 15 °C and 101.325 kPa";
inline constexpr std::string_view normal_gas = "DIN 1343: 0 °C and 101.325 kPa";
inline constexpr std::string_view epa_gallon = "US EPA: 33.7 kWh in a gallon of gasoline";

// Customary measures
inline constexpr std::string_view china =
    "Chinese market system (1929): chi of 1/3 m, jin of 500 g";
inline constexpr std::string_view japan =
    "Japanese Weights and Measures Act (1891): shaku of 10/33 m, kan of 15/4 kg";
inline constexpr std::string_view thailand = "Thai Weights and Measures Act (1923)";
inline constexpr std::string_view hong_kong = "Hong Kong Weights and Measures Ordinance, cap. 68";
inline constexpr std::string_view india =
    "Indian Standards of Weight Act (1939): tola of 180 grains";
inline constexpr std::string_view russia =
    "Russian law of 4 June 1899: arshin of 28 inches, funt of 409.51241 g";
inline constexpr std::string_view usda = "USDA Agricultural Handbook 697 (1992)";

// Trade
inline constexpr std::string_view trade = "usage of the trade";
inline constexpr std::string_view iso4217 = "ISO 4217";
inline constexpr std::string_view iso668 = "ISO 668: container of 20 feet";
inline constexpr std::string_view imo =
    "IMO International Convention on Tonnage Measurement (1969)";
inline constexpr std::string_view icao = "ICAO Glossary of Terms (Doc 9988)";

}  // namespace ballpark::units::sources

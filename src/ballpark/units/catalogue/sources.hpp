#pragma once

#include <string_view>

// Where the values of the catalogue come from, as `explain` cites them.

namespace ballpark::units::sources {

inline constexpr std::string_view si = "SI Brochure, 9th edition (BIPM, 2019)";
inline constexpr std::string_view yard_pound = "International Yard and Pound Agreement (1959)";
inline constexpr std::string_view nist = "NIST Special Publication 811 (2008), appendix B";
inline constexpr std::string_view imperial = "UK Weights and Measures Act 1985, schedule 1";
inline constexpr std::string_view iso80000 = "ISO 80000";
inline constexpr std::string_view btu_it =
    "Btu of the International Table, 1055.05585262 J (ISO 31-4)";
inline constexpr std::string_view iea = "IEA Energy Statistics Manual (2005): 1 toe = 41.868 GJ";
inline constexpr std::string_view boe = "26 U.S.C. 45K(d)(5): 5.8 million Btu";
inline constexpr std::string_view iso4217 = "ISO 4217";
inline constexpr std::string_view trade = "usage of the trade";
inline constexpr std::string_view julian = "Julian year of 365.25 days (IAU)";

}  // namespace ballpark::units::sources

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

// Spellings that more than one unit goes by. The place of the story decides where it is known; if
// not, the first reading marked `usual` is taken as it stands; if there is none, `parse_unit`
// refuses and names the readings, and prose gets the first one, marked as ambiguous.

namespace ballpark::units::typed {

struct Reading {
    std::string_view spelling;
    std::string_view entry;   ///< name in the catalogue
    std::string_view places;  ///< ISO 3166 codes set apart by spaces
    bool usual = false;
    std::string_view prefix = {};  ///< symbol
};

inline constexpr std::string_view metric_places =
    "CN DE FR ES IT NL BE PL CZ SE NO FI DK RU UA KZ MN JP KR KP TW VN ID MY TH PH IN PK BD LK NP "
    "AU NZ ZA NG GH KE TZ UG ET ZM MZ AO CD GN EG MA DZ SA AE KW QA IR TR BR MX AR CL CO PE CA";

/// All readings of one spelling stand together. The plural in "s" is understood.
inline constexpr std::array readings{
    Reading{"ton", "ton", ""},
    Reading{"ton", "short ton", "US"},
    Reading{"ton", "long ton", "LR MM"},
    Reading{"ton", "tonne", metric_places},
    Reading{"mt", "tonne", ""},
    Reading{"mt", "tonne", "", false, "M"},
    Reading{"MT", "tonne", ""},
    Reading{"MT", "tonne", "", false, "M"},
    Reading{"gallon", "US gallon", "US LR CO PE EC"},
    Reading{"gallon", "imperial gallon", "GB IE"},
    Reading{"gal", "US gallon", "US LR CO PE EC"},
    Reading{"gal", "imperial gallon", "GB IE"},
    Reading{"dollar", "US dollar", "", true},
    Reading{"dollar", "Australian dollar", "AU"},
    Reading{"dollar", "Canadian dollar", "CA"},
    Reading{"dollar", "New Zealand dollar", "NZ"},
    Reading{"dollar", "Hong Kong dollar", "HK"},
    Reading{"dollar", "Singapore dollar", "SG"},
    Reading{"ct", "carat", "", true},
    Reading{"ct", "euro cent", "DE FR ES IT NL BE IE PT AT GR FI"},
    Reading{"$", "US dollar", "", true},
    Reading{"$", "Australian dollar", "AU"},
    Reading{"$", "Canadian dollar", "CA"},
    Reading{"$", "New Zealand dollar", "NZ"},
    Reading{"$", "Hong Kong dollar", "HK"},
    Reading{"$", "Singapore dollar", "SG"},
    Reading{"cent", "US cent", "", true},
    Reading{"cent", "euro cent", "DE FR ES IT NL BE IE PT AT GR FI"},
    Reading{"cent", "Australian cent", "AU"},
    Reading{"cent", "Canadian cent", "CA"},
    Reading{"cent", "rand cent", "ZA"},
    Reading{"c", "US cent", "", true},
    Reading{"c", "euro cent", "DE FR ES IT NL BE IE PT AT GR FI"},
    Reading{"c", "Australian cent", "AU"},
    Reading{"c", "Canadian cent", "CA"},
    Reading{"c", "rand cent", "ZA"},
    Reading{"¥", "Japanese yen", "JP"},
    Reading{"¥", "Chinese yuan", "CN"},
    Reading{"rupee", "Indian rupee", "IN", true},
    Reading{"rupee", "Pakistani rupee", "PK"},
    Reading{"rupee", "Sri Lankan rupee", "LK"},
    Reading{"rupee", "Nepalese rupee", "NP"},
    Reading{"Rs", "Indian rupee", "IN", true},
    Reading{"Rs", "Pakistani rupee", "PK"},
    Reading{"Rs", "Sri Lankan rupee", "LK"},
    Reading{"Rs", "Nepalese rupee", "NP"},
    Reading{"peso", "Mexican peso", "MX"},
    Reading{"peso", "Philippine peso", "PH"},
    Reading{"peso", "Argentine peso", "AR"},
    Reading{"peso", "Chilean peso", "CL"},
    Reading{"peso", "Colombian peso", "CO"},
    Reading{"franc", "Swiss franc", "CH"},
    Reading{"franc", "West African CFA franc", "SN CI ML BF NE TG BJ GW"},
    Reading{"franc", "Central African CFA franc", "CM GA CG TD CF GQ"},
    Reading{"franc", "Congolese franc", "CD"},
    Reading{"franc", "Guinean franc", "GN"},
    Reading{"shilling", "Kenyan shilling", "KE"},
    Reading{"shilling", "Tanzanian shilling", "TZ"},
    Reading{"shilling", "Ugandan shilling", "UG"},
    Reading{"dinar", "Algerian dinar", "DZ"},
    Reading{"dinar", "Kuwaiti dinar", "KW"},
    Reading{"riyal", "Saudi riyal", "SA"},
    Reading{"riyal", "Qatari riyal", "QA"},
    Reading{"rial", "Iranian rial", "IR"},
    Reading{"krona", "Swedish krona", "SE"},
    Reading{"krone", "Norwegian krone", "NO"},
    Reading{"krone", "Danish krone", "DK"},
    Reading{"unit", "unit", ""},
    Reading{"unit", "watt hour", "IN PK BD LK NP", false, "k"},
    Reading{"won", "South Korean won", "KR", true},
    Reading{"won", "North Korean won", "KP"},
};

}  // namespace ballpark::units::typed

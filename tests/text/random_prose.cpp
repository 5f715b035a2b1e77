#include "random_prose.hpp"

#include <array>
#include <string_view>

using namespace std::string_view_literals;

std::string random_text(std::mt19937& random) {
    constexpr std::array pieces{
        "0"sv,     "1"sv,   "25"sv,  "999"sv,     "."sv,      ","sv,      "-"sv,   "/"sv,
        " "sv,     " "sv,   "  "sv,  "\n"sv,      "\n\n"sv,   "$"sv,      "US$"sv, "£"sv,
        "€"sv,     "½"sv,   "⅓"sv,   "¥"sv,       "a"sv,      "A"sv,      "an"sv,  "é"sv,
        "ж"sv,     "万"sv,  "×"sv,   "“"sv,       "–"sv,      "−"sv,      "("sv,   ")"sv,
        "\""sv,    "'"sv,   "_"sv,   "#"sv,       "@"sv,      ":"sv,      "://"sv, "www."sv,
        ".com/"sv, "<"sv,   "W"sv,   "MW"sv,      "h"sv,      "Rs"sv,     "EUR"sv, "In"sv,
        "one"sv,   "two"sv, "Ten"sv, "million"sv, "half"sv,   "\u00a0"sv, "to"sv,  "and"sv,
        "per"sv,   "day"sv, "%"sv,   "+"sv,       "\u202f"sv, "s"sv,      "th"sv,  "-to-"sv,
    };
    std::string text;
    for (std::size_t n = random() % 12; n > 0; --n) text += pieces[random() % pieces.size()];
    return text;
}

std::string random_prose(std::mt19937& random) {
    constexpr std::array pieces{
        "the plant"sv,
        "would provide"sv,
        "2.5 million watts"sv,
        "of electricity"sv,
        "daily"sv,
        "at about"sv,
        "$2.5 billion"sv,
        "US$1.2b"sv,
        "between"sv,
        "3"sv,
        "and"sv,
        "4 GW"sv,
        "from"sv,
        "5 MW"sv,
        "to"sv,
        "10 MW"sv,
        "100 MW/400 MWh"sv,
        "10–15"sv,
        "a 50-MW"sv,
        "EUR 217 million"sv,
        "in 2019"sv,
        "24 October 2019"sv,
        "2019-10-24"sv,
        "737 MAX 8"sv,
        "MH370"sv,
        "5G"sv,
        "a million homes"sv,
        "twenty-five"sv,
        "three times"sv,
        "per day"sv,
        "a year"sv,
        "ago"sv,
        "(10 feet)"sv,
        "12 per cent"sv,
        "$45/MWh"sv,
        "$3.38/kW-month"sv,
        "each year"sv,
        "more than"sv,
        "up to"sv,
        "nearly"sv,
        "page 47"sv,
        "https://x.com/5-mw"sv,
        "me@7.org"sv,
        "the 1990s"sv,
        "28,00MW"sv,
        "16800 W/h"sv,
        "½ inch"sv,
        "Rs 2.65 per kWh"sv,
        "1."sv,
        "10:30"sv,
        "5, 10"sv,
        "or"sv,
        "15 MW"sv,
        "–"sv,
        "of"sv,
        "homes"sv,
        "kWh"sv,
        "annual output of"sv,
        "Café"sv,
        "250万千瓦"sv,
        "€0.05"sv,
        "one in five"sv,
        "10-to-15 MW"sv,
    };
    constexpr std::array joints{" "sv, " "sv, " "sv, " "sv, ", "sv, ". "sv, "-"sv, "\n"sv, ""sv};
    std::string text;
    for (std::size_t n = random() % 10; n > 0; --n) {
        text += pieces[random() % pieces.size()];
        text += joints[random() % joints.size()];
    }
    return text;
}

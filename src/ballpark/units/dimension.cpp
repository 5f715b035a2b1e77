#include "ballpark/units/dimension.hpp"

#include <string_view>

namespace ballpark::units {

namespace {

struct Named {
    std::string_view name;
    Dimension dimension;
};

using namespace dimensions;
constexpr Dimension current = Dimension::of(Base::current);

// What the trade has a word for, the likeliest first: of two ways to say a quotient the one whose
// words stand nearer the top is taken.
constexpr std::array named{
    Named{"power", power},
    Named{"energy", energy},
    Named{"money", money},
    Named{"mass", mass},
    Named{"length", length},
    Named{"area", area},
    Named{"volume", volume},
    Named{"time", time},
    Named{"count", count},
    Named{"information", information},
    Named{"temperature", temperature},
    Named{"amount", Dimension::of(Base::amount)},
    Named{"current", current},
    Named{"luminous intensity", Dimension::of(Base::luminous_intensity)},
    Named{"speed", length / time},
    Named{"acceleration", length / time.power(2)},
    Named{"force", energy / length},
    Named{"pressure", energy / volume},
    Named{"frequency", none / time},
    Named{"voltage", units::dimensions::power / current},
    Named{"charge", current* time},
    Named{"resistance", units::dimensions::power / current.power(2)},
    Named{"conductance", current.power(2) / units::dimensions::power},
    Named{"capacitance", current.power(2) * time / units::dimensions::power},
    Named{"inductance", energy / current.power(2)},
    Named{"magnetic flux", energy / current},
    Named{"magnetic flux density", energy / current / area},
};

constexpr std::array<std::string_view, base_count> base_names{
    "length", "mass",        "time", "current", "temperature", "amount", "luminous intensity",
    "money",  "information", "count"};

std::string_view name_of(const Dimension& dimension) {
    for (const Named& candidate : named)
        if (candidate.dimension == dimension) return candidate.name;
    return {};
}

std::string in_bases(const Dimension& dimension) {
    std::string text;
    for (std::size_t i = 0; i < base_count; ++i) {
        const int exponent = dimension.exponents[i];
        if (exponent == 0) continue;
        if (!text.empty()) text += ' ';
        text += base_names[i];
        if (exponent != 1) text += '^' + std::to_string(exponent);
    }
    return text;
}

}  // namespace

std::string to_string(const Dimension& dimension) {
    if (dimension.dimensionless()) return "dimensionless";
    if (const auto name = name_of(dimension); !name.empty()) return std::string(name);
    // A quotient of two words, then one over two.
    for (const Named& below : named)
        if (const auto above = name_of(dimension * below.dimension); !above.empty())
            return std::string(above) + '/' + std::string(below.name);
    for (const Named& below : named)
        if (dimension == none / below.dimension) return "1/" + std::string(below.name);
    for (const Named& first : named)
        for (const Named& second : named)
            if (const auto above = name_of(dimension * first.dimension * second.dimension);
                !above.empty())
                return std::string(above) + '/' + std::string(first.name) + '/' +
                       std::string(second.name);
    return in_bases(dimension);
}

}  // namespace ballpark::units

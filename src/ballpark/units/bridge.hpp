#pragma once

#include <array>
#include <string_view>
#include <type_traits>

#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/system.hpp"

// The one way from a typed definition to an entry of the catalogue.

namespace ballpark::units::typed {

/// The run-time exponent index of a base dimension's type.
template <class Tag>
inline constexpr Base base_of = [] {
    if constexpr (std::is_same_v<Tag, length_base>) return Base::length;
    if constexpr (std::is_same_v<Tag, mass_base>) return Base::mass;
    if constexpr (std::is_same_v<Tag, time_base>) return Base::time;
    if constexpr (std::is_same_v<Tag, current_base>) return Base::current;
    if constexpr (std::is_same_v<Tag, temperature_base>) return Base::temperature;
    if constexpr (std::is_same_v<Tag, amount_base>) return Base::amount;
    if constexpr (std::is_same_v<Tag, luminous_base>) return Base::luminous_intensity;
    if constexpr (std::is_same_v<Tag, money_base>) return Base::money;
    if constexpr (std::is_same_v<Tag, information_base>) return Base::information;
    if constexpr (std::is_same_v<Tag, count_base>) return Base::count;
}();

/// Reads the exponents off the type list that Boost.Units keeps a dimension in.
template <class D>
constexpr Dimension dimension_of() {
    if constexpr (std::is_same_v<D, boost::units::dimensionless_type>) {
        return {};
    } else {
        using Head = typename D::item;
        using Power = typename Head::value_type;
        static_assert(Power::Denominator == 1, "a unit has whole powers only");
        return Dimension::of(base_of<typename Head::tag_type>, static_cast<int>(Power::Numerator)) *
               dimension_of<typename D::next>();
    }
}

/// What an entry has beside its names and its worth.
struct Traits {
    PrefixRule prefixes = PrefixRule::none;
    Kind kind = Kind::none;
    bool in_words = false;
    bool prose = true;
    std::string_view currency = {};
    std::string_view sign = {};
    double offset = 0;
    std::string_view source = {};
    std::string_view confused = {};
};

/// Takes the part of `text` before the next '|' off its front.
constexpr std::string_view take_field(std::string_view& text) {
    const std::size_t bar = text.find('|');
    const std::string_view field = text.substr(0, bar);
    text = bar == std::string_view::npos ? std::string_view{} : text.substr(bar + 1);
    return field;
}

/// A line of the catalogue: "singular|plural|symbol|further|spellings", what one of it is worth,
/// and its traits. `D` is what the entry says it is; a worth of another dimension does not
/// compile, for Boost.Units converts none into another.
template <class D>
constexpr Entry entry(std::string_view names, std::type_identity_t<Q<D>> worth,
                      const Traits& traits = {}) {
    Entry made;
    made.name = take_field(names);
    made.plural = take_field(names);
    made.symbol = take_field(names);
    made.spellings = names;
    made.factor = worth.value();
    made.offset = traits.offset;
    made.dimension = dimension_of<D>();
    made.kind = traits.kind;
    made.prefixes = traits.prefixes;
    made.in_words = traits.in_words;
    made.in_prose = traits.prose;
    made.currency = traits.currency;
    made.sign = traits.sign;
    made.source = traits.source;
    made.confused = traits.confused;
    return made;
}

}  // namespace ballpark::units::typed

#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace ballpark::units {

/// The base dimensions. Money, information and counted things are base dimensions of their own,
/// so that "$/kW", "Gbit/s" and "homes per MW" are checked like any other.
enum class Base : std::uint8_t {
    length,
    mass,
    time,
    current,
    temperature,
    amount,
    luminous_intensity,
    money,
    information,
    count,
};
inline constexpr int base_count = 10;

/// Integer exponents over the base dimensions: what a quantity is made of, without its size.
struct Dimension {
    std::array<std::int8_t, base_count> exponents{};

    static constexpr Dimension of(Base base, int power = 1) {
        Dimension dimension;
        dimension.exponents[static_cast<std::size_t>(base)] = static_cast<std::int8_t>(power);
        return dimension;
    }
    constexpr int operator[](Base base) const { return exponents[static_cast<std::size_t>(base)]; }
    constexpr bool dimensionless() const { return *this == Dimension{}; }

    constexpr Dimension power(int n) const {
        Dimension result;
        for (std::size_t i = 0; i < base_count; ++i)
            result.exponents[i] = static_cast<std::int8_t>(exponents[i] * n);
        return result;
    }
    friend constexpr Dimension operator*(Dimension a, Dimension b) {
        for (std::size_t i = 0; i < base_count; ++i)
            a.exponents[i] = static_cast<std::int8_t>(a.exponents[i] + b.exponents[i]);
        return a;
    }
    friend constexpr Dimension operator/(Dimension a, Dimension b) { return a * b.power(-1); }
    friend constexpr bool operator==(const Dimension&, const Dimension&) = default;
};

namespace dimensions {
inline constexpr Dimension none{};
inline constexpr Dimension length = Dimension::of(Base::length);
inline constexpr Dimension area = length.power(2);
inline constexpr Dimension volume = length.power(3);
inline constexpr Dimension mass = Dimension::of(Base::mass);
inline constexpr Dimension time = Dimension::of(Base::time);
inline constexpr Dimension energy = mass * length.power(2) / time.power(2);
inline constexpr Dimension power = energy / time;
inline constexpr Dimension temperature = Dimension::of(Base::temperature);
inline constexpr Dimension money = Dimension::of(Base::money);
inline constexpr Dimension information = Dimension::of(Base::information);
inline constexpr Dimension count = Dimension::of(Base::count);
}  // namespace dimensions

/// The dimension in the trade's words, the shortest that says it exactly: "power", "power/time",
/// "money/energy", "volume/time"; base exponents ("length^4 mass") where no name fits;
/// "dimensionless" for none.
std::string to_string(const Dimension& dimension);

}  // namespace ballpark::units

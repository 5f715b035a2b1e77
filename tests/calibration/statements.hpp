#pragma once

#include <random>
#include <string>
#include <string_view>

#include "plants.hpp"

// What a paper could print of a real plant: its size with what it gave in a year, with what it
// cost, or with the homes that its output would supply; true, or with one slip put in.

namespace calibration {

enum class Slip {
    none,
    size_thousandfold,    ///< megawatts printed as kilowatts or gigawatts
    energy_thousandfold,  ///< gigawatt-hours printed as megawatt- or terawatt-hours
    energy_as_size,       ///< megawatt-hours printed for megawatts
    size_as_energy,       ///< gigawatts printed for gigawatt-hours
    by_the_day,           ///< "megawatts a day"
    day_for_year,         ///< a year's output printed as a day's
    money_thousandfold,   ///< million printed as billion, or billion as million
    homes_thousandfold
};
inline constexpr Slip last_slip = Slip::homes_thousandfold;
std::string_view name_of(Slip slip);

struct Statement {
    std::string truth;
    std::string printed;  ///< the same as `truth` where there is no slip
    std::string place;    ///< may be empty
    int year = 0;         ///< of the story; 0: not known
    Slip slip = Slip::none;
};

class Writer {
public:
    explicit Writer(unsigned seed) : random_(seed) {}

    /// Of size and output. A slip of money or homes is none here.
    Statement output(const Plant& plant, Slip slip);
    /// Of size and cost.
    Statement cost(const Project& project, Slip slip);
    /// Of size and homes; `megawatt_hours_per_home` is what a home of the place uses in a year.
    Statement homes(const Plant& plant, double megawatt_hours_per_home, Slip slip);

private:
    int pick(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }
    std::string thing(std::string_view fuel);

    std::mt19937 random_;
};

}  // namespace calibration

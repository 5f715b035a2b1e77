#pragma once

#include <string>
#include <vector>

// Real plants from tests/data/plants: see the README there for whose figures they are.

namespace calibration {

struct Plant {
    std::string country;  ///< ISO 3166 alpha-2; may be empty
    std::string fuel;     ///< "hydro", "gas", ...
    double megawatts = 0;
    int year = 0;  ///< 0: not known
    double gigawatt_hours = 0;
    std::string name;
};

struct Project {
    std::string country;
    std::string fuel;
    double megawatts = 0;
    int year = 0;
    double amount = 0;     ///< in `currency`
    std::string currency;  ///< its sign: "$"
    std::string name;
};

/// Both throw where a line cannot be read: the data are the test's own.
std::vector<Plant> read_plants(const std::string& file);
std::vector<Project> read_projects(const std::string& file);

}  // namespace calibration

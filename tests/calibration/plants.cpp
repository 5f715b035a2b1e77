#include "plants.hpp"

#include <fstream>
#include <stdexcept>

namespace calibration {
namespace {

std::vector<std::vector<std::string>> read_rows(const std::string& file, std::size_t fields) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string> row(1);
        for (const char c : line) {
            if (c == ';')
                row.emplace_back();
            else
                row.back() += c;
        }
        if (row.size() != fields) throw std::runtime_error(file + ": " + line);
        rows.push_back(std::move(row));
    }
    return rows;
}

/// "35 billion"
double amount(const std::string& words) {
    const bool billion = words.ends_with("billion");
    return std::stod(words) * (billion ? 1e9 : 1e6);
}

}  // namespace

std::vector<Plant> read_plants(const std::string& file) {
    std::vector<Plant> plants;
    for (const auto& row : read_rows(file, 6))
        plants.push_back({row[0], row[1], std::stod(row[2]), row[3].empty() ? 0 : std::stoi(row[3]),
                          std::stod(row[4]), row[5]});
    return plants;
}

std::vector<Project> read_projects(const std::string& file) {
    std::vector<Project> projects;
    for (const auto& row : read_rows(file, 7))
        projects.push_back(
            {row[0], row[1], std::stod(row[2]), std::stoi(row[3]), amount(row[4]), row[5], row[6]});
    return projects;
}

}  // namespace calibration

#include "ballpark/report/readings_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "ballpark/base/utf8.hpp"
#include "ballpark/report/layout.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::report {

namespace {

constexpr std::size_t indent = 4;
constexpr std::size_t gap = 3;

class Table {
public:
    Table(const check::Readings& readings, const units::Catalogue& catalogue)
        : readings_(readings), catalogue_(catalogue) {}

    std::vector<ReadingLine> lines() const {
        const check::Reading& power = readings_.as_power;
        const check::Reading& energy = readings_.as_energy;
        std::vector<ReadingLine> lines{
            {"", "as power", "as energy"},
            {"nameplate", watts(power.capacity_w), watts(energy.capacity_w)},
            {"mean output", watts(power.average_w), watts(energy.average_w)},
            {"in a day", joules(power.energy_per_day_j), joules(energy.energy_per_day_j)},
            {"in a year", joules(power.energy_per_year_j), joules(energy.energy_per_year_j)},
        };
        if (power.cost_usd_per_kw > 0)
            lines.push_back(
                {"cost per kW", dollars(power.cost_usd_per_kw), dollars(energy.cost_usd_per_kw)});
        const bool favours = readings_.favours_energy;
        lines.push_back({"fits better", favours ? "no" : "yes", favours ? "yes" : "no"});
        return lines;
    }

private:
    std::string quantity(double value, const units::Unit& unit) const {
        const units::Quantity shown = units::rescale(value, unit, catalogue_);
        return units::format_quantity(shown.value, shown.unit, catalogue_, 3);
    }
    std::string watts(double value) const { return quantity(value, catalogue_.unit("watt")); }
    std::string joules(double value) const {
        const units::Unit unit = catalogue_.unit("watt hour");
        return quantity(unit.from_si(value), unit);
    }
    std::string dollars(double value) const {
        return '$' + units::format_number(value, 3);  // as a price per unit: zeros, no "million"
    }

    const check::Readings& readings_;
    const units::Catalogue& catalogue_;
};

}  // namespace

std::vector<ReadingLine> reading_lines(const check::Readings& readings,
                                       const units::Catalogue& catalogue) {
    return Table(readings, catalogue).lines();
}

std::string reading_remark(const check::Readings& readings) {
    return fmt::format(
        "At full output all the time, the power gives {} times the energy. Mean "
        "output, a year and the nameplate that the energy takes are reckoned with "
        "the usual capacity factor, {}.",
        units::format_number(readings.factor, 3),
        units::format_number(readings.capacity_factor, 3));
}

std::string readings_text(std::string_view figure, const check::Readings& readings,
                          const units::Catalogue& catalogue, const Style& style) {
    const std::vector<ReadingLine> lines = reading_lines(readings, catalogue);
    std::array<std::size_t, 3> widths{};
    for (const ReadingLine& line : lines) {
        const std::array<const std::string*, 3> cells{&line.name, &line.power, &line.energy};
        for (std::size_t i = 0; i < 3; ++i)
            widths[i] = std::max(widths[i], base::display_width(*cells[i]));
    }
    std::string out =
        paragraph("", 0, fmt::format("\"{}\", read both ways:", figure), indent, style.columns) +
        "\n";
    for (const ReadingLine& line : lines) {
        std::string shown = std::string(indent, ' ') + pad_right(line.name, widths[0]) +
                            std::string(gap, ' ') + pad_left(line.power, widths[1]) +
                            std::string(gap, ' ') + pad_left(line.energy, widths[2]);
        shown.resize(shown.find_last_not_of(' ') + 1);
        out += line.name.empty() ? paint(shown, Role::strong, style) : shown;
        out += '\n';
    }
    out += '\n';
    out += paragraph(std::string(indent, ' '), indent, reading_remark(readings), indent,
                     style.columns);
    return out;
}

}  // namespace ballpark::report

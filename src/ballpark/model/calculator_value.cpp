#include "ballpark/model/calculator_value.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>

namespace ballpark::model {

base::Date date_of(double days) {
    constexpr double first = -719162;  // 0001-01-01
    constexpr double last = 2932896;   // 9999-12-31
    const double whole = std::floor(days);
    if (!(whole >= first && whole <= last)) return {};
    const std::chrono::year_month_day date{
        std::chrono::sys_days{std::chrono::days{static_cast<long>(whole)}}};
    return {static_cast<std::int16_t>(static_cast<int>(date.year())),
            static_cast<std::int8_t>(static_cast<unsigned>(date.month())),
            static_cast<std::int8_t>(static_cast<unsigned>(date.day()))};
}

std::string date_text(base::Date date) {
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

}  // namespace ballpark::model

#include "ballpark/report/html_table.hpp"

#include <fmt/format.h>

#include "ballpark/report/html_escape.hpp"

namespace ballpark::report {

std::string html_table(const std::vector<std::vector<std::string>>& rows) {
    std::string out = "<div class=\"rows\"><table>\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool head = i == 0;
        out += head ? "<thead><tr>" : i == 1 ? "<tbody>\n<tr>" : "<tr>";
        for (std::size_t k = 0; k < rows[i].size(); ++k) {
            const char* cell = head || k == 0 ? "th" : "td";
            out += fmt::format("<{0}{1}{2}>{3}</{0}>", cell,
                               head     ? " scope=\"col\""
                               : k == 0 ? " scope=\"row\""
                                        : "",
                               k == 0 ? "" : " class=\"n\"", html_text(rows[i][k]));
        }
        out += head ? "</tr></thead>\n" : "</tr>\n";
    }
    return out + (rows.size() > 1 ? "</tbody>\n" : "") + "</table></div>\n";
}

}  // namespace ballpark::report

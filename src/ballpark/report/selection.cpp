#include "ballpark/report/selection.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ballpark/base/utf8.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/model/nearest.hpp"

namespace ballpark::report {

bool Selection::shows(const base::Diagnostic& finding) const {
    const auto among = [&](const std::vector<std::string>& rules) {
        return std::ranges::find(rules, finding.code) != rules.end();
    };
    if (finding.severity < least) return false;
    if (!select.empty() && !among(select)) return false;
    if (among(ignore)) return false;
    if (finding.suggestions.empty()) return true;
    const double best = std::ranges::max(finding.suggestions, {}, [](const auto& suggestion) {
                            return suggestion.probability;
                        }).probability;
    return best == 0 || best >= least_probability;
}

bool Selection::shows_all() const {
    return select.empty() && ignore.empty() && least == base::Severity::note &&
           least_probability <= 0;
}

std::vector<std::string_view> finding_codes() {
    std::vector<std::string_view> codes{"missing-rate", "missing-year"};
    for (const check::Rule& rule : check::rules()) codes.push_back(rule.slug);
    std::ranges::sort(codes);
    return codes;
}

base::Result<void> check_rule_name(std::string_view name) {
    const auto codes = finding_codes();
    if (std::ranges::binary_search(codes, name)) return {};
    const base::Span all{0, static_cast<std::uint32_t>(name.size())};
    auto fault = base::failure("unknown-rule", fmt::format("no rule \"{}\"", base::printable(name)),
                               all, "not known");
    const std::string_view near = model::nearest(name, codes);
    if (near.empty())
        fault.value().notes.push_back(fmt::format("the rules are {}", fmt::join(codes, ", ")));
    else
        fault.value().suggestions.push_back({{all, std::string(near)}, {}, 0});
    return fault;
}

}  // namespace ballpark::report

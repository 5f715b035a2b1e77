#include "outcome.hpp"

#include <algorithm>
#include <cmath>

#include "ballpark/text/scan.hpp"

namespace calibration {
namespace {

using namespace ballpark;

// Repairs are printed to as many figures as the slip was.
constexpr double rounding = 0.01;

struct Reading {
    units::Dimension dimension;
    double si = 0;
};

/// The quantities that a text says, those counted by time as amounts in a second.
std::vector<Reading> readings(std::string_view text, const check::Engine& engine,
                              std::string_view place) {
    std::vector<text::Mention> mentions;
    text::scan(text, engine.catalogue, {place}, mentions);
    std::vector<Reading> found;
    for (const auto& mention : mentions) {
        const auto unit = mention.full_unit();
        found.push_back({unit.dimension, unit.to_si(mention.value)});
    }
    return found;
}

bool same(const std::vector<Reading>& a, const std::vector<Reading>& b) {
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const Reading& x, const Reading& y) {
            return x.dimension == y.dimension && std::abs(std::log(x.si / y.si)) < rounding;
        });
}

}  // namespace

Outcome judge(const Statement& statement, const check::Engine& engine) {
    const base::Date date{static_cast<std::int16_t>(statement.year), 7, 1};
    const auto findings = check::check_text(
        statement.printed, statement.year == 0 ? base::Date{} : date, statement.place, engine);
    Outcome outcome;
    const auto alarm = std::ranges::find_if(findings.diagnostics, [](const base::Diagnostic& d) {
        return d.severity != base::Severity::note;
    });
    if (alarm == findings.diagnostics.end()) return outcome;
    outcome.alarm = true;
    const auto truth = readings(statement.truth, engine, statement.place);
    for (const auto& suggestion : alarm->suggestions) {
        const auto& edit = suggestion.edit;
        auto mended = statement.printed;
        mended.replace(edit.span.begin, edit.span.size(), edit.text);
        outcome.offers.push_back(
            {suggestion.probability, same(readings(mended, engine, statement.place), truth)});
    }
    return outcome;
}

}  // namespace calibration

#include "ballpark/report/claim_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ballpark/check/derive.hpp"
#include "ballpark/check/yardstick.hpp"
#include "ballpark/report/diagnostic_text.hpp"
#include "ballpark/report/layout.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::report {

namespace {

void put(std::string& out, std::string_view name, std::string_view text, const Style& style) {
    constexpr std::size_t width = 20;
    const std::string lead = pad_right(fmt::format("  {}", name), width - 1) + " ";
    const std::size_t taken = std::max(width, lead.size());
    out += paragraph(lead, taken, text, width, style.columns);
}

std::string circumstances(const claims::Passage& passage, const claims::Claim& claim) {
    std::string text;
    if (claim.year != 0) text += fmt::format(", {}", claim.year);
    if (!passage.place.empty()) text += fmt::format(", {}", passage.place);
    return text;
}

}  // namespace

std::string claim_text(const check::Findings& findings, const check::Engine& engine,
                       const Style& style) {
    std::string out;
    const claims::Passage& passage = findings.passage;
    for (std::size_t i = 0; i < passage.claims.size(); ++i) {
        const claims::Claim& claim = passage.claims[i];
        if (!out.empty()) out += '\n';
        out += paint(fmt::format("read as a claim about: {}", claim.model->title), Role::strong,
                     style) +
               fmt::format(" ({}{})\n", claim.model->id, circumstances(passage, claim));
        for (const claims::Figure& figure : claim.figures) {
            const model::Quantity& quantity = claim.model->quantities[figure.quantity];
            const text::Mention& mention = passage.mentions[figure.mention];
            const double value = quantity.unit.from_si(figure.value);
            put(out, check::words_of(quantity),
                fmt::format("{}, from \"{}\"", check::show(value, quantity, engine),
                            mention.span.of(passage.text)),
                style);
        }
        if (i >= findings.assessments.size()) continue;
        for (const check::Derived& derived : findings.assessments[i].derived) {
            const model::Quantity& quantity = claim.model->quantities[derived.quantity];
            if (!derived.stated)
                put(out, check::words_of(quantity),
                    check::working_of(derived, passage, claim, engine), style);
            // What size is usual says nothing about a size that is stated.
            const bool size = quantity.unit.term_count == 1;
            if (derived.range && !(derived.stated && size)) {
                const auto reference = check::reference_of(derived, *claim.model, engine);
                put(out, derived.stated ? check::words_of(quantity) : "",
                    "usual: " + yardstick(reference, engine.catalogue), style);
            }
        }
    }
    return out;
}

}  // namespace ballpark::report

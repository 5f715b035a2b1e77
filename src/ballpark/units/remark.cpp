#include "ballpark/units/remark.hpp"

#include <fmt/format.h>

#include "ballpark/units/print.hpp"

namespace ballpark::units {

namespace {

std::string name_of(const Meaning& meaning, const Catalogue& catalogue) {
    return fmt::format("{}{}", catalogue.prefixes()[meaning.prefix].name,
                       catalogue[meaning.entry].name);
}

std::string reason(const Decision& decision, const Context& context) {
    switch (decision.by) {
        case Decision::By::price:
            return ", as prices are per that";
        case Decision::By::place:
            return fmt::format(", as in {}", context.place);
        case Decision::By::wanted:
            return ", which is what can be converted";
        default:
            return {};
    }
}

}  // namespace

base::Label remark_on(const Decision& decision, std::span<const Meaning> meanings, base::Span span,
                      const Context& context, const Catalogue& catalogue) {
    constexpr int most_named = 3;
    std::string others;
    int named = 0;
    for (const Meaning& other : meanings) {
        if (&other == decision.meaning || ++named > most_named) continue;
        others += (others.empty() ? "" : ", ") + name_of(other, catalogue);
    }
    if (named > most_named) others += fmt::format(" and {} more", named - most_named);
    return {span, fmt::format("read as {}{}; may also be {}", name_of(*decision.meaning, catalogue),
                              reason(decision, context), others)};
}

base::Label remark_on(const Spelled& spelled, const Unit& unit, base::Span span,
                      const Catalogue& catalogue) {
    const std::string symbol = format_unit(unit, catalogue);
    if (spelled.loose) {
        const Unit small = catalogue.unit(catalogue[spelled.entry].name, "milli");
        return {span, fmt::format("read as {}, as the press writes it; a thousandth is {}", symbol,
                                  format_unit(small, catalogue))};
    }
    return {span, fmt::format("read as the plural of {0}; write \"{0} s\" for {0} times seconds",
                              symbol)};
}

}  // namespace ballpark::units

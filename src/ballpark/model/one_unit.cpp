#include "ballpark/model/one_unit.hpp"

#include <string>
#include <utility>

#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::model {
namespace {

std::string described(const units::Unit& unit, const units::Catalogue& catalogue) {
    if (unit.dimension.dimensionless()) return "this is a plain number";
    return "this is in " + units::format_unit(unit, catalogue);
}

}  // namespace

base::Result<double> OneUnit::number(const units::Quantity& quantity, base::Span where) {
    const bool plain = quantity.unit.dimension.dimensionless();
    const double number = plain ? quantity.si() : quantity.value;
    if (number == 0 && quantity.unit.term_count == 0) return number;
    if (quantity.unit.affine())
        return base::failure("offset-unit",
                             "a temperature with its own zero cannot be reckoned with", where,
                             "write it in kelvin");
    if (first_.empty()) {
        first_ = where;
        if (!plain) unit_ = quantity.unit;
        return number;
    }
    if (plain && unit_.dimension.dimensionless()) return number;
    auto converted = units::convert(quantity, unit_, catalogue_);
    if (converted) return converted->value;
    base::Diagnostic fault = std::move(converted.error());
    if (fault.code == "dimension-mismatch")
        fault.headline = "the amounts of one call must be in one unit";
    fault.primary = {where, described(quantity.unit, catalogue_)};
    fault.secondary.push_back({first_, described(unit_, catalogue_)});
    return tl::unexpected<base::Diagnostic>(std::move(fault));
}

base::Result<Interval> OneUnit::figure(const Interval& figure, const units::Unit& unit,
                                       base::Span where) {
    const auto value = number(units::Quantity::exactly(figure.value, unit), where);
    if (!value) return tl::unexpected<base::Diagnostic>(value.error());
    if (figure.exact()) return Interval::exactly(*value);
    const auto low = number(units::Quantity::exactly(figure.low, unit), where);
    const auto high = number(units::Quantity::exactly(figure.high, unit), where);
    if (!low || !high) return tl::unexpected<base::Diagnostic>((low ? high : low).error());
    return Interval{*low, *value, *high};
}

}  // namespace ballpark::model

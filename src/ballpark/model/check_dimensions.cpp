#include "ballpark/model/check_dimensions.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "ballpark/model/function.hpp"
#include "ballpark/model/log_linear.hpp"
#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::model {
namespace {

using base::Diagnostic;
using base::Span;

/// A unit of which only the dimension and the currency are known.
units::Unit bare(units::Dimension dimension, units::Currency currency) {
    units::Unit unit;
    unit.dimension = dimension;
    if (dimension[units::Base::money] != 0) unit.currency = currency;
    return unit;
}

struct Operand {
    ExpressionType type;
    Span span;              ///< all of it in the text
    std::size_t first = 0;  ///< its first node
    bool zero = false;      ///< a bare 0
};

bool mixes_currencies(const units::Unit& a, const units::Unit& b) {
    return a.currency.known() && b.currency.known() && a.currency != b.currency;
}

std::string describe(const units::Unit& unit) {
    return unit.dimension.dimensionless() ? "a plain number" : units::to_string(unit.dimension);
}

class Checker {
public:
    Checker(std::span<const Quantity> quantities, const units::Catalogue& catalogue)
        : quantities_(quantities), catalogue_(catalogue) {}

    base::Result<Operand> run(std::span<const Node> nodes) {
        nodes_ = nodes;
        std::vector<Operand> stack;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const Node& node = nodes[i];
            const std::size_t count = operand_count(node);
            if (count == 0) {
                stack.push_back(leaf(node, i));
                continue;
            }
            const auto operands = std::span(stack).last(count);
            position_ = i;
            if (!combine(node, operands)) return tl::unexpected<Diagnostic>(std::move(fault_));
            stack.resize(stack.size() - count + 1);
        }
        return stack.front();
    }

    /// Why `right` does not go with `left`: their dimensions factor under factor and the cure, as
    /// a conversion of one into the other would say it.
    Diagnostic mismatch(const Operand& left, const Operand& right, std::string headline) const {
        const units::Unit& a = left.type.unit;
        const units::Unit& b = right.type.unit;
        auto converted = units::convert(units::Quantity::exactly(1, b), a, catalogue_);
        Diagnostic fault = converted ? Diagnostic{} : std::move(converted.error());
        if (fault.code == "dimension-mismatch") fault.headline = std::move(headline);
        fault.primary = {right.span, "this is " + side(b, fault.code)};
        if (!left.span.empty())
            fault.secondary.push_back({left.span, "this is " + side(a, fault.code)});
        return fault;
    }

private:
    Operand leaf(const Node& node, std::size_t index) const {
        Operand result;
        result.span = node.span;
        result.first = index;
        if (node.op == Op::number) {
            result.type.unit = node.unit;
            result.zero = node.value == 0 && node.unit.term_count == 0;
        } else if (node.op == Op::quantity) {
            result.type.unit = quantities_[node.index].unit;
        }
        return result;
    }

    /// What a side is, as far as the clash goes: its dimension, or its unit.
    std::string side(const units::Unit& unit, std::string_view code) const {
        if (code == "dimension-mismatch") return describe(unit);
        return "in " + units::format_unit(unit, catalogue_);
    }

    bool fail(std::string code, std::string headline, Span span, std::string label) {
        fault_ =
            base::failure(std::move(code), std::move(headline), span, std::move(label)).value();
        return false;
    }

    bool need_number(const Operand& operand, std::string_view whose) {
        if (!operand.type.truth) return true;
        return fail("truth-mismatch", std::string(whose) + " must be a quantity, not a comparison",
                    operand.span, "this is true or false");
    }

    bool need_truth(const Operand& operand, std::string_view whose) {
        if (operand.type.truth) return true;
        return fail("truth-mismatch", std::string(whose) + " must be true or false", operand.span,
                    "this is " + describe(operand.type.unit));
    }

    bool need_plain(const Operand& operand, std::string_view whose) {
        if (!need_number(operand, whose)) return false;
        if (operand.type.unit.dimension.dimensionless()) return true;
        return fail("dimension-mismatch", std::string(whose) + " must be a plain number",
                    operand.span, "this is " + describe(operand.type.unit));
    }

    /// All of the same dimension, kind and currency; the type of the first that is not a bare 0.
    bool need_alike(std::span<Operand> operands, std::string_view doing) {
        const Operand* model = nullptr;
        for (const Operand& operand : operands) {
            if (!need_number(operand, "what is " + std::string(doing))) return false;
            if (operand.zero) continue;
            if (model == nullptr) {
                model = &operand;
                continue;
            }
            if (compare(operand.type.unit, model->type.unit, catalogue_) == units::Mismatch::none)
                continue;
            fault_ = mismatch(*model, operand,
                              describe(model->type.unit) + " and " + describe(operand.type.unit) +
                                  " cannot be " + std::string(doing));
            return false;
        }
        if (model != nullptr) operands[0].type = model->type;
        return true;
    }

    std::string currency(const units::Unit& unit) const {
        return std::string(catalogue_[unit.currency.entry].plural);
    }

    units::Unit product(const units::Unit& a, const units::Unit& b, bool divide) const {
        if (a.term_count + b.term_count <= units::Unit::max_terms)
            return divide ? units::divide(a, b) : units::multiply(a, b);
        return bare(divide ? a.dimension / b.dimension : a.dimension * b.dimension,
                    a.currency.known() ? a.currency : b.currency);
    }

    bool combine(const Node& node, std::span<Operand> operands) {
        Operand& result = operands[0];
        Span whole = node.span;
        for (const Operand& operand : operands) {
            whole = base::hull(whole, operand.span);
            if (operand.type.unit.affine())
                return fail("offset-unit",
                            "a temperature with its own zero cannot be reckoned with", operand.span,
                            "write it in kelvin");
        }
        if (!apply(node, operands)) return false;
        result.span = whole;
        result.zero = false;
        return true;
    }

    bool apply(const Node& node, std::span<Operand> operands) {
        Operand& left = operands[0];
        const Operand& right = operands.back();
        switch (node.op) {
            case Op::add:
                return need_alike(operands, "added");
            case Op::subtract:
                return need_alike(operands, "subtracted");
            case Op::multiply:
            case Op::divide:
                if (!need_number(left, "a factor") || !need_number(right, "a factor")) return false;
                if (mixes_currencies(left.type.unit, right.type.unit)) {
                    fail("currency-mismatch", "two currencies in one product", right.span,
                         "this is in " + currency(right.type.unit));
                    fault_.secondary.push_back(
                        {left.span, "this is in " + currency(left.type.unit)});
                    return false;
                }
                left.type.unit = product(left.type.unit, right.type.unit, node.op == Op::divide);
                return true;
            case Op::power:
                return raise(left, right);
            case Op::negate:
                return need_number(left, "what has a sign");
            case Op::less:
            case Op::less_equal:
            case Op::greater:
            case Op::greater_equal:
            case Op::equal:
            case Op::not_equal:
                if (!need_alike(operands, "compared")) return false;
                left.type = {{}, true};
                return true;
            case Op::logical_and:
            case Op::logical_or:
            case Op::logical_not:
                return need_truth(left, "what is joined by and, or, not") &&
                       need_truth(right, "what is joined by and, or, not");
            case Op::choose:
                if (!need_truth(left, "the condition") ||
                    !need_alike(operands.subspan(1), "chosen between"))
                    return false;
                left.type = operands[1].type;
                return true;
            case Op::call:
                return call(static_cast<Function>(node.index), operands);
            default:
                return true;
        }
    }

    bool call(Function function, std::span<Operand> operands) {
        switch (function) {
            case Function::min:
            case Function::max:
                return need_alike(operands, "compared");
            case Function::abs:
                return need_number(operands[0], "what has a size");
            case Function::sqrt:
                return root(operands[0], 0.5, operands[0].span, "has no square root");
            case Function::exp:
                return need_plain(operands[0], "an exponent");
            case Function::log:
                return need_plain(operands[0], "what a logarithm is taken of");
            case Function::round:
            case Function::floor:
                return need_plain(operands[0], "what is rounded");
            case Function::lookup:
                return table(operands);
            case Function::npv:
                return discounted(operands) && take(operands[0], operands[1]);
            case Function::discounted_payback:
                return discounted(operands) && become_time(operands[0]);
            case Function::irr:
                if (!need_number(operands[0], "a flow")) return false;
                operands[0].type.unit = {};
                return true;
            case Function::payback:
                return need_number(operands[0], "a flow") && become_time(operands[0]);
            case Function::at:
                if (!need_plain(operands[1], "the number of a step")) return false;
                [[fallthrough]];
            case Function::sum:
            case Function::mean:
            case Function::first:
            case Function::last:
            case Function::lowest:
            case Function::highest:
            case Function::cumulative:
                return need_number(operands[0], "a series");
        }
        return true;
    }

    bool discounted(std::span<Operand> operands) {
        return need_plain(operands[0], "a rate") && need_number(operands[1], "a flow");
    }

    static bool take(Operand& into, const Operand& from) {
        into.type = from.type;
        return true;
    }

    bool become_time(Operand& operand) {
        operand.type.unit = catalogue_.unit("year");
        return true;
    }

    /// lookup(x, x1, y1, x2, y2, ...): all x alike, all y alike.
    bool table(std::span<Operand> operands) {
        std::vector<Operand> across{operands[0]};
        std::vector<Operand> up;
        for (std::size_t i = 1; i < operands.size(); ++i)
            (i % 2 == 1 ? across : up).push_back(operands[i]);
        if (!need_alike(across, "looked up") || !need_alike(up, "in one table")) return false;
        return take(operands[0], up[0]);
    }

    bool raise(Operand& left, const Operand& right) {
        if (!need_number(left, "what is raised to a power") || !need_plain(right, "an exponent"))
            return false;
        if (left.type.unit.dimension.dimensionless()) return true;
        const auto exponent = constant_value(nodes_.subspan(right.first, position_ - right.first));
        if (!exponent)
            return fail("bad-power", describe(left.type.unit) + " needs a power that is a number",
                        right.span, "this varies, and the dimension with it");
        return root(left, *exponent, right.span, "has no such power");
    }

    /// Raises to a power that may be a fraction, where every exponent divides evenly.
    bool root(Operand& operand, double power, Span where, std::string_view lack) {
        if (!need_number(operand, "what a root is taken of")) return false;
        units::Unit& unit = operand.type.unit;
        units::Dimension dimension;
        for (std::size_t i = 0; i < units::base_count; ++i) {
            const double exact = unit.dimension.exponents[i] * power;
            const double whole = std::round(exact);
            if (!(std::abs(exact - whole) < 1e-9) || std::abs(whole) > 100)
                return fail("bad-power", describe(unit) + " " + std::string(lack), where,
                            "its dimension does not divide evenly");
            dimension.exponents[i] = static_cast<std::int8_t>(whole);
        }
        const double whole = std::round(power);
        unit = whole == power && std::abs(power) <= 9 ? units::power(unit, static_cast<int>(whole))
                                                      : bare(dimension, unit.currency);
        return true;
    }

    std::span<const Quantity> quantities_;
    const units::Catalogue& catalogue_;
    std::span<const Node> nodes_;
    std::size_t position_ = 0;
    Diagnostic fault_;
};

}  // namespace

base::Result<ExpressionType> check_dimensions(std::span<const Node> nodes,
                                              std::span<const Quantity> quantities,
                                              const units::Catalogue& catalogue) {
    auto whole = Checker(quantities, catalogue).run(nodes);
    if (!whole) return tl::unexpected<Diagnostic>(std::move(whole.error()));
    return whole->type;
}

base::Result<void> check_equation(std::span<const Node> nodes, const Quantity& target,
                                  std::span<const Quantity> quantities,
                                  const units::Catalogue& catalogue) {
    Checker checker(quantities, catalogue);
    auto whole = checker.run(nodes);
    if (!whole) return tl::unexpected<Diagnostic>(std::move(whole.error()));
    const std::string name(target.name);
    if (whole->type.truth)
        return base::failure("truth-mismatch", name + " is set to a comparison", whole->span,
                             "this is true or false");
    const units::Unit& unit = whole->type.unit;
    if (whole->zero || units::compare(unit, target.unit, catalogue) == units::Mismatch::none)
        return {};
    Operand wanted;
    wanted.type.unit = target.unit;
    return tl::unexpected<Diagnostic>(checker.mismatch(
        wanted, *whole,
        name + " is " + describe(target.unit) + ", its equation gives " + describe(unit)));
}

}  // namespace ballpark::model

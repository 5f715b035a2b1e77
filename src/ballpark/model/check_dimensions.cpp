#include "ballpark/model/check_dimensions.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "ballpark/model/function.hpp"
#include "ballpark/model/log_linear.hpp"

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

std::string padded(std::string text, std::size_t width) {
    if (text.size() < width) text.append(width - text.size(), ' ');
    return text;
}

std::string kind_of_money(const units::Unit& unit, const units::Catalogue& catalogue) {
    if (!unit.currency.known()) return "money";
    return std::string(catalogue[unit.currency.entry].name);
}

std::string describe(const units::Unit& unit) {
    return unit.dimension.dimensionless() ? "a plain number" : units::to_string(unit.dimension);
}

class Checker {
public:
    Checker(std::string_view text, std::span<const Quantity> quantities,
            const units::Catalogue& catalogue)
        : text_(text), quantities_(quantities), catalogue_(catalogue) {}

    base::Result<Operand> run(std::span<const Node> nodes) {
        nodes_ = nodes;
        std::vector<Operand> stack;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const Node& node = nodes[i];
            std::size_t count = 2;
            if (node.op == Op::number || node.op == Op::quantity || node.op == Op::name) count = 0;
            if (node.op == Op::negate || node.op == Op::logical_not) count = 1;
            if (node.op == Op::choose || node.op == Op::call) count = node.arguments;
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

    Diagnostic mismatch(units::Mismatch mismatch, std::string headline, const Operand& left,
                        const Operand& right) const {
        Diagnostic fault;
        const units::Unit& a = left.type.unit;
        const units::Unit& b = right.type.unit;
        fault.headline = std::move(headline);
        fault.code = mismatch == units::Mismatch::kind       ? "kind-mismatch"
                     : mismatch == units::Mismatch::currency ? "currency-mismatch"
                                                             : "dimension-mismatch";
        const bool money = mismatch == units::Mismatch::currency;
        const std::string this_side = money ? kind_of_money(b, catalogue_) : describe(b);
        const std::string that_side = money ? kind_of_money(a, catalogue_) : describe(a);
        fault.primary = {right.span, "this is " + this_side};
        fault.secondary.push_back({left.span, "this is " + that_side});
        add_sides(fault, std::string(left.span.of(text_)), that_side,
                  std::string(right.span.of(text_)), this_side);
        if (mismatch == units::Mismatch::dimension)
            fault.notes.push_back("the second would need a factor of " +
                                  units::to_string(a.dimension / b.dimension));
        return fault;
    }

    static void add_sides(Diagnostic& fault, std::string left, const std::string& left_is,
                          std::string right, const std::string& right_is) {
        const std::size_t width = std::max(left.size(), right.size());
        fault.notes.push_back(padded(std::move(left), width) + "  is " + left_is);
        fault.notes.push_back(padded(std::move(right), width) + "  is " + right_is);
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
            const auto clash = compare(operand.type.unit, model->type.unit, catalogue_);
            if (clash == units::Mismatch::none) continue;
            fault_ = mismatch(clash, headline(clash, doing, model->type.unit, operand.type.unit),
                              *model, operand);
            return false;
        }
        if (model != nullptr) operands[0].type = model->type;
        return true;
    }

    std::string headline(units::Mismatch clash, std::string_view doing, const units::Unit& a,
                         const units::Unit& b) const {
        if (clash == units::Mismatch::currency)
            return kind_of_money(a, catalogue_) + " and " + kind_of_money(b, catalogue_) +
                   " cannot be " + std::string(doing) + " without a rate";
        if (clash == units::Mismatch::kind)
            return "two kinds of " + describe(a) + " cannot be " + std::string(doing);
        return describe(a) + " and " + describe(b) + " cannot be " + std::string(doing);
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
                if (left.type.unit.currency.known() && right.type.unit.currency.known() &&
                    !(left.type.unit.currency == right.type.unit.currency)) {
                    fault_ = mismatch(units::Mismatch::currency,
                                      headline(units::Mismatch::currency, "mixed", left.type.unit,
                                               right.type.unit),
                                      left, right);
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
                return root(operands[0], 0.5, operands[0].span);
            case Function::exp:
                return need_plain(operands[0], "an exponent");
            case Function::log:
                return need_plain(operands[0], "what a logarithm is taken of");
            case Function::round:
                return need_plain(operands[0], "what is rounded");
        }
        return true;
    }

    bool raise(Operand& left, const Operand& right) {
        if (!need_number(left, "what is raised to a power") || !need_plain(right, "an exponent"))
            return false;
        if (left.type.unit.dimension.dimensionless()) return true;
        const auto exponent = constant_value(nodes_.subspan(right.first, position_ - right.first));
        if (!exponent)
            return fail("bad-power", describe(left.type.unit) + " needs a power that is a number",
                        right.span, "this varies, and the dimension with it");
        return root(left, *exponent, right.span);
    }

    /// Raises to a power that may be a fraction, where every exponent divides evenly.
    bool root(Operand& operand, double power, Span where) {
        if (!need_number(operand, "what a root is taken of")) return false;
        units::Unit& unit = operand.type.unit;
        units::Dimension dimension;
        for (std::size_t i = 0; i < units::base_count; ++i) {
            const double exact = unit.dimension.exponents[i] * power;
            const double whole = std::round(exact);
            if (!(std::abs(exact - whole) < 1e-9) || std::abs(whole) > 100)
                return fail("bad-power",
                            describe(unit) + " has no such power: its dimension does not divide",
                            where, "this power");
            dimension.exponents[i] = static_cast<std::int8_t>(whole);
        }
        const double whole = std::round(power);
        unit = whole == power && std::abs(power) <= 9 ? units::power(unit, static_cast<int>(whole))
                                                      : bare(dimension, unit.currency);
        return true;
    }

    std::string_view text_;
    std::span<const Quantity> quantities_;
    const units::Catalogue& catalogue_;
    std::span<const Node> nodes_;
    std::size_t position_ = 0;
    Diagnostic fault_;
};

}  // namespace

base::Result<ExpressionType> check_dimensions(std::span<const Node> nodes, std::string_view text,
                                              std::span<const Quantity> quantities,
                                              const units::Catalogue& catalogue) {
    auto whole = Checker(text, quantities, catalogue).run(nodes);
    if (!whole) return tl::unexpected<Diagnostic>(std::move(whole.error()));
    return whole->type;
}

base::Result<void> check_equation(std::span<const Node> nodes, std::string_view text,
                                  const Quantity& target, std::span<const Quantity> quantities,
                                  const units::Catalogue& catalogue) {
    Checker checker(text, quantities, catalogue);
    auto whole = checker.run(nodes);
    if (!whole) return tl::unexpected<Diagnostic>(std::move(whole.error()));
    const std::string name(target.name);
    if (whole->type.truth)
        return base::failure("truth-mismatch", name + " is set to a comparison", whole->span,
                             "this is true or false");
    const units::Unit& unit = whole->type.unit;
    const auto clash =
        whole->zero ? units::Mismatch::none : units::compare(unit, target.unit, catalogue);
    if (clash == units::Mismatch::none) return {};

    Diagnostic fault;
    fault.code = clash == units::Mismatch::kind       ? "kind-mismatch"
                 : clash == units::Mismatch::currency ? "currency-mismatch"
                                                      : "dimension-mismatch";
    const bool money = clash == units::Mismatch::currency;
    const std::string left = money ? kind_of_money(target.unit, catalogue) : describe(target.unit);
    const std::string right = money ? kind_of_money(unit, catalogue) : describe(unit);
    fault.headline = clash == units::Mismatch::kind
                         ? name + " and its equation are of two kinds of " + left
                         : name + " is " + left + ", its equation gives " + right;
    fault.primary = {whole->span, "this is " + right};
    Checker::add_sides(fault, name, left, std::string(whole->span.of(text)), right);
    if (clash == units::Mismatch::dimension)
        fault.notes.push_back("the equation would need a factor of " +
                              units::to_string(target.unit.dimension / unit.dimension));
    return tl::unexpected<Diagnostic>(std::move(fault));
}

}  // namespace ballpark::model

#include "ballpark/model/example.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ballpark/model/batch/program.hpp"
#include "ballpark/model/evaluate.hpp"
#include "ballpark/model/reader.hpp"
#include "ballpark/units/number.hpp"
#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::model {
namespace {

constexpr double tolerance = 1e-3;

/// How far the figure may be off, relative: half of its last place, at least the tolerance.
double allowed(std::string_view text, double value) {
    const std::size_t digit = text.find_first_of("0123456789");
    if (digit == std::string_view::npos || value == 0) return tolerance;
    const auto number = units::match_number(text, digit, digit > 0);
    if (!number || number->value == 0) return tolerance;
    return std::max(tolerance, 0.5 * number->resolution / std::abs(number->value));
}

base::Result<units::Quantity> read_value(const Model& model, const Example::Value& value,
                                         const units::Catalogue& catalogue) {
    auto quantity = parse_figure(value.text, catalogue);
    if (!quantity) return quantity;
    auto converted =
        units::convert(*quantity, model.all_quantities[value.quantity].unit, catalogue);
    if (!converted)
        converted.error().primary.span = {0, static_cast<std::uint32_t>(value.text.size())};
    return converted;
}

/// A value that only a run has, from what is known and the model's defaults.
std::optional<double> by_run(const Model& model, std::span<const std::optional<double>> known,
                             QuantityId quantity) {
    batch::Request request;
    request.model = &model;
    request.given.assign(model.all_quantities.size(), batch::Given::no);
    for (std::size_t i = 0; i < known.size(); ++i) {
        const bool input = model.equation_of(static_cast<QuantityId>(i)) == nullptr;
        if (known[i] || (input && model.all_quantities[i].has_default))
            request.given[i] = batch::Given::fixed;
    }
    request.outputs = {quantity};
    auto program = batch::Program::make(request);
    if (!program) return std::nullopt;
    for (std::size_t i = 0; i < known.size(); ++i) {
        const Quantity& input = model.all_quantities[i];
        program->set(static_cast<QuantityId>(i),
                     known[i].value_or(input.unit.to_si(input.default_value)));
    }
    if (!program->prepare() || program->output_is_series(0)) return std::nullopt;
    return *program->output(0).data;
}

base::Diagnostic disagreement(const Quantity& quantity, std::string_view text,
                              std::optional<double> found, const units::Catalogue& catalogue) {
    const std::string name(quantity.name);
    const base::Span whole{0, static_cast<std::uint32_t>(text.size())};
    if (!found)
        return base::failure("example-fails", name + " does not follow from what is given", whole,
                             "nothing gives this")
            .value();
    const std::string value =
        units::format_quantity(quantity.unit.from_si(*found), quantity.unit, catalogue, 5);
    return base::failure("example-fails", "the equations give " + value + " for " + name, whole,
                         "the example expects this")
        .value();
}

}  // namespace

std::vector<ExampleFault> check_example(const Model& model, const Example& example,
                                        const units::Catalogue& catalogue) {
    std::vector<ExampleFault> faults;
    std::vector<std::optional<double>> known(model.all_quantities.size());
    for (std::size_t i = 0; i < example.given.size(); ++i) {
        auto value = read_value(model, example.given[i], catalogue);
        if (value)
            known[example.given[i].quantity] = value->si();
        else
            faults.push_back({true, i, std::move(value.error())});
    }
    if (!faults.empty()) return faults;
    derive(model, known);
    for (std::size_t i = 0; i < example.expect.size(); ++i) {
        const Example::Value& expected = example.expect[i];
        auto value = read_value(model, expected, catalogue);
        if (!value) {
            faults.push_back({false, i, std::move(value.error())});
            continue;
        }
        auto found = known[expected.quantity];
        if (!found && expected.quantity >= model.quantities.size())
            found = by_run(model, known, expected.quantity);
        const double si = value->si();
        if (found && std::abs(*found - si) <= allowed(expected.text, value->value) * std::abs(si))
            continue;
        faults.push_back({false, i,
                          disagreement(model.all_quantities[expected.quantity], expected.text,
                                       found, catalogue)});
    }
    return faults;
}

std::vector<FileDiagnostic> check_examples(const Library& library,
                                           const units::Catalogue& catalogue) {
    std::vector<FileDiagnostic> faults;
    for (const Model& model : library.models)
        for (const Example& example : model.examples)
            for (ExampleFault& fault : check_example(model, example, catalogue))
                faults.push_back({std::string(model.id), std::move(fault.diagnostic)});
    return faults;
}

}  // namespace ballpark::model

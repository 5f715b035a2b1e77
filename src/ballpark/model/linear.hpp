#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ballpark/model/model.hpp"

namespace ballpark::model {

/// ln quantity = constant + sum of power * ln input, all in SI.
struct LinearForm {
    double constant = 0;
    std::span<const Factor> factors;  ///< over inputs alone, sorted
    bool exact = true;   ///< false: a tangent at the medians, for some equation is no product
    bool usable = true;  ///< false: an equation has no logarithm there (a value not above 0)
};

/// A model in logarithms: every quantity as a linear form over the inputs, that is, over the
/// quantities that no equation defines.
class LinearModel {
public:
    std::span<const QuantityId> inputs() const { return inputs_; }
    LinearForm form(QuantityId quantity) const;

private:
    friend LinearModel linearise(const Model&, std::span<const double>);
    struct Form {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        double constant = 0;
        bool exact = true;
        bool usable = true;
    };
    std::vector<QuantityId> inputs_;
    std::vector<Form> forms_;
    std::vector<Factor> factors_;
};

/// `medians_si` holds one value a quantity; only those of inputs are read, and only where an
/// equation is not a product of powers: there the tangent is taken at the medians.
LinearModel linearise(const Model& model, std::span<const double> medians_si);

}  // namespace ballpark::model

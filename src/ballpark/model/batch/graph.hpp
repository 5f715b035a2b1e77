#pragma once

#include <array>
#include <optional>
#include <vector>

#include "ballpark/base/result.hpp"
#include "ballpark/model/batch/kernels.hpp"
#include "ballpark/model/model.hpp"

namespace ballpark::model::batch {

/// A value that another is worked out from: which one, and from how many steps back.
struct Use {
    std::int32_t value = -1;
    std::int16_t lag = 0;
};

/// One value of a run: a number, or one for each step, that is worked out by one kernel.
struct Value {
    Code code = Code::constant;
    bool series = false;
    bool varying = false;  ///< differs from sample to sample
    std::uint8_t count = 0;
    std::array<Use, 3> uses{};
    double number = 0;                   ///< of a constant
    QuantityId quantity = 0;             ///< of an input; of what is `named`
    bool named = false;                  ///< it is the value of `quantity`
    const Equation* equation = nullptr;  ///< where it stands
    base::Span span;                     ///< in the equation's text

    std::span<const Use> used() const { return {uses.data(), count}; }
};

enum class Given : std::uint8_t { no, fixed, varying };

/// What is wanted of a model, and what it is given.
struct Request {
    const Model* model = nullptr;
    std::vector<Given> given;  ///< one a quantity: a given one needs no equation
    std::vector<QuantityId> outputs;
};

/// The values that the outputs are worked out from, no more. A value's uses may run in circles
/// through lags; `Schedule` puts them in order.
struct Graph {
    std::vector<Value> values;
    std::vector<std::int32_t> outputs;      ///< one an output: its value
    std::vector<std::int32_t> of_quantity;  ///< one a quantity: its value, -1 if it is not needed
    std::int32_t from = -1;                 ///< where the steps begin and end; -1: 0
    std::int32_t to = -1;
    bool stepped = false;            ///< something is worked out step by step
    std::vector<QuantityId> circle;  ///< names that stand for each other: then nothing else holds
};

/// Codes of errors: missing-input (each missing one a note), no-time-axis.
base::Result<Graph> build_graph(const Request& request);

}  // namespace ballpark::model::batch

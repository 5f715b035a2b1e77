#pragma once

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/model/store.hpp"

// Statements about plants that could be, true or with one slip in them, for property tests. They
// are made from the models' own words and ranges, in sentences of several shapes.

namespace slipped {

struct Statement {
    std::string text;
    std::string model;
    int year = 2019;
    bool slipped = false;  ///< false also where the size does not allow the slip asked for
};

enum class Slip {
    none,
    kilo_for_mega,
    mega_for_giga,
    giga_for_mega,
    million_for_billion,
    billion_for_million,
    by_the_day
};

/// One statement about a plant of `model`, drawn from within its normal ranges (its middle half).
/// Nothing where the model has no capacity and cost.
class Maker {
public:
    explicit Maker(const ballpark::model::Library& library, unsigned seed)
        : library_(library), random_(seed) {}

    /// Models that have a capacity, a cost per kW of their own and words.
    std::vector<const ballpark::model::Model*> models() const;
    Statement make(const ballpark::model::Model& model, Slip slip);

private:
    double between(double low, double high);

    const ballpark::model::Library& library_;
    std::mt19937 random_;
};

}  // namespace slipped

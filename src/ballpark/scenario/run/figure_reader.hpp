#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/result.hpp"
#include "ballpark/check/engine.hpp"
#include "ballpark/model/document.hpp"

namespace ballpark::scenario {

/// Reads the figures of a scenario as values of a model's quantities, in SI. Money of another
/// currency, or of a year that is named, becomes US dollars of the run's year.
class FigureReader {
public:
    /// `file`: what the spans of `value` are offsets into. `year`: of the run; 0 where none is
    /// said.
    FigureReader(std::string_view file, int year, const check::Engine& engine)
        : file_(file), year_(year), engine_(&engine) {}

    /// A figure written as text. Spans are offsets into `text`. Codes: those of units,
    /// outside-bounds, missing-year, missing-rate, missing-price-level.
    base::Result<double> text(std::string_view text, const model::Quantity& quantity);
    /// A figure as a value of the file: a text, or a plain number. Codes further: wrong-type,
    /// not-a-quantity, bad-number.
    base::Result<double> value(const model::Value& value, const model::Quantity& quantity);

    /// The exchange rates and price levels that were used since last asked, each once.
    std::vector<std::string> take_notes();

    std::string_view file() const { return file_; }
    int year() const { return year_; }
    const check::Engine& engine() const { return *engine_; }

private:
    std::string_view file_;
    int year_;
    const check::Engine* engine_;
    std::vector<std::string> notes_;
};

}  // namespace ballpark::scenario

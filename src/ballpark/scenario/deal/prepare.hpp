#pragma once

#include <optional>
#include <vector>

#include "ballpark/scenario/deal/deal.hpp"
#include "ballpark/scenario/run/run.hpp"

namespace ballpark::scenario {

/// A scenario's document with a [run] in it: its own, or the one that its [deal] stands for. It
/// holds the model of the deal, so it must live as long as what is made of it.
class Prepared {
public:
    /// Codes of faults: those of `read_deal`, and of the models that do not fit together.
    static Prepared make(const model::Value& document, const check::Engine& engine);

    const model::Value& document() const { return document_; }
    const std::vector<base::Diagnostic>& faults() const { return faults_; }
    bool is_deal() const { return deal_.has_value(); }

    /// What the run is to be read and worked out with.
    check::Engine engine() const;

    /// Adds to what a deal's run gave whose flows they are, what blocks it and what is to be said.
    void conclude(RunResult& result) const;

private:
    explicit Prepared(const check::Engine& under) : under_(under) {}

    check::Engine under_;
    model::Value document_;
    std::optional<model::LoadedLibrary> made_;
    std::optional<Deal> deal_;
    std::vector<base::Diagnostic> faults_;
};

}  // namespace ballpark::scenario

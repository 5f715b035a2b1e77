#include "ballpark/scenario/deal/prepare.hpp"

#include "ballpark/scenario/deal/judge.hpp"

namespace ballpark::scenario {

Prepared Prepared::make(const model::Value& document, const check::Engine& engine) {
    Prepared prepared(engine);
    if (!has_deal(document)) {
        prepared.document_ = document;
        return prepared;
    }
    ReadDeal read = read_deal(document, engine);
    prepared.faults_ = std::move(read.faults);
    if (!prepared.faults_.empty()) return prepared;
    const std::vector<model::File> files{{std::string(deal_model_path), read.model_text}};
    prepared.made_ = model::load_library(files, &engine.library, engine.catalogue);
    for (const model::FileDiagnostic& fault : prepared.made_->diagnostics()) {
        base::Diagnostic told = fault.diagnostic;
        told.primary.span = read.kind_span;
        told.notes.push_back("the kind of deal and the models of its legs do not fit together");
        prepared.faults_.push_back(std::move(told));
    }
    prepared.document_ = std::move(read.document);
    prepared.deal_ = std::move(read.deal);
    return prepared;
}

check::Engine Prepared::engine() const {
    return made_ ? check::Engine{made_->library(), under_.catalogue} : under_;
}

void Prepared::conclude(RunResult& result) const {
    if (!deal_) return;
    result.blocked = blockers(*deal_, result.study->plan().date, under_.library);
    result.deal = deal_;
    for (base::Diagnostic& found : judge_deal(result, engine()))
        result.notes.push_back(std::move(found));
}

}  // namespace ballpark::scenario

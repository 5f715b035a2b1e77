#include "ballpark/scenario/deal/prepare.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ballpark/scenario/deal/judge.hpp"

namespace ballpark::scenario {
namespace {

bool is_a(const model::Model* model, std::string_view base, const model::Library& library) {
    for (; model != nullptr; model = library.find(model->extends))
        if (model->id == base) return true;
    return false;
}

/// Why the models of a deal do not fit together: the legs that are not what the kind of deal wants
/// there, and where all are, what the making of the whole complained of.
std::vector<base::Diagnostic> misfits(const ReadDeal& read,
                                      std::span<const model::FileDiagnostic> complaints,
                                      const model::Library& library) {
    std::vector<base::Diagnostic> faults;
    const model::Model& kind = *library.find(read.deal.kind);
    for (const Leg& leg : read.deal.legs) {
        const auto part = std::ranges::find(kind.parts, leg.name, &model::Component::name);
        if (part == kind.parts.end() || is_a(library.find(leg.model), part->model, library))
            continue;
        faults.push_back(
            base::failure("wrong-leg",
                          fmt::format("{} cannot be the {} of {}", leg.model, leg.name, kind.id),
                          leg.model_span, fmt::format("this is no {}", part->model))
                .value());
        faults.back().notes.push_back(
            fmt::format("a model that extends {} is needed; `ballpark models list` names them all",
                        part->model));
    }
    if (!faults.empty()) return faults;
    for (const model::FileDiagnostic& complaint : complaints) {
        base::Diagnostic& told = faults.emplace_back(complaint.diagnostic);
        told.primary.span = read.kind_span;
        told.notes.push_back("the kind of deal and the models of its legs do not fit together");
    }
    return faults;
}

}  // namespace

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
    if (!prepared.made_->diagnostics().empty())
        prepared.faults_ = misfits(read, prepared.made_->diagnostics(), engine.library);
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

#include <fmt/format.h>

#include <algorithm>

#include "ballpark/model/sanction.hpp"
#include "ballpark/scenario/date_place.hpp"
#include "ballpark/scenario/deal/deal.hpp"

namespace ballpark::scenario {
namespace {

using model::Barred;

class Gatekeeper {
public:
    Gatekeeper(const Deal& deal, base::Date date, const model::Library& library)
        : date_(date), library_(library), found_(deal.gates) {
        for (const Leg& leg : deal.legs) {
            meet(deal.parties[leg.from], Barred::exporting, leg);
            meet(deal.parties[leg.to], Barred::receiving, leg);
            if (!leg.joint_venture) continue;
            meet(deal.parties[leg.from], Barred::joint_venture, leg);
            meet(deal.parties[leg.to], Barred::joint_venture, leg);
        }
    }

    std::vector<Blocker> found() && { return std::move(found_); }

private:
    void meet(const Party& party, Barred barred, const Leg& leg) {
        if (party.place.empty()) return;
        for (const model::Sanction* sanction :
             model::sanctions_on(library_, party.place, barred, leg.model, date_)) {
            Blocker blocker;
            blocker.reason = fmt::format("{}, since {} ({}; the {} leg)", sanction->what,
                                         to_string(sanction->from), sanction->instrument, leg.name);
            blocker.source = model::citation(library_.sources[sanction->source]);
            // two legs may meet one measure
            if (std::ranges::find(found_, blocker.reason, &Blocker::reason) == found_.end())
                found_.push_back(std::move(blocker));
        }
    }

    base::Date date_;
    const model::Library& library_;
    std::vector<Blocker> found_;
};

}  // namespace

std::vector<Blocker> blockers(const Deal& deal, base::Date date, const model::Library& library) {
    return Gatekeeper(deal, date, library).found();
}

}  // namespace ballpark::scenario

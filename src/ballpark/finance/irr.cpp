#include "ballpark/finance/irr.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ballpark/finance/reason.hpp"

namespace ballpark::finance {

namespace {

/// The flows in order of time, those of one time added up, without those that are zero.
std::vector<Term> in_order(std::span<const double> times, std::span<const double> flows) {
    std::vector<Term> terms(flows.size());
    for (std::size_t i = 0; i < flows.size(); ++i) terms[i] = {times[i], flows[i]};
    std::ranges::stable_sort(terms, {}, &Term::time);
    std::vector<Term> merged;
    for (const Term& term : terms) {
        if (!merged.empty() && merged.back().time == term.time)
            merged.back().amount += term.amount;
        else
            merged.push_back(term);
    }
    std::erase_if(merged, [](const Term& term) { return term.amount == 0; });
    return merged;
}

/// Why flows that all go one way have no rate of return.
base::Result<IrrRoots> one_way(const std::vector<Term>& terms, double last_time) {
    if (terms.back().amount < 0 && last_time > terms.back().time)
        return base::failure("total-loss", "nothing comes back: the rate of return is -100 %");
    return base::failure("no-sign-change", terms.front().amount > 0
                                               ? "all flows are positive: no rate of return"
                                               : "all flows are negative: no rate of return");
}

base::Result<IrrRoots> solve(const std::vector<Term>& terms, std::size_t changes) {
    IrrRoots found;
    found.sign_changes = changes;
    found.outlay_first = terms.front().amount < 0;
    for (const Zero& zero : zeros(terms)) {
        const double rate = std::expm1(zero.exponent);
        if (!std::isfinite(rate)) {
            ++found.too_large;
            continue;
        }
        // A rate that rounds to -100 % is still above it.
        found.roots.push_back(
            {std::max(rate, std::nextafter(-1.0, 0.0)), zero.touches, zero.falling});
    }
    if (!found.roots.empty()) return found;
    if (found.too_large > 0)
        return base::failure("rate-overflow",
                             "the rate of return is larger than a number can hold");
    return base::failure("no-root", std::string("the net present value is ") +
                                        (terms.front().amount > 0 ? "above" : "below") +
                                        " zero at every rate: no rate of return");
}

}  // namespace

double IrrRoots::quoted() const {
    const double tenfold = std::log(10.0);
    const auto order = [&](const IrrRoot& root) {
        const double distance = std::abs(std::log1p(root.rate));
        const bool likely = outlay_first && root.falling && !root.touches && distance <= tenfold;
        return std::pair(!likely, distance);
    };
    return std::ranges::min_element(roots, {}, order)->rate;
}

base::Result<IrrRoots> irr_roots_at(std::span<const double> times, std::span<const double> flows) {
    if (auto fit = check_all(check_flows(flows), check_finite(times, "times"),
                             check_same_length(times.size(), flows.size(), "times and flows"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    if (std::ranges::all_of(flows, [](double flow) { return flow == 0; }))
        return base::failure("all-zero", "all flows are zero: every rate is a rate of return");

    const std::vector<Term> terms = in_order(times, flows);
    const auto [first, last] = std::ranges::minmax(times);
    if (first == last && flows.size() > 1)
        return base::failure("one-date", "all flows fall on one date: no rate of return");
    if (terms.empty())
        return base::failure("all-zero", "the flows cancel: every rate is a rate of return");
    if (!std::ranges::all_of(terms, [](Term term) { return std::isfinite(term.amount); }))
        return base::failure("overflow",
                             "the flows of one date add up to more than a number holds");

    const std::size_t changes = sign_changes(terms);
    if (changes == 0) return one_way(terms, last);
    // About a second's work; thirty years of months in any order stay far below it.
    constexpr std::size_t most_work = 2'000'000;
    if (changes > 1 && terms.size() * changes > most_work)
        return base::failure("too-many-changes", "the flows change sign " +
                                                     std::to_string(changes) +
                                                     " times: too many rates to tell apart");
    return solve(terms, changes);
}

base::Result<double> irr_at(std::span<const double> times, std::span<const double> flows) {
    auto found = irr_roots_at(times, flows);
    if (found) return found->quoted();
    if (found.error().code == "total-loss") return -1;
    return tl::unexpected(std::move(found.error()));
}

namespace {

std::vector<double> periods(std::size_t count) {
    std::vector<double> times(count);
    for (std::size_t i = 0; i < count; ++i) times[i] = static_cast<double>(i);
    return times;
}

}  // namespace

base::Result<IrrRoots> irr_roots(std::span<const double> flows) {
    return irr_roots_at(periods(flows.size()), flows);
}

base::Result<double> irr(std::span<const double> flows) {
    return irr_at(periods(flows.size()), flows);
}

}  // namespace ballpark::finance

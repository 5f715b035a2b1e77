#include <algorithm>
#include <cmath>
#include <limits>

#include "ballpark/finance/irr.hpp"
#include "ballpark/model/batch/machine.hpp"
#include "ballpark/units/catalogue.hpp"

// What the machine does over whole series.

namespace ballpark::model::batch {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

}  // namespace

void Machine::run_over_series(const Value& own, double* out, int step, std::size_t n) {
    const std::int32_t series = own.uses[0].value;
    Rows flows = rows(series);
    // a fixed series has rows as wide as the work where nothing varies
    if (!own.varying) flows.broadcast = false;
    const double per_step = 1.0 / model::steps_per_year(axis_.step);
    switch (own.code) {
        case Code::npv: {
            Row rate = operand(own.uses[1], step);
            if (!own.varying) rate.broadcast = false;
            return kernels_->npv(out, rate, flows, per_step, n);
        }
        case Code::irr:
            return run_irr(out, series, n);
        case Code::payback:
        case Code::discounted_payback:
            return run_payback(own, out, n);
        case Code::sum:
            return kernels_->sum(out, flows, n);
        case Code::lowest:
            return kernels_->lowest(out, flows, n);
        case Code::highest:
            return kernels_->highest(out, flows, n);
        case Code::first:
        case Code::last: {
            const Row row = flows.row(own.code == Code::first ? 0 : flows.steps - 1);
            if (row.broadcast)
                std::fill_n(out, n, *row.data);
            else
                std::copy_n(row.data, n, out);
            return;
        }
        default:
            break;
    }
    // at(x, step): 0 beyond the ends
    const Row when = operand(own.uses[1], step);
    for (std::size_t i = 0; i < n; ++i) {
        const double wanted = when.data[when.broadcast && own.varying ? 0 : i] - from_;
        if (std::isnan(wanted)) {
            out[i] = none;
            continue;
        }
        const double index = std::round(wanted);
        const bool inside = index >= 0 && index < static_cast<double>(flows.steps);
        out[i] =
            inside ? flows.row(static_cast<std::size_t>(index)).data[flows.broadcast ? 0 : i] : 0.0;
    }
}

/// The kernel's answers, and for samples that it leaves open the exact solver's: of several roots
/// the one to quote.
void Machine::run_irr(double* out, std::int32_t series, std::size_t n) {
    Rows flows = rows(series);
    flows.broadcast = false;
    const int in_a_year = model::steps_per_year(axis_.step);
    kernels_->irr(out, asked_.data(), flows, 1.0 / in_a_year, n);
    for (std::size_t i = 0; i < n; ++i) {
        if (asked_[i]) {
            ++irregular.asked;
            const auto roots = finance::irr_roots(this->flows(series, i));
            irregular.several += roots && roots->ambiguous();
            irregular.none += !roots;
            out[i] = roots ? roots->quoted() : none;
        }
        if (in_a_year != 1) out[i] = std::pow(1 + out[i], in_a_year) - 1;
    }
}

/// The time from t = 0 until the sum, once below zero, is back at zero, straight within the step
/// of the crossing; none where nothing goes out or not all comes back.
void Machine::run_payback(const Value& own, double* out, std::size_t n) {
    static const double year = units::Catalogue::builtin().unit("year").factor;
    const Rows flows = rows(own.uses[0].value);
    const int in_a_year = model::steps_per_year(axis_.step);
    const bool discounted = own.code == Code::discounted_payback;
    const Row rate = discounted ? operand(own.uses[1], from_) : Row{zeros_, true};
    for (std::size_t i = 0; i < n; ++i) {
        const double annual = rate.data[rate.broadcast && own.varying ? 0 : i];
        const double growth = std::pow(1 + annual, 1.0 / in_a_year);
        double factor = std::pow(growth, -from_), total = 0;
        bool below = false;
        out[i] = none;
        for (std::size_t step = 0; step < flows.steps; ++step, factor /= growth) {
            const double flow =
                flows.row(step).data[flows.broadcast && own.varying ? 0 : i] * factor;
            const double before = total;
            total += flow;
            if (below && total >= 0) {
                const double part = -before / flow;
                out[i] = (static_cast<double>(step) - 1 + part + from_) / in_a_year * year;
                break;
            }
            below = below || total < 0;
        }
        if (!(annual > -1)) out[i] = none;
    }
}

}  // namespace ballpark::model::batch

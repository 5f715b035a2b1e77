#include "ballpark/finance/tax.hpp"

#include <algorithm>
#include <deque>

#include "ballpark/finance/reason.hpp"

namespace ballpark::finance {

namespace {

class Losses {
public:
    explicit Losses(double expiry) : expiry_(expiry) {}

    void add(double year, double amount) { open_.push_back({year, amount}); }

    void drop_expired(double year) {
        while (expiry_ > 0 && !open_.empty() && year - open_.front().year > expiry_)
            open_.pop_front();
    }

    /// Uses up to `most` of the losses, the oldest first; gives what it used.
    double use(double most) {
        double used = 0;
        while (!open_.empty() && used < most) {
            const double part = std::min(open_.front().amount, most - used);
            used += part;
            open_.front().amount -= part;
            if (open_.front().amount > 0) break;
            open_.pop_front();
        }
        return used;
    }

    double left() const {
        double sum = 0;
        for (const Loss& loss : open_) sum += loss.amount;
        return sum;
    }

private:
    struct Loss {
        double year;
        double amount;
    };
    double expiry_;
    std::deque<Loss> open_;
};

}  // namespace

base::Result<Tax> tax(std::span<const double> income, double rate, double limit, double expiry) {
    if (auto fit = check_all(check_flows(income, "incomes"), check_share(rate, "tax rate"),
                             check_share(limit, "limit"), check_whole(expiry, 0, 1000, "expiry"));
        !fit)
        return tl::unexpected(std::move(fit.error()));
    Tax out;
    Losses losses(expiry);
    for (std::size_t i = 0; i < income.size(); ++i) {
        const auto year = static_cast<double>(i);
        losses.drop_expired(year);
        const double gain = std::max(income[i], 0.0);
        const double used = losses.use(gain * limit);
        if (income[i] < 0) losses.add(year, -income[i]);
        out.tax.push_back((gain - used) * rate);
        out.loss_used.push_back(used);
        out.loss_carried.push_back(losses.left());
    }
    return out;
}

}  // namespace ballpark::finance

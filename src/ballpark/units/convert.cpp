#include "ballpark/units/mismatch.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::units {

base::Result<Quantity> convert(const Quantity& quantity, const Unit& to,
                               const Catalogue& catalogue) {
    const Unit& from = quantity.unit;
    const Mismatch mismatch = compare(from, to, catalogue);
    if (mismatch != Mismatch::none)
        return tl::unexpected(describe_mismatch(mismatch, from, to, catalogue));
    const auto carry = [&](double value) {
        // One quotient of the two factors, so that units of equal worth convert exactly.
        if (!from.affine() && !to.affine()) return value * (from.factor / to.factor);
        return to.from_si(from.to_si(value));
    };
    return Quantity{carry(quantity.value), to, carry(quantity.low), carry(quantity.high)};
}

}  // namespace ballpark::units

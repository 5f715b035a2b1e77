#pragma once

#include <memory>
#include <vector>

#include "ballpark/model/store.hpp"
#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/money.hpp"

namespace ballpark::model {

/// Somebody's own rates of exchange and price levels, laid over others: where the file has no rate
/// of a year, those beneath are asked. The file is written as `models/money/fx.toml` is, with its
/// source in plain words, and may hold US price levels as well:
///
///     source = "our treasury, mid-year rates"
///     [rates.CNY]
///     first = 2023
///     per_usd = [7.10, 7.21]
///     [prices]
///     first = 2024
///     level = [313.7, 322.0]
class OwnRates {
public:
    /// `under` must outlive the result. Faults of the file: those of `parse_document` and
    /// `read_rates`; unknown-currency.
    OwnRates(const File& file, const units::MoneyTables& under, const units::Catalogue& catalogue);
    ~OwnRates();
    OwnRates(OwnRates&&) noexcept;
    OwnRates& operator=(OwnRates&&) noexcept;

    const units::MoneyTables& tables() const;
    const std::vector<FileDiagnostic>& faults() const;

private:
    struct Storage;
    std::unique_ptr<Storage> storage_;
};

}  // namespace ballpark::model

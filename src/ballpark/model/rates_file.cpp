#include "ballpark/model/rates_file.hpp"

#include <algorithm>
#include <string>

#include "ballpark/model/document.hpp"
#include "ballpark/model/read_tables.hpp"
#include "ballpark/model/reader.hpp"

namespace ballpark::model {

struct OwnRates::Storage {
    Arena arena;
    units::MoneyTables tables;
    std::vector<FileDiagnostic> faults;
};

OwnRates::OwnRates(const File& file, const units::MoneyTables& under,
                   const units::Catalogue& catalogue)
    : storage_(std::make_unique<Storage>()) {
    units::MoneyTables& tables = storage_->tables;
    tables.under = &under;
    Reader reader(file, catalogue, storage_->arena, storage_->faults);
    auto root = parse_document(file.text);
    if (!root) {
        reader.fault(std::move(root.error()));
        return;
    }
    std::vector<units::FxRate> rates;
    std::vector<units::PriceLevel> prices;
    const std::string_view source = read_own_rates(reader, *root, rates, prices);
    if (reader.faulty()) return;
    std::ranges::stable_sort(rates, {}, &units::FxRate::currency);
    tables.rates = storage_->arena.array(rates);
    tables.prices = storage_->arena.array(prices);
    tables.rates_source = source;
    tables.prices_source = source;
}

OwnRates::~OwnRates() = default;
OwnRates::OwnRates(OwnRates&&) noexcept = default;
OwnRates& OwnRates::operator=(OwnRates&&) noexcept = default;

const units::MoneyTables& OwnRates::tables() const {
    return storage_->tables;
}

const std::vector<FileDiagnostic>& OwnRates::faults() const {
    return storage_->faults;
}

}  // namespace ballpark::model

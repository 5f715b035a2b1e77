#pragma once

#include <span>
#include <string>
#include <vector>

#include "ballpark/model/reader.hpp"

namespace ballpark::model {

// The files of the models folder that are not models. Each adds to its list, or notes faults.

void read_sources(Reader& reader, const Value& root, std::vector<Source>& sources);
void read_slips(Reader& reader, const Value& root, std::vector<Slip>& slips);
void read_lexicon(Reader& reader, const Value& root, std::vector<WordList>& lists);

/// A regime of sanctions. Codes beside the reader's: unknown-source, weak-source (a measure on
/// unverified authority stops nobody), missing-key, bad-place.
void read_sanctions(Reader& reader, const Value& root, std::span<const Source> sources,
                    std::vector<Sanction>& sanctions);

/// Refuses the models that a regime names and that there are not. Code: unknown-model.
void check_sanctioned_models(Reader& reader, const Value& root,
                             std::span<const std::string_view> ids);

/// Rates of exchange, and the id of their source.
void read_rates(Reader& reader, const Value& root, std::vector<units::FxRate>& rates,
                std::string_view& source);
/// A price index, and the id of its source.
void read_prices(Reader& reader, const Value& root, std::vector<units::PriceLevel>& prices,
                 std::string_view& source);

/// A table of somebody's own: rates, price levels under `prices`, or both, and its source in words.
std::string_view read_own_rates(Reader& reader, const Value& root,
                                std::vector<units::FxRate>& rates,
                                std::vector<units::PriceLevel>& prices);

}  // namespace ballpark::model

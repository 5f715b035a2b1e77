#pragma once

#include <string>
#include <string_view>

#include "ballpark/scenario/run/monte_carlo.hpp"

namespace ballpark::scenario {

/// What tells one sampling from another: the model, what is drawn and from where. Shards of
/// different samplings are not put together.
std::string fingerprint(const Study& study);

/// A shard's tally as JSON, every number to its last bit.
std::string shard_json(const Study& study, const Tally& tally, Shard shard);

/// Shards put together.
class ShardMerger {
public:
    explicit ShardMerger(const Study& study) : study_(study) {}

    /// Codes of errors: not-a-shard, other-run, twice.
    base::Result<void> add(std::string_view json);

    /// Code of errors: shards-missing, with which.
    base::Result<Tally> total() const;

private:
    const Study& study_;
    std::vector<bool> seen_;
    std::optional<Tally> tally_;
};

}  // namespace ballpark::scenario

#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace schema {

/// What keeps `value` from being valid under a JSON Schema (draft 4), each fault with its path.
/// Throws for a keyword that it does not know: nothing is passed over in silence.
std::vector<std::string> faults(const nlohmann::json& value, const nlohmann::json& schema);

}  // namespace schema

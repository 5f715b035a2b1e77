#include "ballpark/model/sanction.hpp"

#include <algorithm>
#include <tuple>

#include "ballpark/model/store.hpp"

namespace ballpark::model {
namespace {

auto earliest(base::Date date) {
    return std::tuple(date.year, date.month, date.day);
}

auto latest(base::Date date) {
    return std::tuple<int, int, int>(date.year, date.month ? date.month : 12,
                                     date.day ? date.day : 31);
}

bool in_force(const Sanction& sanction, base::Date date) {
    if (!date.known()) return !sanction.until.known();
    if (latest(date) < earliest(sanction.from)) return false;
    return !sanction.until.known() || earliest(date) <= latest(sanction.until);
}

}  // namespace

bool matches(std::string_view pattern, std::string_view model_id) {
    if (!pattern.ends_with('*')) return pattern == model_id;
    return model_id.starts_with(pattern.substr(0, pattern.size() - 1));
}

std::vector<const Sanction*> sanctions_on(const Library& library, std::string_view place,
                                          Barred barred, std::string_view model_id,
                                          base::Date date) {
    std::vector<const Sanction*> found;
    for (const Sanction& sanction : library.sanctions) {
        const auto means = [&](std::string_view pattern) { return matches(pattern, model_id); };
        if (sanction.place == place && sanction.barred == barred && in_force(sanction, date) &&
            (sanction.models.empty() || std::ranges::any_of(sanction.models, means)))
            found.push_back(&sanction);
    }
    return found;
}

}  // namespace ballpark::model

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "ballpark/model/store.hpp"

template <>
struct Catch::StringMaker<ballpark::base::Span> {
    static std::string convert(ballpark::base::Span span) {
        return "[" + std::to_string(span.begin) + ", " + std::to_string(span.end) + ")";
    }
};

namespace ballpark::tests {

inline const units::Catalogue& catalogue() {
    return units::Catalogue::builtin();
}

/// A text in which ⟦brackets⟧ mark the words that a fault must be under.
struct Marked {
    std::string text;
    base::Span span;

    explicit Marked(std::string_view source) {
        const std::size_t open = source.find("⟦");
        const std::size_t close = source.find("⟧");
        const std::size_t width = std::string_view("⟦").size();
        if (open == std::string_view::npos || close == std::string_view::npos) {
            text = source;
            return;
        }
        text = std::string(source.substr(0, open));
        text += source.substr(open + width, close - open - width);
        text += source.substr(close + width);
        span = {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close - width)};
    }
};

/// Sources and a parent model for tests that need something to stand on.
inline std::vector<model::File> ground() {
    return {{"sources.toml", R"([source.atlas]
title = "Atlas of plants"
publisher = "Office of plants"
year = 2020
where = "example.org/atlas"
confidence = "document"

[source.rumour]
title = "What people say"
publisher = "Nobody"
where = "heard"
confidence = "unverified"
)"},
            {"thing/plant.toml", R"(title = "Plant"
abstract = true

[quantity.capacity]
unit = "MW"
why = "the most it can give"
normal = [{ year = 2019, place = "world", p5 = 1, p50 = 10, p95 = 100, statistic = "all", source = "atlas" }]

[quantity.specific_cost]
unit = "USD/kW"
why = "cost over capacity"

[quantity.capital_cost]
unit = "USD"
why = "what it costs"

[equations]
capital_cost = "specific_cost * capacity"
)"}};
}

inline model::LoadedLibrary load(const std::vector<model::File>& files,
                                 const model::Library* under = nullptr) {
    return model::load_library(files, under, catalogue());
}

/// The ground with one model more, "thing/solar".
inline std::vector<model::File> with_model(std::string_view text) {
    std::vector<model::File> files = ground();
    files.push_back({"thing/solar.toml", std::string(text)});
    return files;
}

inline std::string all_faults(const model::LoadedLibrary& loaded) {
    std::string out;
    for (const model::FileDiagnostic& fault : loaded.diagnostics())
        out += fault.path + ": " + fault.diagnostic.code + ": " + fault.diagnostic.headline + "\n";
    return out;
}

}  // namespace ballpark::tests

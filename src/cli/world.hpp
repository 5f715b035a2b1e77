#pragma once

#include <optional>
#include <string>

#include "ballpark/check/engine.hpp"
#include "ballpark/model/store.hpp"
#include "cli/console.hpp"

namespace cli {

/// The models and units that a command goes by: those packed into the program, overlaid with a
/// folder's where one is given.
class World {
public:
    /// Nothing, with the faults told, if the folder cannot be used.
    static std::optional<World> open(const std::string& models_folder, const Console& console);

    const ballpark::model::Library& library() const {
        return loaded_ ? loaded_->library() : ballpark::model::builtin_library();
    }
    const ballpark::units::Catalogue& catalogue() const {
        return ballpark::units::Catalogue::builtin();
    }
    ballpark::check::Engine engine() const { return {library(), catalogue()}; }

private:
    std::optional<ballpark::model::LoadedLibrary> loaded_;
};

}  // namespace cli

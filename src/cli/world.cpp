#include "cli/world.hpp"

#include <algorithm>

namespace cli {

namespace model = ballpark::model;

std::optional<World> World::open(const std::string& models_folder, const Console& console) {
    World world;
    if (models_folder.empty()) return world;
    const auto files = model::read_folder(models_folder);
    if (!files) {
        console.complain(files.error(), {models_folder, ""});
        return std::nullopt;
    }
    world.loaded_ = model::load_library(*files, &model::builtin_library(), world.catalogue());
    for (const model::FileDiagnostic& fault : world.loaded_->diagnostics()) {
        const auto file = std::ranges::find(*files, fault.path, &model::File::path);
        const std::string name = models_folder + "/" + fault.path;
        console.complain(fault.diagnostic,
                         {name, file == files->end() ? std::string_view() : file->text});
    }
    if (!world.loaded_->diagnostics().empty()) return std::nullopt;
    return world;
}

}  // namespace cli

// Packs the models folder, the pages of the rules, or the script of the charts into a C++ source at
// build. A fault in a file fails the build with its place.
//
//     ballpark_pack models FOLDER OUT.cpp
//     ballpark_pack pages  FOLDER OUT.cpp
//     ballpark_pack languages FOLDER OUT.cpp
//     ballpark_pack script FILE OUT.cpp

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>

#include <fmt/format.h>

#include "ballpark/model/store.hpp"
#include "pack/fault.hpp"
#include "pack/pack_languages.hpp"
#include "pack/pack_models.hpp"
#include "pack/pack_pages.hpp"
#include "pack/pack_script.hpp"

namespace {

using namespace ballpark;

int fail(const std::string& message) {
    fmt::print(stderr, "{}\n", message);
    return 1;
}

int write(const std::string& path, const std::string& text) {
    std::ofstream stream(path, std::ios::binary);
    stream << text;
    stream.close();
    return stream ? 0 : fail("cannot write " + path);
}

int models(const std::string& folder, const std::string& out) {
    const auto files = model::read_folder(folder);
    if (!files) return fail(files.error().headline);
    const auto loaded = model::load_library(*files, nullptr, units::Catalogue::builtin());
    for (const model::FileDiagnostic& fault : loaded.diagnostics()) {
        const auto file = std::ranges::find(*files, fault.path, &model::File::path);
        fmt::print(stderr, "{}",
                   pack::render(folder + "/" + fault.path, file->text, fault.diagnostic));
    }
    if (!loaded.diagnostics().empty())
        return fail(fmt::format("{} faults in {}", loaded.diagnostics().size(), folder));
    return write(out, pack::pack_models(loaded.library()));
}

int pages(const std::string& folder, const std::string& out) {
    const auto text = pack::pack_pages(folder);
    return text ? write(out, *text) : fail(text.error().headline);
}

int languages(const std::string& folder, const std::string& out) {
    const auto text = pack::pack_languages(folder);
    return text ? write(out, *text) : fail(text.error().headline);
}

int script(const std::string& file, const std::string& out) {
    const auto text = pack::pack_script(file);
    return text ? write(out, *text) : fail(text.error().headline);
}

}  // namespace

int main(int argc, char** argv) try {
    const std::string what = argc == 4 ? argv[1] : "";
    if (what == "models") return models(argv[2], argv[3]);
    if (what == "pages") return pages(argv[2], argv[3]);
    if (what == "languages") return languages(argv[2], argv[3]);
    if (what == "script") return script(argv[2], argv[3]);
    return fail(
        "usage: ballpark_pack models|pages|languages FOLDER OUT.cpp, or script FILE OUT.cpp");
} catch (const std::exception& error) {
    return fail(error.what());
}

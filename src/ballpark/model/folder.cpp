#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "ballpark/model/store.hpp"

namespace ballpark::model {
namespace {

namespace fs = std::filesystem;

/// A models folder of the project is under a megabyte; this keeps a wrong folder from filling
/// the memory.
constexpr std::uintmax_t max_file_bytes = 16u << 20;

base::Result<std::string> read_text(const fs::path& path) {
    std::error_code error;
    if (!fs::is_regular_file(path, error))
        return base::failure("unreadable", path.string() + " is not a file");
    if (fs::file_size(path, error) > max_file_bytes)
        return base::failure("too-long", path.string() + " is larger than 16 MiB");
    std::ifstream stream(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream.good() && !stream.eof())
        return base::failure("unreadable", path.string() + " cannot be read");
    if (!stream.is_open()) return base::failure("unreadable", path.string() + " cannot be opened");
    return text;
}

}  // namespace

base::Result<std::vector<File>> read_folder(const std::string& folder) {
    std::error_code error;
    const fs::file_status status = fs::status(folder, error);
    if (!fs::exists(status))
        return base::failure("no-folder", "there is no folder '" + folder + "'");
    if (!fs::is_directory(status))
        return base::failure("no-folder", "'" + folder + "' is not a folder");

    std::vector<File> files;
    fs::recursive_directory_iterator at(folder, error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
        const fs::path& path = at->path();
        if (path.extension() != ".toml" || path.filename().string().starts_with('.')) continue;
        auto text = read_text(path);
        if (!text) return tl::unexpected<base::Diagnostic>(std::move(text.error()));
        files.push_back({path.lexically_relative(folder).generic_string(), std::move(*text)});
    }
    if (error)
        return base::failure("unreadable",
                             "the folder '" + folder + "' cannot be read: " + error.message());
    if (files.empty())
        return base::failure("empty-folder", "the folder '" + folder + "' holds no .toml file");
    std::ranges::sort(files, {}, &File::path);
    return files;
}

}  // namespace ballpark::model

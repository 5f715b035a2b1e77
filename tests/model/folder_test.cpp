#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "ballpark/model/store.hpp"

namespace {

using namespace ballpark;
namespace fs = std::filesystem;

/// A folder of its own that goes with the test.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("ballpark-folder-" + std::to_string(getpid()));
    Folder() { fs::create_directories(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path); }
    void write(const std::string& name, const std::string& text) const {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name) << text;
    }
};

TEST_CASE("a folder's TOML files are read with their paths below it, sorted") {
    const Folder folder;
    folder.write("b.toml", "b = 1");
    folder.write("a/z.toml", "");
    folder.write("a/y.toml", "y = 1");
    folder.write("a/notes.md", "no");
    folder.write("a/.hidden.toml", "no");
    const auto files = model::read_folder(folder.path.string());
    REQUIRE(files);
    REQUIRE(files->size() == 3);
    CHECK((*files)[0].path == "a/y.toml");
    CHECK((*files)[0].text == "y = 1");
    CHECK((*files)[1].path == "a/z.toml");
    CHECK((*files)[2].path == "b.toml");
}

TEST_CASE("a folder that cannot be used is an error with a reason") {
    const Folder folder;
    folder.write("file.toml", "");
    const auto code = [](const fs::path& path) {
        const auto files = model::read_folder(path.string());
        return files ? std::string("none") : files.error().code;
    };
    CHECK(code(folder.path / "nowhere") == "no-folder");
    CHECK(code(folder.path / "file.toml") == "no-folder");
    CHECK(code("") == "no-folder");
    fs::create_directories(folder.path / "empty");
    CHECK(code(folder.path / "empty") == "empty-folder");
    fs::create_directories(folder.path / "odd" / "folder.toml");
    CHECK(code(folder.path / "odd") == "unreadable");
    if (geteuid() != 0) {  // nothing is closed to root
        fs::permissions(folder.path / "file.toml", fs::perms::none);
        CHECK(code(folder.path) == "unreadable");
        fs::permissions(folder.path / "file.toml", fs::perms::owner_all);
    }
}

}  // namespace

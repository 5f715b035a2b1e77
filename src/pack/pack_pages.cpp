#include "pack/pack_pages.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include <fmt/format.h>

#include "pack/source_text.hpp"

namespace ballpark::pack {

base::Result<std::string> pack_pages(const std::string& folder) {
    namespace fs = std::filesystem;
    std::map<std::string, std::string> pages;
    std::error_code error;
    for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator();
         at.increment(error)) {
        const fs::path& path = at->path();
        if (path.extension() != ".md") continue;
        std::ifstream stream(path, std::ios::binary);
        if (!stream) return base::failure("unreadable", path.string() + " cannot be opened");
        pages[path.stem().string()] = std::string(std::istreambuf_iterator<char>(stream), {});
    }
    std::string out =
        "// Made at build from the pages of the rules. Not to be edited.\n"
        "#include <array>\n#include <string_view>\n\n"
        "#include \"ballpark/check/pages.hpp\"\n\nnamespace ballpark::check {\nnamespace {\n\n"
        "using namespace std::string_view_literals;\n";
    out += fmt::format("constexpr std::array<Page, {}> pages{{{{\n", pages.size());
    for (const auto& [slug, text] : pages)
        out += fmt::format("    {{{}, {}}},\n", text_literal(slug), text_literal(text));
    out +=
        "}};\n\n}  // namespace\n\nstd::span<const Page> rule_pages() {\n    return pages;\n}\n\n"
        "}  // namespace ballpark::check\n";
    return out;
}

}  // namespace ballpark::pack

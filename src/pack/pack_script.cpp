#include "pack/pack_script.hpp"

#include <fstream>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "pack/source_text.hpp"

namespace ballpark::pack {

base::Result<std::string> pack_script(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return base::failure("unreadable", path + " cannot be opened");
    const std::string text(std::istreambuf_iterator<char>(stream), {});
    if (text.empty()) return base::failure("empty", path + " is empty");
    if (text.find("</script") != std::string::npos || text.find("<!--") != std::string::npos)
        return base::failure("ends-element", path + " cannot stand inside a page");

    constexpr std::size_t piece = 32768;
    std::string out =
        "// Made at build from a script of the reports. Not to be edited.\n"
        "#include \"ballpark/report/chart_script.hpp\"\n\nnamespace ballpark::report {\n"
        "namespace {\n\nusing namespace std::string_view_literals;\n"
        "constexpr std::string_view pieces[] = {\n";
    for (std::size_t at = 0; at < text.size(); at += piece)
        out += fmt::format("    {},\n", text_literal(std::string_view(text).substr(at, piece)));
    return out +
           "};\n\n}  // namespace\n\nstd::span<const std::string_view> chart_script() {\n"
           "    return pieces;\n}\n\n}  // namespace ballpark::report\n";
}

}  // namespace ballpark::pack

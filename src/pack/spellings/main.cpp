// Writes the table of unit spellings as a C++ source at build: ballpark_spell OUT.cpp. A spelling
// that two units claim fails the build.

#include <cstdio>
#include <fstream>

#include <fmt/format.h>

#include "pack/spellings/table.hpp"

namespace {

using namespace ballpark;

template <class Numbers>
std::string list(const Numbers& numbers) {
    std::string text;
    std::size_t line = 0;
    for (const auto number : numbers) {
        const std::string one = fmt::format("{},", number);
        text += (line + one.size() > 98 ? "\n" : "") + one;
        line = line + one.size() > 98 ? one.size() : line + one.size();
    }
    return text;
}

/// The letters as literals, with all that is not plain as three octal digits.
std::string literals(const std::string& letters) {
    std::string text = "\"";
    std::size_t line = 0;
    for (const char c : letters) {
        const bool plain = c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '?';
        text += plain ? std::string(1, c) : fmt::format("\\{:03o}", static_cast<unsigned char>(c));
        if (++line % 90 == 0) text += "\"\n\"";
    }
    return text + '"';
}

std::string source(const pack::SpellingTable& table) {
    std::string out =
        "// Made at build by src/pack/spellings.\n#include \"ballpark/units/spelling_table.hpp\"\n"
        "namespace ballpark::units::table {\n";
    out += fmt::format("extern const char letters[] =\n{};\n", literals(table.letters));
    out += "namespace { constexpr Spelling all[] = {\n";
    for (const units::table::Spelling& one : table.spellings)
        out += fmt::format("{{{},{},{},{},Form({})}},\n", one.text, one.entry, one.size, one.prefix,
                           static_cast<int>(one.form));
    out += "};\nconstexpr Meaning readings[] = {\n";
    for (const units::Meaning& one : table.meanings)
        out += fmt::format("{{{},{},{},{},{},\"{}\"}},\n", one.entry, one.prefix, one.usual,
                           one.priced, one.by_symbol, one.places);
    out +=
        "}; }\nconstinit const std::span<const Spelling> spellings(all);\n"
        "constinit const std::span<const Meaning> meanings(readings);\n";
    const auto array = [&out](const char* type, const char* size, const char* name,
                              const std::string& values) {
        out += fmt::format("constinit const std::array<{}, {}> {} = {{{}}};\n", type, size, name,
                           values);
    };
    array("std::uint16_t", "slot_count", "slots", list(table.slots));
    array("std::uint32_t", "continuing_slots", "continuing", list(table.continuing));
    array("std::uint64_t", "beginning_words", "beginnings", list(table.beginnings));
    array("std::uint32_t", "256", "prefixes_by_first_byte", list(table.prefixes_by_first_byte));
    out += fmt::format("namespace {{ constexpr EntryId money[] = {{{}}}; }}\n",
                       list(table.currencies));
    out += "constinit const std::span<const EntryId> currencies(money);\n";
    return out + "}  // namespace ballpark::units::table\n";
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 1;
    const pack::SpellingTable table = pack::make_spelling_table();
    for (const std::string& fault : table.faults) fmt::print(stderr, "{}\n", fault);
    if (!table.faults.empty()) return 1;
    std::ofstream stream(argv[1], std::ios::binary);
    stream << source(table);
    stream.close();
    return stream ? 0 : 1;
}

#include "pack/pack_languages.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "ballpark/model/document.hpp"
#include "ballpark/units/parse.hpp"
#include "pack/source_text.hpp"

namespace ballpark::pack {
namespace {

using model::Value;

/// The lists of [words], with the member that each fills.
constexpr std::pair<std::string_view, std::string_view> word_lists[] = {
    {"and", "joins"}, {"half", "halves"},     {"of", "of"},
    {"to", "to"},     {"between", "between"}, {"or", "alternatives"},
    {"per", "per"},   {"months", "months"},   {"labels", "labels"}};
constexpr std::pair<std::string_view, std::string_view> effects[] = {
    {"about", "about"}, {"nearly", "nearly"}, {"at_least", "at_least"}, {"at_most", "at_most"}};

class Packer {
public:
    Packer(std::string file, const Value& root) : file_(std::move(file)), root_(root) {}

    base::Result<std::string> pack() {
        code_ = string_of("code");
        out_ += fmt::format("namespace {} {{\n", code_);
        strings("known", items(table("language"), "known"));
        for (const auto& [key, member] : word_lists) strings(member, items(table("words"), key));
        worth("numbers", "number");
        worth("scales", "scale");
        wordings();
        meanings("units", "unit");
        meanings("rates", "rate");
        out_ += fmt::format("}}  // namespace {}\n\n", code_);
        if (!fault_.empty()) return base::failure("bad-language", file_ + ": " + fault_);
        return out_;
    }

    /// Marks the language's small words with its bit.
    void mark_known(std::size_t bit, std::map<std::string, unsigned>& words) {
        for (const std::string& word : items(table("language"), "known")) words[word] |= 1u << bit;
    }

    /// The initialiser of the language itself.
    std::string entry() const {
        const auto flag = [&](std::string_view key) {
            const Value* value = table("language") ? table("language")->find(key) : nullptr;
            return value && value->number != 0 ? "true" : "false";
        };
        std::string entry = fmt::format(
            "    Language{{{}, {}, {}, {}, {}", text_literal(string_of("code")),
            text_literal(string_of("name")), string_of("decimal") == "," ? "true" : "false",
            flag("compound"), flag("ideographs"));
        for (const std::string_view member :
             {"known", "numbers", "scales", "joins", "halves", "of", "to", "between",
              "alternatives", "per", "months", "labels", "wordings", "units", "rates"})
            entry += fmt::format(", {}::{}", string_of("code"), member);
        return entry + "},\n";
    }

private:
    const Value* table(std::string_view name) const { return root_.find(name); }

    std::string string_of(std::string_view key) const {
        const Value* value = table("language") ? table("language")->find(key) : nullptr;
        return value ? value->text : std::string();
    }

    void blame(std::string fault) {
        if (fault_.empty()) fault_ = std::move(fault);
    }

    std::vector<std::string> items(const Value* from, std::string_view key) {
        std::vector<std::string> list;
        const Value* value = from ? from->find(key) : nullptr;
        if (!value || value->kind != Value::Kind::array) {
            blame(fmt::format("the list '{}' is missing", key));
            return list;
        }
        for (const Value& item : value->items) list.push_back(item.text);
        return list;
    }

    /// An array of `type` made of the lines, which are sorted by their first literal.
    void array(std::string_view type, std::string_view name,
               const std::map<std::string, std::string>& lines) {
        if (lines.empty()) {
            out_ += fmt::format("constexpr std::span<const {}> {};\n", type, name);
            return;
        }
        out_ += fmt::format("constexpr std::array<{}, {}> {}{{{{\n", type, lines.size(), name);
        for (const auto& [key, line] : lines) out_ += "    " + line + ",\n";
        out_ += "}};\n";
    }

    void strings(std::string_view name, const std::vector<std::string>& list) {
        std::map<std::string, std::string> lines;
        for (const std::string& word : list) lines[word] = text_literal(word);
        array("std::string_view", name, lines);
    }

    void worth(std::string_view name, std::string_view key) {
        std::map<std::string, std::string> lines;
        if (const Value* from = table(key))
            for (const Value& item : from->items)
                lines[item.key] =
                    fmt::format("{{{}, {}}}", text_literal(item.key), literal(item.number));
        else
            blame(fmt::format("the table [{}] is missing", key));
        array("NumberWord", name, lines);
    }

    void wordings() {
        std::map<std::string, std::string> lines;
        for (const auto& [key, effect] : effects)
            for (const std::string& phrase : items(table("words"), key))
                lines[phrase] =
                    fmt::format("{{{}, lexicon::Effect::{}}}", text_literal(phrase), effect);
        array("lexicon::Wording", "wordings", lines);
    }

    void meanings(std::string_view name, std::string_view key) {
        std::map<std::string, std::string> lines;
        if (const Value* from = table(key))
            for (const Value& item : from->items) {
                if (!units::parse_unit(item.text, units::Catalogue::builtin()))
                    blame(fmt::format("'{}' means no unit of the catalogue: {}", item.key,
                                      item.text));
                lines[item.key] =
                    fmt::format("{{{}, {}}}", text_literal(item.key), text_literal(item.text));
            }
        else
            blame(fmt::format("the table [{}] is missing", key));
        array("Meaning", name, lines);
    }

    std::string file_;
    const Value& root_;
    std::string code_;
    std::string out_;
    std::string fault_;
};

}  // namespace

base::Result<std::string> pack_languages(const std::string& folder) {
    namespace fs = std::filesystem;
    std::map<std::string, std::string> files;
    std::error_code error;
    for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator();
         at.increment(error)) {
        if (at->path().extension() != ".toml") continue;
        std::ifstream stream(at->path(), std::ios::binary);
        files[at->path().string()] = std::string(std::istreambuf_iterator<char>(stream), {});
    }
    std::string out =
        "// Made at build from the lexicon of each language. Not to be edited.\n"
        "#include <array>\n\n#include \"ballpark/text/language.hpp\"\n\n"
        "namespace ballpark::text {\nnamespace {\n\nusing namespace std::string_view_literals;\n\n";
    std::string entries;
    std::map<std::string, unsigned> known;
    std::size_t count = 0;
    for (const auto& [path, text] : files) {
        const auto root = model::parse_document(text);
        if (!root) return base::failure("bad-language", path + ": " + root.error().headline);
        if (!root->find("language")) continue;
        Packer packer(path, *root);
        const auto packed = packer.pack();
        if (!packed) return tl::unexpected(packed.error());
        out += *packed;
        entries += packer.entry();
        packer.mark_known(count, known);
        ++count;
    }
    constexpr std::size_t most = 8;
    if (count > most) return base::failure("too-many", "more languages than bits for them");
    if (count == 0) return base::failure("no-languages", folder + " holds no language");
    out += fmt::format("constexpr std::array<Language, {}> all{{{{\n{}}}}};\n\n", count, entries);
    out += fmt::format("constexpr std::array<KnownWord, {}> known{{{{\n", known.size());
    for (const auto& [word, bits] : known)
        out += fmt::format("    {{{}, {}}},\n", text_literal(word), bits);
    out +=
        "}};\n\n}  // namespace\n\nstd::span<const KnownWord> known_words() {\n    return "
        "known;\n}\n\n"
        "std::span<const Language> languages() {\n    return all;\n}\n\n"
        "}  // namespace ballpark::text\n";
    return out;
}

}  // namespace ballpark::pack

// Writes the words of English as C++ at build, for the readers of numbers and of prose:
// ballpark_english PROSE.toml NUMBERS.toml OUT_FOLDER. A word that is not in lower case, or stands
// in a list twice, fails the build with its line.

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <toml++/toml.h>

namespace {

/// One file, and the faults that were found in it.
class Words {
public:
    explicit Words(const char* path) : path_(path) {
        auto read = toml::parse_file(path);
        if (!read) {
            fault(read.error().source(), std::string(read.error().description()));
            return;
        }
        root_ = std::move(read).table();
    }

    bool faulty() const { return faulty_; }

    void fault(const toml::source_region& where, const std::string& what) {
        faulty_ = true;
        fmt::print(stderr, "{}:{}:{}: error: {}\n", path_, where.begin.line, where.begin.column,
                   what);
    }

    /// The table at a dotted path; a fault where there is none.
    const toml::table& table(std::string_view path) {
        static const toml::table none;
        const auto* found = root_.at_path(path).as_table();
        if (found == nullptr) fault(root_.source(), fmt::format("there is no [{}]", path));
        return found == nullptr ? none : *found;
    }

    /// A word as a literal of C++.
    std::string literal(std::string_view word, const toml::source_region& where) {
        const bool plain = !word.empty() && std::ranges::none_of(word, [](char c) {
            return c == '"' || c == '\\' || (c >= 'A' && c <= 'Z');
        });
        if (!plain) fault(where, fmt::format("'{}' would never be found: lower case alone", word));
        return fmt::format("\"{}\"", word);
    }

private:
    const char* path_;
    toml::table root_;
    bool faulty_ = false;
};

std::string joined(std::vector<std::string> items) {
    std::string text;
    for (const std::string& item : items) text += item + ",\n";
    return text;
}

/// `[list]`: each a WordSet of its name, sorted.
std::string lists(Words& words) {
    std::string out;
    for (const auto& [name, value] : words.table("list")) {
        std::vector<std::string> items;
        const auto* list = value.as_array();
        if (list == nullptr || list->empty()) {
            words.fault(value.source(), "a list of words must stand here");
            continue;
        }
        for (const auto& item : *list) {
            const auto word = item.value<std::string_view>();
            if (!word) words.fault(item.source(), "a word in quotes must stand here");
            if (word) items.push_back(words.literal(*word, item.source()) + "sv");
        }
        std::ranges::sort(items);
        if (const auto twice = std::ranges::adjacent_find(items); twice != items.end())
            words.fault(value.source(), fmt::format("{} stands here twice", *twice));
        out += fmt::format("inline constexpr WordSet {}{{\n{}}};\nstatic_assert(sorted({}));\n",
                           name.str(), joined(items), name.str());
    }
    return out;
}

/// A table of words and what each means, as an array of `type`, sorted by the word.
template <class Meaning>
std::string meanings(Words& words, std::string_view path, std::string_view type,
                     std::string_view name, Meaning meaning) {
    std::vector<std::string> items;
    for (const auto& [key, value] : words.table(path))
        items.push_back(fmt::format("{}{{{}, {}}}", type, words.literal(key.str(), value.source()),
                                    meaning(value)));
    std::ranges::sort(items);
    return fmt::format("inline constexpr std::array {}{{\n{}}};\nstatic_assert(sorted({}));\n",
                       name, joined(items), name);
}

std::string prose(Words& words) {
    std::string out = lists(words);
    out += meanings(words, "wording", "Wording", "wordings", [&](const toml::node& value) {
        const auto effect = value.value<std::string_view>().value_or("");
        if (effect != "about" && effect != "nearly" && effect != "at_least" && effect != "at_most")
            words.fault(value.source(), "must be about, nearly, at_least or at_most");
        return fmt::format("Effect::{}", effect);
    });
    for (const auto& [name, value] : words.table("rate"))
        out += meanings(words, fmt::format("rate.{}", name.str()), "RateWord", name.str(),
                        [&](const toml::node& time) {
                            return words.literal(time.value<std::string_view>().value_or(""),
                                                 time.source());
                        });
    return out;
}

std::string number_of(Words& words, const toml::node& value) {
    const auto number = value.value<double>();
    if (!number || !(*number >= 0)) words.fault(value.source(), "a number must stand here");
    return fmt::format("{}", number.value_or(0));
}

/// `[word.ROLE]`: what the number words are worth, and how each is put together with others.
std::string number_words(Words& words) {
    std::string items;
    for (const auto& [role, table] : words.table("word")) {
        if (!table.is_table()) words.fault(table.source(), "a table of words must stand here");
        for (const auto& [key, value] : words.table(fmt::format("word.{}", role.str())))
            items += fmt::format("Meaning{{{}, {}, Role::{}}},\n",
                                 words.literal(key.str(), value.source()), number_of(words, value),
                                 role.str());
    }
    return fmt::format("constexpr std::array meanings{{\n{}}};\n", items);
}

std::string scales(Words& words) {
    std::string items;
    for (const auto& [key, value] : words.table("scale"))
        items += fmt::format("Word{{{}, {}}},\n", words.literal(key.str(), value.source()),
                             number_of(words, value));
    return fmt::format("constexpr std::array words{{\n{}}};\n", items);
}

bool write(const std::string& path, const std::string& source) {
    std::ofstream out(path, std::ios::binary);
    out << "// Made at build by src/pack/english.\n" << source;
    return static_cast<bool>(out.flush());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        fmt::print(stderr, "usage: ballpark_english PROSE.toml NUMBERS.toml OUT_FOLDER\n");
        return 2;
    }
    Words of_prose(argv[1]);
    Words of_numbers(argv[2]);
    if (of_prose.faulty() || of_numbers.faulty()) return 1;
    const std::string folder = argv[3];
    const std::string lists_source = prose(of_prose);
    const std::string words_source = number_words(of_numbers);
    const std::string scales_source = scales(of_numbers);
    if (of_prose.faulty() || of_numbers.faulty()) return 1;
    const bool written = write(folder + "/english_lists.inc", lists_source) &&
                         write(folder + "/english_numbers.inc", words_source) &&
                         write(folder + "/english_scales.inc", scales_source);
    if (!written) fmt::print(stderr, "{}: cannot be written\n", folder);
    return written ? 0 : 1;
}

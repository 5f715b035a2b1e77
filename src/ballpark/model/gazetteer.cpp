#include "ballpark/model/gazetteer.hpp"

#include <bit>
#include <map>
#include <string>
#include <utility>

#include "ballpark/base/ascii.hpp"
#include "ballpark/model/store.hpp"

namespace ballpark::model {
namespace {

std::vector<std::string_view> words_of(std::string_view phrase) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < phrase.size();) {
        std::size_t end = at;
        while (end < phrase.size() && base::in_word(phrase[end])) ++end;
        if (end > at) words.push_back(phrase.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

class Builder {
public:
    void add(Name name) {
        const auto words = words_of(name.phrase);
        if (words.empty() || !base::in_word(name.phrase.front())) return;
        std::vector<std::uint32_t> ends{Gazetteer::root};
        for (std::size_t i = 0; i < words.size(); ++i) {
            // Ways with and without the plural may meet in one node, or end in several: a name of
            // another model may hold the plural in its midst.
            std::vector<std::uint64_t> keys{word_key(words[i])};
            if (i + 1 == words.size())
                for (const char* plural : {"s", "es"})
                    keys.push_back(word_key(std::string(words[i]) + plural));
            std::vector<std::uint32_t> next;
            for (const std::uint32_t from : ends)
                for (const std::uint64_t key : keys) next.push_back(step(from, key));
            ends = std::move(next);
        }
        for (const std::uint32_t end : ends)
            if (ending_[end].empty() || ending_[end].back().phrase != name.phrase ||
                ending_[end].back().of != name.of || ending_[end].back().index != name.index)
                ending_[end].push_back(name);
    }

    GazetteerTables tables() const {
        GazetteerTables tables;
        tables.sieve.resize(Gazetteer::sieve_bits / 64);
        tables.edges.resize(std::bit_ceil(edges_.size() * 2 + 1));
        const std::size_t mask = tables.edges.size() - 1;
        for (const auto& [way, to] : edges_) {
            const auto [from, word] = way;
            const std::uint64_t hash = Gazetteer::mix(word, from);
            if (from == Gazetteer::root)
                tables.sieve[(hash >> 48) / 64] |= std::uint64_t{1} << ((hash >> 48) % 64);
            std::size_t i = (hash >> 32) & mask;
            while (tables.edges[i].word != 0) i = (i + 1) & mask;
            tables.edges[i] = {word, from, to};
        }
        for (const auto& names : ending_) {
            tables.nodes.push_back({static_cast<std::uint32_t>(tables.names.size()),
                                    static_cast<std::uint32_t>(names.size())});
            tables.names.insert(tables.names.end(), names.begin(), names.end());
        }
        return tables;
    }

private:
    std::uint32_t step(std::uint32_t from, std::uint64_t word) {
        const auto [found, added] =
            edges_.try_emplace({from, word}, static_cast<std::uint32_t>(ending_.size()));
        if (added) ending_.emplace_back();
        return found->second;
    }

    std::map<std::pair<std::uint32_t, std::uint64_t>, std::uint32_t> edges_;
    std::vector<std::vector<Name>> ending_{1};
};

}  // namespace

GazetteerTables build_gazetteer(std::span<const Phrase> phrases, std::span<const WordList> lists) {
    Builder builder;
    for (std::size_t i = 0; i < phrases.size(); ++i)
        builder.add({phrases[i].text, Name::Of::thing, static_cast<std::uint16_t>(i)});
    for (std::size_t i = 0; i < lists.size(); ++i) {
        if (!lists[i].is_place()) continue;
        for (const std::string_view phrase : lists[i].words)
            builder.add({phrase, Name::Of::place, static_cast<std::uint16_t>(i)});
    }
    return builder.tables();
}

}  // namespace ballpark::model

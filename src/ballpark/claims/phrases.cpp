#include "ballpark/claims/phrases.hpp"

#include <algorithm>
#include <cstring>

#include "ballpark/base/word_walk.hpp"
#include "ballpark/claims/words.hpp"

namespace ballpark::claims {
namespace {

/// The first eight bytes of what stands at `at`, those past the end as nothing.
std::uint64_t bytes_at(std::string_view text, std::size_t at) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, std::min<std::size_t>(8, text.size() - at));
    return bytes;
}

/// Calls `found(name, end)` for every name that begins with the word of this key at `begin`.
template <class Found>
void names_at(std::string_view text, std::uint32_t begin, std::uint32_t end, std::uint64_t key,
              const model::Gazetteer& gazetteer, Found found) {
    std::uint32_t node = gazetteer.step(model::Gazetteer::root, key);
    while (node != model::Gazetteer::nowhere) {
        for (const model::Name& name : gazetteer.ending_at(node))
            if (const auto name_end = match_phrase(text, begin, name.phrase); name_end != 0)
                found(name, name_end);
        const auto next = next_word(text, end);
        if (next == text.size()) return;
        end = word_end(text, next);
        node = gazetteer.step(node, model::word_key(bytes_at(text, next), end - next));
    }
}

/// The longest phrase seen so far; of equals the one that needs no plural.
struct Longest {
    std::uint32_t end = 0;
    const model::Phrase* phrase = nullptr;

    void see(const model::Phrase& other, std::uint32_t other_end) {
        if (other_end < end || (other_end == end && other.text.size() <= phrase->text.size()))
            return;
        end = other_end;
        phrase = &other;
    }
};

}  // namespace

std::vector<ThingHit> find_things(std::string_view text, base::Span where,
                                  const model::Library& library) {
    std::vector<ThingHit> things;
    if (library.phrases.empty()) return things;
    const model::Gazetteer& gazetteer = library.gazetteer;
    for (auto at = next_word(text, where.begin); at < where.end;) {
        const auto end = word_end(text, at);
        const std::uint64_t key = model::word_key(bytes_at(text, at), end - at);
        Longest best;
        if (gazetteer.may_begin(key))
            names_at(text, at, end, key, gazetteer,
                     [&](const model::Name& name, std::uint32_t name_end) {
                         if (name.of == model::Name::Of::thing)
                             best.see(library.phrases[name.index], name_end);
                     });
        if (!best.phrase || best.end > where.end) {
            at = next_word(text, end);
            continue;
        }
        if (!best.phrase->excludes)
            things.push_back({{at, best.end}, &library.models[best.phrase->model]});
        at = next_word(text, best.end);
    }
    return things;
}

void Named::read(std::string_view text, const model::Library& library) {
    library_ = &library;
    text_ = text;
    phrases_.clear();
    places_.clear();
    next_ = 0;
    const model::Gazetteer& gazetteer = library.gazetteer;
    if (gazetteer.names.empty()) return;
    base::each_word(text, [&](std::uint32_t begin, std::uint32_t end) {
        const std::uint64_t key = model::word_key(bytes_at(text, begin), end - begin);
        if (!gazetteer.may_begin(key)) return;
        Longest best;
        names_at(text, begin, end, key, gazetteer,
                 [&](const model::Name& name, std::uint32_t name_end) {
                     if (name.of == model::Name::Of::thing)
                         best.see(library.phrases[name.index], name_end);
                     else
                         add_place(library.lexicon[name.index].place());
                 });
        if (best.phrase) phrases_.push_back({{begin, best.end}, best.phrase});
    });
}

void Named::add_place(std::string_view place) {
    // Two are as many as tell that there are several.
    if (places_.size() < 2 && (places_.empty() || places_.front() != place))
        places_.push_back(place);
}

void Named::things_in(base::Span where, std::vector<ThingHit>& things) {
    things.clear();
    if (where.begin > 0 && base::in_word(text_[where.begin - 1]) &&
        base::in_word(text_[where.begin])) {
        // Where words are written without spaces a sentence may begin inside one.
        things = find_things(text_, where, *library_);
        return;
    }
    auto at = where.begin;
    for (; next_ < phrases_.size() && phrases_[next_].span.begin < where.end; ++next_) {
        const Phrase& named = phrases_[next_];
        if (named.span.begin < at || named.span.end > where.end) continue;
        if (!named.phrase->excludes)
            things.push_back({named.span, &library_->models[named.phrase->model]});
        at = named.span.end;
    }
}

}  // namespace ballpark::claims

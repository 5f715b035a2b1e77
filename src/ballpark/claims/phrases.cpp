#include "ballpark/claims/phrases.hpp"

#include <algorithm>
#include <array>

#include "ballpark/base/ascii.hpp"
#include "ballpark/claims/words.hpp"

namespace ballpark::claims {
namespace {

/// A word in lower case, without its plural when `trim` letters are cut; longer ones than any
/// phrase holds are cut short.
class LowerWord {
public:
    LowerWord(std::string_view word) : size_(std::min(word.size(), letters_.size())) {
        std::transform(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(size_),
                       letters_.begin(), base::lower);
    }
    std::string_view view(std::size_t trim = 0) const {
        return {letters_.data(), size_ > trim ? size_ - trim : 0};
    }

private:
    std::array<char, 32> letters_{};
    std::size_t size_;
};

struct Candidate {
    std::uint32_t end = 0;
    const model::Phrase* phrase = nullptr;
};

/// The longest phrase at `at` among those whose first word begins with `first`.
void longest_from(std::string_view text, std::uint32_t at, std::string_view first,
                  std::span<const model::Phrase> phrases, Candidate& best) {
    auto phrase = std::lower_bound(
        phrases.begin(), phrases.end(), first,
        [](const model::Phrase& p, std::string_view word) { return p.text < word; });
    for (; phrase != phrases.end() && phrase->text.substr(0, first.size()) == first; ++phrase) {
        const auto end = match_phrase(text, at, phrase->text);
        if (end > best.end) best = {end, &*phrase};
    }
}

Candidate longest_at(std::string_view text, std::uint32_t at,
                     std::span<const model::Phrase> phrases) {
    const LowerWord word(text.substr(at, word_end(text, at) - at));
    Candidate best;
    longest_from(text, at, word.view(), phrases, best);
    if (word.view().ends_with('s')) {
        longest_from(text, at, word.view(1), phrases, best);
        if (word.view().ends_with("es")) longest_from(text, at, word.view(2), phrases, best);
    }
    return best;
}

}  // namespace

std::vector<ThingHit> find_things(std::string_view text, base::Span where,
                                  const model::Library& library) {
    std::vector<ThingHit> things;
    auto at = next_word(text, where.begin);
    while (at < where.end) {
        const auto best = longest_at(text, at, library.phrases);
        if (best.phrase && best.end <= where.end) {
            if (!best.phrase->excludes)
                things.push_back({{at, best.end}, &library.models[best.phrase->model]});
            at = next_word(text, best.end);
        } else {
            at = next_word(text, word_end(text, at));
        }
    }
    return things;
}

}  // namespace ballpark::claims

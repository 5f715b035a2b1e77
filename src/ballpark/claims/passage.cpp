#include "ballpark/claims/passage.hpp"

#include <algorithm>
#include <iterator>

namespace ballpark::claims {
namespace {

// Words further off than this say nothing of a figure. A sentence is rarely a third of it; what
// has no full stop for longer is a list, a table or an attack, and must not be read again and
// again for each of its figures.
constexpr std::uint32_t reach = 1000;

}  // namespace

void Passage::hold(std::string_view held) {
    text = held;
    words.read(held);
}

base::Span Passage::sentence_of(base::Span at) const {
    base::Span sentence{0, static_cast<std::uint32_t>(text.size())};
    const auto next = std::partition_point(sentences.begin(), sentences.end(),
                                           [&](base::Span s) { return s.begin <= at.begin; });
    if (next != sentences.begin() && std::prev(next)->contains(at)) sentence = *std::prev(next);
    if (at.begin - sentence.begin > reach) sentence.begin = at.begin - reach;
    if (sentence.end - at.end > reach) sentence.end = at.end + reach;
    return sentence;
}

base::Span Passage::sentence_before(base::Span sentence) const {
    const auto at = std::partition_point(sentences.begin(), sentences.end(),
                                         [&](base::Span s) { return s.end <= sentence.begin; });
    if (at == sentences.begin()) return {};
    base::Span before = *std::prev(at);
    if (before.size() > reach) before.begin = before.end - reach;
    return before;
}

}  // namespace ballpark::claims

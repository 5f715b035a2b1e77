#include "ballpark/check/arithmetic/given_twice.hpp"

#include <algorithm>

#include "ballpark/check/arithmetic/nearby.hpp"
#include "ballpark/claims/words.hpp"

namespace ballpark::check {
namespace {

constexpr int words_before_bracket = 3;

bool has_any(std::string_view text, std::string_view characters) {
    return text.find_first_of(characters) != std::string_view::npos;
}

}  // namespace

std::optional<GivenTwice> given_twice(const Matter& matter, base::Span first, base::Span second,
                                      bool& apart) {
    const auto text = matter.passage.text;
    if (second.begin < first.end) return std::nullopt;
    const base::Span gap{first.end, second.begin};
    const auto between = gap.of(text);
    const auto opener = between.find_first_of("([,");
    if (opener == std::string_view::npos) return std::nullopt;
    const base::Span head{gap.begin, gap.begin + static_cast<std::uint32_t>(opener)};
    const base::Span tail{head.end + 1, gap.end};
    if (has_any(head.of(text), "0123456789.;:)$£€%/")) return std::nullopt;
    const int words = claims::count_words(text, head);
    const auto sign =
        claims::find_last(matter.passage.words, tail, matter.engine.library.words("negatives"));
    const base::Span introduction{tail.begin, sign ? sign->span.begin : tail.end};
    if (words > words_before_bracket || !only_introduces(text, introduction, matter.engine))
        return std::nullopt;
    apart = words > 0;
    const auto after = text.substr(std::min<std::size_t>(second.end, text.size()));
    if (between[opener] != ',') {
        const char closer = between[opener] == '(' ? ')' : ']';
        return !after.empty() && after.front() == closer ? std::optional(GivenTwice::bracket)
                                                         : std::nullopt;
    }
    if (claims::match_phrase(text, claims::next_word(text, tail.begin), "or") == 0)
        return std::nullopt;
    const bool ends = after.empty() || (has_any(after.substr(0, 1), ",.;)") &&
                                        (after.size() == 1 || after[1] == ' ' || after[1] == '\n'));
    return ends ? std::optional(GivenTwice::or_clause) : std::nullopt;
}

}  // namespace ballpark::check

#include "ballpark/text/link.hpp"

#include "ballpark/text/characters.hpp"
#include "ballpark/text/words.hpp"

namespace ballpark::text {
namespace {

/// Length of the dash at `i`: a hyphen, a figure, en or em dash, a non-breaking hyphen; 0 if none.
std::size_t dash_length(std::string_view text, std::size_t i) {
    if (byte_or_nul(text, i) == '-') return 1;
    for (const std::string_view dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"})
        if (stands_at(text, i, dash)) return dash.size();
    return 0;
}

}  // namespace

Link link_at(std::string_view text, std::size_t end) {
    if (stands_at(text, end, "-to-")) return {LinkKind::dash, end + 4};
    if (byte_or_nul(text, end) == ',') {
        const std::size_t next = after_spaces(text, end + 1);
        if (next == end + 1) return {};
        const Word word = word_at(text, next);
        if (word.lower() == "and") return {LinkKind::both, after_spaces(text, word.span.end), true};
        if (word.lower() == "or")
            return {LinkKind::either, after_spaces(text, word.span.end), true};
        return {LinkKind::comma, next, true};
    }
    const std::size_t begin = after_spaces(text, end);
    if (const std::size_t dash = dash_length(text, begin); dash != 0) {
        const std::size_t next = after_spaces(text, begin + dash);
        // Space on one side alone is a hyphen of something else, or a minus.
        const bool even = (begin == end) == (next == begin + dash);
        return even ? Link{LinkKind::dash, next} : Link{};
    }
    if (begin == end) return {};
    if (byte_or_nul(text, begin) == '&') return {LinkKind::both, after_spaces(text, begin + 1)};
    const Word word = word_at(text, begin);
    const std::size_t next = after_spaces(text, word.span.end);
    if (next == word.span.end) return {};
    if (word.lower() == "to") return {LinkKind::to, next};
    if (word.lower() == "and") return {LinkKind::both, next};
    if (word.lower() == "or") return {LinkKind::either, next};
    return {};
}

}  // namespace ballpark::text

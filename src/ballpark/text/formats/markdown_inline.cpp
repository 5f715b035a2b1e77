#include "ballpark/text/formats/markdown_inline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/words.hpp"

namespace ballpark::text {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view specials = "*_`[]!<&\\~";
constexpr std::string_view punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

/// The entities that a reporter's text has; the numeric ones are read as such.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> entities{{
    {"&amp;", "&"},
    {"&lt;", "<"},
    {"&gt;", ">"},
    {"&quot;", "\""},
    {"&apos;", "'"},
    {"&nbsp;", "\u00a0"},
    {"&ndash;", "\u2013"},
    {"&mdash;", "\u2014"},
    {"&minus;", "\u2212"},
    {"&euro;", "\u20ac"},
    {"&pound;", "\u00a3"},
    {"&yen;", "\u00a5"},
    {"&cent;", "\u00a2"},
    {"&deg;", "\u00b0"},
    {"&times;", "\u00d7"},
    {"&thinsp;", "\u2009"},
    {"&shy;", ""},
    {"&frac12;", "\u00bd"},
}};

/// Tags that set apart what stands before and after them. Sorted.
constexpr WordSet blocks{"blockquote"sv, "br"sv,  "center"sv,  "dd"sv,    "details"sv, "div"sv,
                         "dl"sv,         "dt"sv,  "h"sv,       "hr"sv,    "li"sv,      "ol"sv,
                         "p"sv,          "pre"sv, "summary"sv, "table"sv, "tr"sv,      "ul"sv};
static_assert(std::is_sorted(blocks.begin(), blocks.end()));

bool opens_word(std::string_view text, std::size_t i) {
    return i < text.size() && !is_space(text[i]);
}
bool ends_word(std::string_view text, std::size_t begin, std::size_t i) {
    return i > begin && !is_space(text[i - 1]);
}

}  // namespace

void MarkdownInline::flush(std::uint32_t end) {
    if (end > from_) builder_->copy({from_, end});
    from_ = end;
}

void MarkdownInline::read(base::Span line) {
    from_ = line.begin;
    if (comment_) {
        const std::size_t end = line.of(source_).find("-->");
        if (end == std::string_view::npos) return;
        comment_ = false;
        from_ = line.begin + static_cast<std::uint32_t>(end) + 3;
    }
    std::uint32_t i = from_;
    while (i < line.end) {
        const auto next = source_.substr(0, line.end).find_first_of(specials, i);
        if (next == std::string_view::npos) break;
        i = static_cast<std::uint32_t>(next);
        const std::uint32_t after = special(i, line);
        // What is passed over, and has not been put in another form, is left out.
        if (after == i) {
            // A run of marks that are text is passed over whole, for each would look at the rest.
            const char mark = source_[i];
            do ++i;
            while (i < line.end && source_[i] == mark &&
                   (mark == '_' || mark == '*' || mark == '~'));
            continue;
        }
        if (from_ < i) flush(i);
        from_ = i = after;
        if (comment_) return;
    }
    flush(line.end);
}

/// Past the mark at `i` that is not to be read as text; `i` if it is text.
std::uint32_t MarkdownInline::special(std::uint32_t i, base::Span line) {
    switch (source_[i]) {
        case '\\':
            if (i + 1 < line.end && punctuation.find(source_[i + 1]) != std::string_view::npos) {
                flush(i);
                builder_->copy({i + 1, i + 2});
                return i + 2;
            }
            return i;
        case '*':
        case '_':
        case '~':
            return emphasis(i, line);
        case '`': {
            std::uint32_t end = i;
            while (end < line.end && source_[end] == '`') ++end;
            return end;
        }
        case '!':
            return i + 1 < line.end && source_[i + 1] == '[' ? i + 1 : i;
        case '[':
        case ']':
            return bracket(i, line);
        case '<':
            return tag(i, line);
        case '&':
            return entity(i, line);
        default:
            return i;
    }
}

/// "**dear**", "_dear_", "~~dear~~"; but "5 * 3", "snake_case" and "~5" are text.
std::uint32_t MarkdownInline::emphasis(std::uint32_t i, base::Span line) const {
    const char mark = source_[i];
    std::uint32_t end = i;
    while (end < line.end && source_[end] == mark) ++end;
    if (mark == '~' && end - i != 2) return i;
    const std::string_view upto = source_.substr(0, line.end);
    const bool opens = opens_word(upto, end);
    const bool closes = ends_word(upto, line.begin, i);
    if (!opens && !closes) return i;
    if (mark == '_' && opens && closes) {
        const bool inside = word_before(source_, i) && end < line.end &&
                            (is_letter(source_[end]) || is_digit(source_[end]));
        if (inside) return i;
    }
    if (mark == '*' && opens && closes && is_digit(source_[i - 1]) && is_digit(source_[end]))
        return i;
    return end;
}

/// "[words](https://...)" leaves the words, "[^1]" nothing.
std::uint32_t MarkdownInline::bracket(std::uint32_t i, base::Span line) {
    const std::string_view upto = source_.substr(0, line.end);
    constexpr std::size_t farthest = 4096;
    if (source_[i] == '[') {
        if (stands_at(upto, i, "[^")) {
            const std::size_t end = upto.substr(0, i + 64).find(']', i);
            return end == std::string_view::npos ? i : static_cast<std::uint32_t>(end) + 1;
        }
        // A bracket that belongs to no link is text.
        const std::size_t close = upto.substr(0, i + farthest).find(']', i);
        const char next = close == std::string_view::npos ? '\0' : byte_or_nul(upto, close + 1);
        return next == '(' || next == '[' ? i + 1 : i;
    }
    const char next = byte_or_nul(upto, i + 1);
    if (next != '(' && next != '[') return i;
    const char close = next == '(' ? ')' : ']';
    int depth = 0;
    for (std::size_t k = i + 1; k < upto.size() && k - i < farthest; ++k) {
        if (upto[k] == next) ++depth;
        if (upto[k] == close && --depth == 0) return static_cast<std::uint32_t>(k) + 1;
    }
    return i;
}

/// "<b>", "<!-- -->"; "<https://...>" leaves nothing that is prose; "< 5 MW" is text.
std::uint32_t MarkdownInline::tag(std::uint32_t i, base::Span line) {
    const std::string_view upto = source_.substr(0, line.end);
    if (stands_at(upto, i, "<!--")) {
        const std::size_t end = upto.find("-->", i);
        if (end != std::string_view::npos) return static_cast<std::uint32_t>(end) + 3;
        flush(i);
        comment_ = true;
        return line.end;
    }
    const char next = byte_or_nul(upto, i + 1);
    if (!is_letter(next) && next != '/') return i;
    constexpr std::size_t longest = 2048;
    const std::size_t end = upto.substr(0, i + longest).find('>', i);
    if (end == std::string_view::npos) return i;
    const auto after = static_cast<std::uint32_t>(end) + 1;
    const Word name = word_at(upto, i + (next == '/' ? 2 : 1));
    if (name.lower() == "td" || name.lower() == "th") {
        flush(i);
        builder_->want_cell({i, after});
    } else if (name.in(blocks)) {
        flush(i);
        builder_->want_paragraph({i, after});
    }
    return after;
}

std::uint32_t MarkdownInline::entity(std::uint32_t i, base::Span line) {
    const std::string_view rest = source_.substr(i, line.end - i);
    for (const auto& [name, text] : entities) {
        if (!rest.starts_with(name)) continue;
        flush(i);
        const auto end = i + static_cast<std::uint32_t>(name.size());
        builder_->put(text, {i, end});
        return end;
    }
    return i;
}

}  // namespace ballpark::text

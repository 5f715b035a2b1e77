#include "ballpark/text/formats/html_depth.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/words.hpp"

namespace ballpark::text {
namespace {

using namespace std::string_view_literals;

/// Tags that hold nothing.
constexpr WordSet voids{"area"sv,  "base"sv,   "basefont"sv, "bgsound"sv, "br"sv,   "col"sv,
                        "embed"sv, "hr"sv,     "img"sv,      "input"sv,   "link"sv, "meta"sv,
                        "param"sv, "source"sv, "track"sv,    "wbr"sv};
static_assert(std::is_sorted(voids.begin(), voids.end()));

/// Tags whose end may be left out: a sibling closes them, so they cannot be nested in themselves
/// without a list or a table between, which is counted.
constexpr WordSet self_closing{"body"sv, "colgroup"sv, "dd"sv,       "dt"sv,     "head"sv,
                               "html"sv, "li"sv,       "optgroup"sv, "option"sv, "p"sv,
                               "rb"sv,   "rp"sv,       "rt"sv,       "rtc"sv,    "tbody"sv,
                               "td"sv,   "tfoot"sv,    "th"sv,       "thead"sv,  "tr"sv};
static_assert(std::is_sorted(self_closing.begin(), self_closing.end()));

/// Tags whose content is text whatever it looks like.
constexpr WordSet raw{"iframe"sv, "noembed"sv,  "noframes"sv, "script"sv,
                      "style"sv,  "textarea"sv, "title"sv,    "xmp"sv};
static_assert(std::is_sorted(raw.begin(), raw.end()));

/// Tags of words within a line: another tag's end reaches over them, but their end reaches over
/// nothing else.
constexpr WordSet inline_tags{"a"sv,   "abbr"sv, "b"sv,     "big"sv,   "cite"sv,   "code"sv,
                              "em"sv,  "font"sv, "i"sv,     "label"sv, "mark"sv,   "nobr"sv,
                              "q"sv,   "s"sv,    "small"sv, "span"sv,  "strike"sv, "strong"sv,
                              "sub"sv, "sup"sv,  "time"sv,  "tt"sv,    "u"sv};
static_assert(std::is_sorted(inline_tags.begin(), inline_tags.end()));

class Depth {
public:
    Depth(std::string_view page, std::size_t limit) : page_(page), limit_(limit) {}

    std::optional<std::size_t> run() {
        for (std::size_t i = page_.find('<'); i != std::string_view::npos;
             i = page_.find('<', std::min(i, page_.size()))) {
            if (stands_at(page_, i, "<!--")) {
                const std::size_t end = page_.find("-->", i + 4);
                i = end == std::string_view::npos ? page_.size() : end + 3;
                continue;
            }
            const bool closes = byte_or_nul(page_, i + 1) == '/';
            const std::size_t name_at = i + (closes ? 2 : 1);
            if (!is_letter(byte_or_nul(page_, name_at))) {
                ++i;
                continue;
            }
            const Word name = name_of_tag(name_at);
            const std::size_t at = i;
            i = end_of_tag(name.span.end);
            if (closes) {
                close(name);
            } else if (!name.in(voids) && !name.in(self_closing)) {
                open_.push_back(name);
                if (open_.size() > limit_) return at;
                if (name.in(raw)) skip_raw(name, i);
            }
        }
        return std::nullopt;
    }

private:
    Word name_of_tag(std::size_t i) const {
        std::size_t end = i;
        while (end < page_.size() && !is_space(page_[end]) && page_[end] != '>' &&
               page_[end] != '/')
            ++end;
        return {page_, {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end)}};
    }

    /// Past the '>' of a tag, those within quoted attributes aside.
    std::size_t end_of_tag(std::size_t i) const {
        char quote = 0;
        for (; i < page_.size(); ++i) {
            const char c = page_[i];
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '>') {
                return i + 1;
            } else if ((c == '"' || c == '\'') && page_[i - 1] == '=') {
                quote = c;
            }
        }
        return i;
    }

    bool same(const Word& a, const Word& b) const {
        return std::ranges::equal(a.span.of(page_), b.span.of(page_), {}, lower, lower);
    }

    void close(const Word& name) {
        if (name.in(self_closing) || name.in(voids)) return;
        const bool within_line = name.in(inline_tags);
        for (std::size_t i = open_.size(); i > 0; --i) {
            if (same(open_[i - 1], name)) {
                open_.resize(i - 1);
                return;
            }
            if (within_line && !open_[i - 1].in(inline_tags)) return;
        }
    }

    void skip_raw(const Word& name, std::size_t& i) {
        open_.pop_back();
        const std::string end = "</" + std::string(name.lower());
        while (i < page_.size()) {
            const std::size_t at = page_.find("</", i);
            if (at == std::string_view::npos) break;
            i = at + 2;
            if (same(name_of_tag(i), name)) {
                i = end_of_tag(i);
                return;
            }
        }
        i = page_.size();
    }

    std::string_view page_;
    std::size_t limit_;
    std::vector<Word> open_;
};

}  // namespace

std::optional<std::size_t> nested_deeper_than(std::string_view page, std::size_t limit) {
    return Depth(page, limit).run();
}

}  // namespace ballpark::text

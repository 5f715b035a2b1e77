#include "ballpark/text/formats/html.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "ballpark/base/utf8.hpp"
#include "ballpark/text/characters.hpp"
#include "ballpark/text/formats/character_source.hpp"
#include "ballpark/text/formats/html_depth.hpp"
#include "ballpark/text/formats/html_tags.hpp"
#include "ballpark/text/formats/html_tree.hpp"
#include "ballpark/text/formats/table.hpp"
#include "ballpark/text/text_builder.hpp"

namespace ballpark::text {
namespace {

constexpr double most_seconds = 20;
constexpr std::size_t longest_cell = 256;

std::string_view view(const GumboStringPiece& piece) {
    return {piece.data, piece.length};
}

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const base::Rune rune = base::decode_utf8(text, i);
        if (!rune.valid || rune.code == 0) return false;
        i += rune.size;
    }
    return true;
}

bool is_element(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

const GumboVector* children_of(const GumboNode& node) {
    if (is_element(node)) return &node.v.element.children;
    if (node.type == GUMBO_NODE_DOCUMENT) return &node.v.document.children;
    return nullptr;
}

/// Goes through the tree in order without a call within a call.
class Page {
public:
    Page(std::string_view source, const units::Catalogue& catalogue)
        : source_(source), catalogue_(&catalogue), builder_(source) {}

    void read(const GumboNode& root) {
        stack_.push_back({&root, 0, {}});
        while (!stack_.empty()) {
            const GumboNode& node = *stack_.back().node;
            const GumboVector* children = children_of(node);
            if (children != nullptr && stack_.back().next < children->length) {
                const auto* child =
                    static_cast<const GumboNode*>(children->data[stack_.back().next++]);
                enter(*child);
                continue;
            }
            const CellUnit unit = std::move(stack_.back().unit);
            stack_.pop_back();
            if (is_element(node)) leave(node.v.element, unit);
        }
    }

    TextBuilder& builder() { return builder_; }

private:
    struct Open {
        const GumboNode* node = nullptr;
        unsigned next = 0;  ///< child
        CellUnit unit;      ///< whose second half stands behind a cell
    };

    void enter(const GumboNode& node) {
        switch (node.type) {
            case GUMBO_NODE_TEXT:
            case GUMBO_NODE_CDATA:
                read_text(node.v.text, false);
                return;
            case GUMBO_NODE_WHITESPACE:
                read_text(node.v.text, true);
                return;
            case GUMBO_NODE_ELEMENT:
                break;
            default:
                return;
        }
        const GumboElement& element = node.v.element;
        advance(element.original_tag);
        if (left_out(element.tag) || hidden(element) || is_page_furniture(node)) return;
        if (element.tag == GUMBO_TAG_SUP && !raises(node)) return;
        Open open{&node, 0, {}};
        if (element.tag == GUMBO_TAG_BR) {
            builder_.want_line(here());
        } else if (is_cell(element.tag)) {
            builder_.want_cell(here());
            open.unit = unit_of_cell(node);
            lent_ = open.unit.before;
        } else if (is_block(element.tag)) {
            builder_.want_paragraph(here());
        }
        if (element.tag == GUMBO_TAG_TABLE) tables_.emplace_back(*catalogue_);
        if (element.tag == GUMBO_TAG_TR && !tables_.empty()) tables_.back().start_row();
        if (element.tag == GUMBO_TAG_PRE) ++preformatted_;
        stack_.push_back(std::move(open));
    }

    void leave(const GumboElement& element, const CellUnit& unit) {
        if (!unit.behind.empty()) {
            const auto end = static_cast<std::uint32_t>(text_end_);
            builder_.put(unit.behind, {end, end});
        }
        advance(element.original_end_tag);
        if (is_cell(element.tag)) builder_.want_cell(here());
        if (is_block(element.tag)) builder_.want_paragraph(here());
        if (element.tag == GUMBO_TAG_TABLE && !tables_.empty()) tables_.pop_back();
        if (element.tag == GUMBO_TAG_PRE) --preformatted_;
    }

    /// The head and foot of the page, as against those of an article; a headline is kept.
    bool is_page_furniture(const GumboNode& node) const {
        const GumboTag tag = node.v.element.tag;
        if (tag != GUMBO_TAG_HEADER && tag != GUMBO_TAG_FOOTER) return false;
        for (const Open& open : stack_) {
            if (!is_element(*open.node)) continue;
            const GumboTag above = open.node->v.element.tag;
            if (above == GUMBO_TAG_ARTICLE || above == GUMBO_TAG_MAIN ||
                above == GUMBO_TAG_SECTION || above == GUMBO_TAG_BLOCKQUOTE)
                return false;
        }
        return tag == GUMBO_TAG_FOOTER || !holds_headline(node);
    }

    static bool holds_headline(const GumboNode& header) {
        constexpr std::size_t most_nodes = 1000;
        std::vector<const GumboNode*> nodes{&header};
        for (std::size_t i = 0; i < nodes.size() && i < most_nodes; ++i) {
            if (is_element(*nodes[i]) && nodes[i]->v.element.tag == GUMBO_TAG_H1) return true;
            if (const GumboVector* children = children_of(*nodes[i]))
                for (unsigned k = 0; k < children->length; ++k)
                    nodes.push_back(static_cast<const GumboNode*>(children->data[k]));
        }
        return false;
    }

    /// Is a raised figure a power ("m<sup>2</sup>"), not the mark of a footnote? That of ten is
    /// given its sign.
    bool raises(const GumboNode& raised) {
        const std::string power = text_of(raised);
        const bool small = power == "2" || power == "3" || power == "-1" || power == "\u22121";
        const std::string_view before = builder_.text();
        if (before.ends_with("10") && !power.empty() && (is_digit(power.back()))) {
            builder_.put("^", here());
            return true;
        }
        if (before.empty() || is_space(before.back()) || is_digit(before.back())) return false;
        const bool unit = is_letter(before.back());
        return unit && (small || (!power.empty() && is_letter(power.front())));
    }

    CellUnit unit_of_cell(const GumboNode& cell) {
        if (tables_.empty()) return {};
        const bool header = cell.v.element.tag == GUMBO_TAG_TH;
        return tables_.back().cell(text_of(cell), header, columns_of(cell.v.element));
    }

    /// What stands in an element, up to the length that matters here.
    static std::string text_of(const GumboNode& element) {
        std::string text;
        std::vector<const GumboNode*> nodes{&element};
        while (!nodes.empty() && text.size() <= longest_cell) {
            const GumboNode& node = *nodes.back();
            nodes.pop_back();
            if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE)
                text += std::string_view(node.v.text.text).substr(0, longest_cell + 1);
            const bool seen = !is_element(node) || !left_out(node.v.element.tag);
            if (const GumboVector* children = seen ? children_of(node) : nullptr)
                for (unsigned k = children->length; k > 0; --k)
                    nodes.push_back(static_cast<const GumboNode*>(children->data[k - 1]));
        }
        return text;
    }

    static std::uint32_t columns_of(const GumboElement& cell) {
        std::uint32_t columns = 0;
        for (const char c : attribute(cell, "colspan")) {
            if (!is_digit(c) || columns > 100) break;
            columns = columns * 10 + static_cast<std::uint32_t>(c - '0');
        }
        return std::max<std::uint32_t>(columns, 1);
    }

    base::Span here() const { return {at_, at_}; }

    /// Tags that the parser made up have no place in the source.
    void advance(const GumboStringPiece& piece) {
        const std::string_view original = view(piece);
        if (inside(original)) at_ = offset(original) + static_cast<std::uint32_t>(original.size());
    }
    bool inside(std::string_view piece) const {
        return piece.data() != nullptr && piece.data() >= source_.data() &&
               piece.data() + piece.size() <= source_.data() + source_.size();
    }
    std::uint32_t offset(std::string_view piece) const {
        return static_cast<std::uint32_t>(piece.data() - source_.data());
    }

    /// Text of the page: white space is one space, entities have been read by the parser.
    void read_text(const GumboText& text, bool white) {
        const std::string_view original = view(text.original_text);
        if (!inside(original)) return;
        at_ = offset(original) + static_cast<std::uint32_t>(original.size());
        // Between blocks, rows and cells white space is layout of the source.
        if (white && preformatted_ == 0) {
            builder_.want_space({offset(original), at_});
            return;
        }
        CharacterSource characters(text.text, source_, {offset(original), at_});
        while (const auto piece = characters.next()) put(*piece);
    }

    void put(const CharacterSource::Piece& piece) {
        if (!piece.copied) {
            if (std::ranges::all_of(piece.text, is_space)) {
                space(piece.source);
                return;
            }
            lend(piece.source);
            // A number too large for a character is let through by the parser.
            builder_.put(is_utf8(piece.text) ? piece.text : "\ufffd", piece.source);
            text_end_ = piece.source.end;
            return;
        }
        std::uint32_t begin = piece.source.begin;
        for (std::uint32_t i = begin; i < piece.source.end;) {
            if (!is_space(source_[i])) {
                ++i;
                continue;
            }
            std::uint32_t end = i;
            while (end < piece.source.end && is_space(source_[end])) ++end;
            copy({begin, i});
            space({i, end});
            begin = i = end;
        }
        copy({begin, piece.source.end});
    }

    /// What the header puts before a cell's number stands right before it.
    void lend(base::Span number) {
        if (lent_.empty()) return;
        builder_.put(std::exchange(lent_, {}), {number.begin, number.begin});
    }

    void copy(base::Span source) {
        if (source.empty()) return;
        lend(source);
        builder_.copy(source);
        text_end_ = source.end;
    }

    void space(base::Span source) {
        const bool line =
            preformatted_ > 0 && source.of(source_).find('\n') != std::string_view::npos;
        if (line)
            builder_.want_line(source);
        else
            builder_.want_space(source);
    }

    std::string_view source_;
    const units::Catalogue* catalogue_;
    TextBuilder builder_;
    std::vector<Open> stack_;
    std::vector<HeaderUnits> tables_;
    std::string lent_;
    int preformatted_ = 0;
    std::uint32_t at_ = 0;        ///< in the source
    std::uint32_t text_end_ = 0;  ///< of the last text that was put
};

}  // namespace

base::Result<Document> read_html(Decoded page, const units::Catalogue& catalogue) {
    if (const auto deep = nested_deeper_than(page.text, max_html_depth)) {
        const auto at = static_cast<std::uint32_t>(*deep);
        return base::failure(
            "html-too-deep",
            fmt::format("tags are nested more than {} deep, which is the limit", max_html_depth),
            {at, at + 1}, "one tag too many");
    }
    std::string prose;
    OffsetMap map;
    {
        const HtmlTree tree(page.text, max_html_memory, most_seconds);
        if (tree.root() == nullptr)
            return base::failure(
                "html-too-large",
                tree.ran_out_of_time()
                    ? fmt::format("the page takes more than {} s to parse, which is the limit",
                                  most_seconds)
                    : fmt::format("the page takes more than {} MiB to parse, which is the limit",
                                  max_html_memory >> 20));
        Page reader(page.text, catalogue);
        reader.read(*tree.root());
        prose = reader.builder().take_text();
        map = reader.builder().take_map();
    }
    if (map.identity()) map.replaced(0, {});
    return Document::marked_up(Format::html, std::move(page), std::move(prose), std::move(map));
}

}  // namespace ballpark::text

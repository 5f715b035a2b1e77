#include "ballpark/text/formats/office.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/decode.hpp"
#include "ballpark/text/formats/page_builder.hpp"
#include "ballpark/text/formats/xml.hpp"
#include "ballpark/text/formats/zip.hpp"

namespace ballpark::text {
namespace {

std::string_view value_of(const XmlSink::Attributes& attributes, std::string_view name) {
    for (const auto& [key, value] : attributes)
        if (key == name) return value;
    return {};
}

std::uint32_t count_of(std::string_view value, std::uint32_t most) {
    std::uint32_t count = 0;
    for (const char c : value) {
        if (!is_digit(c) || count > most) break;
        count = count * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return std::clamp<std::uint32_t>(count, 1, most);
}

/// What both formats share: subtrees that are passed over.
class OfficeSink : public XmlSink {
public:
    explicit OfficeSink(PageBuilder& page) : page_(page) {}

    void start(std::string_view name, const Attributes& attributes) override {
        if (passed_over_ > 0 || left_out(name, attributes)) {
            ++passed_over_;
            return;
        }
        open(name, attributes);
    }
    void end(std::string_view name) override {
        if (passed_over_ > 0) {
            --passed_over_;
            return;
        }
        close(name);
    }
    void characters(std::string_view text) override {
        if (passed_over_ == 0) say(text);
    }

protected:
    virtual bool left_out(std::string_view name, const Attributes& attributes) const = 0;
    virtual void open(std::string_view name, const Attributes& attributes) = 0;
    virtual void close(std::string_view name) = 0;
    virtual void say(std::string_view text) = 0;

    PageBuilder& page_;

private:
    std::size_t passed_over_ = 0;  ///< depth within what is left out
};

/// WordprocessingML (ECMA-376 part 1): runs of text within paragraphs.
class Docx : public OfficeSink {
public:
    using OfficeSink::OfficeSink;

private:
    bool left_out(std::string_view name, const Attributes&) const override {
        // Tracked deletions, what has been moved away, the second form of a drawing.
        return name == "w:del" || name == "w:moveFrom" || name == "mc:Fallback" ||
               name == "w:instrText";
    }
    void open(std::string_view name, const Attributes& attributes) override {
        if (name == "w:t") {
            in_text_ = true;
        } else if (name == "w:r") {
            hidden_ = false;
        } else if (name == "w:vanish") {
            const std::string_view value = value_of(attributes, "w:val");
            hidden_ = value != "0" && value != "false";
        } else if (name == "w:tab") {
            if (in_run()) page_.text("\t");
        } else if (name == "w:br" || name == "w:cr") {
            if (in_run()) page_.text("\n");
        } else if (name == "w:noBreakHyphen") {
            page_.text("-");
        } else if (name == "w:tbl") {
            page_.start_table();
        } else if (name == "w:tr") {
            header_row_ = false;
            page_.start_row();
        } else if (name == "w:tblHeader") {
            header_row_ = true;
        } else if (name == "w:tc") {
            columns_ = 1;
            page_.start_cell();
        } else if (name == "w:gridSpan") {
            columns_ = count_of(value_of(attributes, "w:val"), 100);
        } else if (name == "w:lastRenderedPageBreak") {
            page_.break_page();
        }
        if (name == "w:pPr") ++properties_;
    }
    void close(std::string_view name) override {
        if (name == "w:t") in_text_ = false;
        if (name == "w:p") page_.end_paragraph();
        if (name == "w:tc") page_.end_cell(header_row_, columns_);
        if (name == "w:tr") page_.end_row();
        if (name == "w:tbl") page_.end_table();
        if (name == "w:pPr" && properties_ > 0) --properties_;
    }
    void say(std::string_view text) override {
        if (in_text_ && !hidden_) page_.text(text);
    }
    /// The stops of a paragraph's tabs are no tabs.
    bool in_run() const { return properties_ == 0; }

    bool in_text_ = false;
    bool hidden_ = false;
    bool header_row_ = false;
    std::uint32_t columns_ = 1;
    int properties_ = 0;
};

/// OpenDocument text (OASIS, part 3): text lies in paragraphs and headings, white space as in HTML.
class Odt : public OfficeSink {
public:
    using OfficeSink::OfficeSink;

private:
    bool left_out(std::string_view name, const Attributes& attributes) const override {
        if (name == "text:section" || name == "text:p" || name == "text:h")
            return value_of(attributes, "text:display") == "none";
        return name == "text:tracked-changes" || name == "office:annotation" ||
               name == "text:note-citation" || name == "text:hidden-text" ||
               name == "text:table-of-content" || name == "office:forms";
    }
    void open(std::string_view name, const Attributes& attributes) override {
        if (name == "text:p" || name == "text:h") {
            if (paragraphs_++ > 0) page_.text(" ");
        } else if (name == "text:s") {
            page_.text(std::string(count_of(value_of(attributes, "text:c"), 8), ' '));
        } else if (name == "text:tab") {
            page_.text("\t");
        } else if (name == "text:line-break") {
            page_.text("\n");
        } else if (name == "text:soft-page-break") {
            page_.break_page();
        } else if (name == "text:note-body") {
            page_.text(" (");
        } else if (name == "table:table") {
            page_.start_table();
        } else if (name == "table:table-header-rows") {
            header_rows_ = true;
        } else if (name == "table:table-row") {
            page_.start_row();
        } else if (name == "table:table-cell") {
            columns_ = count_of(value_of(attributes, "table:number-columns-spanned"), 100);
            page_.start_cell();
        }
    }
    void close(std::string_view name) override {
        if (name == "text:p" || name == "text:h") {
            // A note stands within the paragraph that it is of.
            if (paragraphs_ > 0 && --paragraphs_ == 0) page_.end_paragraph();
        } else if (name == "text:note-body") {
            page_.text(")");
        } else if (name == "table:table-header-rows") {
            header_rows_ = false;
        } else if (name == "table:table-cell") {
            page_.end_cell(header_rows_, columns_);
        } else if (name == "table:table-row") {
            page_.end_row();
        } else if (name == "table:table") {
            page_.end_table();
        }
    }
    void say(std::string_view text) override {
        if (paragraphs_ == 0) return;
        for (const char c : text) {
            const bool space = is_space(c);
            std::string& paragraph = page_.paragraph();
            if (!space)
                paragraph += c;
            else if (!paragraph.empty() && !is_space(paragraph.back()))
                paragraph += ' ';
        }
    }

    int paragraphs_ = 0;
    bool header_rows_ = false;
    std::uint32_t columns_ = 1;
};

base::Result<void> read_part(const ZipArchive& archive, const char* name, OfficeSink& sink,
                             const PageBuilder& page) {
    XmlReader reader(sink);
    auto read = archive.read(name, [&](std::string_view piece) -> base::Result<void> {
        if (auto fed = reader.feed(piece); !fed) return fed;
        if (page.full())
            return base::failure("text-too-long",
                                 fmt::format("the file holds more than {} MiB of text, which is as "
                                             "much as is read in one piece",
                                             max_text_bytes >> 20));
        return {};
    });
    if (!read) return read;
    return reader.finish();
}

template <class Sink>
base::Result<Document> read_parts(std::string_view bytes, std::span<const char* const> parts,
                                  Format format, const units::Catalogue& catalogue) {
    const auto archive = ZipArchive::open(bytes);
    if (!archive) return tl::unexpected(archive.error());
    PageBuilder page(catalogue);
    bool first = true;
    for (const char* part : parts) {
        // Notes are a part that need not be there.
        if (!first && !archive->has(part)) continue;
        first = false;
        Sink sink(page);
        if (auto read = read_part(*archive, part, sink, page); !read)
            return tl::unexpected(std::move(read.error()));
        page.end_paragraph();
    }
    return page.take(format);
}

}  // namespace

std::optional<Format> office_format(std::string_view bytes) {
    const auto archive = ZipArchive::open(bytes);
    if (!archive) return std::nullopt;
    if (archive->has("word/document.xml")) return Format::docx;
    if (!archive->has("content.xml") || !archive->has("mimetype")) return std::nullopt;
    std::string type;
    const auto read = archive->read("mimetype", [&](std::string_view piece) -> base::Result<void> {
        type += piece;
        if (type.size() > 200) return base::failure("bad-zip", "no media type");
        return {};
    });
    if (!read || !type.starts_with("application/vnd.oasis.opendocument.text")) return std::nullopt;
    return Format::odt;
}

base::Result<Document> read_docx(std::string_view archive, const units::Catalogue& catalogue) {
    constexpr std::array parts{"word/document.xml", "word/footnotes.xml", "word/endnotes.xml"};
    return read_parts<Docx>(archive, parts, Format::docx, catalogue);
}

base::Result<Document> read_odt(std::string_view archive, const units::Catalogue& catalogue) {
    constexpr std::array parts{"content.xml"};
    return read_parts<Odt>(archive, parts, Format::odt, catalogue);
}

}  // namespace ballpark::text

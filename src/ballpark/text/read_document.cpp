#include "ballpark/text/read_document.hpp"

#include <algorithm>
#include <array>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/formats/html.hpp"
#include "ballpark/text/formats/markdown.hpp"
#include "ballpark/text/formats/office.hpp"

namespace ballpark::text {
namespace {

using namespace std::string_view_literals;

constexpr std::array formats{Format::plain, Format::markdown, Format::html,
                             Format::pdf,   Format::docx,     Format::odt};

/// What is recognised only to be refused: first bytes, what it is, what to do.
struct Unreadable {
    std::string_view magic;
    std::string_view what;
    std::string_view cure;
};
constexpr std::array unreadable{
    Unreadable{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "an old Office file, or one with a password",
               "save it as .docx, .odt or text, without a password"},
    Unreadable{"{\\rtf"sv, "rich text (RTF)", "save it as .docx, .odt or text"},
    Unreadable{"\x1f\x8b"sv, "compressed by gzip", "unpack it first: gunzip"},
    Unreadable{"BZh"sv, "compressed by bzip2", "unpack it first: bunzip2"},
    Unreadable{"\xfd\x37zXZ\0"sv, "compressed by xz", "unpack it first: unxz"},
    Unreadable{"\x28\xb5\x2f\xfd"sv, "compressed by zstd", "unpack it first: unzstd"},
    Unreadable{"7z\xbc\xaf\x27\x1c"sv, "a 7-Zip archive", "unpack it first"},
    Unreadable{"Rar!\x1a"sv, "a RAR archive", "unpack it first"},
    Unreadable{"\x89PNG\r\n"sv, "a picture (PNG)", "recognise its text first, as with tesseract"},
    Unreadable{"\xff\xd8\xff"sv, "a picture (JPEG)", "recognise its text first, as with tesseract"},
    Unreadable{"GIF8"sv, "a picture (GIF)", "recognise its text first, as with tesseract"},
    Unreadable{"\x7f"
               "ELF"sv,
               "a program", "give a text"},
};

tl::unexpected<base::Diagnostic> refuse(std::string_view what, std::string_view cure) {
    auto fault =
        base::failure("unreadable-format", "this is " + std::string(what) + ", which is not read");
    fault.value().notes.emplace_back(cure);
    return fault;
}

bool starts_with_any_case(std::string_view text, std::string_view lower_case) {
    return text.size() >= lower_case.size() &&
           std::ranges::equal(text.substr(0, lower_case.size()), lower_case, {}, lower);
}

/// Does the text begin as a page of HTML does: with its document type, or with the outer tags?
bool begins_as_html(std::string_view text) {
    if (text.starts_with("\ufeff")) text.remove_prefix(3);
    constexpr std::size_t looked_at = 4096;
    text = text.substr(0, looked_at);
    for (;;) {
        while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
        if (starts_with_any_case(text, "<!doctype html")) return true;
        for (const std::string_view tag : {"<html"sv, "<head"sv, "<body"sv})
            if (starts_with_any_case(text, tag)) {
                const char after = byte_or_nul(text, tag.size());
                if (after == '>' || is_space(after)) return true;
            }
        const bool comment = text.starts_with("<!--");
        if (!comment && !text.starts_with("<?xml")) return false;
        const std::string_view end = comment ? "-->"sv : "?>"sv;
        const std::size_t at = text.find(end);
        if (at == std::string_view::npos) return false;
        text.remove_prefix(at + end.size());
    }
}

/// The first bytes of UTF-16 as ASCII, to look at.
std::string narrowed(std::string_view bytes) {
    if (!bytes.starts_with("\xff\xfe") && !bytes.starts_with("\xfe\xff"))
        return std::string(bytes.substr(0, 4096));
    std::string ascii;
    for (const char c : bytes.substr(2, 8192))
        if (c != '\0') ascii += c;
    return ascii;
}

bool named(std::string_view name, std::initializer_list<std::string_view> ends) {
    return std::ranges::any_of(ends, [&](std::string_view end) {
        return name.size() > end.size() &&
               starts_with_any_case(name.substr(name.size() - end.size()), end);
    });
}

}  // namespace

std::optional<Format> format_named(std::string_view name) {
    const auto found =
        std::ranges::find_if(formats, [&](Format format) { return to_string(format) == name; });
    return found == formats.end() ? std::nullopt : std::optional(*found);
}

base::Result<Format> recognise(std::string_view bytes, std::string_view name) {
    constexpr std::size_t pdf_looked_at = 1024;
    if (bytes.substr(0, pdf_looked_at).find("%PDF-") != std::string_view::npos) return Format::pdf;
    if (bytes.starts_with("PK\x03\x04")) {
        if (const auto format = office_format(bytes)) return *format;
        return refuse("a zip archive, and no .docx or .odt",
                      "unpack it; save a workbook as CSV, slides as text");
    }
    for (const Unreadable& kind : unreadable)
        if (bytes.starts_with(kind.magic)) return refuse(kind.what, kind.cure);
    if (begins_as_html(narrowed(bytes))) return Format::html;
    if (named(name, {".html", ".htm", ".xhtml"})) return Format::html;
    if (named(name, {".md", ".markdown", ".mkd"})) return Format::markdown;
    return Format::plain;
}

base::Result<Document> read_document(std::string bytes, Format format,
                                     const units::Catalogue& catalogue,
                                     const PdfToXhtml& to_xhtml) {
    switch (format) {
        case Format::pdf:
            return read_pdf(bytes, to_xhtml, catalogue);
        case Format::docx:
            return read_docx(bytes, catalogue);
        case Format::odt:
            return read_odt(bytes, catalogue);
        default:
            break;
    }
    auto decoded = decode_text(std::move(bytes));
    if (!decoded) return tl::unexpected(std::move(decoded.error()));
    if (format == Format::html) return read_html(std::move(*decoded), catalogue);
    if (format == Format::markdown) return read_markdown(std::move(*decoded), catalogue);
    return Document::plain(std::move(*decoded));
}

}  // namespace ballpark::text

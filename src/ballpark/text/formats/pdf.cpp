#include "ballpark/text/formats/pdf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/formats/page_builder.hpp"
#include "ballpark/text/formats/xml.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::text {
namespace {

using namespace std::string_view_literals;

/// Words that are joined to the next by a hyphen of their own: "twenty-five", "two-thirds".
constexpr std::array hyphened{"eighty"sv, "fifty"sv,  "forty"sv, "four"sv,    "half"sv,
                              "ninety"sv, "non"sv,    "one"sv,   "quarter"sv, "seventy"sv,
                              "sixty"sv,  "thirty"sv, "three"sv, "twenty"sv,  "two"sv};
static_assert(std::is_sorted(hyphened.begin(), hyphened.end()));

/// The hyphen that the text ends in, in bytes; 0 if there is none behind a letter or a digit.
std::size_t hyphen_at_end(std::string_view text) {
    for (const std::string_view hyphen : {"-"sv, "\u2010"sv, "\u00ad"sv, "\u2011"sv}) {
        if (!text.ends_with(hyphen) || text.size() == hyphen.size()) continue;
        const char before = text[text.size() - hyphen.size() - 1];
        return is_letter(before) || is_digit(before) || !is_ascii(before) ? hyphen.size() : 0;
    }
    return 0;
}

/// The letters that the text ends in.
std::string_view last_letters(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && is_letter(text[begin - 1])) --begin;
    return text.substr(begin);
}
std::string_view first_letters(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && is_letter(text[end])) ++end;
    return text.substr(0, end);
}

/// Puts lines together to paragraphs.
class Lines : public XmlSink {
public:
    Lines(PageBuilder& page, const units::Catalogue& catalogue)
        : page_(page), catalogue_(&catalogue) {}

    void start(std::string_view name, const Attributes&) override {
        if (name == "page") page_breaks_ = true;
        if (name == "block") starts_block_ = true;
        if (name == "line") starts_line_ = true;
        if (name == "word") {
            in_word_ = true;
            word_.clear();
        }
    }
    void end(std::string_view name) override {
        if (name != "word") return;
        in_word_ = false;
        drop_soft_hyphens();
        if (!word_.empty()) add_word();
    }
    void characters(std::string_view text) override {
        constexpr std::size_t longest_word = 1u << 16;
        if (in_word_ && word_.size() < longest_word) word_ += text;
    }

private:
    /// Those within a word are unseen; the last one may be where the line was broken.
    void drop_soft_hyphens() {
        constexpr std::string_view soft = "\u00ad";
        const bool last = word_.ends_with(soft);
        for (std::size_t at = 0; (at = word_.find(soft, at)) != std::string::npos;)
            word_.erase(at, soft.size());
        if (last) word_ += soft;
    }

    void add_word() {
        std::string& paragraph = page_.paragraph();
        if (starts_block_ && !goes_on(paragraph)) {
            page_.end_paragraph();
        } else if (!paragraph.empty()) {
            const std::size_t hyphen = starts_line_ || starts_block_ ? hyphen_at_end(paragraph) : 0;
            if (hyphen == 0)
                paragraph += ' ';
            else if (!keeps_hyphen(
                         std::string_view(paragraph).substr(0, paragraph.size() - hyphen)))
                paragraph.resize(paragraph.size() - hyphen);
        }
        if (page_breaks_) page_.start_page();
        page_breaks_ = starts_block_ = starts_line_ = false;
        paragraph += word_;
    }

    /// Does a paragraph go on in the next column or on the next page? If its last sentence has
    /// not ended and what follows begins with a small letter.
    bool goes_on(std::string_view paragraph) const {
        if (paragraph.empty() || !is_lower(word_.front())) return false;
        const char last = paragraph.back();
        return is_letter(last) || is_digit(last) || last == ',' || hyphen_at_end(paragraph) != 0;
    }

    /// Was the hyphen the writer's, not the printer's?
    bool keeps_hyphen(std::string_view before) const {
        const std::string_view left = last_letters(before);
        const std::string_view right = first_letters(word_);
        if (right.empty() || !is_lower(right.front()) || left.empty()) return true;
        if (left.size() < before.size()) {
            // "250,000-square-foot", "COVID-related", "G7-backed"
            const char joint = before[before.size() - left.size() - 1];
            if (joint == '-' || is_digit(joint)) return true;
        }
        if (is_unit(std::string(left) + std::string(right))) return false;
        return is_unit(left) || std::binary_search(hyphened.begin(), hyphened.end(), left) ||
               std::ranges::all_of(left, is_upper);
    }

    bool is_unit(std::string_view word) const {
        constexpr std::size_t longest = 40;
        return word.size() > 2 && word.size() <= longest &&
               units::parse_unit(word, *catalogue_).has_value();
    }

    PageBuilder& page_;
    const units::Catalogue* catalogue_;
    std::string word_;
    bool in_word_ = false;
    bool starts_line_ = false;
    bool starts_block_ = false;
    bool page_breaks_ = false;
};

/// Feeds XHTML to a reader without the characters that XML does not allow, which a PDF may hold.
class Cleaned {
public:
    explicit Cleaned(XmlReader& reader) : reader_(&reader) {}

    base::Result<void> feed(std::string_view piece) {
        held_ += piece;
        constexpr std::size_t longest_character = 4;
        if (held_.size() <= longest_character) return {};
        return flush(held_.size() - longest_character);
    }
    base::Result<void> finish() {
        if (auto flushed = flush(held_.size()); !flushed) return flushed;
        return reader_->finish();
    }

private:
    base::Result<void> flush(std::size_t size) {
        for (std::size_t i = 0; i < size; ++i) {
            const auto byte = static_cast<unsigned char>(held_[i]);
            if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f)
                held_[i] = ' ';
            // U+FFFE and U+FFFF are no characters.
            if (stands_at(held_, i, "\xef\xbf\xbe") || stands_at(held_, i, "\xef\xbf\xbf"))
                held_[i + 2] = '\xbd';
        }
        auto fed = reader_->feed(std::string_view(held_).substr(0, size));
        held_.erase(0, size);
        return fed;
    }

    XmlReader* reader_;
    std::string held_;
};

}  // namespace

base::Result<Document> read_pdf(std::string_view pdf, const PdfToXhtml& to_xhtml,
                                const units::Catalogue& catalogue) {
    PageBuilder page(catalogue);
    Lines lines(page, catalogue);
    XmlReader reader(lines, true);
    Cleaned cleaned(reader);
    auto read = to_xhtml(pdf, [&](std::string_view piece) -> base::Result<void> {
        if (auto fed = cleaned.feed(piece); !fed) return fed;
        if (page.full())
            return base::failure("text-too-long",
                                 fmt::format("the PDF holds more than {} MiB of text, which is as "
                                             "much as is read in one piece",
                                             max_text_bytes >> 20));
        return {};
    });
    if (read) read = cleaned.finish();
    if (!read) return tl::unexpected(std::move(read.error()));
    if (page.empty()) {
        auto fault = base::failure("no-text", "the PDF has no text: its pages are pictures");
        fault.value().notes.push_back("recognise the text first, as with ocrmypdf");
        return fault;
    }
    return page.take(Format::pdf);
}

}  // namespace ballpark::text

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/text/decode.hpp"
#include "ballpark/text/document.hpp"
#include "ballpark/text/formats/table.hpp"

namespace ballpark::text {

/// Prose taken out of a file whose bytes are no text: paragraphs, rows of tables, and where each
/// begins. Characters are folded as in `TextBuilder`.
class PageBuilder {
public:
    explicit PageBuilder(const units::Catalogue& catalogue) : catalogue_(&catalogue) {}

    void text(std::string_view text) { paragraph_ += text; }
    void end_paragraph();
    void start_page() { ++position_.page; }
    /// A break between two pages of a file that does not say where its first one begins.
    void break_page() { position_.page = position_.page == 0 ? 2 : position_.page + 1; }

    void start_table();
    void start_row();
    /// Whatever is said until `end_cell` is one cell's.
    void start_cell();
    void end_cell(bool header, std::uint32_t columns = 1);
    void end_row() { end_paragraph(); }
    void end_table();

    /// Has more been said than is read in one piece?
    bool full() const { return prose_.size() + paragraph_.size() > max_text_bytes; }
    bool empty() const { return prose_.empty() && paragraph_.empty(); }

    /// What stands in the paragraph so far.
    std::string& paragraph() { return paragraph_; }

    Document take(Format format);

private:
    const units::Catalogue* catalogue_;
    std::string prose_;
    std::string paragraph_;
    std::vector<Document::Part> parts_;
    Position position_;
    struct Table {
        HeaderUnits units;
        std::size_t cell_begin = 0;
        bool in_cell = false;
    };
    std::vector<Table> tables_;
};

}  // namespace ballpark::text

#include "ballpark/text/formats/page_builder.hpp"

#include "ballpark/text/characters.hpp"
#include "ballpark/text/text_builder.hpp"

namespace ballpark::text {

namespace {

bool blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

void PageBuilder::end_paragraph() {
    // A paragraph within a cell is a line of it.
    if (!tables_.empty() && tables_.back().in_cell) {
        if (paragraph_.size() > tables_.back().cell_begin) paragraph_ += ' ';
        return;
    }
    if (!blank(paragraph_)) {
        ++position_.paragraph;
        if (!prose_.empty()) prose_ += "\n\n";
        parts_.push_back({static_cast<std::uint32_t>(prose_.size()), position_});
        if (needs_folding(paragraph_)) {
            TextBuilder builder(paragraph_);
            builder.copy({0, static_cast<std::uint32_t>(paragraph_.size())});
            prose_ += builder.take_text();
        } else {
            prose_ += paragraph_;
        }
    }
    paragraph_.clear();
}

void PageBuilder::start_table() {
    constexpr std::size_t deepest = 16;
    if (tables_.size() >= deepest) return;
    end_paragraph();
    tables_.push_back({HeaderUnits(*catalogue_), 0, false});
}

void PageBuilder::start_row() {
    if (tables_.empty()) return;
    end_paragraph();
    tables_.back().units.start_row();
}

void PageBuilder::start_cell() {
    if (tables_.empty()) return;
    if (!paragraph_.empty() && !paragraph_.ends_with(" | ")) paragraph_ += " | ";
    tables_.back().cell_begin = paragraph_.size();
    tables_.back().in_cell = true;
}

void PageBuilder::end_cell(bool header, std::uint32_t columns) {
    if (tables_.empty() || !tables_.back().in_cell) return;
    Table& table = tables_.back();
    table.in_cell = false;
    while (paragraph_.size() > table.cell_begin && is_space(paragraph_.back()))
        paragraph_.pop_back();
    table.cell_begin = std::min(table.cell_begin, paragraph_.size());
    const std::string_view cell = std::string_view(paragraph_).substr(table.cell_begin);
    const CellUnit unit = table.units.cell(cell, header, columns);
    paragraph_.insert(table.cell_begin, unit.before);
    paragraph_ += unit.behind;
}

void PageBuilder::end_table() {
    if (tables_.empty()) return;
    end_paragraph();
    tables_.pop_back();
}

Document PageBuilder::take(Format format) {
    tables_.clear();
    end_paragraph();
    return Document::extracted(format, std::move(prose_), std::move(parts_));
}

}  // namespace ballpark::text

#include "ballpark/report/offsets.hpp"

#include <algorithm>

namespace ballpark::report {

namespace {

constexpr std::size_t stride = 4096;

/// Units that a byte of UTF-8 begins: a character of four bytes is two in UTF-16.
std::uint32_t units_of(char byte, OffsetEncoding encoding) {
    const auto value = static_cast<unsigned char>(byte);
    if ((value & 0xc0) == 0x80) return 0;
    return encoding == OffsetEncoding::utf16 && value >= 0xf0 ? 2 : 1;
}

}  // namespace

Offsets::Offsets(std::string_view text, OffsetEncoding encoding)
    : text_(text), encoding_(encoding) {
    if (encoding == OffsetEncoding::utf8) return;
    std::uint32_t units = 0;
    marks_.reserve(text.size() / stride + 1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i % stride == 0) marks_.push_back(units);
        units += units_of(text[i], encoding);
    }
    if (text.size() % stride == 0) marks_.push_back(units);
}

std::uint32_t Offsets::operator()(std::uint32_t byte) const {
    if (encoding_ == OffsetEncoding::utf8) return byte;
    const std::size_t at = std::min<std::size_t>(byte, text_.size());
    std::uint32_t units = marks_[at / stride];
    for (std::size_t i = at - at % stride; i < at; ++i) units += units_of(text_[i], encoding_);
    return units;
}

namespace {

bool is_utf16(const text::Document* document) {
    return document != nullptr && (document->encoding() == text::Encoding::utf16_le ||
                                   document->encoding() == text::Encoding::utf16_be);
}

/// What to count so that it can be made into bytes of the file: a character of Windows-1252 is
/// one, a unit of UTF-16 two.
OffsetEncoding counted(const text::Document* document, OffsetEncoding wanted) {
    if (wanted != OffsetEncoding::utf8 || document == nullptr) return wanted;
    if (is_utf16(document)) return OffsetEncoding::utf16;
    return document->encoding() == text::Encoding::windows_1252 ? OffsetEncoding::utf32 : wanted;
}

}  // namespace

GivenOffsets::GivenOffsets(std::string_view text, const text::Document* document,
                           OffsetEncoding encoding)
    : document_(document),
      offsets_(document != nullptr ? document->source() : text, counted(document, encoding)) {
    if (encoding != OffsetEncoding::utf8 || !is_utf16(document)) return;
    scale_ = 2;
    mark_ = document->mark_bytes();
}

GivenOffsets::Range GivenOffsets::operator()(base::Span prose) const {
    const base::Span given = document_ != nullptr ? document_->to_source(prose) : prose;
    return {mark_ + scale_ * offsets_(given.begin), mark_ + scale_ * offsets_(given.end)};
}

}  // namespace ballpark::report

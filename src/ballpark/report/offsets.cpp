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

}  // namespace ballpark::report

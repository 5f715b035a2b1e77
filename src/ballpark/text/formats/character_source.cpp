#include "ballpark/text/formats/character_source.hpp"

#include <algorithm>

#include "ballpark/base/utf8.hpp"
#include "ballpark/text/characters.hpp"

namespace ballpark::text {

namespace {

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

}  // namespace

/// Do text and source agree for a while from there on?
bool CharacterSource::goes_on(std::size_t text_after, std::uint32_t source_after) const {
    constexpr std::size_t looked_at = 4;
    for (std::size_t k = 0; k < looked_at; ++k) {
        if (text_after + k >= text_.size()) return k > 0 || source_after == end_;
        const char c = source_at(source_after + static_cast<std::uint32_t>(k));
        if (c == '&' || c == '\r' || c == '<') return true;
        if (c != text_[text_after + k]) return false;
    }
    return true;
}

/// Where the entity at `at_` ends, of which the text that goes on at `text_after` came.
std::uint32_t CharacterSource::entity_end(std::size_t text_after) const {
    constexpr std::uint32_t longest = 40;
    std::uint32_t end = at_ + 1;
    while (end < end_ && end - at_ < longest &&
           (is_letter(source_[end]) || is_digit(source_[end]) ||
            (end == at_ + 1 && source_[end] == '#')))
        ++end;
    if (source_at(end) == ';') return end + 1;
    // Some old names need no semicolon, and the longest that is one has been read.
    for (std::uint32_t shorter = end; shorter > at_ + 1; --shorter)
        if (goes_on(text_after, shorter)) return shorter;
    return end;
}

std::optional<CharacterSource::Piece> CharacterSource::next() {
    // Tags that the parser has dropped.
    while (at_ < end_ && source_[at_] == '<' && read_ < text_.size() && text_[read_] != '<') {
        while (at_ < end_ && source_[at_] != '>') ++at_;
        at_ = std::min(at_ + 1, end_);
    }
    if (read_ >= text_.size()) return std::nullopt;
    const std::uint32_t begin = at_;
    const std::size_t from = read_;
    while (at_ < end_ && read_ < text_.size() && source_[at_] == text_[read_] &&
           source_[at_] != '&') {
        ++at_;
        ++read_;
    }
    // Where they part within a character, the whole of it is another.
    while (read_ > from && at_ < end_ && is_continuation(source_[at_])) {
        --at_;
        --read_;
    }
    if (read_ > from) return Piece{text_.substr(from, read_ - from), {begin, at_}, true};

    const std::size_t size = std::max<std::size_t>(base::decode_utf8(text_, read_).size, 1);
    read_ = std::min(read_ + size, text_.size());
    if (source_at(at_) == '&') {
        // "AT&T" means what it says; "&amp;" does not.
        const bool bare = text_[from] == '&' && goes_on(read_, at_ + 1) &&
                          !stands_at(source_, at_, "&amp") && !stands_at(source_, at_, "&AMP") &&
                          source_at(at_ + 1) != '#';
        at_ = bare ? at_ + 1 : entity_end(read_);
        // Few entities stand for two characters.
        if (!bare && read_ < text_.size() && !goes_on(read_, at_)) {
            const std::size_t second = base::decode_utf8(text_, read_).size;
            if (goes_on(read_ + second, at_)) read_ += second;
        }
        return Piece{text_.substr(from, read_ - from), {begin, at_}, bare};
    }
    if (source_at(at_) == '\r' && text_[from] == '\n') {
        at_ += source_at(at_ + 1) == '\n' ? 2 : 1;
    } else {
        at_ = std::min(at_ + 1, end_);
        // A character's further bytes go with it.
        while (at_ < end_ && is_continuation(source_[at_])) ++at_;
    }
    return Piece{text_.substr(from, read_ - from), {begin, at_}, false};
}

}  // namespace ballpark::text

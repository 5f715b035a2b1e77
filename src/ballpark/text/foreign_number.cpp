#include "ballpark/text/foreign_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "ballpark/text/characters.hpp"
#include "ballpark/text/folded.hpp"
#include "ballpark/text/foreign_phrase.hpp"

namespace ballpark::text {
namespace {

base::Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool in(std::span<const std::string_view> sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

std::size_t digits_end(std::string_view text, std::size_t i) {
    while (i < text.size() && is_digit(text[i])) ++i;
    return i;
}

/// Bytes of a mark or space that parts groups of three at `i`, where exactly three digits follow.
std::size_t group_mark(std::string_view text, std::size_t i, const Language& language) {
    std::size_t size = space_length(text, i);
    const char c = byte_or_nul(text, i);
    if (size == 0 && (c == (language.decimal_comma ? '.' : ',') || c == '\'')) size = 1;
    if (size == 0 || c == '\n') return 0;
    const std::size_t end = digits_end(text, i + size);
    return end == i + size + 3 ? size : 0;
}

/// Digits as they stand, read into a plain buffer.
class Digits {
public:
    Digits(std::string_view text, std::size_t begin, const Language& language) : text_(text) {
        end_ = digits_end(text, begin);
        push(begin, end_);
        std::size_t first = end_ - begin;
        while (first <= 3) {
            const std::size_t mark = group_mark(text, end_, language);
            if (mark == 0) break;
            push(end_ + mark, end_ + mark + 3);
            end_ += mark + 3;
            grouped_ = true;
        }
        const char point = language.decimal_comma ? ',' : '.';
        const char other = language.decimal_comma ? '.' : ',';
        const char c = byte_or_nul(text, end_);
        // "2.5" is written too where the comma is the rule.
        if ((c == point || (c == other && !grouped_)) && is_digit(byte_or_nul(text, end_ + 1)))
            decimals();
    }

    units::Number number(std::size_t begin) const {
        units::Number number;
        number.span = span_of(begin, end_);
        std::from_chars(buffer_.data(), buffer_.data() + size_, number.value);
        number.resolution = std::pow(10.0, -places_);
        number.significant = static_cast<std::uint8_t>(significant());
        return number;
    }

private:
    void push(std::size_t begin, std::size_t end) {
        for (; begin < end && size_ < buffer_.size(); ++begin) buffer_[size_++] = text_[begin];
    }
    void decimals() {
        const std::size_t end = digits_end(text_, end_ + 1);
        if (size_ < buffer_.size()) buffer_[size_++] = '.';
        push(end_ + 1, end);
        places_ = static_cast<int>(end - end_ - 1);
        end_ = end;
    }
    int significant() const {
        int count = 0;
        int zeros = 0;
        for (std::size_t i = 0; i < size_; ++i) {
            if (buffer_[i] == '.' || (buffer_[i] == '0' && count == 0)) continue;
            ++count;
            zeros = buffer_[i] == '0' ? zeros + 1 : 0;
        }
        return places_ > 0 ? count : count - zeros;
    }

    std::string_view text_;
    std::size_t end_ = 0;
    std::array<char, 48> buffer_{};
    std::size_t size_ = 0;
    int places_ = 0;
    bool grouped_ = false;
};

/// Adds up number words: what is counted below a scale word stands in a group until one comes.
class Sum {
public:
    /// False where the word cannot go on the number.
    bool add(double value) {
        if (value >= 100 && value < 1000 && std::fmod(value, 100) == 0 && value == 100 &&
            group_ > 0 && group_ < 10) {
            group_ *= value;
        } else {
            group_ += value;
        }
        any_ = true;
        return true;
    }
    void scale(double factor) {
        if (group_ == 0 && total_ != 0) {
            total_ *= factor;  // "mil millones"
            scale_ *= factor;
        } else {
            total_ += (group_ == 0 ? 1 : group_) * factor;
            scale_ = factor;
        }
        group_ = 0;
        any_ = true;
    }
    void half() { group_ == 0 ? total_ += scale_ / 2 : group_ += 0.5; }

    bool any() const { return any_; }
    double value() const { return total_ + group_; }
    double last_scale() const { return scale_; }

private:
    double total_ = 0;
    double group_ = 0;
    double scale_ = 1;
    bool any_ = false;
};

/// Reads "zweihundertfünfzig": the longest words of the lists, one behind the other. False
/// unless they make the whole word.
bool add_compound(std::string_view word, const Language& language, Sum& sum) {
    std::size_t i = 0;
    while (i < word.size()) {
        std::size_t taken = 0;
        const NumberWord* found = nullptr;
        bool scale = false;
        for (std::size_t n = word.size() - i; n > 1 && !found; --n) {
            const std::string_view piece = word.substr(i, n);
            if ((found = find_number(language.numbers, piece))) taken = n;
            if (!found && (found = find_number(language.scales, piece))) taken = n, scale = true;
        }
        if (!found) {
            if (i == 0) return false;
            for (const std::string_view join : language.joins)
                if (word.substr(i).starts_with(join)) taken = join.size();
            if (taken == 0) return false;
            i += taken;
            continue;
        }
        if (scale)
            sum.scale(found->value);
        else
            sum.add(found->value);
        i += taken;
    }
    return true;
}

/// Where the next word of a number would start: past one space or hyphen.
std::size_t after_joint(std::string_view text, std::size_t i) {
    if (byte_or_nul(text, i) == '-') return i + 1;
    return i + space_length(text, i);
}

/// The scale words that stand behind a number which ends at `end`: "mil millones", "Mio.".
/// Gives their end.
std::size_t read_scales(std::string_view text, std::size_t end, const Language& language,
                        units::Number& number) {
    for (int n = 0; n < 2; ++n) {
        const Folded word(text, after_spaces(text, end));
        const NumberWord* scale = find_number(language.scales, word.text());
        if (!scale || is_digit(byte_or_nul(text, word.end()))) break;
        number.value *= scale->value;
        number.scale *= scale->value;
        number.resolution *= scale->value;
        number.scale_span = n == 0
                                ? span_of(word.begin(), word.end())
                                : base::hull(number.scale_span, span_of(word.begin(), word.end()));
        end = word.end();
        if (byte_or_nul(text, end) == '.' && word.text().size() <= 4 &&
            space_length(text, end + 1) != 0)
            ++end;
    }
    return end;
}

/// "y medio" behind a scale word: half of it more.
std::size_t read_half(std::string_view text, std::size_t end, const Language& language,
                      units::Number& number) {
    const Folded join(text, after_spaces(text, end));
    if (!in(language.joins, join.text())) return end;
    const Folded half(text, after_spaces(text, join.end()));
    if (!in(language.halves, half.text())) return end;
    number.value += number.scale / 2;
    return half.end();
}

std::optional<units::Number> in_words(std::string_view text, std::size_t begin,
                                      const Language& language) {
    Sum sum;
    std::size_t end = begin;
    std::size_t at = begin;
    for (int words = 0; words < 10; ++words) {
        Folded word(text, at);
        if (!word.exists()) break;
        if (sum.any() && in(language.joins, word.text())) {
            const Folded next(text, after_joint(text, word.end()));
            if (in(language.halves, next.text())) {
                sum.half();
                end = next.end();
                break;
            }
            if (!find_number(language.numbers, next.text())) break;
            at = next.begin();
            word = next;
        }
        // "quatre-vingts" is one word of the list.
        const NumberWord* pair = nullptr;
        if (byte_or_nul(text, word.end()) == '-') {
            const Folded second(text, word.end() + 1);
            std::array<char, 2 * Folded::longest + 1> buffer{};
            auto* out = std::copy(word.text().begin(), word.text().end(), buffer.begin());
            *out++ = '-';
            out = std::copy(second.text().begin(), second.text().end(), out);
            pair = find_number(language.numbers,
                               {buffer.data(), static_cast<std::size_t>(out - buffer.begin())});
            if (pair) {
                sum.add(pair->value);
                end = second.end();
            }
        }
        if (!pair) {
            if (const NumberWord* number = find_number(language.numbers, word.text()))
                sum.add(number->value);
            else if (const NumberWord* scale = find_number(language.scales, word.text());
                     scale && (sum.any() || scale->value == 1000))
                sum.scale(scale->value);
            else if (!language.compound || sum.any() || !add_compound(word.text(), language, sum))
                break;
            end = word.end();
        }
        at = after_joint(text, end);
        if (at == end) break;
    }
    if (!sum.any() || end == begin) return std::nullopt;
    units::Number number;
    number.span = span_of(begin, end);
    number.value = sum.value();
    number.scale = sum.last_scale();
    number.in_words = true;
    number.significant = 2;
    return number;
}

/// The character at `i` that a list of numbers holds, a whole ideograph.
const NumberWord* ideograph(std::string_view text, std::size_t i,
                            std::span<const NumberWord> list) {
    return find_number(list, text.substr(std::min(i, text.size()), 3));
}

/// 二百五十万, 十二, 三点五: numerals with their places.
std::optional<units::Number> in_numerals(std::string_view text, std::size_t begin,
                                         const Language& language) {
    constexpr double myriad = 1e4;
    double total = 0;
    double section = 0;
    double digit = 0;
    double scale = 1;
    bool any = false;
    std::size_t i = begin;
    for (;; i += 3) {
        if (const NumberWord* number = ideograph(text, i, language.numbers)) {
            digit = number->value;
        } else if (const NumberWord* place = ideograph(text, i, language.scales)) {
            if (any && !meaning_at(text, i, language, language.units).spelling.empty()) break;
            if (place->value < myriad) {
                section += (digit == 0 ? 1 : digit) * place->value;
            } else {
                if (!any) return std::nullopt;
                total = (total + section + digit) * place->value;
                section = 0;
                scale = place->value;
            }
            digit = 0;
        } else {
            break;
        }
        any = true;
    }
    double point = 0;
    if (any && stands_at(text, i, "点")) {
        double worth = 0.1;
        std::size_t k = i + 3;
        for (; const NumberWord* number = ideograph(text, k, language.numbers); k += 3) {
            point += number->value * worth;
            worth /= 10;
        }
        if (point != 0) i = k;
    }
    if (!any) return std::nullopt;
    units::Number number;
    number.span = span_of(begin, i);
    number.value = total + section + digit + point;
    number.scale = scale;
    number.in_words = true;
    number.significant = 2;
    return number;
}

}  // namespace

const NumberWord* find_number(std::span<const NumberWord> sorted, std::string_view word) {
    const auto at = std::lower_bound(
        sorted.begin(), sorted.end(), word,
        [](const NumberWord& entry, std::string_view key) { return entry.word < key; });
    return at != sorted.end() && at->word == word && !word.empty() ? &*at : nullptr;
}

std::optional<units::Number> foreign_number(std::string_view text, std::size_t position,
                                            const Language& language) {
    std::optional<units::Number> number;
    if (is_digit(byte_or_nul(text, position)))
        number = Digits(text, position, language).number(position);
    else
        number = language.ideographs ? in_numerals(text, position, language)
                                     : in_words(text, position, language);
    if (!number) return number;
    std::size_t end = number->span.end;
    if (language.ideographs) {
        while (const NumberWord* scale = ideograph(text, end, language.scales)) {
            // 千瓦 is a kilowatt, not a thousand of anything.
            if (!meaning_at(text, end, language, language.units).spelling.empty()) break;
            number->value *= scale->value;
            number->scale *= scale->value;
            number->resolution *= scale->value;
            end += 3;
        }
    } else {
        if (!number->in_words) end = read_scales(text, end, language, *number);
        if (number->scale > 1) end = read_half(text, end, language, *number);
    }
    number->span.end = static_cast<std::uint32_t>(end);
    return number;
}

}  // namespace ballpark::text

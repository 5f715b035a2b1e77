#include "ballpark/units/number_words.hpp"

#include <algorithm>
#include <array>

#include "ballpark/units/characters.hpp"

namespace ballpark::units {

namespace {

enum class Role : std::uint8_t {
    none,
    unit,
    ten,
    hundred,
    scale,
    half,
    article,
    conjunction,
    point,
    of
};

struct Meaning {
    std::string_view text;
    double value;
    Role role;
};

// `meanings`, from models/lexicon/english/numbers.toml.
#include "packed/english_numbers.inc"

constexpr std::string_view dozens = "dozens";

struct Token {
    Role role = Role::none;
    double value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The number word at `position`, after one space or hyphen where there is one.
Token token_at(std::string_view text, std::size_t position) {
    Token token;
    token.begin = token.end = position;
    if (position >= text.size()) return token;
    const Glyph first = glyph_at(text, position);
    if (first.space) token.begin += first.size;
    std::size_t end = token.begin;
    while (end < text.size() && end - token.begin < 12 && lower(text[end]) >= 'a' &&
           lower(text[end]) <= 'z')
        ++end;
    if (end == token.begin || (end < text.size() && glyph_at(text, end).word)) return token;
    const std::string_view word = text.substr(token.begin, end - token.begin);
    for (const Meaning& meaning : meanings) {
        if (meaning.text.size() != word.size() ||
            !std::equal(word.begin(), word.end(), meaning.text.begin(),
                        [](char a, char b) { return lower(a) == b; }))
            continue;
        token.role = meaning.role;
        token.value = meaning.value;
        token.end = end;
        break;
    }
    return token;
}

/// Reads number words from left to right: what is counted below a thousand stands in `group_`
/// until a scale word moves it to `total_`.
class Reader {
public:
    Reader(std::string_view text, std::size_t position)
        : text_(text), begin_(position), end_(position) {}

    std::optional<Number> read() {
        if (!read_start()) return std::nullopt;
        while (read_more()) {
        }
        Number number;
        number.span = {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end_)};
        number.value = total_ + group_;
        number.in_words = true;
        number.scale = scale_;
        number.scale_span = scale_span_;
        number.significant = 2;
        return number;
    }

private:
    Token next() const { return token_at(text_, end_); }
    void take(const Token& token) { end_ = token.end; }

    /// The first words: a unit or ten, "a hundred", "half a", "a quarter of a", "three quarters".
    bool read_start() {
        const Token first = token_at(text_, begin_);
        if (first.begin != begin_) return false;
        if (first.role == Role::half && first.value == 0.5) {
            take(first);
            group_ = first.value;
            fraction_ = true;
            return take_article();
        }
        if (first.role == Role::article) {
            end_ = first.end;
            const Token second = next();
            if (second.role == Role::hundred || second.role == Role::scale) {
                group_ = 1;
                return true;
            }
            if (second.role == Role::half) {
                take(second);
                group_ = second.value;
                fraction_ = true;
                return take_of_article();
            }
            return false;
        }
        if (first.role == Role::scale && first.end - first.begin == dozens.size() &&
            lower(text_[first.begin]) == dozens.front()) {
            group_ = 1;  // "dozens" alone
            return true;
        }
        if (first.role != Role::unit && first.role != Role::ten) return false;
        take(first);
        group_ = first.value;
        last_ = first.role;
        if (const Token second = next();
            second.role == Role::half && second.value != 0.5 && first.value < second.value * 40) {
            take(second);
            group_ *= second.value;
            fraction_ = true;
            return take_of_article();
        }
        return true;
    }

    /// "half a million", "half a terawatt-hour": the article goes with the fraction.
    bool take_article() {
        const Token article = next();
        if (article.role == Role::article) {
            take(article);
            return true;
        }
        return article.role == Role::scale;
    }

    bool take_of_article() {
        const Token of = next();
        if (of.role != Role::of) return group_ != 0.25 && take_article();
        const Token article = token_at(text_, of.end);
        if (article.role != Role::article) return false;
        take(article);
        return true;
    }

    bool read_more() {
        const Token token = next();
        switch (token.role) {
            case Role::unit:
                return add_unit(token);
            case Role::ten:
                return add_ten(token);
            case Role::hundred:
                return multiply_hundred(token);
            case Role::scale:
                return multiply_scale(token);
            case Role::conjunction:
                return read_conjunction(token);
            case Role::point:
                return read_point(token);
            default:
                return false;
        }
    }

    bool add_unit(const Token& token) {
        if (fraction_ || last_ == Role::unit) return false;
        if (last_ == Role::ten && (token.value >= 10 || token.value == 0)) return false;
        return add(token);
    }
    bool add_ten(const Token& token) {
        if (fraction_ || last_ == Role::unit || last_ == Role::ten) return false;
        return add(token);
    }
    bool add(const Token& token) {
        take(token);
        group_ += token.value;
        last_ = token.role;
        scale_ = 1;
        scale_span_ = {};
        return true;
    }

    bool multiply_hundred(const Token& token) {
        if (group_ == 0 || group_ >= 100) return false;
        take(token);
        group_ *= 100;
        last_ = Role::hundred;
        return true;
    }

    bool multiply_scale(const Token& token) {
        const bool again = group_ == 0 && total_ != 0;  // "thousand million", "lakh crore"
        if (group_ == 0 && !again) return false;
        if (!again && total_ != 0 && token.value >= smallest_) return false;
        take(token);
        const auto span = base::Span{static_cast<std::uint32_t>(token.begin),
                                     static_cast<std::uint32_t>(token.end)};
        if (again) {
            total_ *= token.value;
            scale_ *= token.value;
            scale_span_ = base::hull(scale_span_, span);
        } else {
            scale_ = total_ == 0 ? token.value : 1;
            scale_span_ = total_ == 0 ? span : base::Span{};
            total_ += group_ * token.value;
        }
        smallest_ = token.value;
        group_ = 0;
        fraction_ = false;
        last_ = Role::scale;
        return true;
    }

    /// "two hundred and forty", "two and a half", "one and three quarters".
    bool read_conjunction(const Token& token) {
        const Token after = token_at(text_, token.end);
        if (after.role == Role::article) {
            const Token half = token_at(text_, after.end);
            if (half.role != Role::half || fraction_ || last_ == Role::scale) return false;
            take(half);
            group_ += half.value;
            fraction_ = true;
            return true;
        }
        if (after.role == Role::unit && !fraction_ && last_ == Role::unit) {
            const Token part = token_at(text_, after.end);
            if (part.role != Role::half || part.value == 0.5 || after.value * part.value >= 1)
                return false;
            take(part);
            group_ += after.value * part.value;
            fraction_ = true;
            return true;
        }
        if (last_ != Role::hundred && last_ != Role::scale) return false;
        if (after.role != Role::unit && after.role != Role::ten) return false;
        // "two thousand and five million" is two thousands and five millions, two numbers.
        const Token beyond = token_at(text_, after.end);
        if (last_ == Role::scale && beyond.role == Role::scale && beyond.value >= smallest_)
            return false;
        end_ = token.end;
        return after.role == Role::unit ? add_unit(after) : add_ten(after);
    }

    /// "two point five": digit after digit.
    bool read_point(const Token& token) {
        if (fraction_ || last_ != Role::unit) return false;
        double place = 0.1;
        Token digit = token_at(text_, token.end);
        if (digit.role != Role::unit || digit.value > 9) return false;
        while (digit.role == Role::unit && digit.value <= 9) {
            group_ += digit.value * place;
            place /= 10;
            take(digit);
            digit = next();
        }
        fraction_ = true;
        return true;
    }

    std::string_view text_;
    std::size_t begin_;
    std::size_t end_;
    double total_ = 0;
    double group_ = 0;
    double smallest_ = 0;  ///< the last scale word: those that follow are smaller
    double scale_ = 1;
    base::Span scale_span_;
    bool fraction_ = false;
    Role last_ = Role::none;
};

}  // namespace

std::optional<Number> match_number_words(std::string_view text, std::size_t position) {
    const char c = lower(text[position]);
    // The letters that a number word begins with.
    if (c != 'a' && c != 'd' && c != 'e' && c != 'f' && c != 'h' && c != 'n' && c != 'o' &&
        c != 's' && c != 't' && c != 'z')
        return std::nullopt;
    if (position > 0) {
        const char before = text[position - 1];
        if ((lower(before) >= 'a' && lower(before) <= 'z') || (before >= '0' && before <= '9'))
            return std::nullopt;
    }
    return Reader(text, position).read();
}

}  // namespace ballpark::units

#include "ballpark/text/powers.hpp"

#include <array>
#include <span>

#include "ballpark/text/characters.hpp"
#include "ballpark/units/spelling.hpp"

namespace ballpark::text {
namespace {

/// A unit rewritten in the plain form that `parse_unit` reads, in place.
class Plain {
public:
    void put(std::string_view piece) {
        for (const char c : piece)
            if (size_ < buffer_.size()) buffer_[size_++] = c;
    }
    bool full() const { return size_ == buffer_.size(); }
    std::size_t size() const { return size_; }
    void cut(std::size_t size) { size_ = size; }
    std::string_view text() const { return {buffer_.data(), size_}; }

private:
    std::array<char, 64> buffer_{};
    std::size_t size_ = 0;
};

std::size_t first_of(std::string_view text, std::size_t i,
                     std::initializer_list<std::string_view> pieces) {
    for (const std::string_view piece : pieces)
        if (stands_at(text, i, piece)) return piece.size();
    return 0;
}

/// Letters of a symbol, "µ", "°" and "Ω" among them.
std::size_t after_symbol(std::string_view text, std::size_t i) {
    constexpr std::size_t longest = 5;
    const std::size_t begin = i;
    while (i < text.size() && i - begin < longest) {
        if (is_letter(text[i]) || text[i] == '%')
            ++i;
        else if (const std::size_t sign = first_of(text, i, {"µ", "μ", "°", "Ω"}))
            i += sign;
        else
            break;
    }
    return i;
}

/// A power at `i`: "-1", "−2", "^-1", "⁻¹", "2", "²". Puts it in plain form; negative ones are
/// what tells such a unit.
std::size_t read_power(std::string_view text, std::size_t i, Plain& plain, bool& negative) {
    constexpr std::array<std::string_view, 5> raised{"⁰", "¹", "²", "³", "⁴"};
    std::size_t at = i + (byte_or_nul(text, i) == '^' ? 1 : 0);
    const std::size_t minus = first_of(text, at, {"-", "−", "–", "⁻"});
    at += minus;
    char digit = byte_or_nul(text, at);
    std::size_t end = at + 1;
    if (digit < '1' || digit > '4') {
        digit = '\0';
        for (std::size_t k = 1; k < raised.size(); ++k)
            if (stands_at(text, at, raised[k])) {
                digit = static_cast<char>('0' + k);
                end = at + raised[k].size();
            }
        if (digit == '\0') return i;
    }
    const char next = byte_or_nul(text, end);
    if (is_digit(next) || is_letter(next)) return i;
    if (next == '.' && is_digit(byte_or_nul(text, end + 1))) return i;
    negative = minus != 0;
    plain.put(negative ? "^-" : "^");
    plain.put({&digit, 1});
    return end;
}

bool is_spelling(std::string_view text, base::Span symbol) {
    const auto spelled = units::find_spelling(text.substr(0, symbol.end), symbol.begin);
    return spelled && spelled->end == symbol.end;
}

}  // namespace

std::optional<units::UnitMatch> unit_with_powers(std::string_view text, std::size_t begin,
                                                 const units::Catalogue& catalogue,
                                                 const units::Context& context) {
    constexpr int most_factors = 5;
    Plain plain;
    std::array<base::Span, most_factors> symbols{};
    std::size_t i = begin;
    std::size_t end = begin;
    std::size_t kept = 0;
    int factors = 0;
    int open = 0;
    while (factors < most_factors && !plain.full()) {
        const std::size_t symbol = after_symbol(text, i);
        if (symbol == i) break;
        plain.put(text.substr(i, symbol - i));
        symbols[static_cast<std::size_t>(factors)] = {static_cast<std::uint32_t>(i),
                                                      static_cast<std::uint32_t>(symbol)};
        bool negative = false;
        i = read_power(text, symbol, plain, negative);
        ++factors;
        bool closed = negative;
        if (open > 0 && byte_or_nul(text, i) == ')') {
            plain.put(")");
            ++i;
            --open;
            closed = true;
        }
        if (open == 0 && closed) {
            end = i;
            kept = plain.size();
        }
        if (first_of(text, i, {"/("}) != 0) {
            plain.put("/(");
            i += 2;
            ++open;
        } else if (byte_or_nul(text, i) == '/') {
            plain.put("/");
            ++i;
        } else if (const std::size_t dot = first_of(text, i, {"·", "⋅", "∙", "×", "*", "."})) {
            plain.put(" ");
            i += dot;
        } else if (const std::size_t space = space_length(text, i); space != 0 && text[i] != '\n') {
            plain.put(" ");
            i += space;
        } else {
            break;
        }
    }
    if (end == begin) return std::nullopt;
    // What is no unit at all is not worth a complaint of the reader of units.
    for (const base::Span& symbol : std::span(symbols).first(static_cast<std::size_t>(factors)))
        if (symbol.end <= end && !is_spelling(text, symbol)) return std::nullopt;
    plain.cut(kept);
    const auto unit = units::parse_unit(plain.text(), catalogue, context);
    if (!unit) return std::nullopt;
    if (is_letter(byte_or_nul(text, end)) || is_digit(byte_or_nul(text, end))) return std::nullopt;
    return units::UnitMatch{
        *unit, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, false};
}

}  // namespace ballpark::text

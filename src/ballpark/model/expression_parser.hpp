#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/utf8.hpp"
#include "ballpark/model/function.hpp"
#include "ballpark/model/literal.hpp"
#include "ballpark/model/parse_expression.hpp"

namespace ballpark::model {

/// An operator between two operands.
struct Operator {
    std::string_view text;
    Op op;
    int binding;  ///< left binding power
    bool right = false;
};

// The binding powers of what stands before its operand.
inline constexpr int not_binding = 3;
inline constexpr int sign_binding = 7;

/// Blanks of an expression; a line may be broken in it.
inline bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Reads an expression into nodes in the order in which they are worked out. A fault is kept aside
/// and the parse unwound by `false`, so that the grammar reads as grammar.
class ExpressionParser {
public:
    ExpressionParser(std::string_view text, const Scope& scope, const units::Catalogue& catalogue)
        : text_(text), scope_(scope), catalogue_(catalogue), literals_(text, scope, catalogue) {}

    /// What the functions of parse_expression.hpp give; a parser is for one of them, once.
    base::Result<std::vector<Node>> all();
    base::Result<Conversion> conversion();
    base::Result<base::Span> target(std::size_t begin);
    base::Result<Part> part(std::size_t begin, int depth);

private:
    static base::Span span(std::size_t begin, std::size_t end) {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    bool fail(std::string code, std::string headline, base::Span where, std::string label);
    bool fail(base::Diagnostic fault);

    void skip_blanks() {
        while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    }

    bool take(char c);
    bool take(std::string_view sign);

    /// The character or word at the place we are, for a message.
    base::Span here() const;

    /// The reader's words, fit to stand in a message.
    std::string shown(base::Span where) const { return base::printable(where.of(text_)); }

    bool stray();
    bool parse_whole();
    std::optional<Operator> peek_operator();
    bool push(Node node);
    bool push(Op op, base::Span where, std::uint8_t arguments = 0, std::uint16_t index = 0);
    bool parse(int least_binding);
    bool parse_infix(int least_binding, std::size_t first);

    /// The second half of "a <= b < c": b once more, to be compared with c.
    bool chain(Op before, Op next, const std::vector<Node>& middle, base::Span where);

    /// "value when condition" is if(condition, value, 0).
    bool parse_when(std::size_t first);

    // parse_operand.cpp

    /// "±" has been read with the number before it; where there was none, "+-" would be taken for a
    /// sum.
    std::string_view stray_interval() const;
    bool refuse_interval(std::string_view sign);
    bool parse_prefix();
    bool parse_bracket(std::size_t opened);

    /// The text up to the bracket that closes the one we are in, blanks at its end left out.
    base::Span unit_within(std::size_t begin) const;
    bool close(std::size_t opened);

    /// "plant.capacity", the quantity of a part, where the scope has one of that name.
    base::Span with_part(base::Span word) const;
    bool parse_word(base::Span word);
    bool opens_bracket(std::size_t next) const;
    bool parse_read(base::Span word);

    // parse_call.cpp

    const FunctionInfo* function(std::string_view name) const;
    bool parse_as_call(std::string_view name) const;

    /// What the catalogue has to say of a name that is no unit: it knows the nearest spelling.
    bool unknown_unit(base::Span word);
    bool unknown(base::Span word, bool called);
    bool parse_call(base::Span word, std::size_t opened);

    // parse_series.cpp

    static std::optional<TimeWord> time_word(std::string_view name);

    /// Does the expression have a step here? In the only argument of min and max that is not yet
    /// known: it may be a series, or the first of several numbers.
    bool in_steps(base::Span where);
    bool no_step(base::Span where);
    bool parse_quantity(base::Span word, std::size_t index);
    bool bare_series(base::Span word);

    /// "[t]", "[t-1]" or "[t+2]"; a step of the text's own is asked for by at(x, 1).
    bool parse_step(Node& node);

    std::string_view text_;
    const Scope& scope_;
    const units::Catalogue& catalogue_;
    LiteralReader literals_;
    std::vector<Node> nodes_;
    base::Diagnostic fault_;
    std::size_t at_ = 0;
    int depth_ = 0;
    int operands_ = 0;
    int argument_depth_ = 0;
    int series_depth_ = 0;       ///< how many functions over series we are within
    bool maybe_series_ = false;  ///< within the first argument of min or max
    base::Span stepped_;         ///< what in there has a step
    base::Span bare_;            ///< the bare name of a series in there
};

}  // namespace ballpark::model

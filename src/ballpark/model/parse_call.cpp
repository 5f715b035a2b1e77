#include <algorithm>
#include <utility>

#include "ballpark/model/expression_parser.hpp"
#include "ballpark/model/nearest.hpp"
#include "ballpark/model/spans.hpp"
#include "ballpark/units/parse.hpp"

// Functions and their arguments, and names that are none.

namespace ballpark::model {

const FunctionInfo* ExpressionParser::function(std::string_view name) const {
    const FunctionInfo* info = find_function(name);
    return info != nullptr && info->series >= 0 && scope_.series.empty() ? nullptr : info;
}

bool ExpressionParser::parse_as_call(std::string_view name) const {
    return name == "if" || function(name) != nullptr;
}

bool ExpressionParser::unknown_unit(base::Span word) {
    auto unit = units::parse_unit(word.of(text_), catalogue_);
    if (unit) return fail("syntax", "a unit where none can stand", word, "here");
    fault_ = shifted(std::move(unit.error()), word.begin);
    return false;
}

bool ExpressionParser::unknown(base::Span word, bool called) {
    if (scope_.bare_units && !called) return unknown_unit(word);
    const std::string name = shown(word);
    std::vector<std::string_view> known;
    if (called) {
        known.push_back("if");
        for (const FunctionInfo& info : functions)
            if (info.series < 0 || !scope_.series.empty()) known.push_back(info.name);
        if (scope_.calls != nullptr)
            known.insert(known.end(), scope_.calls->names().begin(), scope_.calls->names().end());
    } else {
        known.assign(scope_.quantities.begin(), scope_.quantities.end());
    }
    const std::string_view near = nearest(name, known);
    fail(called ? "unknown-function" : "unknown-name",
         called ? "there is no function '" + name + "'"
                : "'" + name + "' is no quantity of this model",
         word, near.empty() ? "not known" : "did you mean " + std::string(near) + "?");
    if (!near.empty()) fault_.suggestions.push_back({{word, std::string(near)}, {}, 0});
    return false;
}

bool ExpressionParser::parse_call(base::Span word, std::size_t opened) {
    at_ = opened + 1;
    ++argument_depth_;
    const std::string_view name = word.of(text_);
    const FunctionInfo* info = function(name);
    const int least = info == nullptr ? 3 : info->least_arguments;
    const int most = info == nullptr ? 3 : info->most_arguments;
    const bool extreme =
        info != nullptr && (info->function == Function::min || info->function == Function::max);
    const bool maybe_before = std::exchange(maybe_series_, maybe_series_ || extreme);
    const base::Span stepped_before = std::exchange(stepped_, {});
    const base::Span bare_before = std::exchange(bare_, {});
    int count = 0;
    skip_blanks();
    if (at_ >= text_.size() || text_[at_] != ')') do {
            const bool series = info != nullptr && info->series == count;
            series_depth_ += series ? 1 : 0;
            const bool good = parse(0);
            series_depth_ -= series ? 1 : 0;
            if (!good) return false;
            ++count;
            if (extreme) maybe_series_ = maybe_before;
        } while (count <= most && take(','));
    --argument_depth_;

    maybe_series_ = maybe_before;
    const bool of_series = extreme && count == 1 && !scope_.series.empty();
    if (extreme && !of_series && !stepped_.empty() && !maybe_before &&
        !(scope_.stepwise || series_depth_ > 0))
        return no_step(stepped_);
    if (extreme && !of_series && !bare_.empty() && !maybe_before && series_depth_ == 0)
        return bare_series(bare_);
    if (of_series || stepped_.empty()) stepped_ = stepped_before;
    if (of_series || bare_.empty()) bare_ = bare_before;
    const bool lone = extreme && count == 1 && !of_series && scope_.calls == nullptr;
    if (lone || count > most || (count < least && at_ < text_.size() && text_[at_] == ')'))
        return fail("wrong-arguments",
                    std::string(name) + " takes " + std::to_string(least + (extreme ? 1 : 0)) +
                        (least == most ? "" : " to " + std::to_string(most)) +
                        (most == 1 ? " argument" : " arguments"),
                    span(word.begin, std::min(at_ + 1, text_.size())),
                    count > most ? "more than that are given" : std::to_string(count) + " given");
    if (info != nullptr && info->function == Function::lookup && count % 2 == 0)
        return fail("wrong-arguments", "a table is made of pairs of numbers",
                    span(word.begin, std::min(at_ + 1, text_.size())),
                    "lookup(x, x1, y1, x2, y2, ...)");
    if (of_series)
        return close(opened) &&
               push(Op::call, word, 1,
                    static_cast<std::uint16_t>(
                        info->function == Function::min ? Function::lowest : Function::highest));
    if (!close(opened)) return false;
    if (info == nullptr) return push(Op::choose, word, 3);
    return push(Op::call, word, static_cast<std::uint8_t>(count),
                static_cast<std::uint16_t>(info->function));
}

}  // namespace ballpark::model

#include <catch2/catch.hpp>

#include "ballpark/model/check_dimensions.hpp"
#include "ballpark/model/evaluate.hpp"
#include "ballpark/model/log_linear.hpp"
#include "ballpark/model/parse_expression.hpp"
#include "tests/model/support.hpp"

namespace {

using namespace ballpark;
using model::Node;

const std::vector<std::string_view> names{"a", "b", "capacity"};

std::vector<Node> parsed(std::string_view text) {
    auto nodes = model::parse_expression(text, {names, false}, tests::catalogue());
    INFO(text);
    if (!nodes) FAIL(nodes.error().headline);
    return *nodes;
}

/// With a = 2, b = 3, capacity = 5e6 (5 MW), all in SI.
double value(std::string_view text) {
    const std::vector<double> values{2, 3, 5e6};
    return model::evaluate(parsed(text), values);
}

TEST_CASE("operators bind as arithmetic has them") {
    CHECK(value("1 + 2 * 3") == 7);
    CHECK(value("(1 + 2) * 3") == 9);
    CHECK(value("10 - 4 - 3") == 3);
    CHECK(value("100 / 10 / 2") == 5);
    CHECK(value("2 ^ 3 ^ 2") == 512);
    CHECK(value("-2 ^ 2") == -4);
    CHECK(value("2 ^ -1") == 0.5);
    CHECK(value("2 * -3") == -6);
    CHECK(value("-a + b") == 1);
    CHECK(value("--a") == 2);
    CHECK(value("+a") == 2);
    CHECK(value("1 + 2 < 4 and not 1 > 2") == 1);
    CHECK(value("1 > 2 or 2 > 1 and 1 > 2") == 0);
}

TEST_CASE("a unit binds tighter to its number than any operator") {
    CHECK(value("1 MW / 2 kW") == Approx(500));
    CHECK(value("2 m^2") == Approx(2));
    CHECK(value("2 m ^ 2") == Approx(2));
    CHECK(value("(2 m)^2") == Approx(4));
    CHECK(value("1000 USD/kW") == Approx(1));
    CHECK(value("1000 USD / kW") == Approx(1));
    CHECK(value("8760 h") == Approx(8760 * 3600.0));
    CHECK(value("12 %") == Approx(0.12));
    CHECK(value("2.5 GW * 2") == Approx(5e9));
}

TEST_CASE("a unit stops before a quantity of the model") {
    CHECK(value("2 h * a") == Approx(14400));
    CHECK(value("10 MW / capacity") == Approx(2));
    CHECK(value("1 kW / a") == Approx(500));
}

TEST_CASE("numbers are read with points, exponents, groups and scale words") {
    CHECK(value(".5") == 0.5);
    CHECK(value("1e3") == 1000);
    CHECK(value("1.5e-3") == 0.0015);
    CHECK(value("1,234,567.5") == 1234567.5);
    CHECK(value("2.5 million watts") == Approx(2.5e6));
    CHECK(value("max(1,200, 3)") == 200);
}

TEST_CASE("functions are called with their arguments") {
    CHECK(value("min(3, 1, 2)") == 1);
    CHECK(value("max(a, b)") == 3);
    CHECK(value("exp(log(5))") == Approx(5));
    CHECK(value("sqrt(9)") == 3);
    CHECK(value("abs(-4)") == 4);
    CHECK(value("round(2.5)") == 3);
    CHECK(value("if(a < b, 10, 20)") == 10);
    CHECK(value("if(a >= b, 10, 20)") == 20);
}

TEST_CASE("what has no value is not swallowed") {
    CHECK(std::isnan(value("min(1, sqrt(-1))")));
    CHECK(std::isnan(value("max(sqrt(-1), 1)")));
    CHECK(std::isnan(value("if(sqrt(-1) < 1, 1, 2)")));
    // the branch that is not taken does not matter
    CHECK(value("if(a > 0, 1, sqrt(-1))") == 1);
    const auto nodes = parsed("1 + log(0 - 1)");
    const Node* failed = model::first_failure(nodes, {});
    REQUIRE(failed != nullptr);
    CHECK(failed->op == model::Op::call);
}

TEST_CASE("every fault of an expression has a code and lies under the culprit") {
    struct Case {
        std::string_view code;
        std::string_view text;
    };
    const Case cases[] = {
        {"empty-expression", "   "},
        {"syntax", "1 + ⟦⟧"},
        {"syntax", "1 + ⟦*⟧ 2"},
        {"syntax", "1 ⟦2⟧"},
        {"syntax", "a ⟦b⟧"},
        {"syntax", "⟦(⟧1 + 2"},
        {"syntax", "1 + 2⟦)⟧"},
        {"syntax", "a ⟦=⟧ 2"},
        {"syntax", "1⟦,⟧ 2"},
        {"syntax", "1 < 2 ⟦>⟧ 3"},
        {"syntax", "a⟦[⟧0]"},
        {"syntax", "a when ⟦⟧"},
        {"syntax", "min(1, 2⟦;⟧ 3)"},
        {"syntax", "⟦)⟧"},
        {"syntax", "a * ⟦@⟧"},
        {"unknown-name", "⟦capactiy⟧ * 2"},
        {"unknown-name", "2 * ⟦h⟧"},
        {"unknown-function", "⟦maxx⟧(1, 2)"},
        {"wrong-arguments", "⟦min(1)⟧"},
        {"wrong-arguments", "⟦sqrt(1, 2)⟧"},
        {"wrong-arguments", "⟦if(1 < 2, 3)⟧"},
        {"wrong-arguments", "⟦exp()⟧"},
        {"unknown-unit", "2.5 ⟦gigawhats⟧"},
        {"bad-number", "2 * ⟦1e999⟧"},
    };
    for (const Case& one : cases) {
        const tests::Marked marked(one.text);
        const auto nodes = model::parse_expression(marked.text, {names, false}, tests::catalogue());
        INFO(one.text);
        REQUIRE_FALSE(nodes);
        CHECK(nodes.error().code == one.code);
        if (one.code == "empty-expression" || one.text == "a when ⟦⟧") continue;
        CHECK(nodes.error().primary.span == marked.span);
    }
}

TEST_CASE("a mistyped name is answered with the nearest") {
    const auto nodes = model::parse_expression("capactiy * 2", {names, false}, tests::catalogue());
    REQUIRE_FALSE(nodes);
    REQUIRE(nodes.error().suggestions.size() == 1);
    CHECK(nodes.error().suggestions[0].edit.text == "capacity");
    CHECK(nodes.error().suggestions[0].edit.span == base::Span{0, 8});
}

TEST_CASE("no expression is too deep or too long for the stack") {
    const auto code = [](const std::string& text) {
        const auto nodes = model::parse_expression(text, {names, false}, tests::catalogue());
        return nodes ? std::string() : nodes.error().code;
    };
    CHECK(code(std::string(1000, '(') + "1" + std::string(1000, ')')) == "too-deep");
    CHECK(code(std::string(1000, '-') + "1") == "too-deep");
    CHECK(code(std::string(2000, '(')) == "too-deep");
    CHECK(code(std::string(40, '(') + "1" + std::string(40, ')')).empty());
    CHECK(code(std::string(5000, ' ') + "1") == "too-long");
    std::string powers = "1";
    for (int i = 0; i < 200; ++i) powers += "^1";
    CHECK(code(powers) == "too-deep");
    std::string sum = "1";
    for (int i = 0; i < 900; ++i) sum += " + 1";
    CHECK(code(sum).empty());
    std::string calls;
    for (int i = 0; i < 30; ++i) calls += "min(1, 1, 1, 1, 1, 1, 1, 1, ";
    CHECK(code(calls) == "too-deep");
}

TEST_CASE("bytes that are no text are refused, not read past") {
    for (const char* text :
         {"\xff\xfe", "1 \xc3", "a * \xf0\x9f\x92\xa9", "\x01", "1e", "1e+", "."}) {
        const auto nodes = model::parse_expression(text, {names, false}, tests::catalogue());
        INFO(text);
        CHECK_FALSE(nodes);
    }
}

}  // namespace

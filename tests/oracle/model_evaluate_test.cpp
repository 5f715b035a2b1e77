#include <catch2/catch.hpp>

#include <cmath>
#include <memory>
#include <random>
#include <sstream>
#include <vector>

#include "ballpark/model/evaluate.hpp"
#include "ballpark/model/log_linear.hpp"
#include "ballpark/model/parse_expression.hpp"

// The postfix evaluator against plain recursion over trees that are made at random and never
// parsed: the text is written from the tree, with brackets only where precedence needs them, so a
// parser with a wrong precedence or a stack machine with a wrong order shows.

namespace {

using namespace ballpark;

struct Tree {
    std::string op;  ///< "number", "a", an operator, or a function's name
    double value = 0;
    std::vector<Tree> parts;
};

const std::vector<std::string_view> names{"a", "b", "c"};

int binding(const std::string& op) {
    if (op == "or") return 1;
    if (op == "and") return 2;
    if (op == "not") return 3;
    if (op == "<" || op == "<=" || op == ">" || op == ">=" || op == "==" || op == "!=") return 4;
    if (op == "+" || op == "-") return 5;
    if (op == "*" || op == "/") return 6;
    if (op == "negate") return 7;
    if (op == "^") return 8;
    return 9;
}

std::string written(const Tree& tree, int around = 0);

std::string joined(const std::vector<Tree>& parts) {
    std::string out;
    for (const Tree& part : parts) out += (out.empty() ? "" : ", ") + written(part);
    return out;
}

std::string written(const Tree& tree, int around) {
    std::ostringstream out;
    const int own = binding(tree.op);
    if (tree.op == "number")
        out << tree.value;
    else if (tree.op == "negate")
        out << "-" << written(tree.parts[0], own);
    else if (tree.op == "not")
        out << "not " << written(tree.parts[0], own);
    else if (own == 8)
        out << written(tree.parts[0], own + 1) << " ^ " << written(tree.parts[1], own);
    else if (own == 4)
        out << written(tree.parts[0], own + 1) << " " << tree.op << " "
            << written(tree.parts[1], own + 1);
    else if (own < 9)
        out << written(tree.parts[0], own) << " " << tree.op << " "
            << written(tree.parts[1], own + 1);
    else if (tree.parts.empty())
        out << tree.op;
    else
        out << tree.op << "(" << joined(tree.parts) << ")";
    return own < around ? "(" + out.str() + ")" : out.str();
}

double recursed(const Tree& tree, const std::vector<double>& values) {
    if (tree.op == "number") return tree.value;
    if (tree.parts.empty()) return values[static_cast<std::size_t>(tree.op[0] - 'a')];
    std::vector<double> v;
    for (const Tree& part : tree.parts) v.push_back(recursed(part, values));
    for (double one : v)
        if (std::isnan(one) && tree.op != "if") return NAN;
    const std::string& op = tree.op;
    if (op == "+") return v[0] + v[1];
    if (op == "-") return v[0] - v[1];
    if (op == "*") return v[0] * v[1];
    if (op == "/") return v[0] / v[1];
    if (op == "^") return std::pow(v[0], v[1]);
    if (op == "negate") return -v[0];
    if (op == "<") return v[0] < v[1];
    if (op == "<=") return v[0] <= v[1];
    if (op == ">") return v[0] > v[1];
    if (op == ">=") return v[0] >= v[1];
    if (op == "==") return v[0] == v[1];
    if (op == "!=") return v[0] != v[1];
    if (op == "and") return v[0] != 0 && v[1] != 0;
    if (op == "or") return v[0] != 0 || v[1] != 0;
    if (op == "not") return v[0] == 0;
    if (op == "if") return std::isnan(v[0]) ? NAN : v[0] != 0 ? v[1] : v[2];
    if (op == "exp") return std::exp(v[0]);
    if (op == "log") return std::log(v[0]);
    if (op == "sqrt") return std::sqrt(v[0]);
    if (op == "abs") return std::abs(v[0]);
    if (op == "round") return std::round(v[0]);
    double best = v[0];
    for (double one : v) best = op == "min" ? std::fmin(best, one) : std::fmax(best, one);
    return best;
}

class Grower {
public:
    explicit Grower(unsigned seed) : random_(seed) {}

    Tree number(int depth) {
        if (depth == 0 || pick(5) == 0) {
            if (pick(2) == 0) return {std::string(names[pick(names.size())]), 0, {}};
            return {"number", 0.25 * static_cast<double>(1 + pick(40)), {}};
        }
        const std::vector<std::string> ops{"+",   "-",   "*",   "/",   "^",    "negate", "min",
                                           "max", "exp", "log", "abs", "sqrt", "if",     "round"};
        const std::string op = ops[pick(ops.size())];
        if (op == "if") return {op, 0, {truth(depth - 1), number(depth - 1), number(depth - 1)}};
        std::size_t count = op == "min" || op == "max" ? 2 + pick(3) : 1;
        if (op == "+" || op == "-" || op == "*" || op == "/" || op == "^") count = 2;
        Tree tree{op, 0, {}};
        for (std::size_t i = 0; i < count; ++i) tree.parts.push_back(number(depth - 1));
        return tree;
    }

    /// A product of powers, brackets and roots within.
    Tree product(int depth) {
        if (depth == 0) return number(0);
        switch (pick(4)) {
            case 0:
                return {"*", 0, {product(depth - 1), product(depth - 1)}};
            case 1:
                return {"/", 0, {product(depth - 1), product(depth - 1)}};
            case 2:
                return {"sqrt", 0, {product(depth - 1)}};
            default: {
                const Tree power{"number", 0.5 * static_cast<double>(1 + pick(4)), {}};
                return {"^",
                        0,
                        {product(depth - 1), pick(2) == 0 ? power : Tree{"negate", 0, {power}}}};
            }
        }
    }

private:
    Tree truth(int depth) {
        const std::vector<std::string> ops{"<", "<=", ">", ">=", "==", "!=", "and", "or", "not"};
        const std::string op = ops[pick(depth > 0 ? ops.size() : 6)];
        if (op == "not") return {op, 0, {truth(depth - 1)}};
        if (op == "and" || op == "or") return {op, 0, {truth(depth - 1), truth(depth - 1)}};
        return {op, 0, {number(depth > 0 ? depth - 1 : 0), number(depth > 0 ? depth - 1 : 0)}};
    }

    std::size_t pick(std::size_t count) { return random_() % count; }
    std::mt19937 random_;
};

std::vector<model::Node> parsed(const std::string& text) {
    auto nodes = model::parse_expression(text, {names, false}, units::Catalogue::builtin());
    INFO(text);
    if (!nodes) FAIL(nodes.error().headline << " at " << nodes.error().primary.span.begin);
    return *nodes;
}

bool agree(double a, double b) {
    if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
    return a == b || std::abs(a - b) <= 1e-12 * std::abs(b);
}

TEST_CASE("the postfix evaluator gives what plain recursion over the tree gives") {
    const std::vector<double> values{0.75, 2, 7.5};
    Grower grower(20191024);
    int finite = 0;
    for (int i = 0; i < 4000; ++i) {
        const Tree tree = grower.number(1 + i % 5);
        const std::string text = written(tree);
        if (text.size() > model::max_expression_bytes) continue;
        const double fast = model::evaluate(parsed(text), values);
        const double slow = recursed(tree, values);
        finite += std::isfinite(slow) ? 1 : 0;
        if (!agree(fast, slow)) {
            INFO(text);
            CHECK(fast == slow);
        }
    }
    CHECK(finite > 1500);
}

TEST_CASE("a product of powers gives what its expression gives, at any values") {
    Grower grower(995);
    const std::vector<std::vector<double>> points{{0.75, 2, 7.5}, {1e6, 3e-4, 12}, {1, 1, 1}};
    for (int i = 0; i < 1000; ++i) {
        const std::string text = written(grower.product(1 + i % 4));
        const auto nodes = parsed(text);
        const auto product = model::product_of_powers(nodes);
        INFO(text);
        REQUIRE(product);
        for (const auto& values : points) {
            double sum = std::log(product->coefficient);
            for (const model::Factor& factor : product->factors)
                sum += factor.power * std::log(values[factor.quantity]);
            const double direct = std::log(model::evaluate(nodes, values));
            if (!std::isfinite(direct)) continue;  // beyond the range of numbers on the way
            if (std::abs(sum - direct) > 1e-9 * (1 + std::abs(direct))) CHECK(sum == direct);
        }
    }
}

}  // namespace

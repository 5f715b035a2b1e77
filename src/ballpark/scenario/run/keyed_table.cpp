#include "ballpark/scenario/run/keyed_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ballpark/base/utf8.hpp"
#include "ballpark/model/nearest.hpp"
#include "ballpark/model/reader.hpp"
#include "ballpark/model/spans.hpp"

namespace ballpark::scenario {

using base::Span;
using model::Value;
using Kind = model::Value::Kind;

base::Diagnostic& KeyedTable::begin_fault(std::string code, std::string headline, Span span,
                                          std::string label) {
    fault_.code = std::move(code);
    fault_.headline = std::move(headline);
    fault_.primary = {span, std::move(label)};
    return fault_;
}

void KeyedTable::fail(std::string code, std::string headline, Span span, std::string label) {
    if (!failed()) begin_fault(std::move(code), std::move(headline), span, std::move(label));
}

Span KeyedTable::span(std::string_view key) const {
    const Value* value = find(key);
    return value != nullptr ? value->span : table_.span;
}

std::optional<std::string_view> KeyedTable::kind(std::span<const std::string_view> kinds,
                                                 std::string_view usual) {
    const Value* named = find(what_);
    if (named == nullptr) return usual;
    const auto known = std::ranges::find(kinds, std::string_view(named->text));
    if (named->kind == Kind::string && known != kinds.end()) return *known;
    auto& fault = begin_fault(
        fmt::format("unknown-{}", what_),
        fmt::format("no {} \"{}\"", what_,
                    base::printable(named->kind == Kind::string ? std::string_view(named->text)
                                                                : named->span.of(figures_.file()))),
        named->span, "not known");
    fault.notes.push_back(fmt::format("there are {}", fmt::join(kinds, ", ")));
    if (const std::string_view near = model::nearest(named->text, kinds); !near.empty())
        fault.suggestions.push_back(
            {{model::inside(figures_.file(), *named,
                            {0, static_cast<std::uint32_t>(named->text.size())}),
              std::string(near)},
             "",
             0});
    return std::nullopt;
}

bool KeyedTable::only(std::initializer_list<std::string_view> keys,
                      std::initializer_list<std::string_view> optional) {
    std::vector<std::string_view> known(keys);
    known.insert(known.end(), optional);
    for (const Value& item : table_.items) {
        if (item.key == what_ || std::ranges::find(known, item.key) != known.end()) continue;
        auto& fault =
            begin_fault("unknown-key",
                        fmt::format("{} has no place in this {}", base::printable(item.key), what_),
                        item.key_span, "not known");
        fault.notes.push_back(fmt::format("it is told by {}", fmt::join(known, ", ")));
        if (const auto near = model::nearest(item.key, known); !near.empty())
            fault.suggestions.push_back({{item.key_span, std::string(near)}, "", 0});
        return false;
    }
    for (const std::string_view key : keys) {
        if (has(key)) continue;
        fail("missing-key", fmt::format("a {} without {}", what_, key), table_.span,
             fmt::format("{} is needed", fmt::join(keys, ", ")));
        return false;
    }
    return true;
}

double KeyedTable::one(const Value& value) {
    auto read = figures_.value(value, quantity_);
    if (read) return *read;
    if (!failed()) fault_ = std::move(read.error());
    return 0;
}

double KeyedTable::figure(std::string_view key) {
    return one(*find(key));
}

std::vector<double> KeyedTable::figures(std::string_view key) {
    const Value& list = *find(key);
    std::vector<double> values;
    if (list.kind != Kind::array)
        fail("wrong-type", fmt::format("{} is a list", key), list.span,
             "square brackets are needed");
    for (const Value& item : list.items) values.push_back(one(item));
    return values;
}

double KeyedTable::rate(std::string_view key) {
    const Value& value = *find(key);
    if ((value.kind == Kind::number || value.kind == Kind::integer) && std::isfinite(value.number))
        return value.number;
    if (value.kind == Kind::string) {
        const auto& catalogue = figures_.engine().catalogue;
        if (const auto read = model::parse_figure(value.text, catalogue)) {
            if (read->unit.dimension.dimensionless()) return read->si();
            if (read->unit.dimension == units::dimensions::time.power(-1))
                return read->si() * catalogue.unit("year").factor;
        }
    }
    fail("wrong-type", fmt::format("{} is a plain number, per cent or by the year", key),
         value.span, "as in 0.3, \"30 %\", \"0.3/yr\"");
    return 0;
}

}  // namespace ballpark::scenario

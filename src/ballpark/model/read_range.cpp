#include "ballpark/model/read_range.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "ballpark/model/nearest.hpp"
#include "ballpark/units/parse.hpp"

namespace ballpark::model {
namespace {

using Kind = Value::Kind;
constexpr double infinity = std::numeric_limits<double>::infinity();

std::optional<double> bound(Reader& reader, const Value& table, std::string_view key,
                            const Quantity& quantity) {
    const Value* value = table.find(key);
    if (value == nullptr) return std::nullopt;
    return read_in_unit(reader, *value, quantity.unit);
}

/// "2005-2019"
bool read_years(std::string_view text, Normal& range) {
    const auto number = [](std::string_view digits, std::int16_t& year) {
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), year);
        return digits.size() == 4 && error == std::errc{} && end == digits.data() + digits.size();
    };
    const std::size_t dash = text.find('-');
    return dash != std::string_view::npos && number(text.substr(0, dash), range.year_from) &&
           number(text.substr(dash + 1), range.year_to) && range.year_from <= range.year_to;
}

/// One range of a list. What it leaves unsaid of place, statistic and source is as in the range
/// before it, so that a series of years says each of them once.
class RangeReader {
public:
    RangeReader(Reader& reader, const Value& table, const Quantity& quantity,
                std::span<const Source> sources, const Normal* before)
        : reader_(reader), table_(table), quantity_(quantity), sources_(sources), before_(before) {}

    Normal read() {
        reader_.only_keys(table_,
                          {"year", "place", "p5", "p50", "p95", "money", "statistic", "source"});
        read_source();
        read_year();
        read_place();
        read_points();
        range_.statistic =
            unsaid("statistic") ? before_->statistic : reader_.needed_text(table_, "statistic");
        return range_;
    }

private:
    bool unsaid(std::string_view key) const { return before_ && table_.find(key) == nullptr; }

    void read_source() {
        if (unsaid("source")) {
            range_.source = before_->source;
            known_source_ = true;
            return;
        }
        const Value* source = reader_.need(table_, "source", Kind::string);
        if (source == nullptr) return;
        const auto found = std::ranges::find(sources_, source->text, &Source::id);
        if (found != sources_.end()) {
            range_.source = static_cast<std::uint16_t>(found - sources_.begin());
            known_source_ = true;
            return;
        }
        std::vector<std::string_view> ids;
        for (const Source& known : sources_) ids.push_back(known.id);
        const std::string_view near = nearest(source->text, ids);
        reader_.fault("unknown-source", "there is no source '" + source->text + "'", source->span,
                      near.empty() ? "not in sources.toml, nor in sources/"
                                   : "did you mean " + std::string(near) + "?");
    }

    void read_year() {
        const Value* year = table_.find("year");
        if (year != nullptr && year->kind == Kind::string) {
            if (!read_years(year->text, range_))
                reader_.fault("bad-year", "the years are written 2005-2019", year->span);
        } else if (const auto one = reader_.year(table_, "year")) {
            range_.year_from = range_.year_to = static_cast<std::int16_t>(*one);
        }
        const bool money = quantity_.unit.dimension[units::Base::money] != 0;
        if (const Value* of = table_.find("money"); of != nullptr && !money)
            reader_.fault("unknown-key", "money has no place here", of->key_span,
                          std::string(quantity_.name) + " is not counted in money");
        range_.money_year = static_cast<std::int16_t>(reader_.year(table_, "money").value_or(0));
        const bool unsaid = year == nullptr && table_.find("money") == nullptr;
        if (money && unsaid)
            reader_.fault("missing-year", "a price of no year", table_.span,
                          "year or money must say of which");
        else if (unsaid && known_source_ && sources_[range_.source].year == 0)
            reader_.fault("missing-year", "a range of no year from a source of no year",
                          table_.span, "one of them must say of when");
    }

    void read_place() {
        if (unsaid("place")) {
            range_.place = before_->place;
            return;
        }
        range_.place = reader_.needed_text(table_, "place");
        const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
        const bool country = range_.place.size() == 2 && std::ranges::all_of(range_.place, capital);
        const Value* place = table_.find("place");
        if (place != nullptr && !range_.place.empty() && !country && range_.place != "world")
            reader_.fault("bad-place", "'" + std::string(range_.place) + "' is no place",
                          place->span, "two capital letters of ISO 3166, or world");
    }

    void read_points() {
        const Value* middle = reader_.need(table_, "p50", Kind::number);
        range_.p50 = reader_.number(table_, "p50").value_or(0);
        range_.p5 = reader_.number(table_, "p5").value_or(0);
        range_.p95 = reader_.number(table_, "p95").value_or(0);
        const Value* low = table_.find("p5");
        const Value* high = table_.find("p95");
        if (middle == nullptr) return;
        if ((low == nullptr) != (high == nullptr)) {
            reader_.fault("missing-key", "p5 and p95 go together", table_.span,
                          low == nullptr ? "p5 is missing" : "p95 is missing");
            return;
        }
        for (const Value* point : {low, middle, high})
            if (point != nullptr && !(point->number > 0)) {
                reader_.fault("bad-number", "a normal value must be greater than 0", point->span);
                return;
            }
        if (low != nullptr && !(range_.p5 <= range_.p50 && range_.p50 <= range_.p95))
            reader_.fault("bad-order", "p5, p50 and p95 do not rise",
                          range_.p5 > range_.p50 ? low->span : high->span, "out of order");
        const bool bounded = quantity_.least != 0 || quantity_.most != 0;
        if (bounded && (range_.p50 < quantity_.least || range_.p50 > quantity_.most))
            reader_.fault("outside-bounds",
                          "what is normal for " + std::string(quantity_.name) + " is impossible",
                          middle->span, "outside the hard bounds");
    }

    Reader& reader_;
    const Value& table_;
    const Quantity& quantity_;
    std::span<const Source> sources_;
    const Normal* before_;  ///< the range before this one in its list; null: the first
    Normal range_;
    bool known_source_ = false;
};

}  // namespace

std::optional<double> read_in_unit(Reader& reader, const Value& value, const units::Unit& unit) {
    const auto figure = reader.quantity(value);
    if (!figure) return std::nullopt;
    if (value.kind != Kind::string && figure->value == 0) return 0.0;
    auto converted = units::convert(*figure, unit, reader.catalogue());
    if (converted) return converted->value;
    converted.error().primary.span = {0, static_cast<std::uint32_t>(value.text.size())};
    reader.fault_inside(value, std::move(converted.error()));
    return std::nullopt;
}

void read_bounds(Reader& reader, const Value& table, Quantity& quantity) {
    const Value* hard = reader.get(table, "hard", Kind::table);
    if (hard == nullptr) return;
    reader.only_keys(*hard, {"least", "most", "why"});
    quantity.bound_why = reader.needed_text(*hard, "why");
    if (hard->find("least") == nullptr && hard->find("most") == nullptr)
        reader.fault("missing-key", "hard bounds that bound nothing", hard->span,
                     "least, most or both must stand here");
    quantity.least = bound(reader, *hard, "least", quantity).value_or(-infinity);
    quantity.most = bound(reader, *hard, "most", quantity).value_or(infinity);
    if (quantity.least > quantity.most)
        reader.fault("bad-order", "least is greater than most", hard->span, "nothing is possible");
}

void read_normal(Reader& reader, const Value& table, Quantity& quantity,
                 std::span<const Source> sources) {
    const Value* list = reader.get(table, "normal", Kind::array);
    if (list == nullptr) return;
    std::vector<Normal> ranges;
    for (const Value& item : list->items)
        if (item.kind == Kind::table)
            ranges.push_back(RangeReader(reader, item, quantity, sources,
                                         ranges.empty() ? nullptr : &ranges.back())
                                 .read());
        else
            reader.fault("wrong-type", "a range must be a table", item.span);
    const bool width = std::ranges::any_of(
        list->items, [](const Value& item) { return item.find("p5") != nullptr; });
    if (!ranges.empty() && !width)
        reader.fault("no-width",
                     "no range of " + std::string(quantity.name) + " has a p5 and a p95",
                     list->key_span, "one must say how wide normal is");
    quantity.normal = reader.arena().array(ranges);
}

}  // namespace ballpark::model

#include "ballpark/model/read_tables.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ballpark/model/nearest.hpp"

namespace ballpark::model {
namespace {

template <class T>
struct Named {
    std::string_view name;
    T value;
};

constexpr std::array<Named<Confidence>, 8> confidences{{
    {"definition", Confidence::definition},
    {"document", Confidence::document},
    {"computed", Confidence::computed},
    {"derived", Confidence::derived},
    {"document_partial_year", Confidence::document_partial_year},
    {"document_secondary", Confidence::document_secondary},
    {"mixed", Confidence::mixed},
    {"unverified", Confidence::unverified},
}};

constexpr std::array<Named<SlipEdit>, 7> slip_edits{{
    {"scale", SlipEdit::scale},
    {"prefix", SlipEdit::prefix},
    {"energy", SlipEdit::energy},
    {"period", SlipEdit::period},
    {"unit", SlipEdit::unit},
    {"currency", SlipEdit::currency},
    {"digits", SlipEdit::digits},
}};

constexpr std::array<Named<Barred>, 3> barred_acts{{
    {"export", Barred::exporting},
    {"supply", Barred::receiving},
    {"joint-venture", Barred::joint_venture},
}};

constexpr std::array<Named<int>, 17> occasions{{{"scale-word", 0},
                                                {"rate", 1},
                                                {"place", 2},
                                                {"capacity", 3},
                                                {"per-hour", 4},
                                                {"per-day", 5},
                                                {"per-month", 6},
                                                {"per-year", 7},
                                                {"consumption", 8},
                                                {"generation", 9},
                                                {"stroke", 10},
                                                {"within", 11},
                                                {"kilowatts-per-month", 12},
                                                {"kilowatts-per-year", 13},
                                                {"megawatts-per-hour", 14},
                                                {"megawatts-per-day", 15},
                                                {"gigawatts-per-year", 16}}};

/// The value that a word of a closed list stands for. Code: unknown-value.
template <class T, std::size_t N>
std::optional<T> choice(Reader& reader, const Value& table, std::string_view key,
                        const std::array<Named<T>, N>& choices) {
    const Value* value = reader.need(table, key, Value::Kind::string);
    if (value == nullptr) return std::nullopt;
    std::vector<std::string_view> names;
    std::string all;
    for (const Named<T>& named : choices) {
        if (named.name == value->text) return named.value;
        names.push_back(named.name);
        all += (all.empty() ? "" : ", ") + std::string(named.name);
    }
    const std::string_view near = nearest(value->text, names);
    reader.fault("unknown-value", "'" + value->text + "' is not one of: " + all, value->span,
                 near.empty() ? "not known" : "did you mean " + std::string(near) + "?");
    return std::nullopt;
}

bool is_country_code(std::string_view text) {
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return text.size() == 2 && capital(text[0]) && capital(text[1]);
}

/// A number that must be there and greater than 0.
double positive(Reader& reader, const Value& table, std::string_view key) {
    const Value* value = reader.need(table, key, Value::Kind::number);
    if (value == nullptr) return 1;
    if (value->number > 0 && std::isfinite(value->number)) return value->number;
    reader.fault("bad-number", std::string(key) + " must be greater than 0", value->span);
    return 1;
}

/// The items of an array of tables; others are faults.
std::vector<const Value*> tables(Reader& reader, const Value& root, std::string_view key) {
    std::vector<const Value*> result;
    const Value* list = reader.get(root, key, Value::Kind::array);
    if (list == nullptr) return result;
    for (const Value& item : list->items)
        if (item.kind == Value::Kind::table)
            result.push_back(&item);
        else
            reader.fault("wrong-type", std::string(key) + " must hold tables", item.span,
                         "this is " + std::string(to_string(item.kind)));
    return result;
}

/// The numbers of a series that has one a year from `first` on; a nan is a gap.
template <class Add>
void read_series(Reader& reader, const Value& table, std::string_view key, Add add) {
    if (reader.need(table, "first", Value::Kind::integer) == nullptr) return;
    const auto first = reader.year(table, "first");
    const Value* list = reader.need(table, key, Value::Kind::array);
    if (list == nullptr || !first) return;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const Value& item = list->items[i];
        const bool number = item.kind == Value::Kind::number || item.kind == Value::Kind::integer;
        if (number && std::isnan(item.number)) continue;
        if (number && item.number > 0 && std::isfinite(item.number))
            add(static_cast<std::int16_t>(*first + static_cast<int>(i)), item.number);
        else
            reader.fault("bad-number", std::string(key) + " must hold numbers greater than 0",
                         item.span, "write nan for a gap");
    }
}

}  // namespace

void read_sources(Reader& reader, const Value& root, std::vector<Source>& sources) {
    reader.only_keys(root, {"source"});
    const Value* table = reader.get(root, "source", Value::Kind::table);
    if (table == nullptr) return;
    for (const Value& item : table->items) {
        if (item.kind != Value::Kind::table) {
            reader.fault("wrong-type", "a source must be a table", item.span);
            continue;
        }
        reader.only_keys(item, {"title", "publisher", "year", "where", "confidence"});
        Source source;
        source.id = reader.arena().text(item.key);
        source.title = reader.needed_text(item, "title");
        source.publisher = reader.needed_text(item, "publisher");
        source.where = reader.needed_text(item, "where");
        source.year = static_cast<std::int16_t>(reader.year(item, "year").value_or(0));
        source.confidence =
            choice(reader, item, "confidence", confidences).value_or(Confidence::unverified);
        sources.push_back(source);
    }
}

void read_slips(Reader& reader, const Value& root, std::vector<Slip>& slips) {
    reader.only_keys(root, {"slip"});
    for (const Value* item : tables(reader, root, "slip")) {
        reader.only_keys(*item, {"id", "title", "edit", "from", "to", "ratio", "weight", "boost"});
        Slip slip;
        slip.id = reader.needed_text(*item, "id");
        slip.title = reader.needed_text(*item, "title");
        slip.edit = choice(reader, *item, "edit", slip_edits).value_or(SlipEdit::scale);
        slip.from = reader.text(*item, "from");
        slip.to = reader.text(*item, "to");
        slip.ratio = positive(reader, *item, "ratio");
        slip.weight = positive(reader, *item, "weight");
        std::vector<Boost> boosts;
        for (const Value* entry : tables(reader, *item, "boost")) {
            reader.only_keys(*entry, {"when", "place", "by"});
            Boost boost;
            if (choice(reader, *entry, "when", occasions)) boost.when = reader.text(*entry, "when");
            boost.place = reader.text(*entry, "place");
            boost.by = positive(reader, *entry, "by");
            if (boost.when == "place" && boost.place.empty())
                reader.fault("missing-key", "a boost by place names no place", entry->span);
            boosts.push_back(boost);
        }
        slip.boosts = reader.arena().array(boosts);
        for (const Slip& other : slips)
            if (other.id == slip.id && !slip.id.empty())
                reader.fault("duplicate", "two slips are called '" + std::string(slip.id) + "'",
                             item->find("id")->span, "the second");
        slips.push_back(slip);
    }
}

void read_lexicon(Reader& reader, const Value& root, std::vector<WordList>& lists) {
    reader.only_keys(root, {"list"});
    const Value* table = reader.get(root, "list", Value::Kind::table);
    if (table == nullptr) return;
    for (const Value& item : table->items)
        lists.push_back({reader.arena().text(item.key), reader.phrases(*table, item.key)});
}

namespace {

/// The index of the source that a measure rests on.
std::uint16_t authority(Reader& reader, const Value& table, std::span<const Source> sources) {
    const Value* value = reader.need(table, "source", Value::Kind::string);
    if (value == nullptr) return 0;
    const auto found = std::ranges::find(sources, std::string_view(value->text), &Source::id);
    if (found == sources.end()) {
        reader.fault("unknown-source", "there is no source '" + value->text + "'", value->span,
                     "not in sources.toml, nor in sources/");
        return 0;
    }
    if (!is_evidence(found->confidence))
        reader.fault("weak-source", "'" + value->text + "' is too unsure to stop a deal",
                     value->span, std::string("it is ") + "no document");
    return static_cast<std::uint16_t>(found - sources.begin());
}

Sanction read_measure(Reader& reader, const Value& table, std::span<const Source> sources) {
    reader.only_keys(table, {"instrument", "from", "until", "bars", "models", "what", "source"});
    Sanction measure;
    measure.instrument = reader.needed_text(table, "instrument");
    measure.what = reader.needed_text(table, "what");
    measure.barred = choice(reader, table, "bars", barred_acts).value_or(Barred::exporting);
    if (const Value* from = reader.need(table, "from", Value::Kind::date))
        measure.from = from->date;
    if (const Value* until = reader.get(table, "until", Value::Kind::date))
        measure.until = until->date;
    std::vector<std::string_view> models;
    if (const Value* list = reader.get(table, "models", Value::Kind::array)) {
        for (const Value& item : list->items)
            if (item.kind == Value::Kind::string && !item.text.empty())
                models.push_back(reader.arena().text(item.text));
            else
                reader.fault("wrong-type", "models must hold the ids of models", item.span);
    }
    measure.models = reader.arena().array(models);
    measure.source = authority(reader, table, sources);
    return measure;
}

}  // namespace

void read_sanctions(Reader& reader, const Value& root, std::span<const Source> sources,
                    std::vector<Sanction>& sanctions) {
    reader.only_keys(root, {"regime", "place", "measure"});
    const std::string_view regime = reader.needed_text(root, "regime");
    const std::string_view place = reader.needed_text(root, "place");
    if (!place.empty() && !is_country_code(place))
        reader.fault("bad-place", "a place is a country's code of two capitals",
                     root.find("place")->span, "as in KP");
    for (const Value* item : tables(reader, root, "measure")) {
        Sanction measure = read_measure(reader, *item, sources);
        measure.regime = regime;
        measure.place = place;
        sanctions.push_back(measure);
    }
    if (sanctions.empty()) reader.fault("missing-key", "a regime needs a [[measure]]", root.span);
}

void check_sanctioned_models(Reader& reader, const Value& root,
                             std::span<const std::string_view> ids) {
    for (const Value* measure : tables(reader, root, "measure")) {
        const Value* list = measure->find("models");
        if (list == nullptr) continue;
        for (const Value& item : list->items) {
            const auto meant = [&](std::string_view id) { return matches(item.text, id); };
            if (std::ranges::any_of(ids, meant)) continue;
            const std::string_view near = nearest(item.text, ids);
            reader.fault("unknown-model", "there is no model '" + item.text + "'", item.span,
                         near.empty() ? "not known" : "did you mean " + std::string(near) + "?");
        }
    }
}

namespace {

void read_currencies(Reader& reader, const Value& table, std::vector<units::FxRate>& rates) {
    for (const Value& item : table.items) {
        if (item.kind != Value::Kind::table) {
            reader.fault("wrong-type", "the rates of a currency must be a table", item.span);
            continue;
        }
        reader.only_keys(item, {"first", "per_usd"});
        const std::string_view currency = reader.arena().text(item.key);
        read_series(reader, item, "per_usd", [&](std::int16_t year, double value) {
            rates.push_back({currency, year, value});
        });
    }
}

/// A code that no unit has would lie there unused: in a table made by hand that is a slip.
void check_codes(Reader& reader, const Value& table) {
    for (const Value& item : table.items) {
        const auto is_code = [&](const units::Entry& entry) { return entry.currency == item.key; };
        if (std::ranges::none_of(reader.catalogue().entries(), is_code))
            reader.fault("unknown-currency", "no currency has the code '" + item.key + "'",
                         item.key_span, "ISO 4217 codes, such as CNY");
        if (item.key == "USD")
            reader.fault("bad-rate", "rates are counted in US dollars, of which this is one",
                         item.key_span, "leave it out");
    }
}

}  // namespace

void read_rates(Reader& reader, const Value& root, std::vector<units::FxRate>& rates,
                std::string_view& source) {
    reader.only_keys(root, {"source", "rates"});
    source = reader.needed_text(root, "source");
    if (const Value* table = reader.need(root, "rates", Value::Kind::table))
        read_currencies(reader, *table, rates);
}

std::string_view read_own_rates(Reader& reader, const Value& root,
                                std::vector<units::FxRate>& rates,
                                std::vector<units::PriceLevel>& prices) {
    reader.only_keys(root, {"source", "rates", "prices"});
    const Value* table = reader.get(root, "rates", Value::Kind::table);
    const Value* levels = reader.get(root, "prices", Value::Kind::table);
    if (table == nullptr && levels == nullptr && !reader.faulty())
        reader.fault("missing-key", "neither rates nor prices are given", {},
                     "a table [rates.CNY] with first and per_usd");
    if (table != nullptr) {
        read_currencies(reader, *table, rates);
        check_codes(reader, *table);
    }
    if (levels != nullptr) {
        reader.only_keys(*levels, {"first", "level"});
        read_series(reader, *levels, "level", [&](std::int16_t year, double value) {
            prices.push_back({year, value});
        });
    }
    return reader.needed_text(root, "source");
}

void read_prices(Reader& reader, const Value& root, std::vector<units::PriceLevel>& prices,
                 std::string_view& source) {
    reader.only_keys(root, {"source", "first", "level"});
    source = reader.needed_text(root, "source");
    read_series(reader, root, "level", [&](std::int16_t year, double value) {
        prices.push_back({year, value});
    });
}

}  // namespace ballpark::model

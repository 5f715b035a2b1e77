#include "ballpark/scenario/scenario.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ballpark/base/utf8.hpp"
#include "ballpark/claims/figure.hpp"
#include "ballpark/model/document.hpp"
#include "ballpark/model/nearest.hpp"
#include "ballpark/scenario/date_place.hpp"
#include "ballpark/scenario/read_figure.hpp"

namespace ballpark::scenario {

namespace {

using base::Span;
using model::Value;
using Kind = model::Value::Kind;

constexpr std::array<std::string_view, 6> file_keys{"title", "source", "claim",
                                                    "run",   "sweep",  "deal"};
constexpr std::array<std::string_view, 6> claim_keys{"title", "source", "model",
                                                     "date",  "place",  "says"};

class Reader {
public:
    Reader(std::string_view text, const check::Engine& engine) : text_(text), engine_(engine) {}

    ReadScenario read() {
        const auto document = model::parse_document(text_);
        if (!document) {
            read_.faults.push_back(document.error());
            return std::move(read_);
        }
        only_keys(*document);
        read_.scenario.title = string(*document, "title");
        read_.scenario.source = string(*document, "source");
        const Value* claims = document->find("claim");
        const bool runs = document->find("run") || document->find("deal");
        if (!claims && runs) return std::move(read_);
        if (!claims) {
            fault("no-claim", "a scenario without a claim", {}, "")
                .notes.push_back("each claim is a [[claim]] with a model and some figures");
        } else if (claims->kind == Kind::table) {
            fault("wrong-type", "claims are a list", claims->key_span, "one pair of brackets")
                .suggestions.push_back({{claims->key_span, "[claim]"}, "", 0});
        } else if (claims->kind != Kind::array || claims->items.empty()) {
            fault("no-claim", "a scenario without a claim", claims->span, "no [[claim]] here");
        } else {
            for (const Value& claim : claims->items) read_claim(claim);
        }
        return std::move(read_);
    }

private:
    base::Diagnostic& fault(std::string code, std::string headline, Span span, std::string label) {
        base::Diagnostic& diagnostic = read_.faults.emplace_back();
        diagnostic.code = std::move(code);
        diagnostic.headline = std::move(headline);
        diagnostic.primary = {span, std::move(label)};
        return diagnostic;
    }

    void suggest(base::Diagnostic& diagnostic, Span span, std::string_view wrong,
                 std::span<const std::string_view> known) {
        const std::string_view near = model::nearest(wrong, known);
        if (near.empty()) return;
        diagnostic.suggestions.push_back({{span, std::string(near)}, "", 0});
    }

    static Span whole(const Value& string) {
        return {0, static_cast<std::uint32_t>(string.text.size())};
    }

    void only_keys(const Value& document) {
        for (const Value& item : document.items) {
            if (std::ranges::find(file_keys, item.key) != file_keys.end()) continue;
            auto& found = fault("unknown-key",
                                fmt::format("a scenario has no \"{}\"", base::printable(item.key)),
                                item.key_span, "not known");
            suggest(found, item.key_span, item.key, file_keys);
            found.notes.push_back("a scenario has a title, a source, and one or more [[claim]]");
        }
    }

    /// The text under a key; empty, with a fault noted, if something else is there.
    std::string string(const Value& table, std::string_view key) {
        const Value* value = table.find(key);
        if (!value) return {};
        if (value->kind == Kind::string) return value->text;
        fault("wrong-type", fmt::format("{} is {}, not text", key, to_string(value->kind)),
              value->span, "quotes are needed");
        return {};
    }

    const model::Model* model_of(const Value& claim) {
        const Value* value = claim.find("model");
        if (!value) {
            fault("missing-key", "a claim without a model", claim.span, "of what?")
                .notes.push_back(
                    "say what the figures are of, as in model = \"power/solar-pv\"; "
                    "`ballpark models list` names them all");
            return nullptr;
        }
        const std::string id = string(claim, "model");
        if (value->kind != Kind::string) return nullptr;
        const model::Model* model = engine_.library.find(id);
        if (!model) {
            auto& found =
                fault("unknown-model", fmt::format("no model \"{}\"", base::printable(id)),
                      value->span, "not known");
            std::vector<std::string_view> ids;
            for (const model::Model& known : engine_.library.models)
                if (!known.abstract) ids.push_back(known.id);
            suggest(found, model::inside(text_, *value, whole(*value)), id, ids);
            found.notes.push_back("`ballpark models list` names them all");
        } else if (model->abstract) {
            auto& found =
                fault("abstract-model",
                      fmt::format("\"{}\" is what other models build on, not a thing", id),
                      value->span, "too general to check against");
            std::string below;
            for (const model::Model& known : engine_.library.models)
                if (known.extends == model->id)
                    below += fmt::format("{}{}", below.empty() ? "" : ", ", known.id);
            if (!below.empty()) found.notes.push_back("built on it: " + below);
            return nullptr;
        }
        return model;
    }

    base::Date date_of(const Value& claim) {
        const Value* value = claim.find("date");
        if (!value) return {};
        if (value->kind == Kind::date) return value->date;
        if (value->kind == Kind::string || value->kind == Kind::integer) {
            const std::string written =
                value->kind == Kind::string ? value->text : std::string(value->span.of(text_));
            if (const auto date = parse_date(written)) return *date;
        }
        fault("bad-date", "this is no date", value->span, "not a day, month or year")
            .notes.push_back("a date is 2019-10-24, \"2019-10\" or \"2019\"");
        return {};
    }

    std::string place_of(const Value& claim) {
        const std::string written = string(claim, "place");
        if (written.empty()) return {};
        if (auto place = parse_place(written, engine_.library)) return *place;
        fault("unknown-place", fmt::format("no country \"{}\"", base::printable(written)),
              claim.find("place")->span, "not known")
            .notes.push_back("a place is a country's two-letter code (ISO 3166), as in \"KP\"");
        return {};
    }

    void read_claim(const Value& table) {
        if (table.kind != Kind::table) {
            fault("wrong-type", fmt::format("a claim is a table, not {}", to_string(table.kind)),
                  table.span, "begin it with [[claim]]");
            return;
        }
        const std::size_t faults_before = read_.faults.size();
        ScenarioClaim claim;
        claim.title = string(table, "title");
        string(table, "source");
        claims::Passage& passage = claim.passage;
        passage.hold(text_);
        passage.date = date_of(table);
        passage.place = place_of(table);
        claims::Claim bound;
        bound.year = passage.date.year;
        bound.model = model_of(table);
        string(table, "says");
        if (const Value* says = table.find("says"); says && says->kind == Kind::string)
            bound.scope =
                model::inside(text_, *says, {0, static_cast<std::uint32_t>(says->text.size())});
        if (!bound.model) return;
        for (const Value& item : table.items) {
            if (std::ranges::find(claim_keys, item.key) != claim_keys.end()) continue;
            read_quantity(item, bound, claim);
        }
        if (bound.figures.empty() && read_.faults.size() == faults_before)
            fault("no-claim", "a claim without a figure", table.span, "nothing to check")
                .notes.push_back(names_of(*bound.model));
        passage.claims.push_back(std::move(bound));
        read_.scenario.claims.push_back(std::move(claim));
    }

    static std::string names_of(const model::Model& model) {
        std::string names;
        for (const model::Quantity& quantity : model.quantities)
            names += fmt::format("{}{}", names.empty() ? "" : ", ", quantity.name);
        return fmt::format("{} has: {}", model.id, names);
    }

    void read_quantity(const Value& item, claims::Claim& bound, ScenarioClaim& claim) {
        const model::Quantity* quantity = bound.model->find(item.key);
        if (!quantity) {
            std::vector<std::string_view> names(claim_keys.begin(), claim_keys.end());
            for (const model::Quantity& known : bound.model->quantities)
                names.push_back(known.name);
            auto& found =
                fault("unknown-quantity",
                      fmt::format("{} has no \"{}\"", bound.model->id, base::printable(item.key)),
                      item.key_span, "not known");
            suggest(found, item.key_span, item.key, names);
            found.notes.push_back(names_of(*bound.model));
            return;
        }
        auto mention = read_figure(text_, item, *quantity, claim.passage.place, engine_);
        if (!mention) {
            read_.faults.push_back(std::move(mention.error()));
            return;
        }
        add_figure(*mention, *quantity, item, bound, claim);
    }

    /// The quantity that the figure gives, and how: the one it stands under, or, where energy is
    /// given for the size of a plant, the plant's energy.
    std::optional<std::pair<const model::Quantity*, claims::Reading>> reading_for(
        const text::Mention& mention, const model::Quantity& quantity, const model::Model& model) {
        namespace dimensions = units::dimensions;
        if (const auto reading = claims::reading_of(mention, quantity, engine_.catalogue))
            return std::pair{&quantity, *reading};
        if (quantity.unit.dimension != dimensions::power ||
            mention.unit.dimension != dimensions::energy) {
            return std::nullopt;
        }
        for (const model::Quantity& other : model.quantities) {
            if (other.unit.dimension != dimensions::energy) continue;
            if (const auto reading = claims::reading_of(mention, other, engine_.catalogue))
                return std::pair{&other, *reading};
        }
        return std::pair{&quantity, claims::Reading::hour_aside};
    }

    void add_figure(const text::Mention& mention, const model::Quantity& quantity,
                    const Value& item, claims::Claim& bound, ScenarioClaim& claim) {
        const auto reading = reading_for(mention, quantity, *bound.model);
        if (!reading) {
            auto& found = fault("dimension-mismatch",
                                fmt::format("{} is {}, but the figure is {}", quantity.name,
                                            to_string(quantity.unit.dimension),
                                            to_string(mention.full_unit().dimension)),
                                mention.span, to_string(mention.full_unit().dimension));
            const std::size_t width = std::max<std::size_t>(quantity.name.size(), 10);
            found.notes.push_back(
                fmt::format("{:<{}}  {}\n{:<{}}  {}, as in {}", "the figure", width,
                            to_string(mention.full_unit().dimension), quantity.name, width,
                            to_string(quantity.unit.dimension), quantity.unit_text));
            return;
        }
        const claims::Setting setting{&engine_.catalogue, &engine_.library.money};
        auto figure = claims::make_figure(mention, reading->second, bound.year, setting);
        if (!figure) {
            base::Diagnostic& found = read_.faults.emplace_back(std::move(figure.error()));
            found.primary.span = mention.span;
            return;
        }
        claims::Passage& passage = claim.passage;
        figure->quantity = bound.model->id_of(*reading->first);
        if (reading->first != &quantity || reading->second == claims::Reading::hour_aside)
            figure->given_as = bound.model->id_of(quantity);
        figure->mention = static_cast<std::uint32_t>(passage.mentions.size());
        passage.mentions.push_back(mention);
        passage.sentences.push_back({item.key_span.begin, item.span.end});
        bound.figures.push_back(*figure);
        claim.stated.push_back(item.kind == Kind::string ? item.text
                                                         : std::string(item.span.of(text_)));
    }

    std::string_view text_;
    const check::Engine& engine_;
    ReadScenario read_;
};

}  // namespace

ReadScenario read_scenario(std::string_view text, const check::Engine& engine) {
    ReadScenario read = Reader(text, engine).read();
    std::ranges::stable_sort(
        read.faults, {}, [](const base::Diagnostic& fault) { return fault.primary.span.begin; });
    return read;
}

}  // namespace ballpark::scenario

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "ballpark/base/utf8.hpp"
#include "ballpark/model/nearest.hpp"
#include "ballpark/scenario/date_place.hpp"
#include "ballpark/scenario/deal/deal.hpp"
#include "ballpark/scenario/run/plan.hpp"

namespace ballpark::scenario {
namespace {

using base::Span;
using model::Value;
using Kind = model::Value::Kind;

/// What a [run] takes as well, handed on to it.
constexpr std::array<std::string_view, 12> run_keys{
    "date",   "place", "start",       "outputs",     "samples",   "seed",
    "points", "solve", "sensitivity", "correlation", "repaid_by", "title"};
constexpr std::array<std::string_view, 5> own_keys{"kind", "parties", "terms", "leg", "gate"};
constexpr std::array<std::string_view, 6> leg_keys{"name",  "from",   "to",
                                                   "model", "inputs", "joint_venture"};

/// TOML's escapes for a text of the file, put into the text of a model.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += fmt::format("\\{}", c);
        else if (static_cast<unsigned char>(c) < 0x20)
            out += ' ';
        else
            out += c;
    }
    return out + "\"";
}

class Reader {
public:
    Reader(const Value& document, const check::Engine& engine)
        : document_(document), engine_(engine) {}

    ReadDeal read() {
        const Value& deal = *document_.find("deal");
        if (deal.kind != Kind::table) {
            fault("wrong-type", "a deal is a table", deal.span, "begin it with [deal]");
            return std::move(result_);
        }
        read_kind(deal);
        read_parties(deal);
        if (kind_ != nullptr && result_.faults.empty()) {
            read_legs(deal);
            refuse_missing_legs(deal);
        }
        read_gates(deal);
        refuse_other_tables(deal);
        if (result_.faults.empty()) {
            make_model();
            make_run(deal);
        }
        return std::move(result_);
    }

private:
    base::Diagnostic& fault(std::string code, std::string headline, Span span, std::string label) {
        base::Diagnostic& diagnostic = result_.faults.emplace_back();
        diagnostic.code = std::move(code);
        diagnostic.headline = std::move(headline);
        diagnostic.primary = {span, std::move(label)};
        return diagnostic;
    }

    /// What is meant by a name that is none: its nearest neighbour, and all of them.
    void suggest(base::Diagnostic& diagnostic, std::string_view wrong,
                 const std::vector<std::string_view>& known, Span inner) {
        if (const auto near = model::nearest(wrong, known); !near.empty())
            diagnostic.suggestions.push_back({{inner, std::string(near)}, "", 0});
    }

    /// The words between the quotes of a string.
    static Span words(const Value& value) {
        const bool quotes = value.span.end - value.span.begin == value.text.size() + 2;
        return quotes ? Span{value.span.begin + 1, value.span.end - 1} : value.span;
    }

    const Value* string(const Value& table, std::string_view key, std::string_view what) {
        const Value* value = table.find(key);
        if (value == nullptr) {
            fault("missing-key", fmt::format("{} without its {}", what, key), table.span,
                  fmt::format("{} = \"...\" is missing", key));
            return nullptr;
        }
        if (value->kind == Kind::string) return value;
        fault("wrong-type", fmt::format("{} is {}, not text", key, to_string(value->kind)),
              value->span, "quotes are needed");
        return nullptr;
    }

    const model::Model* model_named(const Value& name, std::string_view folder) {
        const model::Model* model = engine_.library.find(name.text);
        if (model != nullptr && !model->abstract) return model;
        auto& found =
            fault(model == nullptr ? "unknown-model" : "abstract-model",
                  model == nullptr ? fmt::format("no model \"{}\"", base::printable(name.text))
                                   : fmt::format("\"{}\" is what other models build on", name.text),
                  words(name), model == nullptr ? "not known" : "too general to run");
        std::vector<std::string_view> ids;
        for (const model::Model& known : engine_.library.models)
            if (!known.abstract && known.id.starts_with(folder)) ids.push_back(known.id);
        suggest(found, name.text, ids, words(name));
        found.notes.push_back("`ballpark models list` names them all");
        return nullptr;
    }

    void read_kind(const Value& deal) {
        for (const Value& item : deal.items) {
            if (std::ranges::find(run_keys, item.key) != run_keys.end() ||
                std::ranges::find(own_keys, item.key) != own_keys.end())
                continue;
            auto& found =
                fault("unknown-key", fmt::format("a deal has no \"{}\"", base::printable(item.key)),
                      item.key_span, "not known");
            found.notes.push_back("what the kind of deal is told goes under [deal.terms]");
        }
        const Value* kind = string(deal, "kind", "a deal");
        if (kind == nullptr) return;
        result_.kind_span = words(*kind);
        kind_ = model_named(*kind, "deal/");
        if (kind_ == nullptr) return;
        result_.deal.kind = kind_->id;
        if (!kind_->parts.empty()) return;
        fault("not-a-deal", fmt::format("\"{}\" is no kind of deal", kind_->id), words(*kind),
              "it has no parts for the legs to stand in");
        kind_ = nullptr;
    }

    void read_parties(const Value& deal) {
        const Value* parties = deal.find("parties");
        if (parties == nullptr || parties->kind != Kind::array || parties->items.size() < 2) {
            fault("missing-key", "a deal has two parties at the least",
                  parties == nullptr ? deal.span : parties->span,
                  "parties = [\"...\", \"...\"] is needed");
            return;
        }
        for (const Value& item : parties->items) {
            if (item.kind != Kind::string || item.text.empty()) {
                fault("wrong-type", "a party is a name", item.span, "quotes are needed");
                continue;
            }
            if (party(item.text))
                fault("duplicate", "a party that is named twice", item.span, "the second time");
            result_.deal.parties.push_back(
                {item.text, parse_place(item.text, engine_.library).value_or(""), ""});
        }
    }

    std::optional<std::size_t> party(std::string_view name) const {
        const auto& parties = result_.deal.parties;
        const auto found = std::ranges::find(parties, name, &Party::name);
        if (found == parties.end()) return std::nullopt;
        return static_cast<std::size_t>(found - parties.begin());
    }

    std::optional<std::size_t> party_of(const Value& leg, std::string_view key) {
        const Value* name = string(leg, key, "a leg");
        if (name == nullptr) {
            std::string names;
            for (const Party& known : result_.deal.parties)
                names +=
                    fmt::format("{}\"{}\"", names.empty() ? "" : ", ", base::printable(known.name));
            result_.faults.back().notes.push_back("the parties are " + names);
            return std::nullopt;
        }
        if (const auto found = party(name->text)) return found;
        auto& unknown =
            fault("unknown-party",
                  fmt::format("\"{}\" is no party of this deal", base::printable(name->text)),
                  words(*name), "not among the parties");
        std::vector<std::string_view> names;
        for (const Party& known : result_.deal.parties) names.push_back(known.name);
        suggest(unknown, name->text, names, words(*name));
        return std::nullopt;
    }

    void read_legs(const Value& deal) {
        const Value* legs = deal.find("leg");
        if (legs == nullptr || legs->kind != Kind::array) {
            fault("missing-key", "a deal without legs", deal.span,
                  "begin each thing that is given with [[deal.leg]]");
            return;
        }
        for (const Value& leg : legs->items) read_leg(leg);
    }

    void read_leg(const Value& leg) {
        if (leg.kind != Kind::table) {
            fault("wrong-type", "a leg is a table", leg.span, "begin it with [[deal.leg]]");
            return;
        }
        for (const Value& item : leg.items)
            if (std::ranges::find(leg_keys, item.key) == leg_keys.end())
                fault("unknown-key", fmt::format("a leg has no \"{}\"", base::printable(item.key)),
                      item.key_span, "not known")
                    .notes.push_back("what the leg's model is told goes into its inputs");
        Leg read;
        const auto from = party_of(leg, "from");
        const auto to = party_of(leg, "to");
        const Value* name = string(leg, "name", "a leg");
        const Value* model = string(leg, "model", "a leg");
        if (model != nullptr && model_named(*model, "") != nullptr) read.model = model->text;
        if (name == nullptr || read.model.empty() || !from || !to || !known_part(*name)) return;
        if (*from == *to) {
            fault("same-party", "a leg from a party to itself", leg.span,
                  "from and to must differ");
            return;
        }
        read.name = name->text;
        read.from = *from;
        read.to = *to;
        if (const Value* venture = leg.find("joint_venture")) {
            if (venture->kind != Kind::boolean)
                fault("wrong-type", "joint_venture is true or false", venture->span, "this is not");
            read.joint_venture = venture->number != 0;
        }
        read.model_span = words(*model);
        if (read.name == "plant") {
            result_.deal.parties[*from].role = "builder";
            result_.deal.parties[*to].role = "host";
        }
        result_.deal.legs.push_back(std::move(read));
    }

    /// Is it a part of the kind of deal that no leg has taken yet?
    bool known_part(const Value& name) {
        std::vector<std::string_view> parts;
        for (const model::Component& part : kind_->parts) parts.push_back(part.name);
        if (std::ranges::find(parts, name.text) == parts.end()) {
            auto& unknown =
                fault("unknown-leg",
                      fmt::format("{} has no leg \"{}\"", kind_->id, base::printable(name.text)),
                      words(name), "not known");
            suggest(unknown, name.text, parts, words(name));
            std::string all;
            for (const auto part : parts) all += fmt::format("{}{}", all.empty() ? "" : ", ", part);
            unknown.notes.push_back("its legs are: " + all);
            return false;
        }
        if (std::ranges::find(result_.deal.legs, name.text, &Leg::name) == result_.deal.legs.end())
            return true;
        fault("duplicate", fmt::format("two legs are called \"{}\"", name.text), words(name),
              "the second");
        return false;
    }

    void refuse_missing_legs(const Value& deal) {
        if (!result_.faults.empty()) return;
        for (const model::Component& part : kind_->parts)
            if (std::ranges::find(result_.deal.legs, part.name, &Leg::name) ==
                result_.deal.legs.end())
                fault("missing-leg", fmt::format("{} needs a leg \"{}\"", kind_->id, part.name),
                      deal.span, "no [[deal.leg]] of that name")
                    .notes.push_back(
                        fmt::format("it is a {}, or a model that extends that", part.model));
    }

    /// What would be passed over without a word.
    void refuse_other_tables(const Value& deal) {
        if (const Value* run = document_.find("run"))
            fault("two-runs", "a deal and a run in one file", run->key_span,
                  "give it a file of its own")
                .notes.push_back("what a run takes, samples and outputs, a [deal] takes as well");
        const auto table_or_nothing = [&](const Value& in, std::string_view key,
                                          std::string_view cure) {
            const Value* value = in.find(key);
            if (value != nullptr && value->kind != Kind::table)
                fault("wrong-type", fmt::format("{} is a table", key), value->span,
                      std::string(cure));
        };
        table_or_nothing(deal, "terms", "begin it with [deal.terms]");
        const Value* legs = deal.find("leg");
        if (legs == nullptr || legs->kind != Kind::array) return;
        for (const Value& leg : legs->items)
            if (leg.kind == Kind::table)
                table_or_nothing(leg, "inputs", "begin it with [deal.leg.inputs]");
    }

    void read_gates(const Value& deal) {
        const Value* gates = deal.find("gate");
        if (gates == nullptr) return;
        if (gates->kind != Kind::array) {
            fault("wrong-type", "gates are a list", gates->span, "begin each with [[deal.gate]]");
            return;
        }
        for (const Value& gate : gates->items) {
            const Value* reason = string(gate, "reason", "a gate");
            const Value* source = string(gate, "source", "a gate");
            if (reason != nullptr && source != nullptr)
                result_.deal.gates.push_back({reason->text, source->text});
        }
    }

    void make_model() {
        const Value* title = document_.find("title");
        std::string& text = result_.model_text;
        text = "title = " +
               quoted(title != nullptr && title->kind == Kind::string && !title->text.empty()
                          ? title->text
                          : std::string(kind_->title)) +
               "\nextends = " + quoted(kind_->id) + "\n\n[parts]\n";
        for (const Leg& leg : result_.deal.legs)
            text += fmt::format("{} = {}\n", leg.name, quoted(leg.model));
    }

    /// The [run] that the deal stands for; its values keep their places in the file.
    void make_run(const Value& deal) {
        Value run;
        run.key = "run";
        run.span = deal.span;
        for (const Value& item : deal.items)
            if (std::ranges::find(run_keys, item.key) != run_keys.end()) run.items.push_back(item);
        run.items.push_back(text_value("model", std::string(deal_model_id), result_.kind_span));
        const Party* host = result_.deal.with_role("host");
        if (run.find("place") == nullptr && host != nullptr && !host->place.empty())
            run.items.push_back(text_value("place", host->place, deal.span));
        if (run.find("outputs") == nullptr) run.items.push_back(own_outputs(deal.span));
        Value inputs;
        inputs.key = "inputs";
        inputs.span = deal.span;
        if (const Value* terms = deal.find("terms")) inputs.items = terms->items;
        for (const Value& leg : deal.find("leg")->items)
            if (const Value* given = leg.find("inputs"))
                for (Value item : given->items) {
                    item.key = leg.find("name")->text + "." + item.key;
                    inputs.items.push_back(std::move(item));
                }
        run.items.push_back(std::move(inputs));
        result_.document = document_;
        std::erase_if(result_.document.items, [](const Value& item) { return item.key == "run"; });
        result_.document.items.push_back(std::move(run));
    }

    static Value text_value(std::string key, std::string text, Span span) {
        Value value;
        value.kind = Kind::string;
        value.key = std::move(key);
        value.text = std::move(text);
        value.span = span;
        return value;
    }

    /// What a deal comes to, where the scenario does not say what it wants to know: the kind's own
    /// values and both parties' flows, not all that is known of the legs.
    Value own_outputs(Span span) const {
        Value outputs;
        outputs.kind = Kind::array;
        outputs.key = "outputs";
        outputs.span = span;
        for (const model::Quantity& quantity : kind_->all_quantities) {
            const auto id =
                static_cast<model::QuantityId>(&quantity - kind_->all_quantities.data());
            const bool flow = quantity.name == "builder_flow" || quantity.name == "host_flow";
            if ((quantity.series && !flow) || quantity.name.find('.') != std::string_view::npos ||
                kind_->equation_of(id) == nullptr)
                continue;
            outputs.items.push_back(text_value("", std::string(quantity.name), span));
        }
        for (const Leg& leg : result_.deal.legs)
            if (engine_.library.find(leg.model)->find_any("built_price") != nullptr)
                outputs.items.push_back(text_value("", leg.name + ".built_price", span));
        return outputs;
    }

    const Value& document_;
    const check::Engine& engine_;
    const model::Model* kind_ = nullptr;
    ReadDeal result_;
};

}  // namespace

const Party* Deal::with_role(std::string_view role) const {
    const auto found = std::ranges::find(parties, role, &Party::role);
    return found == parties.end() ? nullptr : &*found;
}

bool has_deal(const model::Value& document) {
    return document.find("deal") != nullptr;
}

ReadDeal read_deal(const model::Value& document, const check::Engine& engine) {
    return Reader(document, engine).read();
}

}  // namespace ballpark::scenario

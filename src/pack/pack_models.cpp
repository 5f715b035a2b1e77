#include "pack/pack_models.hpp"

#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "pack/source_text.hpp"

namespace ballpark::pack {
namespace {

using model::Model;

/// One array of the program: items are appended, and spans of it are named by place.
class Table {
public:
    Table(std::string type, std::string name) : type_(std::move(type)), name_(std::move(name)) {}

    std::string span(const std::vector<std::string>& items) {
        if (items.empty()) return "{}";
        const std::size_t begin = items_.size();
        items_.insert(items_.end(), items.begin(), items.end());
        return fmt::format("{{{} + {}, {}}}", name_, begin, items.size());
    }

    std::string text() const {
        if (items_.empty()) return {};
        std::string out = fmt::format("constexpr {} {}[] = {{\n", type_, name_);
        for (const std::string& item : items_) out += "    " + item + ",\n";
        return out + "};\n\n";
    }

private:
    std::string type_;
    std::string name_;
    std::vector<std::string> items_;
};

/// Makes one item of each thing of a span and gives the span of them in the table.
template <class Items, class Make>
std::string spanned(Table& table, const Items& items, Make make) {
    std::vector<std::string> made;
    for (const auto& item : items) made.push_back(make(item));
    return table.span(made);
}

class Packer {
public:
    std::string pack(const model::Library& library) {
        const std::string models =
            spanned(models_, library.models, [this](const Model& item) { return model(item); });
        const std::string sources = spanned(sources_, library.sources, source);
        const std::string slips =
            spanned(slips_, library.slips, [this](const model::Slip& item) { return slip(item); });
        const std::string lists =
            spanned(lists_, library.lexicon, [this](const model::WordList& item) {
                return fmt::format("{{{}, {}}}", text_literal(item.name), words(item.words));
            });
        const std::string phrases =
            spanned(phrases_, library.phrases, [](const model::Phrase& item) {
                return fmt::format("{{{}, {}, {}}}", text_literal(item.text), item.model,
                                   item.excludes);
            });
        const std::string rates = spanned(rates_, library.money.rates, [](const auto& item) {
            return fmt::format("{{{}, {}, {}}}", text_literal(item.currency), item.year,
                               literal(item.per_usd));
        });
        const std::string prices = spanned(prices_, library.money.prices, [](const auto& item) {
            return fmt::format("{{{}, {}}}", item.year, literal(item.level));
        });
        const std::string sanctions =
            spanned(sanctions_, library.sanctions,
                    [this](const model::Sanction& item) { return sanction(item); });

        const auto plain = [](auto number) { return fmt::format("{}", number); };
        const std::string list_places = spanned(list_places_, library.list_places, plain);
        const model::Gazetteer& gazetteer = library.gazetteer;
        const std::string sieve =
            spanned(sieve_, gazetteer.sieve, [](auto bits) { return fmt::format("{}u", bits); });
        const std::string edges =
            spanned(edges_, gazetteer.edges, [](const model::Gazetteer::Edge& item) {
                return fmt::format("{{{}u, {}, {}}}", item.word, item.from, item.to);
            });
        const std::string nodes =
            spanned(gazetteer_nodes_, gazetteer.nodes, [](const model::Gazetteer::Node& item) {
                return fmt::format("{{{}, {}}}", item.first, item.count);
            });
        const std::string names = spanned(names_, gazetteer.names, [](const model::Name& item) {
            return fmt::format("{{{}, Name::Of{{{}}}, {}}}", text_literal(item.phrase),
                               static_cast<int>(item.of), item.index);
        });

        std::string out =
            "// Made at build from the models folder. Not to be edited.\n"
            "#include <limits>\n#include <string_view>\n\n"
            "#include \"ballpark/model/store.hpp\"\n\n"
            "namespace ballpark::model {\nnamespace {\n\n"
            "using namespace std::string_view_literals;\n"
            "[[maybe_unused]] constexpr double infinity ="
            " std::numeric_limits<double>::infinity();\n\n";
        for (const Table* table :
             {&units_,           &beginnings_, &words_,     &normals_,     &quantities_, &nodes_,
              &factors_,         &equations_,  &settings_,  &values_,      &examples_,   &parts_,
              &models_,          &sources_,    &boosts_,    &slips_,       &lists_,      &phrases_,
              &rates_,           &prices_,     &sanctions_, &list_places_, &sieve_,      &edges_,
              &gazetteer_nodes_, &names_})
            out += table->text();
        out += fmt::format(
            "constinit const Library library{{{}, {}, {}, {}, {},\n    {{{}, {}, {}, {}}}, {},\n"
            "    {}, {{{}, {}, {}, {}}}}};\n\n",
            models, sources, slips, lists, phrases, rates, prices,
            text_literal(library.money.rates_source), text_literal(library.money.prices_source),
            sanctions, list_places, sieve, edges, nodes, names);
        out += "}  // namespace\n\nconst Library& builtin_library() {\n    return library;\n}\n\n";
        return out + "}  // namespace ballpark::model\n";
    }

private:
    std::string words(const model::Phrases& phrases) {
        if (phrases.empty()) return "{}";
        return fmt::format("{{{}, &beginnings[{}]}}", spanned(words_, phrases.list, text_literal),
                           place_of(*phrases.beginnings));
    }

    /// Those of the many quantities that inherit their words are one.
    std::size_t place_of(const model::Beginnings& beginnings) {
        std::string item;
        for (const std::uint64_t bits : beginnings.hashes)
            item += fmt::format("{}{}u", item.empty() ? "" : ", ", bits);
        const auto [found, added] = beginnings_places_.emplace(item, beginnings_places_.size());
        if (added) beginnings_.span({fmt::format("{{{{{}}}}}", item)});
        return found->second;
    }

    /// Units repeat, so each is written once and named by its place.
    std::string unit(const units::Unit& unit) {
        std::string exponents;
        for (int exponent : unit.dimension.exponents)
            exponents += fmt::format("{}{}", exponents.empty() ? "" : ", ", exponent);
        std::string terms;
        for (const units::Term& term : unit.term_list)
            terms += fmt::format("{}{{{}, {}, {}}}", terms.empty() ? "" : ", ", term.entry,
                                 term.prefix, term.power);
        const std::string item =
            fmt::format("{{{}, {}, {}, {{{{{}}}}}, {{{}}}, {}, {}, {{{{{}}}}}}}",
                        literal(unit.factor), literal(unit.offset), literal(unit.scale), exponents,
                        unit.currency.entry, unit.price_year, unit.term_count, terms);
        const auto [found, added] = unit_places_.emplace(item, unit_places_.size());
        if (added) units_.span({item});
        return fmt::format("unit_table[{}]", found->second);
    }

    static std::string source(const model::Source& item) {
        return fmt::format("{{{}, {}, {}, {}, {}, Confidence{{{}}}}}", text_literal(item.id),
                           text_literal(item.title), text_literal(item.publisher), item.year,
                           text_literal(item.where), static_cast<int>(item.confidence));
    }

    static std::string date(base::Date item) {
        return fmt::format("{{{}, {}, {}}}", item.year, item.month, item.day);
    }

    std::string sanction(const model::Sanction& item) {
        return fmt::format("{{{}, {}, {}, Barred{{{}}}, {}, {}, {}, {}, {}}}",
                           text_literal(item.regime), text_literal(item.instrument),
                           text_literal(item.place), static_cast<int>(item.barred), date(item.from),
                           date(item.until), spanned(words_, item.models, text_literal),
                           text_literal(item.what), item.source);
    }

    std::string slip(const model::Slip& item) {
        const std::string boosts = spanned(boosts_, item.boosts, [](const model::Boost& boost) {
            return fmt::format("{{{}, {}, {}}}", text_literal(boost.when),
                               text_literal(boost.place), literal(boost.by));
        });
        return fmt::format("{{{}, {}, SlipEdit{{{}}}, {}, {}, {}, {}, {}}}", text_literal(item.id),
                           text_literal(item.title), static_cast<int>(item.edit),
                           text_literal(item.from), text_literal(item.to), literal(item.ratio),
                           literal(item.weight), boosts);
    }

    static std::string normal(const model::Normal& item) {
        return fmt::format("{{{}, {}, {}, {}, {}, {}, {}, {}, {}}}", item.year_from, item.year_to,
                           item.money_year, text_literal(item.place), literal(item.p5),
                           literal(item.p50), literal(item.p95), text_literal(item.statistic),
                           item.source);
    }

    std::string quantity(const model::Quantity& item) {
        const std::string ranges = spanned(normals_, item.normal, normal);
        return fmt::format("{{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}}",
                           text_literal(item.name), unit(item.unit), text_literal(item.unit_text),
                           text_literal(item.why), text_literal(item.label), words(item.words),
                           words(item.not_words), ranges, literal(item.least_normal),
                           literal(item.most_normal), literal(item.least), literal(item.most),
                           text_literal(item.bound_why), item.equation, item.series,
                           item.has_default, literal(item.default_value));
    }

    std::string nodes(std::span<const model::Node> items) {
        return spanned(nodes_, items, [this](const model::Node& node) {
            return fmt::format("{{Op{{{}}}, {}, {}, {}, {{{}, {}}}, {}, {}}}",
                               static_cast<int>(node.op), node.arguments, node.lag, node.index,
                               node.span.begin, node.span.end, literal(node.value),
                               unit(node.unit));
        });
    }

    std::string time(const model::TimeAxis& item) {
        return fmt::format("{{Step{{{}}}, {}, {}, {}, {}, {}}}", static_cast<int>(item.step),
                           item.given, text_literal(item.from_text), nodes(item.from),
                           text_literal(item.to_text), nodes(item.to));
    }

    std::string equation(const model::Equation& item) {
        const std::string factors =
            spanned(factors_, item.factors, [](const model::Factor& factor) {
                return fmt::format("{{{}, {}}}", factor.quantity, literal(factor.power));
            });
        return fmt::format("{{{}, {}, {}, {}, {}, {}}}", item.target, text_literal(item.text),
                           nodes(item.nodes), item.log_linear, literal(item.coefficient), factors);
    }

    std::string setting(const model::Setting& item) {
        return fmt::format("{{{}, {}, {}, {}, {}}}", words(item.words), item.quantity,
                           literal(item.shift), literal(item.widen), text_literal(item.why));
    }

    std::string example(const model::Example& item) {
        const auto value = [](const model::Example::Value& one) {
            return fmt::format("{{{}, {}}}", one.quantity, text_literal(one.text));
        };
        const std::string given = spanned(values_, item.given, value);
        const std::string expect = spanned(values_, item.expect, value);
        return fmt::format("{{{}, {}, {}}}", text_literal(item.title), given, expect);
    }

    std::string model(const Model& item) {
        const std::string all = spanned(quantities_, item.all_quantities,
                                        [this](const auto& one) { return quantity(one); });
        // the first of all are those that claims are checked against
        const std::string quantities =
            all == "{}"
                ? all
                : fmt::format("{}, {}}}", all.substr(0, all.rfind(',')), item.quantities.size());
        const std::string run_equations = spanned(
            equations_, item.run_equations, [this](const auto& one) { return equation(one); });
        const std::string equations =
            spanned(equations_, item.equations, [this](const auto& one) { return equation(one); });
        const std::string settings =
            spanned(settings_, item.settings, [this](const auto& one) { return setting(one); });
        const std::string examples =
            spanned(examples_, item.examples, [this](const auto& one) { return example(one); });
        const std::string parts = spanned(parts_, item.parts, [](const model::Component& one) {
            return fmt::format("{{{}, {}}}", text_literal(one.name), text_literal(one.model));
        });
        return fmt::format("{{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}}",
                           text_literal(item.id), text_literal(item.title),
                           text_literal(item.extends), item.abstract, item.generic,
                           words(item.words), words(item.not_words), quantities, equations,
                           settings, examples, all, run_equations, time(item.time), parts);
    }

    std::map<std::string, std::size_t> unit_places_;
    std::map<std::string, std::size_t> beginnings_places_;
    Table units_{"units::Unit", "unit_table"};
    Table beginnings_{"Beginnings", "beginnings"};
    Table words_{"std::string_view", "words"};
    Table normals_{"Normal", "normals"};
    Table quantities_{"Quantity", "quantities"};
    Table nodes_{"Node", "nodes"};
    Table factors_{"Factor", "factors"};
    Table equations_{"Equation", "equations"};
    Table settings_{"Setting", "settings"};
    Table values_{"Example::Value", "values"};
    Table examples_{"Example", "examples"};
    Table parts_{"Component", "parts"};
    Table models_{"Model", "models"};
    Table sources_{"Source", "sources"};
    Table boosts_{"Boost", "boosts"};
    Table slips_{"Slip", "slips"};
    Table lists_{"WordList", "lists"};
    Table phrases_{"Phrase", "phrases"};
    Table rates_{"units::FxRate", "rates"};
    Table prices_{"units::PriceLevel", "prices"};
    Table sanctions_{"Sanction", "sanctions"};
    Table list_places_{"std::uint16_t", "list_places"};
    Table sieve_{"std::uint64_t", "sieve"};
    Table edges_{"Gazetteer::Edge", "edges"};
    Table gazetteer_nodes_{"Gazetteer::Node", "gazetteer_nodes"};
    Table names_{"Name", "names"};
};

}  // namespace

std::string pack_models(const model::Library& library) {
    return Packer().pack(library);
}

}  // namespace ballpark::pack

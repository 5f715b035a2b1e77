#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "ballpark/model/arena.hpp"
#include "ballpark/model/build_model.hpp"
#include "ballpark/model/nearest.hpp"
#include "ballpark/model/prior.hpp"
#include "ballpark/model/read_tables.hpp"
#include "ballpark/model/store.hpp"

namespace ballpark::model {

struct LoadedLibrary::Storage {
    Arena arena;
    Library library;
    std::vector<FileDiagnostic> faults;
};

LoadedLibrary::LoadedLibrary() : storage_(std::make_unique<Storage>()) {}
LoadedLibrary::~LoadedLibrary() = default;
LoadedLibrary::LoadedLibrary(LoadedLibrary&&) noexcept = default;
LoadedLibrary& LoadedLibrary::operator=(LoadedLibrary&&) noexcept = default;

const Library& LoadedLibrary::library() const {
    return storage_->library;
}
std::span<const FileDiagnostic> LoadedLibrary::diagnostics() const {
    return storage_->faults;
}

namespace {

/// A model file on its way: read, not yet built.
struct Draft {
    std::string id;
    const File* file = nullptr;
    Value root;
    enum class State { waiting, open, built, faulty } state = State::waiting;
};

class Loader {
public:
    Loader(const Library* under, const units::Catalogue& catalogue, Arena& arena,
           std::vector<FileDiagnostic>& faults)
        : catalogue_(catalogue), arena_(arena), faults_(faults) {
        if (under == nullptr) return;
        for (const Model& model : under->models) models_.emplace(model.id, model);
        sources_.assign(under->sources.begin(), under->sources.end());
        slips_.assign(under->slips.begin(), under->slips.end());
        lists_.assign(under->lexicon.begin(), under->lexicon.end());
        sanctions_.assign(under->sanctions.begin(), under->sanctions.end());
        money_.under = &under->money;
    }

    Library load(std::span<const File> files) {
        // sources first, for ranges name them
        for (const File& file : files)
            if (holds_sources(file.path)) read_file(file);
        for (const File& file : files)
            if (!holds_sources(file.path)) read_file(file);
        for (auto& [id, draft] : drafts_) build(draft);
        check_regimes();
        return finish();
    }

private:
    void read_file(const File& file) {
        Reader reader(file, catalogue_, arena_, faults_);
        auto root = parse_document(file.text);
        const bool model = file.path.find('/') != std::string::npos &&
                           !file.path.starts_with("lexicon/") && !file.path.starts_with("money/") &&
                           !file.path.starts_with("sanctions/") && !holds_sources(file.path);
        if (!root) {
            reader.fault(std::move(root.error()));
            if (model) draft_of(file).state = Draft::State::faulty;
            return;
        }
        if (model)
            draft_of(file).root = std::move(*root);
        else
            read_table(reader, *root);
    }

    /// Ranges and phrases name sources and models by a 16-bit index.
    static void refuse_more_than_fit(Reader& reader, std::size_t count) {
        if (count > std::numeric_limits<std::uint16_t>::max())
            reader.fault("too-many", "more than 65,535 of a kind", {});
    }

    Draft& draft_of(const File& file) {
        const std::string id = file.path.substr(0, file.path.rfind('.'));
        Draft& draft = drafts_[id];
        draft.id = id;
        draft.file = &file;
        return draft;
    }

    /// One file, or a folder with one for each field.
    static bool holds_sources(std::string_view path) {
        return path == "sources.toml" || path.starts_with("sources/");
    }

    void read_table(Reader& reader, const Value& root) {
        const std::string_view path = reader.file().path;
        if (holds_sources(path)) {
            std::vector<Source> sources;
            read_sources(reader, root, sources);
            refuse_more_than_fit(reader, sources_.size() + sources.size());
            if (!reader.faulty()) replace(sources_, sources, &Source::id);
        } else if (path == "slips.toml") {
            std::vector<Slip> slips;
            read_slips(reader, root, slips);
            if (!reader.faulty()) replace(slips_, slips, &Slip::id);
        } else if (path.starts_with("lexicon/")) {
            // How another language writes quantities is read by who reads prose.
            if (root.find("language") != nullptr) return;
            std::vector<WordList> lists;
            read_lexicon(reader, root, lists);
            if (!reader.faulty()) replace(lists_, lists, &WordList::name);
        } else if (path.starts_with("sanctions/")) {
            std::vector<Sanction> measures;
            read_sanctions(reader, root, sources_, measures);
            if (reader.faulty()) return;
            replace_regimes(measures);
            regimes_.emplace_back(&reader.file(), root);
        } else if (path == "money/fx.toml") {
            std::vector<units::FxRate> rates;
            std::string_view source;
            read_rates(reader, root, rates, source);
            std::ranges::stable_sort(rates, {}, &units::FxRate::currency);
            money_file(reader, root, source, money_.rates, rates, money_.rates_source);
        } else if (path == "money/us-cpi.toml") {
            std::vector<units::PriceLevel> prices;
            std::string_view source;
            read_prices(reader, root, prices, source);
            money_file(reader, root, source, money_.prices, prices, money_.prices_source);
        } else {
            reader.fault("unknown-file", "nothing reads a file of this name", {},
                         "models lie in a folder of their own, such as power/");
        }
    }

    template <class T>
    void money_file(Reader& reader, const Value& root, std::string_view source,
                    std::span<const T>& table, const std::vector<T>& rows,
                    std::string_view& citation_of_table) {
        if (reader.faulty()) return;
        const auto found = std::ranges::find(sources_, source, &Source::id);
        if (found == sources_.end()) {
            reader.fault("unknown-source", "there is no source '" + std::string(source) + "'",
                         root.find("source")->span, "not in sources.toml, nor in sources/");
            return;
        }
        table = arena_.array(rows);
        citation_of_table = arena_.text(citation(*found));
    }

    /// Things of the same name give way in place, so that indices into the list stay good.
    template <class T, class Name>
    static void replace(std::vector<T>& list, const std::vector<T>& with, Name name) {
        for (const T& item : with) {
            const auto old = std::ranges::find(list, item.*name, name);
            if (old == list.end())
                list.push_back(item);
            else
                *old = item;
        }
    }

    /// A regime that is read again gives way as a whole.
    void replace_regimes(const std::vector<Sanction>& measures) {
        for (const Sanction& measure : measures)
            std::erase_if(sanctions_, [&](const Sanction& old) {
                return old.regime == measure.regime && old.regime.data() != measure.regime.data();
            });
        sanctions_.insert(sanctions_.end(), measures.begin(), measures.end());
    }

    void check_regimes() {
        std::vector<std::string_view> ids;
        for (const auto& [id, draft] : drafts_) ids.push_back(id);
        for (const auto& [id, model] : models_) ids.push_back(id);
        for (const auto& [file, root] : regimes_) {
            Reader reader(*file, catalogue_, arena_, faults_);
            check_sanctioned_models(reader, root, ids);
        }
    }

    /// Builds a model after the one it extends. False if it cannot be had.
    bool build(Draft& draft) {
        if (draft.state == Draft::State::built) return true;
        if (draft.state != Draft::State::waiting) return false;
        draft.state = Draft::State::open;
        Reader reader(*draft.file, catalogue_, arena_, faults_);
        refuse_more_than_fit(reader, models_.size() + 1);
        Ground ground;
        const bool good = !reader.faulty() && find_parent(reader, draft, ground) &&
                          find_parts(reader, draft, ground);
        std::optional<Model> model;
        if (good) model = build_model(reader, draft.root, arena_.text(draft.id), ground, sources_);
        draft.state = model ? Draft::State::built : Draft::State::faulty;
        if (model) models_.insert_or_assign(model->id, *model);
        return model.has_value();
    }

    bool find_parent(Reader& reader, Draft& draft, Ground& ground) {
        const Value* extends = draft.root.find("extends");
        if (extends == nullptr || extends->kind != Value::Kind::string) return true;
        ground.parent = find_model(reader, draft, *extends);
        if (ground.parent == nullptr) return false;
        for (const Component& part : ground.parent->parts)
            ground.parent_parts.push_back({part.name, &models_.find(part.model)->second});
        ground.parts = ground.parent_parts;
        return true;
    }

    /// `[parts]`: the models that one is made of. One of the parent's gives way to a namesake.
    bool find_parts(Reader& reader, Draft& draft, Ground& ground) {
        const Value* parts = reader.get(draft.root, "parts", Value::Kind::table);
        if (parts == nullptr) return !reader.faulty();
        for (const Value& item : parts->items) {
            if (reader.need(*parts, item.key, Value::Kind::string) == nullptr) return false;
            if (!is_plain_name(item.key)) {
                reader.fault("bad-name", "'" + item.key + "' cannot be the name of a part",
                             item.key_span, "small letters, digits and _, a letter first");
                return false;
            }
            const Model* model = find_model(reader, draft, item);
            if (model == nullptr) return false;
            const auto old = std::ranges::find(ground.parts, item.key, &PartModel::name);
            if (old != ground.parts.end())
                old->model = model;
            else
                ground.parts.push_back({arena_.text(item.key), model});
        }
        return true;
    }

    /// The model that a string names, built; null, with the fault noted, if it cannot be had.
    const Model* find_model(Reader& reader, const Draft& draft, const Value& name) {
        const auto other = drafts_.find(name.text);
        if (other != drafts_.end()) {
            if (other->second.state == Draft::State::open) {
                reader.fault("extends-cycle", draft.id + " stands on itself by way of others",
                             name.span, "closes the circle");
                return nullptr;
            }
            // one with faults has been reported; those that stand on it would only repeat them
            if (!build(other->second)) return nullptr;
        }
        const auto found = models_.find(name.text);
        if (found != models_.end()) return &found->second;
        std::vector<std::string_view> ids;
        for (const auto& [id, each] : drafts_) ids.push_back(id);
        for (const auto& [id, each] : models_) ids.push_back(id);
        const std::string_view near = nearest(name.text, ids);
        reader.fault("unknown-model", "there is no model '" + name.text + "'", name.span,
                     near.empty() ? "not known" : "did you mean " + std::string(near) + "?");
        return nullptr;
    }

    Library finish() {
        Library library;
        std::vector<Model> models;
        for (const auto& [id, model] : models_) models.push_back(model);
        library.phrases = arena_.array(collect_phrases(models));
        library.sources = arena_.array(sources_);
        library.slips = arena_.array(slips_);
        std::ranges::sort(lists_, {}, &WordList::name);
        library.lexicon = arena_.array(lists_);
        library.money = money_;
        for (Model& model : models) note_extremes_of(model, library);
        library.models = arena_.array(models);
        library.sanctions = arena_.array(sanctions_);
        library.list_places = arena_.array(place_lists(library.lexicon));
        const GazetteerTables tables = build_gazetteer(library.phrases, library.lexicon);
        library.gazetteer = {arena_.array(tables.sieve), arena_.array(tables.edges),
                             arena_.array(tables.nodes), arena_.array(tables.names)};
        return library;
    }

    void note_extremes_of(Model& model, const Library& library) {
        std::vector<Quantity> all(model.all_quantities.begin(), model.all_quantities.end());
        for (Quantity& quantity : all) note_extremes(library, quantity);
        model.all_quantities = arena_.array(all);
        model.quantities = model.all_quantities.first(model.quantities.size());
    }

    std::vector<Phrase> collect_phrases(const std::vector<Model>& models) {
        std::vector<Phrase> phrases;
        for (std::size_t i = 0; i < models.size(); ++i) {
            const auto index = static_cast<std::uint16_t>(i);
            for (std::string_view word : models[i].words) phrases.push_back({word, index, false});
            for (std::string_view word : models[i].not_words)
                phrases.push_back({word, index, true});
        }
        std::ranges::sort(phrases, [](const Phrase& a, const Phrase& b) {
            if (a.text != b.text) return a.text < b.text;
            return a.excludes != b.excludes ? b.excludes : a.model < b.model;
        });
        for (std::size_t i = 1; i < phrases.size(); ++i)
            if (phrases[i].text == phrases[i - 1].text && !phrases[i].excludes)
                refuse_shared(phrases[i].text, models[phrases[i - 1].model],
                              models[phrases[i].model]);
        return phrases;
    }

    /// One phrase cannot name two things.
    void refuse_shared(std::string_view phrase, const Model& first, const Model& second) {
        for (const Model* model : {&second, &first}) {
            const auto draft = drafts_.find(std::string(model->id));
            if (draft == drafts_.end()) continue;
            const Value* words = draft->second.root.find("words");
            if (words == nullptr) continue;
            const Value* last = nullptr;
            for (const Value& word : words->items)
                if (normal_phrase(word.text) == phrase) last = &word;
            if (last == nullptr) continue;
            Reader reader(*draft->second.file, catalogue_, arena_, faults_);
            const Model& other = model == &second ? first : second;
            reader.fault("duplicate-word", "'" + std::string(phrase) + "' names two models",
                         last->span, "also in " + std::string(other.id));
            return;
        }
    }

    const units::Catalogue& catalogue_;
    Arena& arena_;
    std::vector<FileDiagnostic>& faults_;
    std::map<std::string, Draft, std::less<>> drafts_;
    std::map<std::string_view, Model> models_;
    std::vector<Source> sources_;
    std::vector<Slip> slips_;
    std::vector<WordList> lists_;
    units::MoneyTables money_;
    std::vector<Sanction> sanctions_;
    std::vector<std::pair<const File*, Value>> regimes_;  ///< read, their models not yet known
};

}  // namespace

LoadedLibrary load_library(std::span<const File> files, const Library* under,
                           const units::Catalogue& catalogue) {
    LoadedLibrary loaded;
    LoadedLibrary::Storage& storage = *loaded.storage_;
    storage.library = Loader(under, catalogue, storage.arena, storage.faults).load(files);
    std::ranges::stable_sort(storage.faults, [](const FileDiagnostic& a, const FileDiagnostic& b) {
        if (a.path != b.path) return a.path < b.path;
        return a.diagnostic.primary.span.begin < b.diagnostic.primary.span.begin;
    });
    return loaded;
}

}  // namespace ballpark::model

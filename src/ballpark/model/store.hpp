#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/result.hpp"
#include "ballpark/model/gazetteer.hpp"
#include "ballpark/model/model.hpp"
#include "ballpark/model/sanction.hpp"
#include "ballpark/model/slip.hpp"
#include "ballpark/units/catalogue.hpp"
#include "ballpark/units/money.hpp"

namespace ballpark::model {

/// A phrase of prose and the model it speaks of (index into `models`).
struct Phrase {
    std::string_view text;  ///< lower case, words set apart by one space; hyphens are spaces
    std::uint16_t model = 0;
    bool excludes = false;  ///< from `not_words`: where it stands, the model is not meant
};

/// A named list of words of `models/lexicon/en.toml`.
struct WordList {
    static constexpr std::string_view place_prefix = "place.";

    std::string_view name;
    Phrases words;

    /// Does it list what names a country ("place.KP")?
    bool is_place() const { return name.starts_with(place_prefix); }
    std::string_view place() const { return name.substr(place_prefix.size()); }
};

/// Everything the models folder says, as views.
struct Library {
    std::span<const Model> models;  ///< sorted by id
    std::span<const Source> sources;
    std::span<const Slip> slips;
    std::span<const WordList> lexicon;  ///< sorted by name
    std::span<const Phrase> phrases;    ///< sorted by text
    units::MoneyTables money;
    std::span<const Sanction> sanctions;
    std::span<const std::uint16_t> list_places;  ///< hash table of `lexicon`, see `place_lists`
    Gazetteer gazetteer;

    const Model* find(std::string_view id) const;
    const Phrases& words(std::string_view list) const;  ///< empty if no such list
};

/// Where the lists stand in a hash table of their names, for `Library::words`: a power of two of
/// places, `no_list` where none is.
inline constexpr std::uint16_t no_list = 0xffff;
std::vector<std::uint16_t> place_lists(std::span<const WordList> lexicon);

/// The library packed into the program. Linked in by programs and tests (target
/// `ballpark_builtin_models`); the rooms are handed a Library and do not know where it is from.
const Library& builtin_library();

/// A text file of the models folder: its path below the folder, and what it holds.
struct File {
    std::string path;
    std::string text;
};

/// A fault in a model file.
struct FileDiagnostic {
    std::string path;
    base::Diagnostic diagnostic;
};

/// A library read from files at run time, with the memory it lies in. All faults of all files
/// are reported in one go; a file with a fault contributes nothing.
class LoadedLibrary {
public:
    LoadedLibrary();
    ~LoadedLibrary();
    LoadedLibrary(LoadedLibrary&&) noexcept;
    LoadedLibrary& operator=(LoadedLibrary&&) noexcept;

    const Library& library() const;
    std::span<const FileDiagnostic> diagnostics() const;

private:
    friend LoadedLibrary load_library(std::span<const File>, const Library*,
                                      const units::Catalogue&);
    struct Storage;
    std::unique_ptr<Storage> storage_;
};

/// Reads, dimension-checks and links the files; `under` (may be null) is the library that they
/// overlay: a model, source or list of the same name is replaced, all else stays.
LoadedLibrary load_library(std::span<const File> files, const Library* under,
                           const units::Catalogue& catalogue);

/// The `.toml` files below `folder`, sorted by path, or the reason why they cannot be read.
base::Result<std::vector<File>> read_folder(const std::string& folder);

}  // namespace ballpark::model

#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/model/arena.hpp"
#include "ballpark/model/document.hpp"
#include "ballpark/model/store.hpp"
#include "ballpark/units/quantity.hpp"

namespace ballpark::model {

/// Reads one file's values into the arena and notes every fault with its place. What is faulty
/// comes back empty, and reading goes on: a run reports all faults, not the first.
class Reader {
public:
    Reader(const File& file, const units::Catalogue& catalogue, Arena& arena,
           std::vector<FileDiagnostic>& faults)
        : file_(file), catalogue_(catalogue), arena_(arena), faults_(faults) {}

    void fault(base::Diagnostic diagnostic);
    void fault(std::string code, std::string headline, base::Span span, std::string label = {});
    /// A fault whose spans are offsets into the value of `string`.
    void fault_inside(const Value& string, base::Diagnostic diagnostic);

    bool faulty() const { return faulty_; }
    void blame() { faulty_ = true; }  ///< the file cannot be used, for a fault noted elsewhere

    /// Refuses every key of `table` but `known`, with the nearest of them.
    void only_keys(const Value& table, std::initializer_list<std::string_view> known);

    /// The value under `key` if it is there and of that kind (an integer is a number as well);
    /// null, with a fault noted, if it is of another kind.
    const Value* get(const Value& table, std::string_view key, Value::Kind kind);
    /// As `get`, and its absence is a fault too.
    const Value* need(const Value& table, std::string_view key, Value::Kind kind);

    std::string_view text(const Value& table, std::string_view key);
    std::string_view needed_text(const Value& table, std::string_view key);
    std::optional<double> number(const Value& table, std::string_view key);
    std::optional<int> year(const Value& table, std::string_view key);

    /// A list of phrases, hyphens made spaces. Code: bad-word.
    Phrases phrases(const Value& table, std::string_view key);

    /// A unit as a model writes it; "1" is a plain number's.
    std::optional<units::Unit> unit(const Value& string);

    /// A quantity as text, or a plain number. Null if it is neither.
    std::optional<units::Quantity> quantity(const Value& value);

    const File& file() const { return file_; }
    const units::Catalogue& catalogue() const { return catalogue_; }
    Arena& arena() { return arena_; }

private:
    const File& file_;
    const units::Catalogue& catalogue_;
    Arena& arena_;
    std::vector<FileDiagnostic>& faults_;
    bool faulty_ = false;
};

/// A phrase as lists hold it: hyphens and white space become single spaces.
std::string normal_phrase(std::string_view phrase);

/// "2.5 million watts", "$5", "0.16": a quantity, or a plain number without a unit.
base::Result<units::Quantity> parse_figure(std::string_view text,
                                           const units::Catalogue& catalogue);

}  // namespace ballpark::model

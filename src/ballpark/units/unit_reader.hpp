#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "ballpark/units/spelling.hpp"

namespace ballpark::units {

/// Why a text is no unit.
enum class Fault : std::uint8_t {
    none,
    empty,      ///< nothing where a unit should be
    unknown,    ///< a word that is no unit
    ambiguous,  ///< a word that is several
    syntax,     ///< a sign out of place
    exponent,   ///< a power that no unit has
    affine,     ///< °C or °F multiplied, or raised to a power
    too_long,   ///< more factors than a unit has room for, or brackets too deep
};

/// Reads units off a text from left to right, without allocating. `prose` is
/// careful: it stops where a sentence could go on, and leaves a rate at the end
/// ("a day", "/yr") to the caller.
class UnitReader {
public:
    UnitReader(std::string_view text, std::size_t position, const Catalogue& catalogue,
               const Context& context, bool prose)
        : text_(text), at_(position), catalogue_(catalogue), context_(context), prose_(prose) {}

    /// A whole unit: products, quotients, powers. False on a fault.
    bool read(Unit& unit);
    /// What may follow a unit that has been read: "/kWh", "per tonne", "a year",
    /// "daily".
    bool read_divisors(Unit& unit);
    /// Goes past "of electricity" and the like, which say of what and not how
    /// much.
    void skip_substance();
    bool skip_gloss(const Unit& unit);
    void skip_spaces();

    std::size_t position() const { return at_; }
    bool at_end() const { return at_ >= text_.size(); }
    bool ambiguous() const { return ambiguous_; }
    /// The dimension that a doubtful word above the line was read in.
    std::optional<Dimension> doubtful() const { return doubtful_; }
    Fault fault() const { return fault_; }
    base::Span fault_span() const { return fault_span_; }
    std::span<const Meaning> fault_meanings() const { return fault_meanings_; }

private:
    static constexpr int largest_exponent = 12;

    bool read_product(Unit& unit);
    bool read_factor(Unit& unit);
    bool read_group(Unit& unit);
    bool read_word(const std::optional<Spelled>& spelled, Unit& unit);
    bool is_annum() const;
    bool read_exponent(int& exponent);
    bool read_price_year(Unit& unit);
    bool read_joint(const Unit& before);
    bool read_divider();
    bool read_times();
    bool read_rate_adverb(Unit& unit);
    bool at_rate_adverb();
    double read_scale();
    int read_dimension_word();
    bool by_the_way(const Unit& unit) const;
    std::optional<Spelled> spelled_length(std::size_t at) const;
    bool take(std::string_view symbol);
    bool take_word(std::string_view word);
    /// The first character of the next word in lower case, 0 at the end: most lists of words are
    /// gone through in vain.
    char next_character() const;
    bool may_join(const Unit& before, bool hyphen, std::size_t next) const;
    bool refused_in_prose(const Spelled& spelled) const;
    bool combine(Unit& unit, const Unit& other, bool over);
    bool merge(Unit& unit, const Unit& other) const;
    void skip_full_stop();
    bool fail(Fault fault, std::size_t begin, std::size_t end);
    std::size_t end_of_token(std::size_t from) const;

    std::string_view text_;
    std::size_t at_;
    const Catalogue& catalogue_;
    const Context& context_;
    bool prose_;
    int depth_ = 0;
    bool ambiguous_ = false;
    std::optional<Dimension> doubtful_;
    bool below_ = false;   ///< what is read now stands below the line
    bool priced_ = false;  ///< what is read now stands below money
    bool last_was_symbol_ = false;
    std::size_t last_end_ = 0;
    Fault fault_ = Fault::none;
    base::Span fault_span_;
    std::span<const Meaning> fault_meanings_;
};

}  // namespace ballpark::units

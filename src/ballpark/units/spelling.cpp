#include "ballpark/units/spelling.hpp"

#include <algorithm>
#include <bit>

#include "ballpark/base/edit_distance.hpp"
#include "ballpark/units/catalogue/all.hpp"
#include "ballpark/units/characters.hpp"
#include "ballpark/units/spelling_table.hpp"

namespace ballpark::units {

namespace {

using namespace table;

constexpr std::size_t longest_spelling = 64;

/// What a walk may end on, and where it ended.
struct Walk {
    std::uint16_t index = empty_slot;
    std::size_t end = 0;
    bool folded = false;  ///< only without regard to case
    bool plural = false;  ///< with an "s" that is not listed
};

/// The spelling of this hash and text, if it may follow what stands before it.
template <class Accept>
Walk probe(std::string_view exact, std::string_view lowered, std::uint32_t exact_hash,
           std::uint32_t lowered_hash, bool any_case, std::size_t end, const Accept& accept) {
    const Form form = any_case ? Form::any_case : Form::name;
    if (!any_case) {
        const auto index = find(exact, form, hash_mix(exact_hash));
        if (index != empty_slot && accept(spellings[index])) return {index, end, false};
        if (exact_hash == lowered_hash) return {};
    }
    // A capital alone is a letter of its own: "5 M" is no five metres.
    if (!any_case && lowered.size() == 1) return {};
    const auto index = find(lowered, form, hash_mix(lowered_hash));
    if (index == empty_slot || !accept(spellings[index])) return {};
    return {index, end, true};
}

/// May the spelling take the "s" of a plural that is not listed? Symbols do in
/// the press ("MWs"), and the ambiguous words, whose plural is ambiguous too.
bool takes_plural(const Spelling& spelling, bool prefixed) {
    if (spelling.form == Form::ambiguous) return spelling.size > 1;
    if (spelling.form == Form::any_case) return prefixed;
    const std::string_view text = text_of(spelling);
    return spelling.form == Form::symbol && (prefixed || text.size() > 1) &&
           std::any_of(text.begin(), text.end(), is_upper);
}

/// Reads on from `position` as long as a spelling may come of it, and keeps the
/// longest.
template <class Accept>
Walk walk(std::string_view text, std::size_t position, bool any_case, bool prefixed,
          const Accept& accept) {
    std::array<char, longest_spelling> exact{};
    std::array<char, longest_spelling> lowered{};
    std::size_t size = 0;
    const std::uint32_t start = any_case ? hash_start_any_case : hash_start;
    std::uint32_t exact_hash = start;
    std::uint32_t lowered_hash = start;
    std::uint32_t exact_before = start;
    std::uint32_t lowered_before = start;
    Walk best;
    for (std::size_t i = position; i < text.size();) {
        const Glyph glyph = glyph_at(text, i);
        if (size + glyph.size > longest_spelling) break;
        if (glyph.space && size > 0 && exact[size - 1] == ' ') {
            i += glyph.size;
            continue;
        }
        exact_before = exact_hash;
        lowered_before = lowered_hash;
        const std::size_t bytes = glyph.space ? 1 : glyph.size;
        for (std::size_t k = 0; k < bytes; ++k) {
            const char c = glyph.space ? ' ' : text[i + k];
            exact[size] = c;
            lowered[size++] = lower(c);
            exact_hash = hash_step(exact_hash, static_cast<unsigned char>(c));
            lowered_hash = hash_step(lowered_hash, static_cast<unsigned char>(lower(c)));
        }
        i += glyph.size;
        if (!glyph.space && may_end_after(text, i, glyph)) {
            const Walk whole = probe({exact.data(), size}, {lowered.data(), size}, exact_hash,
                                     lowered_hash, any_case, i, accept);
            if (whole.index != empty_slot) {
                best = whole;
            } else if (size > 1 && exact[size - 1] == 's') {
                const Walk stem = probe({exact.data(), size - 1}, {lowered.data(), size - 1},
                                        exact_before, lowered_before, any_case, i, accept);
                if (stem.index != empty_slot && takes_plural(spellings[stem.index], prefixed)) {
                    best = stem;
                    best.plural = true;
                }
            }
        }
        if (glyph.word) continue;
        if (!continues(hash_mix(exact_hash)) && !continues(hash_mix(lowered_hash))) break;
    }
    return best;
}

/// How many bytes of `text` the prefix's symbol takes, 0 if it is not there.
std::size_t symbol_length(std::string_view text, const Prefix& prefix) {
    if (text.starts_with(prefix.symbol)) return prefix.symbol.size();
    constexpr std::string_view greek_mu = "\u03bc";
    return prefix.name == "micro" && text.starts_with(greek_mu) ? greek_mu.size() : 0;
}

/// How many bytes the prefix's name takes, with a hyphen or a space after it.
std::size_t name_length(std::string_view text, const Prefix& prefix) {
    const std::string_view name = prefix.name;
    if (text.size() <= name.size()) return 0;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (lower(text[i]) != name[i]) return 0;
    return fold(text[name.size()]) == ' ' ? name.size() + 1 : name.size();
}

/// The prefix that a letter before an any-case symbol stands for.
std::uint8_t any_case_prefix(char c) {
    switch (lower(c)) {
        case 'k':
            return typed::prefix_by_symbol("k");
        case 'm':
            return typed::prefix_by_symbol("M");
        case 'g':
            return typed::prefix_by_symbol("G");
        case 't':
            return typed::prefix_by_symbol("T");
        default:
            return 0;
    }
}

/// The symbols that the press writes in any case have at most six letters,
/// prefix and "s" included.
bool short_word(std::string_view text) {
    return text.size() <= 6 || !std::all_of(text.begin(), text.begin() + 7, is_letter);
}

const Meaning* usual_of(std::span<const Meaning> readings) {
    for (const Meaning& meaning : readings)
        if (meaning.usual) return &meaning;
    return nullptr;
}

std::span<const Meaning> readings_of(const Spelling& spelling) {
    return meanings.subspan(spelling.entry, spelling.prefix);
}

/// May the spelling stand behind the prefix, as symbol or as name? One that is
/// ambiguous alone
/// ("cal") has its usual meaning there ("kcal").
bool bears(const Spelling& spelling, std::uint8_t prefix, Form form) {
    if (spelling.form == form || spelling.form == Form::both)
        return typed::allowed(typed::all_entries[spelling.entry].prefixes, prefix);
    if (spelling.form != Form::ambiguous) return false;
    const Meaning* usual = usual_of(readings_of(spelling));
    return usual != nullptr && usual->prefix == 0 && usual->by_symbol == (form == Form::symbol) &&
           typed::allowed(typed::all_entries[usual->entry].prefixes, prefix);
}

Spelled make_spelled(const Walk& found, std::uint8_t prefix) {
    const Spelling& spelling = spellings[found.index];
    Spelled spelled;
    spelled.end = found.end;
    spelled.symbol = spelling.form != Form::name;
    spelled.plural = found.plural && prefix != 0;
    if (spelling.form == Form::ambiguous) {
        const auto readings = readings_of(spelling);
        const Meaning& first = prefix == 0 ? readings[0] : *usual_of(readings);
        spelled.entry = first.entry;
        spelled.prefix = prefix == 0 ? first.prefix : prefix;
        if (prefix == 0) spelled.meanings = readings;
    } else {
        spelled.entry = spelling.entry;
        spelled.prefix = spelling.form == Form::fixed ? spelling.prefix : prefix;
    }
    return spelled;
}

}  // namespace

std::optional<Spelled> find_spelling(std::string_view text, std::size_t position) {
    if (position >= text.size()) return std::nullopt;
    std::optional<Spelled> best;
    bool folded = false;
    // The longest; of equals the one in the very letters ("Mt" is a prefix and a
    // tonne before it is the "mt" of the grain trade); of those the one without a
    // prefix.
    const auto keep = [&](const Walk& found, std::uint8_t prefix) {
        if (found.index == empty_slot) return;
        if (best &&
            (found.end < best->end || (found.end == best->end && (!folded || found.folded))))
            return;
        best = make_spelled(found, prefix);
        folded = found.folded;
    };
    const std::string_view rest = text.substr(position);
    const auto byte = [rest](std::size_t i) {
        return i < rest.size() ? static_cast<unsigned char>(rest[i])
                               : static_cast<unsigned char>(0);
    };
    if (!may_begin(byte(0), byte(1))) return std::nullopt;
    const auto any = [](const Spelling&) { return true; };
    keep(walk(text, position, false, false, any), 0);
    for (std::uint32_t mask = prefixes_by_first_byte[byte(0)]; mask != 0; mask &= mask - 1) {
        const auto prefix = static_cast<std::uint8_t>(std::countr_zero(mask));
        const Prefix& candidate = typed::prefix_table[prefix];
        const auto behind = [prefix](Form form) {
            return
                [prefix, form](const Spelling& spelling) { return bears(spelling, prefix, form); };
        };
        if (const auto length = symbol_length(rest, candidate))
            keep(walk(text, position + length, false, true, behind(Form::symbol)), prefix);
        if (const auto length = name_length(rest, candidate))
            keep(walk(text, position + length, false, true, behind(Form::name)), prefix);
    }
    if (best || !short_word(rest)) return best;
    keep(walk(text, position, true, false, any), 0);
    if (const auto prefix = any_case_prefix(rest[0])) {
        const std::size_t before = best ? best->end : 0;
        keep(walk(text, position + 1, true, true, any), prefix);
        if (best && best->end > before) best->loose = rest[0] == 'm';
    }
    return best;
}

Decision decide(std::span<const Meaning> readings, const Context& context, bool priced) {
    using By = Decision::By;
    for (const Meaning& meaning : readings)
        if (priced && meaning.priced) return {&meaning, By::price};
    if (!context.place.empty())
        for (const Meaning& meaning : readings)
            if (meaning.places.find(context.place) != std::string_view::npos)
                return {&meaning, By::place};
    const Meaning* usual = usual_of(readings);
    if (context.wanted) {
        const Meaning* only = nullptr;
        int fitting = 0;
        for (const Meaning& meaning : readings) {
            if (meaning.priced && !meaning.usual) continue;
            if (typed::all_entries[meaning.entry].dimension != *context.wanted) continue;
            only = &meaning;
            ++fitting;
        }
        if (fitting == 1) return {only, By::wanted};
        // The usual one cannot be meant, and several others can.
        const bool fits =
            usual != nullptr && typed::all_entries[usual->entry].dimension == *context.wanted;
        if (fitting > 1 && !fits) return {};
    }
    return usual != nullptr ? Decision{usual, By::usage} : Decision{};
}

bool changes_below_money(std::string_view spelling) {
    const auto index = find(spelling, Form::name, hash_of(spelling, Form::name));
    if (index == empty_slot || spellings[index].form != Form::ambiguous) return false;
    const auto readings = readings_of(spellings[index]);
    return std::any_of(readings.begin(), readings.end(),
                       [](const Meaning& meaning) { return meaning.priced; });
}

namespace {

/// How good a candidate for "did you mean" is: fewer slips first, then what the
/// word begins with (a letter too many at the end is the likeliest of slips),
/// then the same last letter (a plural stays one), then a unit without a prefix
/// or with a common one.
class Nearest {
public:
    explicit Nearest(std::string_view word)
        : word_(word), limit_(std::clamp(static_cast<int>(word.size()) / 4, 1, 3)) {}

    void consider(std::string_view prefix, std::string_view spelling, int handicap) {
        const std::size_t size = prefix.size() + spelling.size();
        const auto slack = static_cast<std::size_t>(limit_);
        if (size < 2 || size > word_.size() + slack || size + slack < word_.size()) return;
        candidate_.assign(prefix);
        candidate_ += spelling;
        const int distance = base::edit_distance(word_, candidate_, limit_);
        if (distance > limit_) return;
        const int rank = 8 * distance - (word_.starts_with(candidate_) ? 4 : 0) -
                         (word_.back() == candidate_.back() ? 2 : 0) + handicap;
        if (rank >= least_) return;
        least_ = rank;
        nearest_ = candidate_;
    }
    std::string take() { return std::move(nearest_); }

private:
    std::string_view word_;
    int limit_;
    int least_ = 1000;
    std::string candidate_;
    std::string nearest_;
};

/// Deca, ronto and their like are seldom meant.
int handicap_of(const Prefix& prefix) {
    constexpr std::string_view common = "kMGTmµn";
    return common.find(prefix.symbol) != std::string_view::npos && prefix.symbol != "da" ? 1 : 5;
}

}  // namespace

std::string nearest_spelling(std::string_view word) {
    if (word.empty()) return {};
    Nearest nearest(word);
    std::string plural;
    for (const Spelling& spelling : spellings) {
        if (spelling.form == Form::any_case) continue;
        const std::string_view text = text_of(spelling);
        nearest.consider("", text, 0);
        if (spelling.form == Form::ambiguous && text.size() > 2 && is_letter(text.back())) {
            plural.assign(text);
            nearest.consider("", plural += 's', 0);
        }
        const bool both = spelling.form == Form::both;
        if (!both && spelling.form != Form::name && spelling.form != Form::symbol) continue;
        const PrefixRule rule = typed::all_entries[spelling.entry].prefixes;
        if (rule == PrefixRule::none) continue;
        for (std::uint8_t prefix = 1; prefix < typed::prefix_table.size(); ++prefix) {
            if (!typed::allowed(rule, prefix)) continue;
            const Prefix& before = typed::prefix_table[prefix];
            if (spelling.form != Form::symbol)
                nearest.consider(before.name, text, handicap_of(before));
            if (spelling.form != Form::name)
                nearest.consider(before.symbol, text, handicap_of(before));
        }
    }
    return nearest.take();
}

}  // namespace ballpark::units

#include "ballpark/units/spelling.hpp"

#include <algorithm>
#include <bit>

#include "ballpark/base/edit_distance.hpp"
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
};

/// The spelling of this hash and text, if it may follow what stands before it.
template <class Accept>
Walk probe(std::string_view exact, std::string_view lowered, std::uint32_t exact_hash,
           std::uint32_t lowered_hash, bool any_case, std::size_t end, const Accept& accept) {
    const Form form = any_case ? Form::any_case : Form::name;
    if (!any_case) {
        const auto index = spellings.find(exact, form, hash_mix(exact_hash));
        if (index != empty_slot && accept(spellings.spellings[index])) return {index, end, false};
        if (exact_hash == lowered_hash) return {};
    }
    const auto index = spellings.find(lowered, form, hash_mix(lowered_hash));
    if (index == empty_slot || !accept(spellings.spellings[index])) return {};
    return {index, end, true};
}

/// May the spelling take the "s" of a plural that is not listed? Symbols do in the press ("MWs"),
/// and the ambiguous words, whose plural is ambiguous too.
bool takes_plural(const Spelling& spelling, bool prefixed) {
    if (spelling.form == Form::ambiguous) return spelling.text.size() > 1;
    if (spelling.form == Form::any_case) return prefixed;
    return spelling.form == Form::symbol && (prefixed || spelling.text.size() > 1) &&
           std::any_of(spelling.text.begin(), spelling.text.end(), is_upper);
}

/// Reads on from `position` as long as a spelling may come of it, and keeps the longest.
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
                if (stem.index != empty_slot &&
                    takes_plural(spellings.spellings[stem.index], prefixed))
                    best = stem;
            }
        }
        if (glyph.word) continue;
        if (!continuing.contains(hash_mix(exact_hash)) &&
            !continuing.contains(hash_mix(lowered_hash)))
            break;
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

/// The symbols that the press writes in any case have at most six letters, prefix and "s" included.
bool short_word(std::string_view text) {
    return text.size() <= 6 || !std::all_of(text.begin(), text.begin() + 7, is_letter);
}

Spelled make_spelled(const Walk& found, std::uint8_t prefix) {
    const Spelling& spelling = spellings.spellings[found.index];
    Spelled spelled;
    spelled.end = found.end;
    spelled.symbol = spelling.form != Form::name;
    if (spelling.form == Form::ambiguous) {
        spelled.meanings = std::span(meanings).subspan(spelling.entry, spelling.prefix);
        spelled.entry = spelled.meanings[0].entry;
        spelled.prefix = spelled.meanings[0].prefix;
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
    // The longest; of equals the one in the very letters ("Mt" is a prefix and a tonne before it
    // is the "mt" of the grain trade); of those the one without a prefix.
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
    if (!beginnings.contain(byte(0), byte(1))) return std::nullopt;
    const auto any = [](const Spelling&) { return true; };
    keep(walk(text, position, false, false, any), 0);
    for (std::uint32_t mask = prefixes_by_first_byte[byte(0)]; mask != 0; mask &= mask - 1) {
        const auto prefix = static_cast<std::uint8_t>(std::countr_zero(mask));
        const Prefix& candidate = typed::prefix_table[prefix];
        const auto bears = [prefix](Form form) {
            return [prefix, form](const Spelling& spelling) {
                return spelling.form == form &&
                       typed::allowed(typed::all_entries[spelling.entry].prefixes, prefix);
            };
        };
        if (const auto length = symbol_length(rest, candidate))
            keep(walk(text, position + length, false, true, bears(Form::symbol)), prefix);
        if (const auto length = name_length(rest, candidate))
            keep(walk(text, position + length, false, true, bears(Form::name)), prefix);
    }
    if (best || !short_word(rest)) return best;
    keep(walk(text, position, true, false, any), 0);
    if (const auto prefix = any_case_prefix(rest[0]))
        keep(walk(text, position + 1, true, true, any), prefix);
    return best;
}

const Meaning* decide(std::span<const Meaning> meanings_of_one, const Context& context) {
    if (!context.place.empty())
        for (const Meaning& meaning : meanings_of_one)
            if (meaning.places.find(context.place) != std::string_view::npos) return &meaning;
    for (const Meaning& meaning : meanings_of_one)
        if (meaning.usual) return &meaning;
    return nullptr;
}

std::string nearest_spelling(std::string_view word) {
    const int limit = std::clamp(static_cast<int>(word.size()) / 4, 1, 3);
    std::string nearest;
    int least = 4 * limit + 4;
    const auto consider = [&](std::string_view prefix, std::string_view spelling) {
        if (spelling.size() + prefix.size() < 2 ||
            spelling.size() + prefix.size() > word.size() + static_cast<std::size_t>(limit))
            return;
        const std::string candidate = std::string(prefix) + std::string(spelling);
        const int distance = base::edit_distance(word, candidate, limit);
        if (distance > limit) return;
        // A letter too many at the end is the likeliest of slips; a plural stays one.
        const int rank = 4 * distance - (word.starts_with(candidate) ? 2 : 0) -
                         (word.back() == candidate.back() ? 1 : 0);
        if (rank >= least) return;
        least = rank;
        nearest = candidate;
    };
    for (const Spelling& spelling : std::span(spellings.spellings).first(spellings.size)) {
        if (spelling.form == Form::any_case) continue;
        consider("", spelling.text);
        if (spelling.form != Form::name && spelling.form != Form::symbol) continue;
        const PrefixRule rule = typed::all_entries[spelling.entry].prefixes;
        for (std::uint8_t prefix = 1; prefix < typed::prefix_table.size(); ++prefix) {
            if (!typed::allowed(rule, prefix)) continue;
            const Prefix& before = typed::prefix_table[prefix];
            consider(spelling.form == Form::name ? before.name : before.symbol, spelling.text);
        }
    }
    return nearest;
}

}  // namespace ballpark::units

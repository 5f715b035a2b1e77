#include "pack/spellings/table.hpp"

#include "ballpark/units/catalogue/all.hpp"
#include "ballpark/units/catalogue/ambiguity.hpp"

namespace ballpark::pack {

using namespace units;
using namespace units::table;

namespace {

constexpr std::size_t longest_spelling = 64;

/// Calls `visit(text, form, prefix)` for each spelling that the entry lists.
template <class Visit>
void each_spelling(const Entry& entry, const Visit& visit) {
    const Form of_symbol = entry.name == entry.symbol ? Form::both : Form::symbol;
    if (!entry.symbol.empty()) visit(entry.symbol, of_symbol, std::uint8_t{0});
    if (entry.name != entry.symbol) visit(entry.name, Form::name, std::uint8_t{0});
    if (entry.plural != entry.name && entry.plural != entry.symbol)
        visit(entry.plural, Form::name, std::uint8_t{0});
    for (std::string_view rest = entry.spellings; !rest.empty();) {
        std::string_view text = typed::take_field(rest);
        if (text.empty()) continue;
        if (text[0] == '~') {
            visit(text.substr(1), Form::any_case, std::uint8_t{0});
            continue;
        }
        const std::size_t equals = text.find('=');
        if (equals != std::string_view::npos && equals > 0) {
            visit(text.substr(equals + 1), Form::fixed,
                  typed::prefix_by_symbol(text.substr(0, equals)));
            continue;
        }
        bool symbol = text.size() <= 2;
        for (const char c : text)
            symbol = symbol || is_upper(c) || !is_letter(fold(c) == ' ' ? 'a' : c);
        visit(text, symbol ? Form::symbol : Form::name, std::uint8_t{0});
    }
}

class Maker {
public:
    SpellingTable make() {
        table_.slots.fill(empty_slot);
        add_ambiguous();
        for (std::size_t id = 0; id < typed::all_entries.size(); ++id)
            each_spelling(typed::all_entries[id],
                          [&](std::string_view text, Form form, std::uint8_t prefix) {
                              add(text, static_cast<std::uint16_t>(id), prefix, form);
                          });
        for (const Spelling& spelling : table_.spellings) {
            add_continuing(spelling);
            add_beginnings(spelling);
        }
        add_prefixes();
        add_currencies();
        return std::move(table_);
    }

private:
    std::string_view text_of(const Spelling& spelling) const {
        return std::string_view(table_.letters).substr(spelling.text, spelling.size);
    }

    std::uint16_t find(std::string_view text, Form form) const {
        for (std::size_t i = hash_of(text, form) % slot_count;; i = (i + 1) % slot_count) {
            const std::uint16_t index = table_.slots[i];
            if (index == empty_slot) return empty_slot;
            const Spelling& known = table_.spellings[index];
            if ((known.form == Form::any_case) == (form == Form::any_case) &&
                same_text(text_of(known), text))
                return index;
        }
    }

    void insert(std::string_view text, std::uint16_t entry, std::uint8_t prefix, Form form) {
        if (text.size() > longest_spelling || prefix == 0xff)
            table_.faults.push_back("cannot spell: " + std::string(text));
        std::size_t i = hash_of(text, form) % slot_count;
        while (table_.slots[i] != empty_slot) i = (i + 1) % slot_count;
        table_.slots[i] = static_cast<std::uint16_t>(table_.spellings.size());
        table_.spellings.push_back({static_cast<std::uint32_t>(table_.letters.size()), entry,
                                    static_cast<std::uint8_t>(text.size()), prefix, form});
        table_.letters += text;
    }

    /// A spelling of an entry. What more than one unit goes by must be told in ambiguity.hpp.
    void add(std::string_view text, std::uint16_t entry, std::uint8_t prefix, Form form) {
        if (is_plural_of_ambiguous(text)) return;
        const std::uint16_t known = find(text, form);
        if (known == empty_slot) return insert(text, entry, prefix, form);
        const Spelling& first = table_.spellings[known];
        if (first.form != Form::ambiguous && (first.entry != entry || first.prefix != prefix))
            table_.faults.push_back("\"" + std::string(text) + "\" is both " +
                                    std::string(typed::all_entries[first.entry].name) + " and " +
                                    std::string(typed::all_entries[entry].name));
    }

    bool is_plural_of_ambiguous(std::string_view text) const {
        if (text.size() < 3 || text.back() != 's') return false;
        const std::uint16_t stem = find(text.substr(0, text.size() - 1), Form::name);
        return stem != empty_slot && table_.spellings[stem].form == Form::ambiguous;
    }

    void add_ambiguous() {
        for (std::size_t i = 0; i < typed::readings.size();) {
            const std::string_view spelling = typed::readings[i].spelling;
            const std::size_t first = i;
            for (; i < typed::readings.size() && typed::readings[i].spelling == spelling; ++i)
                add_meaning(typed::readings[i]);
            if (find(spelling, Form::name) != empty_slot)
                table_.faults.push_back("readings apart: " + std::string(spelling));
            insert(spelling, static_cast<std::uint16_t>(first),
                   static_cast<std::uint8_t>(i - first), Form::ambiguous);
        }
    }

    void add_meaning(const typed::Reading& reading) {
        Meaning meaning;
        meaning.entry = typed::entry_by_name(reading.entry);
        meaning.prefix = typed::prefix_by_symbol(reading.prefix);
        meaning.usual = reading.usual;
        meaning.priced = reading.priced;
        meaning.places = reading.places;
        if (meaning.entry == Currency::none || meaning.prefix == 0xff) {
            table_.faults.push_back("no unit is called " + std::string(reading.entry));
            meaning.entry = 0;
        }
        meaning.by_symbol = typed::all_entries[meaning.entry].symbol == reading.spelling;
        table_.meanings.push_back(meaning);
    }

    void add_continuing(const Spelling& spelling) {
        std::uint32_t hash = spelling.form == Form::any_case ? hash_start_any_case : hash_start;
        for (const char c : text_of(spelling)) {
            hash = hash_step(hash, static_cast<unsigned char>(fold(c)));
            if (is_letter(c) || is_digit(c)) continue;
            const std::uint32_t mixed = hash_mix(hash);
            std::size_t i = mixed % continuing_slots;
            while (table_.continuing[i] != 0 && table_.continuing[i] != mixed)
                i = (i + 1) % continuing_slots;
            table_.continuing[i] = mixed;
        }
    }

    void add_beginning(std::string_view start) {
        const auto first = static_cast<unsigned char>(start[0]);
        const auto second = static_cast<unsigned char>(start.size() > 1 ? start[1] : 0);
        if (first >= 128 || second >= 128) return;
        const std::size_t key = beginning_key(first, second);
        table_.beginnings[key / 64] |= std::uint64_t{1} << (key % 64);
    }

    void add_beginnings(const Spelling& spelling) {
        const std::string text(text_of(spelling));
        add_beginning(text);
        const bool ambiguous = spelling.form == Form::ambiguous;
        if (spelling.form == Form::name || spelling.form == Form::fixed) return;
        const EntryId entry = ambiguous ? table_.meanings[spelling.entry].entry : spelling.entry;
        if (typed::all_entries[entry].prefixes == PrefixRule::none) return;
        for (std::uint8_t i = 1; i < typed::prefix_table.size(); ++i)
            if (typed::allowed(typed::all_entries[entry].prefixes, i))
                add_beginning(std::string(typed::prefix_table[i].symbol) + text);
    }

    void add_prefixes() {
        for (std::size_t i = 1; i < typed::prefix_table.size(); ++i) {
            const Prefix& prefix = typed::prefix_table[i];
            const std::uint32_t bit = 1u << i;
            const char name = prefix.name[0];
            table_.prefixes_by_first_byte[static_cast<unsigned char>(prefix.symbol[0])] |= bit;
            table_.prefixes_by_first_byte[static_cast<unsigned char>(name)] |= bit;
            table_.prefixes_by_first_byte[static_cast<unsigned char>(name - 32)] |= bit;
            // The name of a prefix is longer than the two letters.
            add_beginning(prefix.name);
        }
        // The Greek letter goes for the micro sign.
        table_.prefixes_by_first_byte[0xce] |= table_.prefixes_by_first_byte[0xc2];
        static_assert(typed::prefix_table.size() <= 32, "a bit for each prefix");
    }

    void add_currencies() {
        for (const Entry& entry : typed::all_entries) {
            EntryId currency = Currency::none;
            for (std::size_t i = 0; i < typed::all_entries.size(); ++i)
                if (!entry.currency.empty() && typed::all_entries[i].symbol == entry.currency)
                    currency = static_cast<EntryId>(i);
            table_.currencies.push_back(currency);
        }
    }

    SpellingTable table_;
};

}  // namespace

SpellingTable make_spelling_table() {
    return Maker().make();
}

}  // namespace ballpark::pack

#include <algorithm>
#include <array>

#include "ballpark/units/characters.hpp"
#include "ballpark/units/number.hpp"
#include "ballpark/units/remark.hpp"
#include "ballpark/units/scale.hpp"
#include "ballpark/units/unit_reader.hpp"

// The words of a unit and the marks on them; how they are joined is in
// unit_reader.cpp.

namespace ballpark::units {

namespace {

/// Symbols that are words of English, or that English puts behind a number for
/// other reasons
/// ("5 in 2019", "the 1980s", "5 pm"): prose takes none of them for a unit.
constexpr std::array<std::string_view, 24> not_in_prose{
    "in", "are", "pm", "dam", "st", "a", "as", "at", "A", "C",  "F",  "H",
    "K",  "N",   "S",  "T",   "V",  "y", "B",  "P",  "J", "mu", "gr", "LE"};
/// Taken only against the digits ("12c", "50p"), or only away from them ("20
/// s", not "20s").
constexpr std::array<std::string_view, 2> only_against{"c", "p"};
constexpr std::array<std::string_view, 2> only_apart{"s", "d"};

struct Adverb {
    std::string_view word;
    std::string_view unit;
};
constexpr std::array adverbs{Adverb{"daily", "day"},        Adverb{"hourly", "hour"},
                             Adverb{"weekly", "week"},      Adverb{"monthly", "month"},
                             Adverb{"yearly", "year"},      Adverb{"annually", "year"},
                             Adverb{"quarterly", "quarter"}};

/// What a unit may be of without changing what it measures.
constexpr std::array<std::string_view, 180> substances{"LNG",
                                                       "LPG",
                                                       "PV",
                                                       "aluminium",
                                                       "aluminum",
                                                       "ammonia",
                                                       "asphalt",
                                                       "barley",
                                                       "battery storage",
                                                       "bauxite",
                                                       "beef",
                                                       "biodiesel",
                                                       "biogas",
                                                       "biomass",
                                                       "biomethane",
                                                       "bitumen",
                                                       "cane",
                                                       "capacity",
                                                       "carbon dioxide storage",
                                                       "cargo",
                                                       "cement",
                                                       "chromium",
                                                       "clean energy",
                                                       "clinker",
                                                       "coal",
                                                       "cobalt",
                                                       "cobalt hydroxide",
                                                       "cocoa",
                                                       "coffee",
                                                       "coking coal",
                                                       "concrete",
                                                       "condensate",
                                                       "cooling water",
                                                       "copper",
                                                       "copper concentrate",
                                                       "corn",
                                                       "cotton",
                                                       "crude",
                                                       "crude oil",
                                                       "crude steel",
                                                       "data",
                                                       "diamonds",
                                                       "diesel",
                                                       "drinking water",
                                                       "earth",
                                                       "electric power",
                                                       "electrical energy",
                                                       "electrical power",
                                                       "electricity",
                                                       "energy",
                                                       "ethanol",
                                                       "farmland",
                                                       "fertiliser",
                                                       "fertilizer",
                                                       "fish",
                                                       "floor space",
                                                       "forest",
                                                       "freight",
                                                       "fresh water",
                                                       "fuel",
                                                       "fuel oil",
                                                       "gas",
                                                       "gasoline",
                                                       "generating capacity",
                                                       "generation",
                                                       "generation capacity",
                                                       "geothermal",
                                                       "glass",
                                                       "gold",
                                                       "goods",
                                                       "grain",
                                                       "graphite",
                                                       "gravel",
                                                       "green hydrogen",
                                                       "head",
                                                       "heat",
                                                       "helium",
                                                       "hydro",
                                                       "hydroelectricity",
                                                       "hydrogen",
                                                       "hydropower",
                                                       "installed capacity",
                                                       "iron",
                                                       "iron ore",
                                                       "iron ore concentrate",
                                                       "jet fuel",
                                                       "kerosene",
                                                       "land",
                                                       "lead",
                                                       "lignite",
                                                       "lithium",
                                                       "lithium carbonate",
                                                       "lithium hydroxide",
                                                       "maize",
                                                       "manganese",
                                                       "methanol",
                                                       "milk",
                                                       "molybdenum",
                                                       "municipal waste",
                                                       "naphtha",
                                                       "natural gas",
                                                       "neodymium",
                                                       "new capacity",
                                                       "nickel",
                                                       "nitrogen",
                                                       "nuclear",
                                                       "nuclear power",
                                                       "office space",
                                                       "offshore wind",
                                                       "oil",
                                                       "onshore wind",
                                                       "ore",
                                                       "oxygen",
                                                       "palladium",
                                                       "palm oil",
                                                       "paper",
                                                       "pellets",
                                                       "petrol",
                                                       "petroleum products",
                                                       "phosphate",
                                                       "plastic",
                                                       "plastics",
                                                       "platinum",
                                                       "pork",
                                                       "potash",
                                                       "power",
                                                       "pressure",
                                                       "pulp",
                                                       "rain",
                                                       "rainfall",
                                                       "rare earth oxides",
                                                       "rare earths",
                                                       "refined products",
                                                       "renewable energy",
                                                       "renewable power",
                                                       "renewables",
                                                       "rice",
                                                       "rock",
                                                       "rubber",
                                                       "salt",
                                                       "sand",
                                                       "shale gas",
                                                       "silver",
                                                       "snow",
                                                       "solar",
                                                       "solar PV",
                                                       "solar capacity",
                                                       "solar energy",
                                                       "solar power",
                                                       "soya",
                                                       "soybeans",
                                                       "space",
                                                       "spodumene",
                                                       "steam",
                                                       "steel",
                                                       "storage",
                                                       "sugar",
                                                       "sugar cane",
                                                       "sulphur",
                                                       "tea",
                                                       "thermal coal",
                                                       "thrust",
                                                       "timber",
                                                       "tin",
                                                       "titanium",
                                                       "traffic",
                                                       "tungsten",
                                                       "uranium",
                                                       "urea",
                                                       "vanadium",
                                                       "waste",
                                                       "waste rock",
                                                       "water",
                                                       "wheat",
                                                       "wind",
                                                       "wind capacity",
                                                       "wind energy",
                                                       "wind power",
                                                       "wood",
                                                       "zinc"};

}  // namespace

bool UnitReader::refused_in_prose(const Spelled& spelled) const {
    const std::string_view word = text_.substr(at_, spelled.end - at_);
    if (word.size() > 3) return false;
    const auto among = [word](const auto& list) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    // The rand of "R2.5bn" has its figure behind it.
    if (word == "R") return spelled.end >= text_.size() || !is_digit(text_[spelled.end]);
    const bool against = at_ > 0 && (is_digit(text_[at_ - 1]) || glyph_at(text_, at_ - 1).word);
    return among(not_in_prose) || (among(only_against) && !against) ||
           (among(only_apart) && against);
}

/// The annum of the continent: "GWh/a".
bool UnitReader::is_annum() const {
    return at_ > 0 && text_[at_ - 1] == '/' && text_[at_] == 'a' &&
           (at_ + 1 >= text_.size() || !glyph_at(text_, at_ + 1).word);
}

bool UnitReader::read_word(const std::optional<Spelled>& spelled, Unit& unit) {
    if (is_annum()) {
        unit = catalogue_.unit("year");
        last_end_ = ++at_;
        return true;
    }
    if (!spelled || (prose_ && refused_in_prose(*spelled)))
        return fail(Fault::unknown, at_, end_of_token(at_));
    if (prose_ && !catalogue_[spelled->entry].in_prose && spelled->meanings.empty())
        return fail(Fault::unknown, at_, spelled->end);
    EntryId entry = spelled->entry;
    std::uint8_t prefix = spelled->prefix;
    if (!spelled->meanings.empty()) {
        const Decision decision = decide(spelled->meanings, context_, priced_);
        const Meaning* meaning = decision.meaning;
        // The place may speak against the usual reading; then both are live.
        const bool against_usual = meaning != nullptr && !meaning->usual &&
                                   std::any_of(spelled->meanings.begin(), spelled->meanings.end(),
                                               [](const Meaning& other) { return other.usual; });
        ambiguous_ = ambiguous_ || meaning == nullptr || against_usual;
        if (meaning == nullptr && !prose_) {
            fault_meanings_ = spelled->meanings;
            return fail(Fault::ambiguous, at_, spelled->end);
        }
        if (meaning != nullptr) {
            entry = meaning->entry;
            prefix = meaning->prefix;
            if (!below_) doubtful_ = catalogue_[entry].dimension;
            if (context_.remarks != nullptr)
                context_.remarks->push_back(remark_on(
                    decision, spelled->meanings, span_of(at_, spelled->end), context_, catalogue_));
        }
    }
    unit = catalogue_.unit(entry, prefix);
    if (context_.remarks != nullptr && (spelled->loose || spelled->plural))
        context_.remarks->push_back(
            remark_on(*spelled, unit, span_of(at_, spelled->end), catalogue_));
    last_was_symbol_ = spelled->symbol;
    at_ = last_end_ = spelled->end;
    return prose_ || read_price_year(unit);
}

/// "USD2019": money of that year.
bool UnitReader::read_price_year(Unit& unit) {
    if (!unit.currency.known() || at_ + 4 > text_.size()) return true;
    const std::string_view year = text_.substr(at_, 4);
    if (!std::all_of(year.begin(), year.end(), is_digit)) return true;
    if (at_ + 4 < text_.size() && is_digit(text_[at_ + 4])) return true;
    int value = 0;
    for (const char c : year) value = value * 10 + (c - '0');
    if (value < 1900 || value > 2100) return true;
    unit.price_year = static_cast<std::int16_t>(value);
    at_ += 4;
    return true;
}

/// "2", "^-1", "**2", "²", " squared", " cubed" after a factor.
bool UnitReader::read_exponent(int& exponent) {
    const std::size_t start = at_;
    bool sign = false;
    bool caret = false;
    if (!prose_ && (text_.substr(at_).starts_with("**") || text_.substr(at_).starts_with("^"))) {
        caret = true;
        at_ += text_[at_] == '^' ? 1 : 2;
    }
    if (text_.substr(at_).starts_with("⁻")) {
        sign = true;
        at_ += 3;
    }
    for (const auto& [superscript, value] :
         {std::pair{std::string_view("²"), 2}, std::pair{std::string_view("³"), 3},
          std::pair{std::string_view("¹"), 1}, std::pair{std::string_view("⁴"), 4}})
        if (text_.substr(at_).starts_with(superscript)) {
            exponent = sign ? -value : value;
            at_ += superscript.size();
            return true;
        }
    if (sign) return fail(Fault::exponent, start, end_of_token(start));
    if (!prose_ && at_ < text_.size() && (text_[at_] == '-' || (caret && text_[at_] == '+')) &&
        at_ + 1 < text_.size() && is_digit(text_[at_ + 1])) {
        sign = text_[at_] == '-';
        ++at_;
    }
    const std::size_t digits = at_;
    int value = 0;
    while (at_ < text_.size() && is_digit(text_[at_]) && at_ - digits < 4)
        value = value * 10 + (text_[at_++] - '0');
    if (at_ == digits) {
        if (caret) return fail(Fault::exponent, start, end_of_token(start + 1));
        if (take_word("squared")) exponent = 2;
        if (exponent == 1 && take_word("cubed")) exponent = 3;
        return true;
    }
    // In prose a full stop ends the sentence, unless decimals follow it.
    const bool point = at_ < text_.size() && text_[at_] == '.' &&
                       (!prose_ || (at_ + 1 < text_.size() && is_digit(text_[at_ + 1])));
    const bool runs_on = at_ < text_.size() && (glyph_at(text_, at_).word || point);
    if (prose_ && (value < 2 || value > 3 || runs_on)) {
        // "US$85", "CO2": the digits are no power.
        at_ = digits;
        return true;
    }
    if (value == 0 || value > largest_exponent || (runs_on && text_[at_] != '.'))
        return fail(Fault::exponent, start, end_of_token(start));
    exponent = sign ? -value : value;
    return true;
}

/// "square", "cubic", "sq.", "cu", "平方" before a length: the power they stand
/// for, or 0.
int UnitReader::read_dimension_word() {
    struct Word {
        std::string_view text;
        int power;
    };
    constexpr std::array words{Word{"square", 2}, Word{"sq", 2},   Word{"cubic", 3},
                               Word{"cu", 3},     Word{"平方", 2}, Word{"立方", 3}};
    const std::string_view rest = text_.substr(at_);
    for (const Word& word : words) {
        if (rest.size() <= word.text.size() ||
            !std::equal(word.text.begin(), word.text.end(), rest.begin(),
                        [](char a, char b) { return a == lower(b); }))
            continue;
        std::size_t next = at_ + word.text.size();
        if (text_[next] == '.') ++next;
        while (next < text_.size() && glyph_at(text_, next).space)
            next += glyph_at(text_, next).size;
        if (!spelled_length(next)) continue;
        at_ = next;
        return word.power;
    }
    return 0;
}

/// The length that stands behind "square" or "cubic": "cubic metres of water" are a volume of it,
/// though metres of water are a pressure.
std::optional<Spelled> UnitReader::spelled_length(std::size_t at) const {
    auto spelled = find_spelling(text_, at);
    if (!spelled) return std::nullopt;
    const auto of = text_.substr(at, spelled->end - at).find(" of ");
    if (of != std::string_view::npos) spelled = find_spelling(text_.substr(0, at + of), at);
    if (!spelled || catalogue_[spelled->entry].dimension != dimensions::length) return std::nullopt;
    return spelled;
}

bool UnitReader::at_rate_adverb() {
    const std::size_t start = at_;
    const bool found = std::any_of(adverbs.begin(), adverbs.end(),
                                   [this](const Adverb& adverb) { return take_word(adverb.word); });
    at_ = start;
    return found;
}

bool UnitReader::read_rate_adverb(Unit& unit) {
    const char first = next_character();
    for (const Adverb& adverb : adverbs)
        if (adverb.word.front() == first && take_word(adverb.word))
            return combine(unit, catalogue_.unit(adverb.unit), true);
    return false;
}

/// Does a hundred kilometres or miles of way follow, that fuel or energy is used on?
bool UnitReader::by_the_way(const Unit& unit) const {
    if (unit.dimension != dimensions::volume && unit.dimension != dimensions::energy &&
        unit.dimension != dimensions::mass)
        return false;
    constexpr std::string_view hundred = "100";
    if (!text_.substr(at_).starts_with(hundred)) return false;
    std::size_t next = at_ + hundred.size();
    while (next < text_.size() && glyph_at(text_, next).space) next += glyph_at(text_, next).size;
    const auto spelled = next < text_.size() ? find_spelling(text_, next) : std::nullopt;
    return spelled && catalogue_[spelled->entry].dimension == dimensions::length;
}

/// A number before a unit inside a unit: "million", "1,000", "100".
double UnitReader::read_scale() {
    const std::size_t start = at_;
    skip_spaces();
    double scale = 1;
    if (const auto number = match_number(text_, at_);
        number && !number->malformed && number->value > 0) {
        // "60-kg bags" and "twenty-foot containers" are units of their own.
        if (const auto spelled = find_spelling(text_, at_);
            spelled && spelled->end > number->span.end) {
            at_ = start;
            return 1;
        }
        scale = number->value;
        at_ = number->span.end;
    } else if (const auto word = match_scale(text_, at_); word && !word->letter) {
        // "million Btu" is a unit of its own.
        if (find_spelling(text_, at_)) {
            at_ = start;
            return 1;
        }
        scale = word->factor;
        at_ = word->end;
    } else {
        at_ = start;
        return 1;
    }
    if (!at_end() && glyph_at(text_, at_).space) ++at_;
    return scale;
}

/// "(MWh)" behind the same unit in words: the writer explains the symbol.
bool UnitReader::skip_gloss(const Unit& unit) {
    const std::size_t start = at_;
    skip_spaces();
    if (!at_end() && text_[at_] == '(') {
        Unit gloss;
        if (read_group(gloss) && gloss.factor == unit.factor && gloss.dimension == unit.dimension)
            return true;
        fault_ = Fault::none;
    }
    at_ = start;
    return false;
}

void UnitReader::skip_substance() {
    const std::size_t start = at_;
    if (next_character() == '\0') return;
    const bool of = take_word("of");
    const char first = next_character();
    const std::size_t from = at_;
    std::size_t longest = from;
    for (const std::string_view substance : substances) {
        if (lower(substance.front()) != first) continue;
        at_ = from;
        if (take_word(substance)) longest = std::max(longest, at_);
    }
    at_ = longest != from || !of ? longest : start;
}

}  // namespace ballpark::units

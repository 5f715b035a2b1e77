#include "ballpark/claims/whereabouts.hpp"

#include <charconv>

#include "ballpark/claims/phrases.hpp"
#include "ballpark/claims/words.hpp"

namespace ballpark::claims {
namespace {

constexpr int first_year = 1950;
constexpr int last_year = 2035;

}  // namespace

std::string place_in(std::string_view text, const model::Library& library) {
    Named named;
    named.read(text, library);
    return std::string(named.place());
}

int year_of(std::string_view text, base::Span sentence, base::Date story) {
    int year = 0;
    for (auto at = next_word(text, sentence.begin); at < sentence.end;) {
        const auto end = word_end(text, at);
        const auto word = text.substr(at, end - at);
        int value = 0;
        if (word.size() == 4 &&
            std::from_chars(word.data(), word.data() + 4, value).ptr == word.data() + 4 &&
            value >= first_year && value <= last_year && (at == 0 || text[at - 1] != ',') &&
            (end == text.size() || text[end] != ',' || end + 1 == text.size() ||
             text[end + 1] == ' ')) {
            if (year != 0 && year != value) return story.year;
            year = value;
        }
        at = next_word(text, end);
    }
    if (year == 0 || (story.known() && year > story.year)) return story.year;
    return year;
}

}  // namespace ballpark::claims

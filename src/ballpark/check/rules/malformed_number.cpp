#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/ascii.hpp"
#include "ballpark/check/rule.hpp"
#include "ballpark/claims/words.hpp"

namespace ballpark::check {
namespace {

using base::is_digit;

/// The digits and commas that stand from `begin` on.
base::Span run_at(std::string_view text, std::uint32_t begin) {
    base::Span run{begin, begin};
    while (run.end < text.size() &&
           (is_digit(text[run.end]) ||
            (text[run.end] == ',' && run.end + 1 < text.size() && is_digit(text[run.end + 1]))))
        ++run.end;
    return run;
}

/// The first digit at or after `position`; the text's size if there is none.
std::uint32_t next_digit(std::string_view text, std::uint32_t position) {
    while (position < text.size() && !is_digit(text[position])) ++position;
    return position;
}

/// The first run of digits and commas at or after `position` that holds a comma between digits;
/// empty at the text's end if there is none.
base::Span next_grouped(std::string_view text, std::uint32_t position) {
    const auto digit = [text](std::size_t i) { return i < text.size() && is_digit(text[i]); };
    for (std::size_t comma = text.find(',', position); comma != std::string_view::npos;
         comma = text.find(',', comma + 1)) {
        if (comma == position || !digit(comma - 1) || !digit(comma + 1)) continue;
        auto begin = static_cast<std::uint32_t>(comma);
        while (begin > position && digit(begin - 1)) --begin;
        return run_at(text, begin);
    }
    const auto end = static_cast<std::uint32_t>(text.size());
    return {end, end};
}

/// What the first group is long, and the others, of "1,2500".
struct Groups {
    std::size_t first = 0;
    std::array<std::size_t, 8> rest{};
    std::size_t count = 0;  ///< of `rest`
};

Groups groups_of(std::string_view run) {
    Groups groups;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= run.size(); ++i) {
        if (i < run.size() && run[i] != ',') continue;
        if (begin == 0)
            groups.first = i;
        else if (groups.count < groups.rest.size())
            groups.rest[groups.count++] = i - begin;
        begin = i + 1;
    }
    return groups;
}

/// Does the text elsewhere group by comma in threes, or write its decimals behind a point? Then
/// "3,40" is no decimal comma.
bool writes_english(std::string_view text, base::Span except) {
    for (auto run = next_grouped(text, 0); !run.empty(); run = next_grouped(text, run.end)) {
        if (run.overlaps(except)) continue;
        const auto groups = groups_of(run.of(text));
        if (groups.count > 0 && groups.first <= 3 &&
            std::all_of(groups.rest.begin(), groups.rest.begin() + groups.count,
                        [](std::size_t size) { return size == 3; }))
            return true;
    }
    return false;
}

/// Digits in groups of three.
std::string grouped(std::string_view digits) {
    std::string result(digits);
    for (std::size_t at = result.size(); at > 3; at -= 3) result.insert(at - 3, 1, ',');
    return result;
}

/// What may have been meant, the likeliest first.
std::vector<std::string> meanings(std::string_view run) {
    std::string digits;
    for (const char c : run) {
        if (c != ',') digits += c;
    }
    const auto groups = groups_of(run);
    std::vector<std::string> result;
    const auto last = groups.count > 0 ? groups.rest[groups.count - 1] : 0;
    // "60,0000", "1,5000": the nought was typed once too often.
    if (last == 4 && digits.ends_with("000")) {
        result.push_back(grouped(std::string_view(digits).substr(0, digits.size() - 1)));
        result.push_back(grouped(digits));
    } else if (last == 2) {
        result.push_back(grouped(digits + '0'));
        result.push_back(grouped(digits));
    } else {
        result.push_back(grouped(digits));
        if (last == 4)
            result.push_back(grouped(std::string_view(digits).substr(0, digits.size() - 1)));
    }
    return result;
}

void report(const Matter& matter, base::Span run, base::Span whole) {
    const auto text = matter.passage.text;
    base::Diagnostic finding;
    finding.code = "malformed-number";
    finding.severity = base::Severity::error;
    finding.headline = fmt::format("the digits of {} are not grouped by threes", run.of(text));
    finding.primary = {whole, "a digit too many, too few, or a comma out of place"};
    for (const auto& meaning : meanings(run.of(text))) {
        base::Edit edit{whole, std::string(text.substr(whole.begin, run.begin - whole.begin))};
        edit.text += meaning;
        edit.text += text.substr(run.end, whole.end - run.end);
        finding.suggestions.push_back({std::move(edit), {}, 0});
    }
    matter.found.push_back(std::move(finding));
}

/// Can the groups of this figure with a unit not be right? A decimal comma can.
bool at_fault(const Matter& matter, const text::Mention& mention, base::Span run) {
    const auto text = matter.passage.text;
    const auto groups = groups_of(run.of(text));
    if (groups.count == 0 || groups.count == groups.rest.size()) return false;
    if (groups.count > 1 || groups.rest[0] != 2) return groups.rest[groups.count - 1] != 2;
    if (mention.unit.dimension[units::Base::money] != 0 || !mention.scale.empty()) return false;
    return run.of(text).ends_with(",00") || writes_english(text, run);
}

/// Things counted that are no unit: "1,2500 visitors".
void check_bare(const Matter& matter) {
    const auto text = matter.passage.text;
    for (auto run = next_grouped(text, 0); !run.empty(); run = next_grouped(text, run.end)) {
        const auto before = run.begin > 0 ? text[run.begin - 1] : ' ';
        const auto groups = groups_of(run.of(text));
        if (groups.count != 1 || groups.rest[0] != 4 || groups.first > 3) continue;
        if (before != ' ' && before != '\n' && before != '(') continue;
        // A list of years or of coordinates is followed by no thing.
        if (run.end + 1 >= text.size() || text[run.end] != ' ') continue;
        const char thing = text[run.end + 1];
        if (thing < 'a' || thing > 'z') continue;
        const auto& mentions = matter.passage.mentions;
        if (std::any_of(mentions.begin(), mentions.end(),
                        [&](const text::Mention& m) { return m.span.overlaps(run); }))
            continue;
        report(matter, run, {run.begin, claims::word_end(text, run.end + 1)});
    }
}

}  // namespace

void malformed_number(const Matter& matter) {
    const auto text = matter.passage.text;
    for (const auto& mention : matter.passage.mentions) {
        if (!mention.malformed || mention.range) continue;
        const auto run = run_at(text, next_digit(text, mention.number.begin));
        if (run.end > mention.number.end || !at_fault(matter, mention, run)) continue;
        report(matter, run, base::hull(mention.number, mention.unit_span));
    }
    check_bare(matter);
}

}  // namespace ballpark::check

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/date.hpp"

// Tests written as documents. A case is a fenced text, what the checker must say of it, and
// optionally what must be printed; the prose around it says why.
//
//     ```text date=2019-10-24 place=KP
//     a 2.5 MW solar plant for $2.5 billion
//     ```
//     <!-- expect: out-of-ballpark "2.5 MW" -> "2.5 GW"; note rate-missing "2.5 billion" -->
//
//     ```output
//     warning[out-of-ballpark]: ...
//     ```
//
// Nothing found is `<!-- expect: nothing -->`.

namespace cases {

/// One finding that must be made: its code, whether it is a mere note, and, where the document
/// says, the words under it (white space counts as one space) and the text of its first repair.
struct Expected {
    std::string code;
    std::optional<std::string> words;
    bool note = false;
    std::optional<std::string> repair;

    friend bool operator==(const Expected&, const Expected&) = default;
};

/// A piece of the document's source, as byte offsets.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Case {
    std::string title;  ///< the nearest heading above
    int line = 0;       ///< of the text fence
    std::string text;   ///< without the last line's end
    ballpark::base::Date date;
    std::string place;
    bool has_expectation = false;
    std::vector<Expected> expected;
    Piece expectation;                  ///< the comment; where it goes, if there is none
    std::optional<std::string> output;  ///< without the last line's end
    Piece output_body;                  ///< what stands between the output's fences
};

/// Something in the document that is no case and no prose.
struct Fault {
    int line = 0;
    std::string what;
};

struct Document {
    std::vector<Case> cases;
    std::vector<Fault> faults;
};

/// Reads a document whole. A text without an expectation is a case, and a fault as well.
Document parse_document(std::string_view source);

/// What a comment says after "expect:". Nothing if it is malformed.
std::optional<std::vector<Expected>> parse_expectation(std::string_view body);

/// The comment that says `expected`, on lines of at most 100 bytes where that can be.
std::string print_expectation(const std::vector<Expected>& expected);

/// One line, as in the comment.
std::string print(const Expected& expected);

/// What the checker said of a case, in the form of its expectation.
struct Answer {
    std::vector<Expected> found;
    std::string output;
};

/// Why `answer` is not what the case expects; empty if it is. A repair is compared only where
/// the expectation names one; the order of findings does not count.
std::string difference(const Case& expectation, const Answer& answer);

/// The document with each output, and each expectation that is not met, replaced by the answer.
std::string bless(std::string_view source, const Document& document,
                  const std::vector<Answer>& answers);

/// `text` with every run of white space made one space.
std::string squeeze(std::string_view text);

}  // namespace cases

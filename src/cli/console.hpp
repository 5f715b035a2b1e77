#pragma once

#include <string>
#include <string_view>

#include "ballpark/base/diagnostic.hpp"
#include "ballpark/report/source_text.hpp"
#include "ballpark/report/style.hpp"

namespace cli {

/// What the program ends with.
enum Exit : int {
    found_nothing = 0,
    found_something = 1,  ///< something of severity warning or error
    unusable = 2,         ///< the input or the command line could not be used
};

enum class Colour { automatic, always, never };

/// The two streams of the program. Data is held back until `flush`, so that nothing half done
/// reaches standard output; messages go out at once.
class Console {
public:
    explicit Console(Colour colour);

    const ballpark::report::Style& style() const { return out_style_; }
    const ballpark::report::Style& error_style() const { return error_style_; }

    void put(std::string_view text) { held_ += text; }
    void complain(std::string_view message) const;
    void complain(const ballpark::base::Diagnostic& fault,
                  const ballpark::report::SourceText& source) const;

    /// Writes what is held. False if nobody can take it any more; a reader who has gone away is
    /// no error, a full disk is.
    bool flush();

    /// `code`, or `unusable` if something could not be written.
    int finish(int code);

private:
    ballpark::report::Style out_style_;
    ballpark::report::Style error_style_;
    std::string held_;
    bool failed_ = false;
    bool closed_ = false;
};

}  // namespace cli

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ballpark/base/date.hpp"
#include "ballpark/base/result.hpp"
#include "ballpark/model/store.hpp"
#include "ballpark/report/offsets.hpp"
#include "cli/console.hpp"

namespace cli {

/// A text that was given to be checked.
struct Input {
    std::string name;  ///< as it is called in messages: a path, "stdin", "claim"
    std::string text;
};

/// The bytes of a file, or of standard input for "-". Codes: cannot-open, is-a-folder,
/// cannot-read, text-too-long.
ballpark::base::Result<std::string> read_bytes(const std::string& path);

/// "stdin" for "-", else the path.
std::string name_of(const std::string& path);

/// Complains and says no if the text is empty or is no text.
bool usable(const Input& input, const Console& console);

/// Values of options; what is wrong is told, and nothing given back.
std::optional<ballpark::base::Date> date_option(const std::string& text, const Console& console);
std::optional<std::string> place_option(const std::string& text,
                                        const ballpark::model::Library& library,
                                        const Console& console);
std::optional<ballpark::report::OffsetEncoding> encoding_option(const std::string& text,
                                                                const Console& console);
/// True if `format` is one of `known`.
bool format_option(const std::string& format, const std::vector<std::string>& known,
                   const Console& console);

}  // namespace cli

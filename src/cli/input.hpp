#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ballpark/base/date.hpp"
#include "ballpark/base/result.hpp"
#include "ballpark/model/store.hpp"
#include "ballpark/report/offsets.hpp"
#include "ballpark/text/document.hpp"
#include "ballpark/text/read_document.hpp"
#include "cli/console.hpp"

namespace cli {

/// The bytes of a file, or of standard input for "-". Codes: cannot-open, is-a-folder,
/// cannot-read, text-too-long.
ballpark::base::Result<std::string> read_bytes(const std::string& path);

/// "stdin" for "-", else the path.
std::string name_of(const std::string& path);

/// The bytes as a document: of the format that was forced, or else of the one that is recognised.
/// Complains, and gives nothing, if they cannot be read or hold no text.
std::optional<ballpark::text::Document> read_document(const std::string& name, std::string bytes,
                                                      std::optional<ballpark::text::Format> forced,
                                                      const Console& console);

/// Complains and says no if the text is empty or is no text.
bool usable(const std::string& name, std::string_view text, const Console& console);

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
/// Complains of an option's value, which is not one of `known`, with the nearest that is.
void refuse_value(const std::string& option, const std::string& value, const std::string& what,
                  const std::vector<std::string>& known, const Console& console);

}  // namespace cli

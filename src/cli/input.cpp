#include "cli/input.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "ballpark/base/utf8.hpp"
#include "ballpark/scenario/date_place.hpp"
#include "ballpark/text/decode.hpp"
#include "cli/pdftotext.hpp"

namespace cli {

namespace base = ballpark::base;

namespace {

struct Closer {
    void operator()(std::FILE* file) const {
        if (file != stdin) std::fclose(file);
    }
};

/// A fault of an option's value, which is its own text.
void complain_of(const std::string& option, const std::string& value, std::string code,
                 std::string headline, std::string label, std::string note,
                 const Console& console) {
    base::Diagnostic fault;
    fault.code = std::move(code);
    fault.headline = std::move(headline);
    fault.primary = {{0, static_cast<std::uint32_t>(value.size())}, std::move(label)};
    fault.notes.push_back(std::move(note));
    console.complain(fault, {option, value});
}

}  // namespace

std::string name_of(const std::string& path) {
    return path == "-" ? "stdin" : path;
}

base::Result<std::string> read_bytes(const std::string& path) {
    std::unique_ptr<std::FILE, Closer> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
    if (!file)
        return base::failure("cannot-open",
                             fmt::format("cannot open the file: {}", std::strerror(errno)));
    struct stat status {};
    const bool known = fstat(fileno(file.get()), &status) == 0;
    if (known && S_ISDIR(status.st_mode)) {
        auto fault = base::failure("is-a-folder", "this is a folder, not a text");
        fault.value().notes.push_back("to check every file in it: ballpark scan " + path);
        return fault;
    }
    std::string bytes;
    if (known && S_ISREG(status.st_mode))
        bytes.reserve(std::min<std::size_t>(static_cast<std::size_t>(status.st_size),
                                            ballpark::text::max_file_bytes) +
                      1);
    std::array<char, 1 << 16> block;
    for (;;) {
        const std::size_t count = std::fread(block.data(), 1, block.size(), file.get());
        bytes.append(block.data(), count);
        if (bytes.size() > ballpark::text::max_file_bytes)
            return base::failure(
                "text-too-long",
                fmt::format("more than {} MiB, which is as much as is read in one piece",
                            ballpark::text::max_file_bytes >> 20));
        if (count == 0) break;
    }
    if (std::ferror(file.get()))
        return base::failure("cannot-read",
                             fmt::format("cannot read the file: {}", std::strerror(errno)));
    return bytes;
}

namespace {

bool blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void complain_of_nothing(const std::string& name, std::string headline, const Console& console) {
    base::Diagnostic fault;
    fault.code = "empty-input";
    fault.headline = std::move(headline);
    console.complain(fault, {name, ""});
}

}  // namespace

bool usable(const std::string& name, std::string_view bytes, const Console& console) {
    const auto text = ballpark::text::check_text(bytes);
    if (!text) {
        console.complain(text.error(), {name, bytes});
        return false;
    }
    if (blank(bytes)) complain_of_nothing(name, "the text is empty", console);
    return !blank(bytes);
}

std::optional<ballpark::text::Document> read_document(const std::string& name, std::string bytes,
                                                      std::optional<ballpark::text::Format> forced,
                                                      const Console& console) {
    namespace text = ballpark::text;
    base::Result<text::Format> format = text::Format::plain;
    if (forced)
        format = *forced;
    else
        format = text::recognise(bytes, name);
    if (!format) {
        console.complain(format.error(), {name, ""});
        return std::nullopt;
    }
    const bool is_text = *format < text::Format::pdf;
    if (is_text && blank(bytes)) {
        complain_of_nothing(name, "the text is empty", console);
        return std::nullopt;
    }
    // What is wrong in a text is shown in it.
    constexpr std::size_t shown = 1u << 20;
    const std::string start = is_text ? bytes.substr(0, shown) : std::string();
    auto document = text::read_document(std::move(bytes), *format,
                                        ballpark::units::Catalogue::builtin(), pdf_to_xhtml);
    if (!document) {
        const bool within = document.error().primary.span.end <= start.size();
        console.complain(document.error(), {name, within ? std::string_view(start) : ""});
        return std::nullopt;
    }
    if (blank(document->prose())) {
        complain_of_nothing(
            name, fmt::format("there is no prose in it, read as {}", text::to_string(*format)),
            console);
        return std::nullopt;
    }
    if (document->encoding() != text::Encoding::utf8)
        console.complain(
            fmt::format("{}: read as {}", name, text::to_string(document->encoding())));
    return std::move(*document);
}

std::optional<base::Date> date_option(const std::string& text, const Console& console) {
    if (text.empty()) return base::Date{};
    if (const auto date = ballpark::scenario::parse_date(text)) return date;
    complain_of("--date", text, "bad-date", fmt::format("\"{}\" is no date", base::printable(text)),
                "not a day, month or year", "a date is 2019-10-24, 2019-10 or 2019", console);
    return std::nullopt;
}

std::optional<std::string> place_option(const std::string& text,
                                        const ballpark::model::Library& library,
                                        const Console& console) {
    if (text.empty()) return std::string();
    if (auto place = ballpark::scenario::parse_place(text, library)) return place;
    complain_of("--place", text, "unknown-place",
                fmt::format("no country \"{}\"", base::printable(text)), "not known",
                "a place is a country's two-letter code (ISO 3166), as in KP", console);
    return std::nullopt;
}

std::optional<ballpark::report::OffsetEncoding> encoding_option(const std::string& text,
                                                                const Console& console) {
    using ballpark::report::OffsetEncoding;
    if (text == "utf-8") return OffsetEncoding::utf8;
    if (text == "utf-16") return OffsetEncoding::utf16;
    if (text == "utf-32") return OffsetEncoding::utf32;
    complain_of("--offset-encoding", text, "unknown-encoding",
                fmt::format("no encoding \"{}\"", base::printable(text)), "not known",
                "offsets count utf-8 (bytes), utf-16 or utf-32", console);
    return std::nullopt;
}

bool format_option(const std::string& format, const std::vector<std::string>& known,
                   const Console& console) {
    if (std::ranges::find(known, format) != known.end()) return true;
    refuse_value("--format", format, "format", known, console);
    return false;
}

void refuse_value(const std::string& option, const std::string& value, const std::string& what,
                  const std::vector<std::string>& known, const Console& console) {
    complain_of(option, value, "unknown-" + what,
                fmt::format("no {} \"{}\" here", what, base::printable(value)), "not known",
                fmt::format("there is {}", fmt::join(known, ", ")), console);
}

}  // namespace cli

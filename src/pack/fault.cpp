#include "pack/fault.hpp"

#include <algorithm>

#include "ballpark/base/utf8.hpp"

namespace ballpark::pack {

std::string render(std::string_view path, std::string_view text,
                   const base::Diagnostic& diagnostic) {
    const std::size_t begin = std::min<std::size_t>(diagnostic.primary.span.begin, text.size());
    const std::size_t end =
        std::clamp<std::size_t>(diagnostic.primary.span.end, begin, text.size());
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(begin), '\n');
    const std::size_t line_begin = begin == 0 ? 0 : text.rfind('\n', begin - 1) + 1;
    const std::size_t line_end = std::min(text.find('\n', begin), text.size());
    const std::string_view shown = text.substr(line_begin, line_end - line_begin);
    const std::size_t column = base::display_width(shown.substr(0, begin - line_begin));
    const std::size_t width =
        base::display_width(text.substr(begin, std::min(end, line_end) - begin));

    std::string out(path);
    out += ":" + std::to_string(line) + ":" + std::to_string(column + 1) + ": error: ";
    out += diagnostic.headline + " [" + diagnostic.code + "]\n";
    if (!text.empty()) {
        out += "  " + std::string(shown) + "\n";
        out += "  " + std::string(column, ' ') + std::string(std::max<std::size_t>(width, 1), '^');
        out += " " + diagnostic.primary.text + "\n";
    }
    for (const std::string& note : diagnostic.notes) out += "  = " + note + "\n";
    return out;
}

}  // namespace ballpark::pack

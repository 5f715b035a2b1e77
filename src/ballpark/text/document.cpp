#include "ballpark/text/document.hpp"

#include <algorithm>

#include "ballpark/text/text_builder.hpp"

namespace ballpark::text {

std::string_view to_string(Format format) {
    switch (format) {
        case Format::plain:
            return "text";
        case Format::markdown:
            return "markdown";
        case Format::html:
            return "html";
        case Format::pdf:
            return "pdf";
        case Format::docx:
            return "docx";
        case Format::odt:
            return "odt";
    }
    return "";
}

Document Document::plain(Decoded decoded) {
    if (needs_folding(decoded.text)) {
        TextBuilder builder(decoded.text);
        builder.copy({0, static_cast<std::uint32_t>(decoded.text.size())});
        std::string prose = builder.take_text();
        OffsetMap map = builder.take_map();
        return marked_up(Format::plain, std::move(decoded), std::move(prose), std::move(map));
    }
    Document document;
    document.encoding_ = decoded.encoding;
    document.mark_bytes_ = decoded.mark_bytes;
    document.source_ = std::move(decoded.text);
    return document;
}

Document Document::marked_up(Format format, Decoded decoded, std::string prose, OffsetMap map) {
    Document document;
    document.format_ = format;
    document.encoding_ = decoded.encoding;
    document.mark_bytes_ = decoded.mark_bytes;
    document.made_ = true;
    document.source_ = std::move(decoded.text);
    document.prose_ = std::move(prose);
    document.map_ = std::move(map);
    return document;
}

Document Document::extracted(Format format, std::string prose, std::vector<Part> parts) {
    Document document;
    document.format_ = format;
    document.source_ = std::move(prose);
    document.parts_ = std::move(parts);
    return document;
}

Position Document::position_of(std::uint32_t prose) const {
    const auto next = std::ranges::upper_bound(parts_, prose, {}, &Part::begin);
    return next == parts_.begin() ? Position{} : (next - 1)->position;
}

}  // namespace ballpark::text

#include "ballpark/units/parse.hpp"

#include "ballpark/units/characters.hpp"
#include "ballpark/units/complaint.hpp"
#include "ballpark/units/unit_reader.hpp"

namespace ballpark::units {

using base::Result;

Result<Unit> parse_unit(std::string_view text, const Catalogue& catalogue, const Context& context) {
    if (auto bad = check_characters(text)) return tl::unexpected(std::move(*bad));
    UnitReader reader(text, 0, catalogue, context, false);
    Unit unit;
    // A plain number is counted in ones.
    reader.skip_spaces();
    if (text.substr(reader.position()) == "1") return unit;
    if (!reader.read(unit)) return tl::unexpected(describe(text, reader, catalogue));
    return finish_unit(text, reader, unit, catalogue);
}

std::optional<UnitMatch> match_unit(std::string_view text, std::size_t position,
                                    const Catalogue& catalogue, const Context& context) {
    if (position >= text.size()) return std::nullopt;
    const Glyph first = glyph_at(text, position);
    if (first.digit || first.space) return std::nullopt;
    UnitReader reader(text, position, catalogue, context, true);
    UnitMatch match;
    if (!reader.read(match.unit)) return std::nullopt;
    match.span = span_of(position, reader.position());
    match.ambiguous = reader.ambiguous();
    return match;
}

}  // namespace ballpark::units

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "ballpark/units/money_conversion.hpp"
#include "ballpark/units/money_year.hpp"
#include "ballpark/units/number.hpp"
#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"
#include "cli/calculation.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"

namespace cli {

namespace base = ballpark::base;
namespace model = ballpark::model;
namespace units = ballpark::units;

namespace {

struct ConvertOptions {
    std::string from;
    std::string to;
    std::string over;
    std::string place;
    std::string format = "text";
    RatesOptions rates;
    bool lines = false;
};

base::Span whole(std::string_view text) {
    return {0, static_cast<std::uint32_t>(text.size())};
}

/// Reads a text that may say of which year its money is. `parse` reads the rest.
template <class Parse>
auto with_money_year(std::string_view text, Parse parse) -> decltype(parse(text)) {
    auto plain = parse(text);
    if (plain) return plain;
    const auto year = units::find_money_year(text);
    if (!year) return plain;
    auto read = parse(std::string_view(year->without));
    if (!read) return plain;
    units::Unit& unit = [&]() -> units::Unit& {
        if constexpr (requires { read->unit; })
            return read->unit;
        else
            return *read;
    }();
    if (!unit.currency.known())
        return base::failure("malformed-unit", "a year goes with money alone", year->span,
                             "no money here");
    if (unit.price_year != 0 && unit.price_year != year->year)
        return base::failure("malformed-unit", "money of two years at once", year->span,
                             "the second year");
    unit.price_year = static_cast<std::int16_t>(year->year);
    return read;
}

/// Does the text give two ends ("10 to 15 MW"), which are to be shown, rather than one figure as
/// wide as it is rounded?
bool says_range(std::string_view text) {
    const std::size_t digit = text.find_first_of("0123456789");
    if (digit == std::string_view::npos) return false;
    const auto first = units::match_number(text, digit);
    if (!first) return false;
    const auto after_blanks = [text](std::size_t at) {
        return std::min(text.find_first_not_of(' ', at), text.size());
    };
    const std::size_t sign = after_blanks(first->span.end);
    for (const std::string_view between : {"-", "–", "—", "to "})
        if (text.substr(sign).starts_with(between))
            return units::match_number(text, after_blanks(sign + between.size())).has_value();
    return false;
}

/// One question: what it goes by, and the answer.
class Converter {
public:
    Converter(const units::MoneyTables& money, std::optional<units::Quantity> over,
              std::string place)
        : money_(money), over_(over), place_(std::move(place)) {}

    Answer convert(std::string_view from, std::string_view to) const {
        // What is wanted decides between the readings of a doubtful word, either way round.
        std::vector<base::Label> from_remarks;
        std::vector<base::Label> to_remarks;
        auto unit = read_unit(to, {}, to_remarks);
        const auto quantity =
            read_quantity(from, unit ? std::optional(unit->dimension) : std::nullopt, from_remarks);
        if (!quantity) return {tl::unexpected(quantity.error()), "FROM", from};
        const bool doubtful = !unit || !to_remarks.empty();
        if (doubtful && (!unit || unit->dimension != quantity->unit.dimension))
            unit = read_unit(to, quantity->unit.dimension, to_remarks);
        if (!unit) return {tl::unexpected(unit.error()), "TO", to};
        std::vector<std::string> remarks;
        for (const auto& [text, labels] : {std::pair{from, &from_remarks}, {to, &to_remarks}})
            for (const base::Label& label : *labels)
                remarks.push_back(fmt::format("\"{}\": {}", label.span.of(text), label.text));
        auto converted = units::convert_money(spread(*quantity, *unit), *unit, money_, catalogue_);
        if (!converted) {
            base::Diagnostic& fault = converted.error();
            if (fault.primary.span.empty()) fault.primary.span = whole(from);
            if (fault.code == "dimension-mismatch") offer_over(*quantity, *unit, fault);
            std::ranges::move(remarks, std::back_inserter(fault.notes));
            return {tl::unexpected(std::move(fault)), "FROM", from};
        }
        model::Calculated result;
        result.value = converted->quantity.value;
        result.unit = converted->quantity.unit;
        const units::Quantity& moved = converted->quantity;
        if (says_range(from) && moved.low < moved.high)
            result.intervals = {{moved.low, moved.value, moved.high}};
        result.notes = std::move(converted->notes);
        std::ranges::move(remarks, std::back_inserter(result.notes));
        return {std::move(result), "FROM", from};
    }

    Answer convert_line(std::string_view line) const {
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos)
            return {base::failure("no-tab", "a line is FROM, a tab, and TO", whole(line),
                                  "no tab in it"),
                    "", line};
        return convert(line.substr(0, tab), line.substr(tab + 1));
    }

private:
    base::Result<units::Quantity> read_quantity(std::string_view from,
                                                std::optional<units::Dimension> wanted,
                                                std::vector<base::Label>& remarks) const {
        return with_money_year(from, [&](std::string_view text) {
            remarks.clear();
            return units::parse_quantity(text, catalogue_, {place_, wanted, &remarks});
        });
    }
    base::Result<units::Unit> read_unit(std::string_view to, std::optional<units::Dimension> wanted,
                                        std::vector<base::Label>& remarks) const {
        return with_money_year(to, [&](std::string_view text) {
            remarks.clear();
            return units::parse_unit(text, catalogue_, {place_, wanted, &remarks});
        });
    }

    /// How many times the time `to` has more than `from`: 1 for kW to kWh, -1 for kWh to kW.
    static int missing_time(const units::Unit& from, const units::Unit& to) {
        const units::Dimension missing = to.dimension / from.dimension;
        const int power = missing[units::Base::time];
        units::Dimension rest = missing;
        rest.exponents[static_cast<std::size_t>(units::Base::time)] = 0;
        return rest.dimensionless() && (power == 1 || power == -1) ? power : 0;
    }

    /// A rate over the time given, or an amount that took the time.
    units::Quantity spread(const units::Quantity& quantity, const units::Unit& to) const {
        const int power = over_ ? missing_time(quantity.unit, to) : 0;
        if (power == 0) return quantity;
        units::Quantity result = quantity;
        const double times = power > 0 ? over_->value : 1 / over_->value;
        result.unit = power > 0 ? units::multiply(quantity.unit, over_->unit)
                                : units::divide(quantity.unit, over_->unit);
        for (double* value : {&result.value, &result.low, &result.high}) *value *= times;
        return result;
    }

    void offer_over(const units::Quantity& quantity, const units::Unit& to,
                    base::Diagnostic& fault) const {
        const int power = missing_time(quantity.unit, to);
        if (power == 0 || over_) return;
        fault.notes.push_back(power > 0 ? "over how long? --over 24h gives the time"
                                        : "in how long? --over 24h gives the time");
    }

    const units::Catalogue& catalogue_ = units::Catalogue::builtin();
    const units::MoneyTables& money_;
    std::optional<units::Quantity> over_;
    std::string place_;
};

/// The time of --over; false, with the fault told, if it is none.
bool read_over(const std::string& text, std::optional<units::Quantity>& over,
               const Console& console) {
    if (text.empty()) return true;
    const auto& catalogue = units::Catalogue::builtin();
    auto time = units::parse_quantity(text, catalogue);
    if (time && (!(time->unit.dimension == units::dimensions::time) || !(time->value > 0)))
        time = base::failure("bad-time", "a time greater than 0 is needed", whole(text),
                             "such as 24h, 30 days, 1 year");
    if (!time) {
        console.complain(time.error(), {"--over", text});
        return false;
    }
    over = *time;
    return true;
}

int convert(const ConvertOptions& options, Console& console) {
    if (!format_option(options.format, {"text", "json"}, console)) return unusable;
    std::optional<units::Quantity> over;
    if (!read_over(options.over, over, console)) return unusable;
    const auto rates = Rates::open(options.rates, console);
    if (!rates) return unusable;
    const auto place = place_option(options.place, rates->library(), console);
    if (!place) return unusable;
    const Converter converter(rates->tables(), over, *place);
    const bool json = options.format == "json";
    if (options.lines)
        return answer_lines(json, console,
                            [&](std::string_view line) { return converter.convert_line(line); });
    const bool good = print(converter.convert(options.from, options.to), json, 0, console);
    return good ? found_nothing : unusable;
}

}  // namespace

void describe_convert(CommandLine& line) {
    const auto told = std::make_shared<ConvertOptions>();
    CLI::App& command = line.command("convert", "Convert a quantity to another unit");
    CLI::Option* from =
        command.add_option("FROM", told->from, "\"2.5 million watt days\"")->type_name("");
    CLI::Option* to = command.add_option("TO", told->to, "MWh")->type_name("");
    command.add_option("--over", told->over, "How long a rate lasts: kW to kWh over 24h")
        ->type_name("TIME");
    command.add_option("--place", told->place, "Where it is from: ¥ is yen in JP, yuan in CN")
        ->type_name("PLACE");
    rates_options(command, told->rates);
    command.add_option("--format", told->format, "text or json")->type_name("FORMAT");
    CLI::Option* lines =
        command.add_flag("--lines", told->lines, "Read lines FROM<tab>TO from standard input");
    needs_unless(command, {from, to}, lines);
    line.on(command, [told](Console& console) { return convert(*told, console); });
}

}  // namespace cli

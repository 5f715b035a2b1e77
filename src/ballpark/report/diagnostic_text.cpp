#include "ballpark/report/diagnostic_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ballpark/base/one_line.hpp"
#include "ballpark/base/utf8.hpp"
#include "ballpark/report/excerpt.hpp"
#include "ballpark/report/layout.hpp"
#include "ballpark/units/parse.hpp"
#include "ballpark/units/print.hpp"

namespace ballpark::report {

namespace {

Role role_of(base::Severity severity) {
    switch (severity) {
        case base::Severity::error:
            return Role::error;
        case base::Severity::warning:
            return Role::warning;
        case base::Severity::note:
            return Role::note;
    }
    return Role::note;
}

/// Does the finding point at a place, or at the text as a whole?
bool has_place(const base::Diagnostic& diagnostic) {
    return diagnostic.primary.span != base::Span{} || !diagnostic.primary.text.empty();
}

class Text {
public:
    Text(const base::Diagnostic& diagnostic, const SourceText& source,
         const units::Catalogue& catalogue, const Style& style)
        : diagnostic_(diagnostic), source_(source), catalogue_(catalogue), style_(style) {}

    std::string render() {
        headline();
        if (has_place(diagnostic_) && !source_.text.empty()) {
            excerpt();
        } else if (!source_.name.empty()) {
            out_ += paint("  -->", Role::frame, style_) + " " + safe(source_.name) + "\n";
        }
        facts("working", diagnostic_.working);
        if (diagnostic_.reference)
            facts("yardstick", {yardstick(*diagnostic_.reference, catalogue_)});
        std::vector<std::string> notes;
        for (const std::string& note : diagnostic_.notes)
            for (std::string& line : split(note)) notes.push_back(std::move(line));
        facts("note", notes);
        help();
        return std::move(out_);
    }

private:
    void headline() {
        const Role role = role_of(diagnostic_.severity);
        const std::string title =
            fmt::format("{}[{}]", base::to_string(diagnostic_.severity), diagnostic_.code);
        out_ += paragraph(paint(title, role, style_) + ": ", title.size() + 2, diagnostic_.headline,
                          4, style_.columns);
    }

    void excerpt() {
        std::vector<Mark> marks{{diagnostic_.primary.span, diagnostic_.primary.text, true}};
        std::uint32_t last = diagnostic_.primary.span.end;
        for (const base::Label& label : diagnostic_.secondary) {
            marks.push_back({label.span, label.text, false});
            last = std::max(last, label.span.end);
        }
        gutter_ = std::to_string(line_number(source_, last)).size();
        out_ += std::string(gutter_ + 1, ' ') + paint("-->", Role::frame, style_) +
                fmt::format(" {}\n", location(source_, diagnostic_.primary.span.begin));
        out_ += std::string(gutter_ + 2, ' ') + paint("|", Role::frame, style_) + "\n";
        out_ += draw_excerpt(source_, marks, gutter_, role_of(diagnostic_.severity), style_);
    }

    static std::vector<std::string> split(std::string_view text) {
        std::vector<std::string> lines;
        while (true) {
            const std::size_t end = text.find('\n');
            lines.emplace_back(text.substr(0, end));
            if (end == std::string_view::npos) return lines;
            text.remove_prefix(end + 1);
        }
    }

    /// "   = working:   2.5 MW ...", further lines under the first.
    void facts(std::string_view name, const std::vector<std::string>& lines) {
        constexpr std::size_t name_width = 11;  // "yardstick: "
        const std::size_t indent = gutter_ + 4 + name_width;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            std::string lead(indent, ' ');
            if (i == 0)
                lead = std::string(gutter_ + 2, ' ') + paint("=", Role::frame, style_) + " " +
                       pad_right(fmt::format("{}:", name), name_width);
            out_ += paragraph(lead, indent, lines[i], indent, style_.columns);
        }
    }

    /// What to do, in words: made from the edit, so that it cannot say anything else.
    std::string wording(const base::Edit& edit) const {
        const bool inside =
            edit.span.begin <= edit.span.end && edit.span.end <= source_.text.size();
        if (edit.text.empty() && inside)
            return fmt::format("without \"{}\"", edit.span.of(source_.text));
        const std::string text = base::in_one_line(edit.text);
        if (edit.span.empty()) return fmt::format("with \"{}\" added", text);
        const bool quoted = text.starts_with('"') && text.ends_with('"');
        return quoted ? text : fmt::format("\"{}\"", text);
    }

    void help() {
        constexpr std::size_t indent = 11;        // "help: read "
        constexpr std::size_t percent_width = 8;  // "  (71 %)"
        const std::size_t page = std::max<std::size_t>(style_.columns, 40);
        const std::size_t room = page - indent - percent_width;
        std::vector<std::vector<std::string>> entries;
        std::size_t column = 0;
        for (const base::Suggestion& suggestion : diagnostic_.suggestions) {
            std::string entry = safe(wording(suggestion.edit));
            if (!suggestion.effect.empty() && suggestion.effect != suggestion.edit.text)
                entry += ": " + safe(suggestion.effect);
            entries.push_back(wrap(entry, room, room));
            for (const std::string& line : entries.back())
                column = std::max(column, base::display_width(line));
        }
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const double probability = diagnostic_.suggestions[i].probability;
            const auto& lines = entries[i];
            for (std::size_t k = 0; k < lines.size(); ++k) {
                if (k > 0) {
                    out_.append(indent, ' ');
                } else {
                    out_ += i == 0 ? paint("help:", Role::help, style_) + " read " : "        or ";
                }
                // A probability of 0 was not weighed.
                out_ += k + 1 == lines.size() && probability > 0
                            ? pad_right(lines[k], column) +
                                  pad_left(fmt::format("({})", percent(probability)), percent_width)
                            : lines[k];
                out_ += '\n';
            }
        }
    }

    const base::Diagnostic& diagnostic_;
    const SourceText& source_;
    const units::Catalogue& catalogue_;
    const Style& style_;
    std::size_t gutter_ = 1;
    std::string out_;
};

}  // namespace

std::string percent(double probability) {
    const double hundredths = probability * 100;
    if (!(hundredths >= 0.5)) return "<1 %";
    if (hundredths >= 99.5) return ">99 %";
    return fmt::format("{} %", std::lround(hundredths));
}

std::string yardstick(const base::Reference& reference, const units::Catalogue& catalogue) {
    const auto unit = units::parse_unit(reference.unit, catalogue);
    const auto whole = [&](double value) {
        return unit ? units::format_quantity(value, *unit, catalogue)
                    : units::format_number(value) + " " + reference.unit;
    };
    // The ends of a range go without the unit, unless they are too large to be read so.
    constexpr double readable = 1e6;
    const bool bare = reference.p95 < readable;
    const auto end = [&](double value) {
        return bare ? units::format_number(value) : whole(value);
    };
    std::string text = fmt::format("{}, from {} to {}", whole(reference.p50), end(reference.p5),
                                   end(reference.p95));
    std::vector<std::string> remarks;
    std::string when = reference.place;
    if (reference.year != 0) when += fmt::format("{}{}", when.empty() ? "" : " ", reference.year);
    if (!when.empty()) remarks.push_back(when);
    if (!reference.statistic.empty()) remarks.push_back(reference.statistic);
    if (!reference.source.empty()) remarks.push_back(reference.source);
    if (!remarks.empty()) text += fmt::format(" ({})", fmt::join(remarks, "; "));
    return text;
}

std::string diagnostic_text(const base::Diagnostic& diagnostic, const SourceText& source,
                            const units::Catalogue& catalogue, const Style& style) {
    return Text(diagnostic, source, catalogue, style).render();
}

}  // namespace ballpark::report

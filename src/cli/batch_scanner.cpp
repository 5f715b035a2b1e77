#include "cli/batch_scanner.hpp"

#include <algorithm>

#include "ballpark/report/json.hpp"
#include "ballpark/text/document.hpp"
#include "ballpark/text/read_document.hpp"
#include "ballpark/text/text_builder.hpp"
#include "cli/input.hpp"
#include "cli/pdftotext.hpp"
#include "cli/record.hpp"

namespace cli {

namespace base = ballpark::base;
namespace report = ballpark::report;
namespace text = ballpark::text;

namespace {

bool blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// Calls `see(line, number)` for every line with something in it.
template <class See>
void each_record(const Batch& batch, See see) {
    std::string_view bytes = std::string_view(batch.bytes).substr(0, batch.size);
    for (std::size_t number = batch.first_line; !bytes.empty(); ++number) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        if (!blank(bytes.substr(0, end))) see(bytes.substr(0, end), number);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
}

}  // namespace

std::size_t count_records(const Batch& batch) {
    if (batch.document) return 1;
    std::size_t count = 0;
    each_record(batch, [&](std::string_view, std::size_t) { ++count; });
    return count;
}

void BatchScanner::scan(const Batch& batch, Answers& answers) {
    answers.lines.clear();
    answers.bad = answers.alarming = false;
    if (batch.document) {
        if (batch.skip == 0) scan_document(batch.name, answers);
        return;
    }
    std::size_t skip = batch.skip;
    each_record(batch, [&](std::string_view line, std::size_t number) {
        if (skip > 0) {
            --skip;
            return;
        }
        name_ = batch.name;
        name_ += ':';
        name_ += std::to_string(number);
        scan_line(line, name_, answers);
    });
}

void BatchScanner::scan_line(std::string_view line, std::string_view name, Answers& answers) {
    RecordReader::Fields fields;
    if (reader_.read(line, name, fields) && !text::needs_folding(fields.text)) {
        put(fields.id, fields.text, fields.date, fields.place, nullptr, answers);
        return;
    }
    auto read = read_record(line, std::string(name), engine_.library);
    if (!read.record) {
        put_error(read.id, read.record.error(), line, answers);
        return;
    }
    Record& record = *read.record;
    const auto document = text::Document::plain({text::Encoding::utf8, std::move(record.text), 0});
    put(read.id, document.prose(), record.date, record.place, &document, answers);
}

void BatchScanner::scan_document(const std::string& path, Answers& answers) {
    auto bytes = read_bytes(path);
    if (!bytes) {
        put_error(path, bytes.error(), "", answers);
        return;
    }
    const auto format = text::recognise(*bytes, path);
    if (!format) {
        put_error(path, format.error(), "", answers);
        return;
    }
    const auto document =
        text::read_document(std::move(*bytes), *format, engine_.catalogue, pdf_to_xhtml);
    if (!document) {
        put_error(path, document.error(), "", answers);
        return;
    }
    put(path, document->prose(), {}, "", &*document, answers);
}

void BatchScanner::put(std::string_view id, std::string_view prose, base::Date date,
                       std::string_view place, const text::Document* document, Answers& answers) {
    ballpark::check::check_text(prose, date, place, engine_, findings_);
    answers.alarming = answers.alarming || findings_.alarming();
    writer_.put(answers.lines, id, {&findings_, 1}, document);
    answers.lines += '\n';
}

void BatchScanner::put_error(std::string_view id, const base::Diagnostic& fault,
                             std::string_view line, Answers& answers) {
    answers.bad = true;
    answers.lines += report::error_json(id, fault, line, encoding_);
    answers.lines += '\n';
}

}  // namespace cli

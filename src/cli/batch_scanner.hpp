#pragma once

#include <string>
#include <string_view>

#include "ballpark/check/check.hpp"
#include "ballpark/report/record_writer.hpp"
#include "cli/batch.hpp"
#include "cli/record_reader.hpp"

namespace cli {

/// Answers batches, with memory that it keeps from one record to the next. One for each thread.
class BatchScanner {
public:
    BatchScanner(const ballpark::check::Engine& engine, ballpark::report::OffsetEncoding encoding)
        : engine_(engine),
          encoding_(encoding),
          reader_(engine.library),
          writer_(engine.catalogue, encoding) {}

    /// One line for every record, in order.
    void scan(const Batch& batch, Answers& answers);

private:
    void scan_line(std::string_view line, std::string_view name, Answers& answers);
    void scan_document(const std::string& path, Answers& answers);
    void put(std::string_view id, std::string_view text, ballpark::base::Date date,
             std::string_view place, const ballpark::text::Document* document, Answers& answers);
    void put_error(std::string_view id, const ballpark::base::Diagnostic& fault,
                   std::string_view line, Answers& answers);

    ballpark::check::Engine engine_;
    ballpark::report::OffsetEncoding encoding_;
    RecordReader reader_;
    ballpark::report::RecordWriter writer_;
    ballpark::check::Findings findings_;
    std::string name_;
};

/// How many records the lines of a batch hold: lines that are not blank.
std::size_t count_records(const Batch& batch);

}  // namespace cli

#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cli/record.hpp"

namespace cli {

/// Reads one record after another as `read_record` does, and takes no memory for most. What is
/// out of the ordinary, and all that is at fault, goes to `read_record`, which says what is wrong.
class RecordReader {
public:
    /// Bytes that must be readable behind every line.
    static constexpr std::size_t padding = 64;

    explicit RecordReader(const ballpark::model::Library& library);
    ~RecordReader();

    struct Fields {
        std::string_view id;
        std::string_view text;
        ballpark::base::Date date;
        std::string_view place;
    };
    /// The fields of a sound record; they last until the next is read. False if the line has to be
    /// read the careful way.
    bool read(std::string_view line, std::string_view line_name, Fields& fields);

private:
    struct Parser;
    const ballpark::model::Library& library_;
    std::unique_ptr<Parser> parser_;
    std::string id_;
    std::string date_text_;  ///< of the record before, and what it was read as
    ballpark::base::Date date_;
    std::string place_text_;
    std::string place_;
};

}  // namespace cli

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// A piece of a scan's input: some whole lines of a file of records, or a document's path. Big
/// enough that handing it on costs nothing, small enough to stay in cache.
struct Batch {
    std::string name;            ///< of the file, as messages call it
    std::string bytes;           ///< whole lines, with `RecordReader::padding` behind them
    std::size_t size = 0;        ///< of the lines
    std::size_t first_line = 1;  ///< the number of the first of them
    std::size_t skip = 0;        ///< so many of its records are answered already
    bool document = false;       ///< `name` is read whole, as one record
};

/// What became of a batch.
struct Answers {
    std::string lines;
    bool bad = false;       ///< something could not be read
    bool alarming = false;  ///< something was found
};

}  // namespace cli

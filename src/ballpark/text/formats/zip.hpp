#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

#include "ballpark/base/result.hpp"

namespace ballpark::text {

/// As much as is unpacked of one file of an archive.
inline constexpr std::size_t max_unpacked_bytes = 256u << 20;

/// A zip archive in memory. Files are unpacked piece by piece and never held whole.
class ZipArchive {
public:
    /// The bytes must outlive the archive. Code: bad-zip.
    static base::Result<ZipArchive> open(std::string_view bytes);
    ~ZipArchive();
    ZipArchive(ZipArchive&& other) noexcept;
    ZipArchive& operator=(ZipArchive&& other) noexcept;

    bool has(const char* name) const;

    /// Hands the file's bytes over in pieces until it ends or `take` says no more. Codes: bad-zip,
    /// zip-encrypted, zip-bomb (more than `max_unpacked_bytes`), and what `take` fails with.
    base::Result<void> read(const char* name,
                            const std::function<base::Result<void>(std::string_view)>& take) const;

private:
    struct State;
    explicit ZipArchive(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace ballpark::text

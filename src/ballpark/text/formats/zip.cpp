#include "ballpark/text/formats/zip.hpp"

#include <fmt/format.h>
#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace ballpark::text {

namespace {

/// Bytes in memory as the file that the library wants to see.
struct Memory {
    std::string_view bytes;
    std::size_t at = 0;
};

Memory& memory(void* stream) {
    return *static_cast<Memory*>(stream);
}

void* open_memory(void* opaque, const void*, int) {
    memory(opaque).at = 0;
    return opaque;
}

uLong read_memory(void*, void* stream, void* buffer, uLong size) {
    Memory& self = memory(stream);
    const std::size_t count = std::min<std::size_t>(size, self.bytes.size() - self.at);
    std::memcpy(buffer, self.bytes.data() + self.at, count);
    self.at += count;
    return static_cast<uLong>(count);
}

uLong write_nothing(void*, void*, const void*, uLong) {
    return 0;
}

ZPOS64_T tell_memory(void*, void* stream) {
    return memory(stream).at;
}

long seek_memory(void*, void* stream, ZPOS64_T offset, int origin) {
    Memory& self = memory(stream);
    const ZPOS64_T from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? self.at
                          : origin == ZLIB_FILEFUNC_SEEK_END ? self.bytes.size()
                                                             : 0;
    if (from + offset < from || from + offset > self.bytes.size()) return -1;
    self.at = static_cast<std::size_t>(from + offset);
    return 0;
}

int close_memory(void*, void*) {
    return 0;
}
int no_error(void*, void*) {
    return 0;
}

constexpr std::string_view no_archive = "this is no zip archive that can be read";

tl::unexpected<base::Diagnostic> broken(const char* name) {
    return base::failure("bad-zip", fmt::format("\"{}\" in the archive is damaged", name));
}

}  // namespace

struct ZipArchive::State {
    Memory bytes;
    unzFile file = nullptr;

    ~State() {
        if (file != nullptr) unzClose(file);
    }
};

ZipArchive::ZipArchive(std::unique_ptr<State> state) : state_(std::move(state)) {}
ZipArchive::~ZipArchive() = default;
ZipArchive::ZipArchive(ZipArchive&& other) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&& other) noexcept = default;

base::Result<ZipArchive> ZipArchive::open(std::string_view bytes) {
    auto state = std::make_unique<State>();
    state->bytes.bytes = bytes;
    zlib_filefunc64_def functions{};
    functions.zopen64_file = open_memory;
    functions.zread_file = read_memory;
    functions.zwrite_file = write_nothing;
    functions.ztell64_file = tell_memory;
    functions.zseek64_file = seek_memory;
    functions.zclose_file = close_memory;
    functions.zerror_file = no_error;
    functions.opaque = &state->bytes;
    state->file = unzOpen2_64("memory", &functions);
    if (state->file == nullptr) return base::failure("bad-zip", std::string(no_archive));
    return ZipArchive(std::move(state));
}

bool ZipArchive::has(const char* name) const {
    constexpr int case_matters = 1;
    return unzLocateFile(state_->file, name, case_matters) == UNZ_OK;
}

base::Result<void> ZipArchive::read(
    const char* name, const std::function<base::Result<void>(std::string_view)>& take) const {
    if (!has(name)) return broken(name);
    unz_file_info64 info{};
    constexpr unsigned encrypted = 1;
    if (unzGetCurrentFileInfo64(state_->file, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK)
        return broken(name);
    if ((info.flag & encrypted) != 0)
        return base::failure("zip-encrypted", "the file is protected by a password");
    if (unzOpenCurrentFile(state_->file) != UNZ_OK) return broken(name);

    base::Result<void> result;
    std::array<char, 1u << 15> piece;
    std::size_t total = 0;
    while (result) {
        const int count =
            unzReadCurrentFile(state_->file, piece.data(), static_cast<unsigned>(piece.size()));
        if (count < 0) result = broken(name);
        if (count <= 0) break;
        total += static_cast<std::size_t>(count);
        if (total > max_unpacked_bytes) {
            result = base::failure("zip-bomb",
                                   fmt::format("\"{}\" in the archive unpacks to more than {} MiB, "
                                               "which is the limit",
                                               name, max_unpacked_bytes >> 20));
        } else {
            result = take({piece.data(), static_cast<std::size_t>(count)});
        }
    }
    const int closed = unzCloseCurrentFile(state_->file);
    if (result && closed != UNZ_OK) return broken(name);
    return result;
}

}  // namespace ballpark::text

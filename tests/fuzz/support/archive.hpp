#pragma once

#include <zlib.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

// Zip archives for the tests of what reads them.

namespace archive {

struct Entry {
    std::string name;
    std::string content;
    bool deflated = false;
};

inline void put(std::string& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xff);
}

inline std::string deflated(const std::string& content) {
    constexpr int raw = -15;  // without the header of zlib
    z_stream stream{};
    if (deflateInit2(&stream, 1, Z_DEFLATED, raw, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("no deflate");
    std::string packed(deflateBound(&stream, content.size()), '\0');
    std::string input = content;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (!done) throw std::runtime_error("cannot deflate");
    return packed;
}

/// The fields that an entry's two headers share.
inline std::string fields(const Entry& entry, const std::string& packed) {
    std::string out;
    put(out, 20, 2);                      // version needed
    put(out, 0, 2);                       // flags
    put(out, entry.deflated ? 8 : 0, 2);  // method
    put(out, 0, 4);                       // time
    const auto sum = crc32(0, reinterpret_cast<const Bytef*>(entry.content.data()),
                           static_cast<uInt>(entry.content.size()));
    put(out, static_cast<std::uint32_t>(sum), 4);
    put(out, static_cast<std::uint32_t>(packed.size()), 4);
    put(out, static_cast<std::uint32_t>(entry.content.size()), 4);
    put(out, static_cast<std::uint32_t>(entry.name.size()), 2);
    put(out, 0, 2);  // extra
    return out;
}

/// A zip archive of the entries, in memory.
inline std::string zip(const std::vector<Entry>& entries) {
    std::string out;
    std::string directory;
    for (const Entry& entry : entries) {
        const std::string packed = entry.deflated ? deflated(entry.content) : entry.content;
        const std::string shared = fields(entry, packed);
        directory += "PK\x01\x02";
        put(directory, 20, 2);  // version made by
        directory += shared;
        put(directory, 0, 2);  // comment
        put(directory, 0, 2);  // disk
        put(directory, 0, 2);  // internal attributes
        put(directory, 0, 4);  // external attributes
        put(directory, static_cast<std::uint32_t>(out.size()), 4);
        directory += entry.name;
        out += "PK\x03\x04" + shared + entry.name + packed;
    }
    const std::size_t at = out.size();
    out += directory + "PK\x05\x06";
    put(out, 0, 4);  // disks
    put(out, static_cast<std::uint32_t>(entries.size()), 2);
    put(out, static_cast<std::uint32_t>(entries.size()), 2);
    put(out, static_cast<std::uint32_t>(directory.size()), 4);
    put(out, static_cast<std::uint32_t>(at), 4);
    put(out, 0, 2);
    return out;
}

}  // namespace archive

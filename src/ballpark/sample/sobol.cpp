#include "ballpark/sample/sobol.hpp"

#include <algorithm>
#include <bit>

#include <boost/random/sobol.hpp>

namespace ballpark::sample {

SobolPoints::SobolPoints(std::size_t dimensions, std::uint64_t seed) : tables_(dimensions) {
    if (dimensions == 0) return;
    boost::random::sobol_engine<std::uint64_t, 64> engine(dimensions);
    for (int bit = 0; bit < index_bits; ++bit) {
        // in the order of Gray's code the point before 2^(bit+1) is that of this bit alone
        engine.seed((std::uint64_t{2} << bit) - 2);
        for (Table& table : tables_) table.directions[static_cast<std::size_t>(bit)] = engine();
    }
    std::array<double, block_unit> hashes{};
    for (std::size_t i = 0; i < dimensions; ++i) {
        Table& table = tables_[i];
        for (std::uint64_t point = 1; point < aligned; ++point) {
            const std::uint64_t lowest = point & (~point + 1);
            table.low[point] = table.low[point ^ lowest] ^
                               table.directions[static_cast<std::size_t>(std::countr_zero(lowest))];
        }
        const Stream stream{seed, static_cast<std::uint32_t>(i), 0x50B01};
        kernels(Isa::baseline).uniform(hashes.data(), stream, 0, hashes.size());
        table.scramble = std::bit_cast<std::uint64_t>(hashes[0]) << 12;
    }
}

void SobolPoints::shares(double* out, std::size_t dimension, std::uint64_t first, std::size_t n,
                         const Kernels& kernels) const {
    const Table& table = tables_[dimension];
    while (n > 0) {
        const std::uint64_t offset = first % aligned;
        const std::size_t count = std::min<std::size_t>(n, aligned - offset);
        std::uint64_t high = 0;
        for (std::uint64_t left = first - offset; left != 0; left &= left - 1)
            high ^= table.directions[static_cast<std::size_t>(std::countr_zero(left))];
        kernels.scramble(out, table.low.data() + offset, high, table.scramble, count);
        out += count;
        first += count;
        n -= count;
    }
}

}  // namespace ballpark::sample

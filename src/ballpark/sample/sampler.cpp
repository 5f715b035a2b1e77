#include "ballpark/sample/sampler.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace ballpark::sample {
namespace {

/// The lower triangle whose product with its transpose is `matrix`; nothing if there is none.
std::optional<std::vector<double>> cholesky(const std::vector<double>& matrix, std::size_t size) {
    std::vector<double> factor(size * size);
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = matrix[i * size + j];
            for (std::size_t k = 0; k < j; ++k) sum -= factor[i * size + k] * factor[j * size + k];
            if (i == j && !(sum > 1e-12)) return std::nullopt;
            factor[i * size + j] = i == j ? std::sqrt(sum) : sum / factor[j * size + j];
        }
    return factor;
}

}  // namespace

std::uint32_t stream_name(std::string_view name) {
    std::uint32_t hash = 2166136261u;  // Fowler, Noll and Vo
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash;
}

Sampler::Sampler(std::vector<Input> inputs, Points points, std::uint64_t seed)
    : inputs_(std::move(inputs)), seed_(seed) {
    if (points == Points::sobol) sobol_.emplace(2 * inputs_.size(), seed);
}

base::Result<Sampler> Sampler::make(std::vector<Input> inputs,
                                    std::span<const Correlation> correlations, Points points,
                                    std::uint64_t seed) {
    Sampler made(std::move(inputs), points, seed);
    for (const Correlation& pair : correlations) {
        if (!(pair.value > -1 && pair.value < 1))
            return base::failure("bad-correlation", "a correlation lies between -1 and 1");
        for (const std::size_t input : {pair.a, pair.b})
            if (std::ranges::find(made.mixed_, input) == made.mixed_.end())
                made.mixed_.push_back(input);
    }
    if (made.mixed_.empty()) return made;
    std::ranges::sort(made.mixed_);
    const std::size_t size = made.mixed_.size();
    std::vector<double> matrix(size * size);
    for (std::size_t i = 0; i < size; ++i) matrix[i * size + i] = 1;
    const auto place = [&](std::size_t input) {
        return static_cast<std::size_t>(std::ranges::find(made.mixed_, input) -
                                        made.mixed_.begin());
    };
    for (const Correlation& pair : correlations) {
        const std::size_t i = place(pair.a), j = place(pair.b);
        matrix[i * size + j] = matrix[j * size + i] = pair.value;
    }
    auto factor = cholesky(matrix, size);
    if (!factor)
        return base::failure("bad-correlation", "the correlations cannot hold all at once");
    made.factor_ = std::move(*factor);
    return made;
}

void Sampler::shares(double* out, std::size_t input, std::uint64_t first, std::size_t n, int set,
                     const Kernels& kernels) const {
    if (sobol_)
        return sobol_->shares(out, input + (set == 0 ? 0 : inputs_.size()), first, n, kernels);
    const Stream stream{seed_, inputs_[input].stream, static_cast<std::uint32_t>(set)};
    kernels.uniform(out, stream, first, n);
}

void Sampler::draw(std::uint64_t first, std::size_t n, std::span<double* const> rows, int set,
                   Isa isa) const {
    const Kernels& kernels = sample::kernels(isa);
    for (std::size_t i = 0; i < inputs_.size(); ++i) shares(rows[i], i, first, n, set, kernels);
    for (const std::size_t i : mixed_) kernels.normal_score(rows[i], rows[i], n);
    // from the last down, so that each is mixed from scores that are not mixed yet
    const std::size_t size = mixed_.size();
    for (std::size_t i = size; i-- > 0;) {
        double* row = rows[mixed_[i]];
        kernels.affine(row, row, 0, factor_[i * size + i], n);
        for (std::size_t j = 0; j < i; ++j)
            if (factor_[i * size + j] != 0)
                kernels.add_scaled(row, rows[mixed_[j]], factor_[i * size + j], n);
    }
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
        const bool scores = std::ranges::binary_search(mixed_, i);
        const Distribution& as = inputs_[i].distribution;
        scores ? as.at_scores(rows[i], rows[i], n, kernels)
               : as.at_shares(rows[i], rows[i], n, kernels);
    }
}

}  // namespace ballpark::sample

#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "ballpark/base/result.hpp"
#include "ballpark/model/batch/graph.hpp"
#include "ballpark/model/batch/schedule.hpp"

namespace ballpark::model::batch {

/// More steps than this are refused: a century of months is 1,200.
inline constexpr int max_steps = 2400;

/// Why an output has no value.
struct Failure {
    std::string why;                     ///< "a division by zero", or the reason of the irr
    std::string code;                    ///< "no-value", "no-sign-change", ...
    const Equation* equation = nullptr;  ///< where; may be null
    base::Span span;                     ///< in the equation's text
    int step = 0;                        ///< of a series
    bool stepped = false;
};

/// A model made ready to be worked out for many samples at once.
///
/// What does not vary is worked out once, by `prepare`; the rest in blocks, samples inside and
/// steps outside, over rows small enough to stay in the cache. All values are in SI.
class Program {
public:
    /// Codes of errors: those of `build_graph`, equation-cycle.
    static base::Result<Program> make(const Request& request);

    Program(Program&&) noexcept;
    Program& operator=(Program&&) noexcept;
    ~Program();

    /// The year in which t = 0 lies; 0 where `year` is not used.
    void set_start_year(int year);
    void use(sample::Isa isa);

    /// What a fixed input is. A series takes one value for all steps, or one for each from the
    /// first step on, the last going on to the end.
    void set(QuantityId quantity, double value_si);
    /// `first_step`: the step that the first of them is for; the model's own first if not given.
    void set_series(QuantityId quantity, std::vector<double> values_si,
                    std::optional<int> first_step = std::nullopt);

    /// Works out what does not vary. Codes of errors: bad-axis (the steps end before they begin, or
    /// are too many, or their ends have no value).
    base::Result<void> prepare();

    /// The samples that a block may hold, a multiple of `sample::block_unit`; after `prepare`.
    std::size_t block() const;
    /// The row of a varying input, `block` values to be filled before `run`. In the order of the
    /// quantities.
    double* input(QuantityId quantity);
    /// The rows of a varying series, one a step from the first to the last, to be filled by what
    /// `before_steps` calls: how many there are may be known then only.
    std::vector<double*> series_input(QuantityId quantity);
    /// Called by `run` with the number of samples, when the steps are known.
    void before_steps(std::function<void(std::size_t n)> fill);
    /// Works out a block of `n` samples, a multiple of `sample::block_unit`.
    base::Result<void> run(std::size_t n);

    /// An output's values of the last block; of one that does not vary, one for all.
    Row output(std::size_t index) const;
    Rows series_output(std::size_t index) const;
    bool output_is_series(std::size_t index) const;
    bool output_varies(std::size_t index) const;

    /// The first and last step; of the longest sample where the end varies.
    int first_step() const;
    int last_step() const;

    /// How many rates of return were asked of the exact solver, of samples whose flows change sign
    /// more than once, and how many of those had several roots.
    struct Irregular {
        std::size_t asked = 0;
        std::size_t several = 0;
        std::size_t none = 0;
    };
    const Irregular& irregular() const;

    /// Why an output that does not vary has no finite value: the first value that has none.
    std::optional<Failure> failure(std::size_t output) const;

    const Graph& graph() const;

private:
    struct State;
    explicit Program(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// The first circle that a model's equations run in, if there is one.
std::optional<Circle> find_circle(const Model& model);

}  // namespace ballpark::model::batch

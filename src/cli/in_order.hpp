#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "cli/batch.hpp"

namespace cli {

/// Work shared among threads whose results come out in the order in which it went in, however
/// many there are: `read` and `write` are called by the calling thread alone. At most a few
/// batches a thread are held at once.
class InOrder {
public:
    using Read = std::function<bool(Batch&)>;
    using Work = std::function<void(const Batch&, Answers&)>;
    using Write = std::function<bool(const Batch&, const Answers&)>;  ///< false: wanted no more

    /// Reads, works and writes until `read` has no more. `workers` is called once a thread.
    static void run(std::size_t jobs, const Read& read, const std::function<Work()>& workers,
                    const Write& write);

private:
    enum class State { free, filled, taken, done };
    struct Slot {
        Batch batch;
        Answers answers;
        State state = State::free;
    };

    explicit InOrder(std::size_t slots) : slots_(slots) {}
    void work(const Work& worker);

    std::vector<Slot> slots_;
    std::size_t next_taken_ = 0;  ///< counted on, past the number of slots
    std::size_t filled_ = 0;
    bool ended_ = false;
    std::mutex mutex_;
    std::condition_variable to_do_;
    std::condition_variable done_;
};

}  // namespace cli

#include "cli/in_order.hpp"

namespace cli {

void InOrder::work(const Work& worker) {
    std::unique_lock lock(mutex_);
    for (;;) {
        to_do_.wait(lock, [&] { return ended_ || next_taken_ < filled_; });
        if (next_taken_ == filled_) return;
        Slot& slot = slots_[next_taken_++ % slots_.size()];
        slot.state = State::taken;
        lock.unlock();
        worker(slot.batch, slot.answers);
        lock.lock();
        slot.state = State::done;
        done_.notify_one();
    }
}

void InOrder::run(std::size_t jobs, const Read& read, const std::function<Work()>& workers,
                  const Write& write) {
    if (jobs <= 1) {
        const Work worker = workers();
        Batch batch;
        Answers answers;
        while (read(batch)) {
            worker(batch, answers);
            if (!write(batch, answers)) return;
        }
        return;
    }
    InOrder queue(4 * jobs);
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < jobs; ++i)
        threads.emplace_back([&queue, worker = workers()] { queue.work(worker); });
    std::size_t written = 0;
    bool more = true;
    bool wanted = true;
    // The oldest is written before anything is read into its place.
    while (wanted && (more || written < queue.filled_)) {
        if (more && queue.filled_ - written < queue.slots_.size()) {
            Slot& slot = queue.slots_[queue.filled_ % queue.slots_.size()];
            more = read(slot.batch);
            if (!more) continue;
            const std::scoped_lock lock(queue.mutex_);
            slot.state = State::filled;
            ++queue.filled_;
            queue.to_do_.notify_one();
            continue;
        }
        Slot& slot = queue.slots_[written % queue.slots_.size()];
        {
            std::unique_lock lock(queue.mutex_);
            queue.done_.wait(lock, [&] { return slot.state == State::done; });
        }
        wanted = write(slot.batch, slot.answers);
        slot.state = State::free;
        ++written;
    }
    const std::scoped_lock lock(queue.mutex_);
    if (!wanted) queue.next_taken_ = queue.filled_;
    queue.ended_ = true;
    queue.to_do_.notify_all();
}

}  // namespace cli

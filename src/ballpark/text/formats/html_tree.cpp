#include "ballpark/text/formats/html_tree.hpp"

#include <algorithm>
#include <csetjmp>
#include <ctime>

namespace ballpark::text {

namespace {

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

/// What the parser, which is C, calls. It knows of no failure to allocate, so a page that takes
/// too much is left by a jump over its frames, which hold nothing but memory of the tree.
struct HtmlTreeAccess {
    HtmlTree& tree;
    std::jmp_buf out;

    static void* allocate(void* self, std::size_t size) {
        auto& access = *static_cast<HtmlTreeAccess*>(self);
        void* memory = access.tree.allocate(size);
        if (memory == nullptr) std::longjmp(access.out, 1);
        return memory;
    }
    static void release(void*, void*) {}

    const GumboNode* parse(std::string_view page) {
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = allocate;
        options.deallocator = release;
        options.userdata = this;
        options.max_errors = 0;
        if (setjmp(out) != 0) return nullptr;
        return gumbo_parse_with_options(&options, page.data(), page.size())->document;
    }
};

HtmlTree::HtmlTree(std::string_view page, std::size_t limit, double seconds)
    : limit_(limit), deadline_s_(processor_seconds() + seconds) {
    HtmlTreeAccess access{*this, {}};
    root_ = access.parse(page);
}

void* HtmlTree::allocate(std::size_t size) {
    constexpr std::size_t block_size = 1u << 18;
    constexpr std::size_t alignment = alignof(std::max_align_t);
    constexpr std::size_t calls_between_looks = 4096;
    if (++calls_ % calls_between_looks == 0 && processor_seconds() > deadline_s_) {
        out_of_time_ = true;
        return nullptr;
    }
    if (size > limit_) return nullptr;
    size = (std::max<std::size_t>(size, 1) + alignment - 1) / alignment * alignment;
    if (size > room_) {
        const std::size_t block = std::max(size, block_size);
        if (taken_ + block > limit_) return nullptr;
        blocks_.emplace_back(new std::byte[block]);
        taken_ += block;
        room_ = block;
        if (block == size) {
            room_ = 0;
            return blocks_.back().get();
        }
    }
    std::byte* memory = blocks_.back().get() + (block_size - room_);
    room_ -= size;
    return memory;
}

}  // namespace ballpark::text

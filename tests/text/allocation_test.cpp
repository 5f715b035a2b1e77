#include <catch2/catch.hpp>

#include <atomic>
#include <cstdlib>
#include <new>
#include <random>
#include <string>
#include <vector>

#include "ballpark/text/scan.hpp"
#include "random_prose.hpp"

// Counts what is taken from the heap in this program, to hold the scanner to its word.

namespace {
std::atomic<long> allocations{0};
}

void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    ++allocations;
    return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
    std::free(memory);
}

using namespace ballpark;

TEST_CASE("a scan takes no memory once the caller's list is large enough") {
    std::mt19937 random(5);
    std::string text;
    for (int i = 0; i < 300; ++i) text += random_prose(random) + " ";
    std::vector<text::Mention> mentions;
    text::scan(text, units::Catalogue::builtin(), {}, mentions);
    REQUIRE(mentions.size() > 100);
    const long before = allocations;
    text::scan(text, units::Catalogue::builtin(), {}, mentions);
    CHECK(allocations - before == 0);
}

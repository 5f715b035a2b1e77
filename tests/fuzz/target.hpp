#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/diagnostic.hpp"

// A fuzz target is one file of this folder:
//
//     FUZZ_TARGET(number) { units::match_number(bytes, 0); }
//
// Built by the preset `fuzz` it is a program that libFuzzer drives; in every other build all
// targets lie in one test, which runs them over what is kept in corpus/<target>/ (an input a file)
// and corpus/<target>.txt (an input a line). The name is that of the file.

namespace fuzz {

/// A promise that was broken: ends the fuzzer's run and fails the test.
struct Broken : std::logic_error {
    using std::logic_error::logic_error;
};

inline void expect(bool holds, const char* promise) {
    if (!holds) throw Broken(promise);
}

/// An error points into the text, has a code and a headline, and nothing of what it says could
/// move a terminal's cursor.
void expect_sound(const ballpark::base::Diagnostic& diagnostic, std::string_view text);

struct Target {
    std::string_view name;
    void (*run)(std::string_view bytes);
};

/// The targets of this program, for the test that runs them all.
std::vector<Target>& targets();

struct Registered {
    Registered(std::string_view name, void (*run)(std::string_view)) {
        targets().push_back({name, run});
    }
};

}  // namespace fuzz

#ifdef BALLPARK_FUZZING
#define FUZZ_TARGET(name)                                                               \
    static void fuzz_##name(std::string_view bytes);                                    \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { \
        fuzz_##name({reinterpret_cast<const char*>(data), size});                       \
        return 0;                                                                       \
    }                                                                                   \
    static void fuzz_##name(std::string_view bytes)
#else
#define FUZZ_TARGET(name)                                                \
    static void fuzz_##name(std::string_view bytes);                     \
    static const fuzz::Registered registered_##name(#name, fuzz_##name); \
    static void fuzz_##name(std::string_view bytes)
#endif

#include "tests/cli/program.hpp"

#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>

// The harness itself: a test of the program is worth no more than this.

TEST_CASE("what a program writes, reads and returns is captured") {
    const cli::Outcome outcome = cli::run("sh", {"-c", "cat; echo wrong >&2; exit 3"}, "hello\n");
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.signal == 0);
    CHECK(outcome.out == "hello\n");
    CHECK(outcome.err == "wrong\n");
    CHECK(outcome.peak_kib > 100);
}

TEST_CASE("a long output is captured whole") {
    const std::string input(3'000'000, 'x');
    CHECK(cli::run("cat", {}, input).out == input);
}

TEST_CASE("a program ended by a signal has no exit code") {
    const cli::Outcome outcome = cli::run("sh", {"-c", "kill -SEGV $$"});
    CHECK(outcome.exit_code == -1);
    CHECK(outcome.signal == SIGSEGV);
}

TEST_CASE("a program that is not there ends with 127") {
    CHECK(cli::run("no-such-program-here", {}).exit_code == 127);
}

TEST_CASE("the time a program computes is counted, the time it sleeps is not") {
    CHECK(cli::run("sleep", {"0.1"}).cpu_ms < 50);
    CHECK(cli::run("sh", {"-c", "i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done"}).cpu_ms > 5);
}

TEST_CASE("a test's folder is removed with all it holds") {
    std::string path;
    {
        const cli::Folder folder;
        path = folder.write("a.txt", "text");
        CHECK(std::filesystem::file_size(path) == 4);
    }
    CHECK_FALSE(std::filesystem::exists(path));
}

#include <cstdio>
#include <exception>

#include "cli/command_line.hpp"

// The program's edge: arguments in, an exit code out. Whatever is thrown ends here.

int main(int argc, char** argv) {
    try {
        return cli::CommandLine().run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "ballpark: unexpected: %s\n", error.what());
    } catch (...) {
        std::fputs("ballpark: unexpected failure\n", stderr);
    }
    return cli::unusable;
}

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "ballpark/check/check.hpp"
#include "ballpark/model/store.hpp"
#include "ballpark/report/diagnostic_text.hpp"
#include "ballpark/units/catalogue.hpp"
#include "places.hpp"
#include "tests/cases/runner/document.hpp"

namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The documents of this folder, and the pages of the rules, whose examples are cases too.
std::vector<fs::path> documents() {
    std::vector<fs::path> found;
    for (const char* folder : {"/tests/cases", "/src/ballpark/check/rules"})
        for (const auto& entry :
             fs::recursive_directory_iterator(BALLPARK_SOURCE_DIR + std::string(folder)))
            if (entry.path().extension() == ".md") found.push_back(entry.path());
    // a page about deals shows a scenario, which the tests of deals run
    std::erase_if(found, [](const fs::path& path) {
        return read(path).find("```toml\n") != std::string::npos;
    });
    std::sort(found.begin(), found.end());
    return found;
}

cases::Expected as_expected(const ballpark::base::Diagnostic& diagnostic, std::string_view text) {
    cases::Expected expected;
    expected.code = diagnostic.code;
    expected.words = cases::squeeze(diagnostic.primary.span.of(text));
    expected.note = diagnostic.severity == ballpark::base::Severity::note;
    if (!diagnostic.suggestions.empty()) {
        expected.repair = cases::squeeze(diagnostic.suggestions.front().edit.text);
    }
    return expected;
}

cases::Answer answer(const cases::Case& one) {
    const ballpark::check::Engine engine{ballpark::model::builtin_library(),
                                         ballpark::units::Catalogue::builtin()};
    const auto findings = ballpark::check::check_text(one.text, one.date, one.place, engine);
    cases::Answer answer;
    for (const auto& diagnostic : findings.diagnostics) {
        answer.found.push_back(as_expected(diagnostic, one.text));
        if (!answer.output.empty()) answer.output += '\n';
        answer.output +=
            ballpark::report::diagnostic_text(diagnostic, {"text", one.text}, engine.catalogue, {});
    }
    return answer;
}

}  // namespace

TEST_CASE("every document in tests/cases holds, and the example of every rule's page") {
    const bool blessing = std::getenv("BALLPARK_BLESS") != nullptr;
    const auto paths = documents();
    REQUIRE_FALSE(paths.empty());
    for (const fs::path& path : paths) {
        const std::string source = read(path);
        const cases::Document document = cases::parse_document(source);
        const std::string name = path.filename().string() + ":";
        for (const cases::Fault& fault : document.faults) {
            if (!blessing) FAIL_CHECK(name << fault.line << ": " << fault.what);
        }
        std::vector<cases::Answer> answers;
        for (const cases::Case& one : document.cases) {
            INFO(name << one.line << ": " << one.title);
            answers.push_back(answer(one));
            const std::string difference = cases::difference(one, answers.back());
            if (!blessing && !difference.empty()) {
                FAIL_CHECK(difference);
            }
        }
        if (blessing) {
            std::ofstream(path, std::ios::binary) << cases::bless(source, document, answers);
        }
        SUCCEED(name);
    }
}

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "places.hpp"
#include "tests/cli/news.hpp"
#include "tests/cli/program.hpp"

using Catch::Matchers::Contains;
using nlohmann::ordered_json;

namespace {

std::string content(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("what scan writes is JSON as the library for it writes it, byte for byte") {
    const cli::Outcome outcome = cli::ballpark({"scan", "-"}, cli::news(200'000));
    REQUIRE(outcome.exit_code == 1);
    const auto lines = lines_of(outcome.out);
    REQUIRE(lines.size() > 50);
    for (const std::string& line : lines) CHECK(ordered_json::parse(line).dump() == line);
}

TEST_CASE("several jobs write what one writes, to the last byte") {
    const std::string input = cli::news(1'500'000) + "{broken\n" + cli::news(700'000, 2);
    const cli::Outcome one = cli::ballpark({"scan", "-"}, input);
    REQUIRE(one.exit_code == 2);
    for (const char* jobs : {"2", "5"}) {
        const cli::Outcome many = cli::ballpark({"scan", "--jobs", jobs, "-"}, input);
        CHECK(many.exit_code == one.exit_code);
        CHECK((many.out == one.out));
    }
}

TEST_CASE("a folder stands for all files below it, in order of name, hidden ones left out") {
    const cli::Folder folder;
    const std::string text = "It will cost about $2.5 billion.";
    std::filesystem::create_directory(folder.path() + "/c");
    folder.write("b.txt", text);
    folder.write("c/a.md", "# Plant\n\n" + text);
    folder.write("a.jsonl",
                 "{\"id\":\"first\",\"text\":\"5 MW\"}\n{\"id\":\"second\",\"text\":\"6 MW\"}");
    folder.write(".hidden.txt", text);
    folder.write("d.html", "<p>" + text + "</p>");
    folder.write("e.png", "\x89PNG\r\n\x1a\n");
    const cli::Outcome outcome = cli::ballpark({"scan", folder.path()});
    CHECK(outcome.exit_code == 2);
    std::vector<std::string> ids;
    for (const std::string& line : lines_of(outcome.out)) {
        const auto record = ordered_json::parse(line);
        const std::string id = record["id"];
        ids.push_back(id.starts_with(folder.path()) ? id.substr(folder.path().size() + 1) : id);
        CHECK(record.contains("error") == id.ends_with("e.png"));
        if (!record.contains("error")) CHECK(record["quantities"].size() == 1);
    }
    CHECK(ids == std::vector<std::string>{"first", "second", "b.txt", "c/a.md", "d.html", "e.png"});
}

TEST_CASE("a scan that is killed again and again loses and repeats nothing") {
    const cli::Folder folder;
    const std::string input = folder.write("news.jsonl", cli::news(3'000'000));
    const cli::Outcome whole = cli::ballpark({"scan", input});
    const std::string out = folder.path() + "/out.jsonl";
    const std::vector<std::string> scan{"scan", input, "--out", out, "--resume"};
    int killed = 0;
    for (const char* seconds : {"0.02", "0.03", "0.04", "0.05", "0.06"}) {
        std::vector<std::string> arguments{"-s", "KILL", seconds, BALLPARK_PROGRAM};
        arguments.insert(arguments.end(), scan.begin(), scan.end());
        const cli::Outcome cut = cli::run("timeout", arguments);
        killed += cut.exit_code != whole.exit_code ? 1 : 0;
    }
    INFO("killed " << killed << " times");
    const cli::Outcome rest = cli::ballpark(scan);
    CHECK(rest.exit_code == whole.exit_code);
    CHECK((content(out) == whole.out));
}

TEST_CASE("a scan is taken up wherever its output was cut") {
    const cli::Folder folder;
    const std::string input = folder.write("news.jsonl", cli::news(20'000) + "{broken\n");
    const cli::Outcome whole = cli::ballpark({"scan", input});
    REQUIRE(whole.exit_code == 2);
    for (const std::size_t cut :
         {std::size_t{0}, std::size_t{1}, whole.out.find('\n'), whole.out.find('\n') + 1,
          whole.out.size() / 2, whole.out.size() - 1, whole.out.size()}) {
        INFO("cut at " << cut);
        const std::string out = folder.write("out.jsonl", whole.out.substr(0, cut));
        const cli::Outcome rest = cli::ballpark({"scan", input, "--out", out, "--resume"});
        CHECK(rest.exit_code == 2);
        CHECK(rest.out.empty());
        CHECK((content(out) == whole.out));
    }
}

TEST_CASE("the output of another input is not gone on with") {
    const cli::Folder folder;
    const std::string one = folder.write("one.jsonl", "{\"id\":1,\"text\":\"5 MW\"}\n");
    const std::string other = folder.write("other.jsonl", "{\"id\":2,\"text\":\"6 MW\"}\n");
    const std::string out = folder.path() + "/out.jsonl";
    REQUIRE(cli::ballpark({"scan", one, "--out", out}).exit_code == 0);
    const std::string before = content(out);
    const cli::Outcome refused = cli::ballpark({"scan", other, "--out", out, "--resume"});
    CHECK(refused.exit_code == 2);
    CHECK_THAT(refused.err, Contains("not the answers to this input"));
    CHECK(content(out) == before);
    // An input that ends before the output does is another one too.
    folder.write("out.jsonl", before + before);
    CHECK(cli::ballpark({"scan", one, "--out", out, "--resume"}).exit_code == 2);
    CHECK(content(out) == before + before);
    CHECK(cli::ballpark({"scan", one, "--resume"}).exit_code == 2);
}

TEST_CASE("records out of the ordinary are answered as ever") {
    const auto answer = [](const std::string& line) {
        return ordered_json::parse(cli::ballpark({"scan", "-"}, line).out);
    };
    CHECK(answer(R"({"text":"5 MW"})")["id"] == "stdin:1");
    CHECK(answer(R"({"id":7,"text":"5 MW"})")["id"] == "7");
    CHECK(answer(R"({"id":-0.5,"text":"5 MW"})")["id"] == "-0.5");
    CHECK(answer(R"({"id":null,"text":"5 MW","date":null})")["id"] == "stdin:1");
    CHECK(answer(R"({"id":"a","id":"b","text":"x","text":"5 MW"})")["id"] == "b");
    CHECK(answer(R"({"text":"x","text":"5 MW"})")["quantities"].size() == 1);
    CHECK(answer("{\"text\":\"\\uff15 MW\"}")["quantities"][0]["end"] == 6);
    CHECK(answer(R"({"text":5})")["error"]["code"] == "bad-record");
    CHECK(answer(R"({"text":"a","date":"never"})")["error"]["code"] == "bad-date");
    CHECK(answer(R"({"text":"a\u0000b"})")["error"]["code"] == "not-text");
    CHECK(answer(R"({"text":"\udc00"})")["error"]["code"] == "bad-record");
    CHECK(answer("{\"text\":\"5 MW\"} x")["error"]["code"] == "bad-record");
}

#ifdef BALLPARK_OPTIMISED

TEST_CASE("memory does not grow with the stream") {
    // From files: a process begins with the memory of the one that starts it, and its peak.
    const cli::Folder folder;
    const std::string small = folder.write("small.jsonl", cli::news(1'000'000));
    const std::string large = folder.write("large.jsonl", cli::news(8'000'000));
    const long small_kib = cli::ballpark({"scan", "--out", "/dev/null", small}).peak_kib;
    const long large_kib = cli::ballpark({"scan", "--out", "/dev/null", large}).peak_kib;
    CHECK(large_kib < small_kib + 2048);
}

TEST_CASE("a record costs by its length, full stops or not, findings or not") {
    // Four times the length at four times the cost, and as much again for the noise of a busy
    // machine; a square is sixteen times.
    const auto cost_ms = [](const std::string& piece, std::size_t bytes) {
        std::string text;
        while (text.size() < bytes) text += piece;
        double least = 1e9;
        for (int i = 0; i < 3; ++i)
            least = std::min(least,
                             cli::ballpark({"scan", "-"}, "{\"text\":\"" + text + "\"}\n").cpu_ms);
        return least;
    };
    for (const std::string piece :
         {"words that go on and on, ", "a 5 MW plant and ", "16 MW per day. "}) {
        INFO(piece);
        CHECK(cost_ms(piece, 160'000) < 9 * cost_ms(piece, 40'000) + 40);
    }
}

TEST_CASE("to check news costs at most twenty times the counting of its words") {
    // Some seven times on a quiet machine, by tests/bench/cli.cpp.
    const cli::Folder folder;
    const std::string news = folder.write("news.jsonl", cli::news(6'000'000));
    double count_ms = 1e9;
    double scan_ms = 1e9;
    for (int i = 0; i < 3; ++i) {
        count_ms = std::min(count_ms, cli::run("env", {"LC_ALL=C", "wc", "-w", news}).cpu_ms);
        scan_ms = std::min(scan_ms, cli::ballpark({"scan", news}).cpu_ms);
    }
    INFO(scan_ms << " ms to check, " << count_ms << " ms to count");
    CHECK(scan_ms < 20 * count_ms);
}

#endif

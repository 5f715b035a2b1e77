#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "places.hpp"
#include "tests/cli/program.hpp"
#include "tests/fuzz/support/archive.hpp"

// Files of every kind that a reporter has, and what is said of those that cannot be read.

using Catch::Contains;
using nlohmann::json;

namespace {

const std::string dear =
    "A solar power plant that provides 2.5 million watts of electricity daily would cost about "
    "$2.5 billion in 2019.";

cli::Outcome check(const std::string& path, std::vector<std::string> further = {}) {
    further.insert(further.begin(), {"check", path, "--date", "2019-10-24"});
    return cli::ballpark(further);
}

/// The words of the file's bytes under the first finding.
std::string words_under(const std::string& path, const json& record) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    const json& finding = record.at("diagnostics").at(0);
    const std::size_t start = finding.at("start");
    const std::size_t end = finding.at("end");
    return bytes.substr(start, end - start);
}

std::string docx(const std::string& text) {
    return archive::zip(
        {{"word/document.xml", "<w:d><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:d>", true}});
}

/// A PDF of one page with the lines on it, written by hand.
std::string pdf(const std::vector<std::string>& lines, const std::string& page_tree = "") {
    std::string content = "BT /F1 12 Tf 14 TL 72 720 Td\n";
    for (const std::string& line : lines) content += "(" + line + ") Tj T*\n";
    content += "ET\n";
    std::string out = "%PDF-1.4\n";
    std::vector<std::size_t> offsets;
    const auto put = [&](const std::string& object) {
        offsets.push_back(out.size());
        out += std::to_string(offsets.size()) + " 0 obj\n" + object + "\nendobj\n";
    };
    put("<< /Type /Catalog /Pages 2 0 R >>");
    put(page_tree.empty() ? "<< /Type /Pages /Kids [3 0 R] /Count 1 >>" : page_tree);
    put("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font "
        "<< /F1 5 0 R >> >> >>");
    put("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "endstream");
    put("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    const std::size_t table = out.size();
    out += "xref\n0 6\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets) {
        const std::string digits = std::to_string(offset);
        out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    return out + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + std::to_string(table) +
           "\n%%EOF\n";
}

bool has_pdftotext() {
    return cli::run("pdftotext", {"-v"}).exit_code == 0;
}

void expect_refused(const cli::Outcome& outcome, const std::string& code) {
    INFO("stdout: " << outcome.out << "\nstderr: " << outcome.err);
    CHECK(outcome.signal == 0);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.out == "");
    CHECK_THAT(outcome.err, Contains("[" + code + "]"));
    CHECK(outcome.err.size() < 4000);
}

}  // namespace

TEST_CASE("the same story is read in every format, and its findings lead back to the file") {
    const cli::Folder folder;
    const std::string half = dear.substr(34);  // from "2.5 million" on
    const struct {
        std::string name, bytes, words;
    } files[] = {
        {"story.txt", dear, "2.5 million watts of electricity daily"},
        {"mark.txt", "\xef\xbb\xbf" + dear, "2.5 million watts of electricity daily"},
        {"dos.txt", "Before.\r\n\r\n" + dear + "\r\n", "2.5 million watts of electricity daily"},
        {"story.md", "# Head\n\nA **solar power plant** that provides " + half,
         "2.5 million watts of electricity daily"},
        {"story.html",
         "<html><p>A solar power plant that provides <b>2.5&nbsp;million</b> " + half.substr(12) +
             "</p>",
         "2.5&nbsp;million</b> watts of electricity daily"},
        {"named.dat", "<!DOCTYPE html><p>A solar power plant that provides " + half,
         "2.5 million watts of electricity daily"},
    };
    for (const auto& file : files) {
        INFO(file.name);
        const std::string path = folder.write(file.name, file.bytes);
        const cli::Outcome outcome = check(path, {"--format", "jsonl"});
        CHECK(outcome.exit_code == 1);
        CHECK(outcome.err == "");
        CHECK(words_under(path, json::parse(outcome.out)) == file.words);
    }
}

TEST_CASE("another encoding than UTF-8 is said, and offsets are bytes of the file") {
    const cli::Folder folder;
    std::string wide = "\xff\xfe";
    for (const char c : dear) wide += std::string{c, '\0'};
    const std::string path = folder.write("wide.txt", wide);
    const cli::Outcome outcome = check(path, {"--format", "jsonl"});
    CHECK(outcome.exit_code == 1);
    CHECK_THAT(outcome.err, Contains("wide.txt: read as UTF-16 (little-endian)"));
    const json record = json::parse(outcome.out);
    CHECK(record.at("input").at("encoding") == "UTF-16 (little-endian)");
    CHECK(words_under(path, record).substr(0, 6) == std::string("2\0.\0"
                                                                "5\0",
                                                                6));

    const std::string western = folder.write("western.txt", "\x93Yes\x94 \x96 caf\xe9. " + dear);
    const cli::Outcome read = check(western, {"--format", "jsonl"});
    CHECK(read.exit_code == 1);
    CHECK_THAT(read.err, Contains("western.txt: read as Windows-1252"));
    CHECK(words_under(western, json::parse(read.out)) == "2.5 million watts of electricity daily");
    const json units =
        json::parse(check(western, {"--format", "jsonl", "--offset-encoding", "utf-16"}).out);
    CHECK(units.at("diagnostics")[0].at("start") == std::string("\"Yes\" - cafe. ").size() + 34);
}

TEST_CASE("files whose bytes are no text are told by page and paragraph") {
    const cli::Folder folder;
    const cli::Outcome outcome = check(folder.write("story.docx", docx(dear)));
    CHECK(outcome.exit_code == 1);
    CHECK_THAT(outcome.out, Contains("story.docx, paragraph 1\n"));
    if (!has_pdftotext()) {
        WARN("pdftotext is not here: PDFs are not tested");
        return;
    }
    const std::string path =
        folder.write("story.dat", pdf({"A solar power plant that provides 2.5 million", "mega-",
                                       "watts would", "cost about $2.5 billion in 2019."}));
    const cli::Outcome read = check(path, {"--format", "jsonl"});
    CHECK(read.exit_code == 1);
    const json record = json::parse(read.out);
    CHECK(record.at("input").at("offsets") == "extracted text");
    CHECK(record.at("quantities")[0].at("text") == "2.5 million megawatts");
    CHECK(record.at("diagnostics")[0].at("page") == 1);
}

TEST_CASE("a file of records is checked record by record, and a bad one told") {
    const cli::Folder folder;
    const std::string good = json({{"id", "a"}, {"text", dear}, {"date", "2019-10-24"}}).dump();
    const std::string path =
        folder.write("stories.jsonl", good + "\n{\"id\":\"b\"}\n\n" + good + "\n");
    const cli::Outcome outcome = cli::ballpark({"check", path, "--format", "json"});
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.err, Contains("stories.jsonl:2"));
    const json records = json::parse(outcome.out);
    REQUIRE(records.size() == 2);
    CHECK(records[0].at("id") == "a");
    CHECK(records[0].at("diagnostics").size() == 2);
    CHECK_THAT(cli::ballpark({"check", path}).out, Contains("stories.jsonl:1:1:35"));
}

TEST_CASE("a record of a scan is folded as a file is, and its offsets are those of its text") {
    const std::string text = "A plant of \uff12\uff0e\uff15 mega\u00adwatts.";
    const cli::Outcome outcome = cli::ballpark({"scan", "-"}, json({{"text", text}}).dump() + "\n");
    const json quantity = json::parse(outcome.out).at("quantities").at(0);
    CHECK(quantity.at("value") == 2.5);
    CHECK(quantity.at("unit") == "MW");
    const std::size_t start = quantity.at("start");
    const std::size_t end = quantity.at("end");
    CHECK(text.substr(start, end - start) == "\uff12\uff0e\uff15 mega\u00adwatts");
}

TEST_CASE("--from forces a format, and a wrong one is refused") {
    const cli::Folder folder;
    const std::string path = folder.write("page.html", "<html><nav>" + dear + "</nav><p>x</p>");
    CHECK(check(path).exit_code == 0);
    CHECK(check(path, {"--from", "text"}).exit_code == 1);
    expect_refused(check(path, {"--from", "docx"}), "bad-zip");
    expect_refused(check(path, {"--from", "doc"}), "unknown-format");
    expect_refused(check(path, {"--from", "scenario"}), "toml-syntax");
}

TEST_CASE("what cannot be read is told with a cure, the other files are checked") {
    const cli::Folder folder;
    const std::string good = folder.write("good.txt", dear);
    const struct {
        std::string name, bytes, code;
    } files[] = {
        {"old.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on", "unreadable-format"},
        {"book.xlsx", archive::zip({{"xl/workbook.xml", "<x/>"}}), "unreadable-format"},
        {"picture.png", "\x89PNG\r\n\x1a\n", "unreadable-format"},
        {"cut.docx", docx(dear).substr(0, 60), "unreadable-format"},
        {"broken.docx", archive::zip({{"word/document.xml", "<w:p>"}}), "bad-xml"},
        {"empty.docx", docx(""), "empty-input"},
        {"empty.html", "<html><script>5 MW</script></html>", "empty-input"},
        {"nothing.md", "---\ntitle: x\n---\n", "empty-input"},
        {"nul.txt", std::string("a\0b", 3), "not-text"},
        {"wide.txt",
         "\xff\xfe"
         "a",
         "invalid-utf16"},
    };
    for (const auto& file : files) {
        INFO(file.name);
        const std::string path = folder.write(file.name, file.bytes);
        expect_refused(check(path), file.code);
        const cli::Outcome both = cli::ballpark({"check", path, good, "--format", "jsonl"});
        CHECK(both.exit_code == 2);
        CHECK(json::parse(both.out).at("diagnostics").size() == 2);
    }
    CHECK_THAT(check(folder.path()).err, Contains("ballpark scan") && Contains(folder.path()));
}

TEST_CASE("without pdftotext a PDF is refused with the cure, and the rest is checked") {
    const cli::Folder folder;
    const std::string path = folder.write("story.pdf", pdf({dear}));
    const cli::Outcome outcome =
        cli::run("env", {"PATH=" + folder.path(), BALLPARK_PROGRAM, "check", path});
    expect_refused(outcome, "no-pdftotext");
    CHECK_THAT(outcome.err, Contains("apt install poppler-utils"));
}

TEST_CASE("PDFs that are broken, loop or ask for too much end within the limits") {
    if (!has_pdftotext()) {
        WARN("pdftotext is not here: PDFs are not tested");
        return;
    }
    const cli::Folder folder;
    expect_refused(check(folder.write("cut.pdf", pdf({dear}).substr(0, 100))), "bad-pdf");
    expect_refused(check(folder.write("none.pdf", "%PDF-1.7\nnothing")), "bad-pdf");
    // A tree of pages that is its own branch, and one that says it has ever so many.
    for (const std::string tree : {"<< /Type /Pages /Kids [2 0 R] /Count 1 >>",
                                   "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 999999999 >>"}) {
        INFO(tree);
        const cli::Outcome outcome = check(folder.write("loop.pdf", pdf({dear}, tree)));
        CHECK(outcome.signal == 0);
        CHECK((outcome.exit_code == 2 || outcome.exit_code == 1));
        CHECK(outcome.err.size() < 4000);
    }
}

TEST_CASE("a program in pdftotext's place that never ends, or talks without end, is stopped") {
    const cli::Folder folder;
    const std::string path = folder.write("story.pdf", pdf({dear}));
    const auto run_with = [&](const std::string& script) {
        const std::string program = folder.write("pdftotext", "#!/bin/sh\n" + script);
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        return cli::run(
            "env", {"PATH=" + folder.path() + ":/usr/bin:/bin", BALLPARK_PROGRAM, "check", path});
    };
    expect_refused(run_with("echo no such thing >&2; exit 3\n"), "bad-pdf");
    expect_refused(run_with("kill -SEGV $$\n"), "bad-pdf");
    expect_refused(run_with("exec yes '<x>'\n"), "xml-too-deep");
    expect_refused(run_with("printf '<a>'; exec yes '<word>5 MW and more words</word>'\n"),
                   "text-too-long");
}

TEST_CASE("texts beyond the limits are refused by a message that names them") {
    const cli::Folder folder;
    const std::string line = folder.write("line.txt", std::string(100'000'000, 'x'));
    const cli::Outcome outcome = check(line);
    expect_refused(outcome, "text-too-long");
    CHECK_THAT(outcome.err, Contains("67108864") || Contains("64 MiB"));
    const std::string deep = folder.write(
        "deep.html", "<html>" + std::string(5, ' ') + [] {
            std::string tags;
            for (int i = 0; i < 1'000'000; ++i) tags += "<div>";
            return tags;
        }());
    const cli::Outcome nested = check(deep);
    expect_refused(nested, "html-too-deep");
    CHECK_THAT(nested.err, Contains("512"));
    CHECK(nested.cpu_ms < 5000);
}

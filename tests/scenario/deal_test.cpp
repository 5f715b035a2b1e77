#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "ballpark/scenario/deal/prepare.hpp"
#include "places.hpp"
#include "tests/scenario/run_support.hpp"

// Deals: what a scenario says of one, what each party comes to, and what stands in the way.

namespace {

using namespace ballpark;

/// A works of 300 that a mine of 100 a year pays for, in round figures.
constexpr std::string_view plain = R"toml(title = "Works for ore"

[deal]
kind    = "deal/repaid-from-free-cash"
parties = ["Builder & Co", "North Korea"]
date    = 2019-10-24

[deal.terms]
builder_rate         = 0.1
host_rate            = 0.1
return_until         = 0.1
mine_paid_by_builder = 0
sweep                = 0.5

[[deal.leg]]
name   = "plant"
from   = "Builder & Co"
to     = "North Korea"
model  = "infrastructure/works"
inputs = { capital_cost = "300 million USD", construction_time = "1 yr", life = "10 yr", yearly_benefit = "20 million USD/yr" }

[[deal.leg]]
name  = "mine"
from  = "North Korea"
to    = "Builder & Co"
model = "mining/rare-earth-mine"

[deal.leg.inputs]
output            = "10000 t/yr"
price             = "12 USD/kg"
payability        = 1
operating_cost    = "2 USD/kg"
royalty           = 0
capital_cost      = "50 million USD"
construction_time = "1 yr"
life              = "10 yr"
)toml";

struct Ran {
    scenario::Prepared prepared;
    scenario::RunResult result;
};

Ran run_deal(std::string_view text) {
    const auto document = model::parse_document(text);
    REQUIRE(document);
    Ran ran{scenario::Prepared::make(*document, tests::builtin_engine()), {}};
    for (const auto& fault : ran.prepared.faults()) FAIL(fault.code << ": " << fault.headline);
    const auto engine = ran.prepared.engine();
    auto read = scenario::read_run(text, ran.prepared.document(), engine);
    for (const auto& fault : read.faults) FAIL(fault.code << ": " << fault.headline);
    scenario::add_defaults(read.plan, engine);
    auto result = scenario::run(std::move(read.plan), {}, engine);
    if (!result) FAIL(result.error().headline);
    ran.result = std::move(*result);
    ran.prepared.conclude(ran.result);
    return ran;
}

std::string replaced(std::string_view from, std::string_view to) {
    std::string text(plain);
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

bool says(const scenario::RunResult& result, std::string_view code) {
    return std::ranges::any_of(result.notes, [&](const auto& note) { return note.code == code; });
}

}  // namespace

TEST_CASE("each party of a deal comes to what a spreadsheet gives") {
    const Ran ran = run_deal(plain);
    // The mine leaves 100 a year; half of it goes to the builder until 300 with 10 % are paid back.
    double owed = 300, builder = -300, host = -50;
    int repaid_in = 0;
    for (int t = 1; t <= 10; ++t) {
        const double due = owed * 1.1;
        const double paid = std::min(due, 50.0);
        owed = due - paid;
        if (owed > 1e-6) repaid_in = t;
        builder += paid / std::pow(1.1, t);
        host += (100 - paid + 20) / std::pow(1.1, t);
    }
    CHECK(tests::value(ran.result, "builder_npv") == Approx(builder * 1e6).margin(1));
    CHECK(tests::value(ran.result, "host_npv") == Approx(host * 1e6));
    CHECK(tests::value(ran.result, "not_repaid") == Approx(owed * 1e6).margin(1));
    CHECK(tests::value(ran.result, "years_to_repay") == Approx(repaid_in + 1));
    CHECK(tests::value(ran.result, "builder_given") == Approx(300e6));
    CHECK(tests::value(ran.result, "builder_npv") ==
          Approx(tests::value(ran.result, "builder_received") - 300e6).margin(1));
}

TEST_CASE("a return of so much a year until it is paid back is the builder's rate of return") {
    const Ran ran = run_deal(replaced("sweep                = 0.5", "sweep = 1"));
    CHECK(tests::value(ran.result, "builder_irr") == Approx(0.1));
    CHECK(tests::value(ran.result, "builder_npv") == Approx(0).margin(1));
    CHECK(tests::value(ran.result, "not_repaid") == Approx(0).margin(1));
}

TEST_CASE(
    "a plant that is delivered in part costs and gives its part, but not in the alternative") {
    const Ran whole = run_deal(plain);
    const Ran third =
        run_deal(replaced("sweep                = 0.5", "sweep = 0.5\ndelivered = 0.3"));
    const auto value = [](const Ran& ran, std::string_view name) {
        return tests::value(ran.result, name);
    };
    // what the builder gives without the mine, which the host pays for here
    CHECK(value(third, "builder_given") == Approx(0.3 * value(whole, "builder_given")));
    CHECK(value(third, "host_alternative_npv") == Approx(value(whole, "host_alternative_npv")));
    CHECK(value(third, "host_npv") != Approx(value(whole, "host_npv")));
}

TEST_CASE("the state's take is told discounted as well") {
    const Ran ran = run_deal(plain);
    const double plain_take = tests::value(ran.result, "host_take"),
                 discounted = tests::value(ran.result, "host_take_discounted");
    CHECK(plain_take > 0);
    CHECK(plain_take < 1);
    // the builder is paid first, so later money is the host's
    CHECK(discounted < plain_take);
    CHECK(discounted > 0);
}

TEST_CASE("an account in escrow fills from what the stream leaves, and pays before the treasury") {
    const std::string text = R"toml(title = "Works on credit"
[deal]
kind    = "deal/backed-loan"
parties = ["Bank", "Host"]
outputs = ["escrow", "from_escrow", "from_treasury", "escrow_paid_in", "escrow_released", "fees", "builder_flow", "host_flow", "service"]
[deal.terms]
loan_share      = 1
loan_interest   = "5 %"
loan_grace      = "2 yr"
loan_maturity   = "7 yr"
flat_fee        = "1 %"
commitment_fee  = "0.5 %"
management_fee  = "0.2 %"
escrow_cover    = 0.5
escrow_of_debt  = "3 %"
escrow_interest = "2 %"
stream          = "215 million USD/yr"
[[deal.leg]]
name   = "plant"
from   = "Bank"
to     = "Host"
model  = "infrastructure/works"
inputs = { capital_cost = "1000 million USD", construction_time = "2 yr", life = "10 yr" }
)toml";
    const Ran ran = run_deal(text);
    const auto series = [&](std::string_view name) {
        const auto& quantities = ran.result.study->model().all_quantities;
        for (const auto& output : ran.result.once.outputs)
            if (quantities[output.quantity].name == name) return output.series_si;
        FAIL("no series " << name);
        return std::vector<double>();
    };
    const auto escrow = series("escrow"), from_escrow = series("from_escrow"),
               treasury = series("from_treasury"), fees = series("fees"),
               builder = series("builder_flow"), host = series("host_flow");
    // the same by hand: 500 drawn in each of two years, 200 paid back in each of the years 3 to 7
    double owed = 0, balance = 0, drawn = 0;
    const auto service_in = [](int t, double owed_before) {
        return owed_before * 0.05 + (t >= 3 && t <= 7 ? 200e6 : 0);
    };
    for (int t = 0; t < static_cast<int>(escrow.size()); ++t) {
        CAPTURE(t);
        const auto at = static_cast<std::size_t>(t);
        const double lent = t < 2 ? 500e6 : 0;
        drawn += lent;
        const double service = service_in(t, owed);
        const double fee = (t == 0 ? 10e6 : 0) + 0.005 * (1000e6 - drawn) + 0.002 * owed;
        owed += lent - (t >= 3 && t <= 7 ? 200e6 : 0);
        const double from_stream = t >= 1 ? std::min(service, 215e6) : 0;
        const double held = balance * 1.02;
        const double paid = std::min(service - from_stream, held);
        const double wanted = std::max(0.5 * service_in(t + 1, owed), 0.03 * owed);
        const double in =
            t >= 1 ? std::max(0.0, std::min(wanted - held + paid, 215e6 - from_stream)) : 0;
        const double released = std::max(0.0, held - paid - wanted);
        balance = held + in - paid - released;
        CHECK(escrow[at] == Approx(balance).margin(1));
        CHECK(from_escrow[at] == Approx(paid).margin(1));
        CHECK(treasury[at] == Approx(service - from_stream - paid).margin(1));
        CHECK(fees[at] == Approx(fee).margin(1));
        CHECK(builder[at] == Approx(service + fee - lent).margin(1));
        CHECK(host[at] == Approx(paid + released - in - service - fee).margin(1));
    }
    CHECK(escrow[2] > 100e6);      // filled in the grace
    CHECK(from_escrow[3] > 30e6);  // and drawn on when the principal falls due
    CHECK(treasury[3] == Approx(0).margin(1));
    CHECK(escrow.back() == Approx(0).margin(1));
}

TEST_CASE("sanctions block a deal by the leg that meets them, from the day they hold") {
    const Ran now = run_deal(plain);
    REQUIRE(now.result.blocked.size() == 1);
    CHECK(now.result.blocked[0].reason.find("rare earth minerals") != std::string::npos);
    CHECK(now.result.blocked[0].source.find("2016") != std::string::npos);
    CHECK(says(now.result, "blocked"));
    // before the resolution, and between others
    CHECK(run_deal(replaced("2019-10-24", "2016-01-01")).result.blocked.empty());
    std::string elsewhere(plain);
    for (std::size_t at = 0; (at = elsewhere.find("North Korea", at)) != std::string::npos;)
        elsewhere.replace(at, 11, "Mongolia");
    CHECK(run_deal(elsewhere).result.blocked.empty());
}

TEST_CASE("a gate of the scenario's own blocks too") {
    const Ran ran = run_deal(std::string(plain) +
                             "\n[[deal.gate]]\nreason = \"no port\"\nsource = \"the survey\"\n");
    REQUIRE(ran.result.blocked.size() == 2);
    CHECK(ran.result.blocked[0].reason == "no port");
}

TEST_CASE("a party that gives more than it gets is named") {
    const Ran ran = run_deal(replaced("builder_rate         = 0.1", "builder_rate = 0.12"));
    REQUIRE(tests::value(ran.result, "builder_npv") < -1e6);
    REQUIRE(says(ran.result, "unbalanced"));
    const auto note = std::ranges::find(ran.result.notes, "unbalanced", &base::Diagnostic::code);
    CHECK(note->headline.find("Builder & Co gives") == 0);
    CHECK_FALSE(says(run_deal(replaced("builder_rate         = 0.1", "builder_rate = 0")).result,
                     "unbalanced"));
}

TEST_CASE("what is wrong with a deal is told at its place") {
    struct Wrong {
        std::string_view code, from, to, under;
    };
    const Wrong wrongs[] = {
        {"unknown-party", "from   = \"Builder & Co\"", "from = \"Bilder & Co\"", "Bilder & Co"},
        {"missing-key", "from   = \"Builder & Co\"\n", "", ""},
        {"same-party", "from   = \"Builder & Co\"", "from = \"North Korea\"", ""},
        {"missing-leg", "name  = \"mine\"", "name = \"plant\"", ""},
        {"unknown-leg", "name  = \"mine\"", "name = \"mime\"", "mime"},
        {"unknown-model", "infrastructure/works", "infrastructure/work", "infrastructure/work"},
        {"abstract-model", "infrastructure/works", "finance/project", "finance/project"},
        {"unknown-model", "deal/repaid-from-free-cash", "deal/repaid", "deal/repaid"},
        {"not-a-deal", "deal/repaid-from-free-cash", "power/solar-pv", "power/solar-pv"},
        {"unknown-key", "[deal.terms]", "[deal.termes]", "termes"},
        {"missing-key", "parties = [\"Builder & Co\", \"North Korea\"]",
         "parties = [\"North Korea\"]", "[\"North Korea\"]"},
        {"wrong-leg", "mining/rare-earth-mine", "power/solar-pv", "power/solar-pv"},
        {"wrong-type", "model = \"mining/rare-earth-mine\"",
         "model = \"mining/rare-earth-mine\"\njoint_venture = 1", "1"},
        {"wrong-type", "inputs = { capital_cost", "inputs = 5 # { capital_cost", "5"},
        {"two-runs", "[deal.terms]", "[run]\nmodel = \"power/solar-pv\"\n[deal.terms]", "run"},
        {"duplicate", "[\"Builder & Co\",", "[\"North Korea\",", "\"North Korea\""},
    };
    for (const Wrong& wrong : wrongs) {
        const std::string text = replaced(wrong.from, wrong.to);
        const auto document = model::parse_document(text);
        REQUIRE(document);
        const auto prepared = scenario::Prepared::make(*document, tests::builtin_engine());
        INFO(wrong.code << " for " << wrong.to);
        REQUIRE_FALSE(prepared.faults().empty());
        const bool told = std::ranges::any_of(
            prepared.faults(), [&](const auto& fault) { return fault.code == wrong.code; });
        for (const auto& fault : prepared.faults()) INFO(fault.code << ": " << fault.headline);
        if (wrong.code != "missing-leg") CHECK(told);
        if (!wrong.under.empty() && wrong.under.front() != '"')
            CHECK(prepared.faults()[0].primary.span.of(text) == wrong.under);
    }
}

TEST_CASE("an input that a leg's model does not have is told where it stands") {
    const std::string text = replaced("payability        = 1", "payabilty = 1");
    const auto document = model::parse_document(text);
    REQUIRE(document);
    const auto prepared = scenario::Prepared::make(*document, tests::builtin_engine());
    REQUIRE(prepared.faults().empty());
    const auto read = scenario::read_run(text, prepared.document(), prepared.engine());
    REQUIRE(read.faults.size() == 1);
    CHECK(read.faults[0].primary.span.of(text) == "payabilty");
}

TEST_CASE("the example of a page about deals shows what the page is about") {
    for (const std::string slug : {"blocked", "unbalanced"}) {
        std::ifstream in(BALLPARK_SOURCE_DIR "/src/ballpark/check/rules/" + slug + ".md");
        const std::string page(std::istreambuf_iterator<char>(in), {});
        const std::string_view fence = "```toml\n";
        const auto begin = page.find(fence);
        REQUIRE(begin != std::string::npos);
        const auto start = begin + fence.size();
        INFO(slug);
        CHECK(says(run_deal(page.substr(start, page.find("```", start) - start)).result, slug));
    }
}

TEST_CASE("every deal of the project's scenarios can be run") {
    std::size_t count = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(BALLPARK_SOURCE_DIR "/scenarios")) {
        if (entry.path().extension() != ".toml") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(in), {});
        const auto document = model::parse_document(text);
        REQUIRE(document);
        if (!scenario::has_deal(*document)) continue;
        ++count;
        INFO(entry.path());
        std::string few(text);
        const std::string_view many = "samples = 20000";
        const auto at = few.find(many);
        if (at != std::string::npos) few.replace(at, many.size(), "samples = 500");
        const Ran ran = run_deal(few);
        CHECK(ran.result.deal->with_role("builder") != nullptr);
        CHECK(ran.result.deal->with_role("host") != nullptr);
        CHECK(std::isfinite(tests::value(ran.result, "builder_npv")));
        CHECK(std::isfinite(tests::value(ran.result, "host_npv")));
    }
    CHECK(count >= 10);
}

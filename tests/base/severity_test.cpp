#include <catch2/catch.hpp>

#include "ballpark/base/result.hpp"

using namespace ballpark::base;

TEST_CASE("severities have the names that are printed") {
    CHECK(to_string(Severity::error) == "error");
    CHECK(to_string(Severity::warning) == "warning");
    CHECK(to_string(Severity::note) == "note");
}

TEST_CASE("a failure carries its code, headline and span") {
    const Result<int> result = failure("unknown-unit", "no unit", {2, 5}, "here");
    REQUIRE_FALSE(result);
    CHECK(result.error().code == "unknown-unit");
    CHECK(result.error().severity == Severity::error);
    CHECK(result.error().primary.span == Span{2, 5});
    CHECK(result.error().primary.text == "here");
}

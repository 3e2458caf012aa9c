#include "hearth/core/stretch.hpp"

#include <doctest/doctest.h>

#include <string>

namespace hearth {
namespace {

std::string first(std::string_view length, const char* to) {
  const auto day = first_of_last(length, *parse_date(to));
  return day ? to_string(*day) : "";
}

}  // namespace

TEST_CASE("the last so much time ends with its day and begins the day after the one before it") {
  CHECK(first("1d", "2026-03-01") == "2026-03-01");
  CHECK(first("10d", "2026-03-01") == "2026-02-20");
  CHECK(first("4w", "2026-03-01") == "2026-02-02");
  CHECK(first("6m", "2026-03-01") == "2025-09-02");
  CHECK(first("2y", "2026-03-01") == "2024-03-02");
}

TEST_CASE("a month that is too short has its last day, and years have leaps") {
  CHECK(first("1m", "2026-03-31") == "2026-03-01");
  CHECK(first("1y", "2024-02-29") == "2023-03-01");
  CHECK(first("12m", "2024-02-29") == "2023-03-01");
}

TEST_CASE("whatever else is said is no length of time") {
  for (const char* length : {"", "w", "5", "0w", "-3w", "+3w", " 3w", "3w ", "3 w", "12weeks",
                             "1001d", "99999999999d", "3W", "3q"}) {
    CAPTURE(length);
    CHECK(first(length, "2026-03-01").empty());
  }
}

}  // namespace hearth

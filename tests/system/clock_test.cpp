#include "hearth/system/clock.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>

#include "hearth/core/error.hpp"

using namespace hearth;

TEST_CASE("HEARTH_NOW fixes the clock") {
  CHECK(to_string(now_from("2026-03-01T19:00:00+01:00")) == "2026-03-01T19:00:00+01:00");
}

TEST_CASE("without it, or with an empty one, the wall clock is read") {
  const auto wall = [] {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
  };
  for (const std::optional<std::string>& fixed : {std::optional<std::string>(), {std::string()}}) {
    const auto before = wall();
    const Moment now = now_from(fixed);
    CHECK(now.ms >= before);
    CHECK(now.ms <= wall());
  }
}

TEST_CASE("a moment that is none is refused as a mistake in the call") {
  try {
    now_from("tomorrow");
    FAIL("it was taken");
  } catch (const Error& error) {
    CHECK(error.exit() == Exit::usage);
  }
}

#include <doctest/doctest.h>

#include "hearth/app/practice/practice_run.hpp"
#include "hearth/core/error.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Zone kBerlin(60);

std::string meant(const std::string& said, const std::string& now) {
  return to_string(start_meant(said, moment(now), kBerlin));
}

}  // namespace

TEST_CASE("a time on the clock is that of today, or shortly behind midnight") {
  const std::string now = "2026-03-01T21:00:00+01:00";
  CHECK(meant("21:05", now) == "2026-03-01T21:05:00+01:00");
  CHECK(meant("21:00:30", now) == "2026-03-01T21:00:30+01:00");
  CHECK(meant(" 21:05 ", now) == "2026-03-01T21:05:00+01:00");
  CHECK(meant("0:10", now) == "2026-03-02T00:10:00+01:00");
  CHECK(meant("9:05", "2026-03-01T08:00:00+01:00") == "2026-03-01T09:05:00+01:00");
}

TEST_CASE("a time that has passed is refused, and what is none") {
  const std::string now = "2026-03-01T21:00:00+01:00";
  for (const char* said :
       {"20:59", "21:00", "9:05", "8:00", "21", "21:5", "24:00", "21:60", "", "21:05:", "21:05:61",
        "half past nine", "21:05:10:1", "-1:00", "+1:00", "2 1:05"}) {
    CHECK_THROWS_AS_MESSAGE(meant(said, now), Error, said);
  }
}

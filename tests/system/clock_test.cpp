#include "hearth/system/clock.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <optional>

#include "hearth/core/error.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// TZ has that value as long as it lives.
class TzSet {
 public:
  explicit TzSet(const char* value) {
    if (const char* before = std::getenv("TZ")) before_ = before;
    ::setenv("TZ", value, 1);
    ::tzset();
  }
  ~TzSet() {
    if (before_) {
      ::setenv("TZ", before_->c_str(), 1);
    } else {
      ::unsetenv("TZ");
    }
    ::tzset();
  }
  TzSet(const TzSet&) = delete;
  TzSet& operator=(const TzSet&) = delete;

 private:
  std::optional<std::string> before_;
};

std::string at(const Zone& zone, const char* instant) {
  return to_string(zone.at(moment(instant).ms));
}

}  // namespace

TEST_CASE("clocks here are those of TZ, on that day") {
  const TzSet tz("Europe/Berlin");
  CHECK(at(zone_here(), "2025-01-15T20:00:00Z") == "2025-01-15T21:00:00+01:00");
  CHECK(at(zone_here(), "2025-07-15T19:00:00Z") == "2025-07-15T21:00:00+02:00");
  CHECK(at(zone_here(), "1965-07-15T19:00:00Z") == "1965-07-15T20:00:00+01:00");
}

TEST_CASE("a zone by its name, while clocks here stay as they are") {
  const TzSet tz("Europe/Berlin");
  const auto zone = zone_named("Australia/Lord_Howe");
  REQUIRE(zone);
  CHECK(at(*zone, "2025-04-05T14:59:00Z") == "2025-04-06T01:59:00+11:00");
  CHECK(at(*zone, "2025-04-05T15:00:00Z") == "2025-04-06T01:30:00+10:30");
  CHECK(std::string(std::getenv("TZ")) == "Europe/Berlin");
  CHECK(at(zone_here(), "2025-07-15T19:00:00Z") == "2025-07-15T21:00:00+02:00");
}

TEST_CASE("a name that tzdata does not have is no zone, and never UTC") {
  for (const char* name : {"", "Europe/Belrin", "Europe", "CET-1CEST", "../zoneinfo/UTC",
                           "/usr/share/zoneinfo/UTC", "zone.tab", "Europe/Berlin\n"}) {
    CHECK_MESSAGE(!zone_named(name), name);
  }
}

TEST_CASE("TZ as people and POSIX write it, and what the C library would take for UTC") {
  for (const char* good :
       {"", "UTC", ":Europe/Berlin", "Europe/Berlin", "EST5EDT", "CET-1CEST", "<+03>-3", "UTC0",
        "/usr/share/zoneinfo/UTC", "CET-1CEST,M3.5.0,M10.5.0/3"}) {
    CHECK_MESSAGE(is_zone(good), good);
  }
  for (const char* wrong : {"Europe/Belrin", "Berlin", "CEST+", "+3", "<+03", "<>3", "XY3"}) {
    CHECK_MESSAGE(!is_zone(wrong), wrong);
  }
}

TEST_CASE("the zone around a moment is the one here, if that can be") {
  const TzSet tz("Europe/Berlin");
  for (const char* now :
       {"2026-03-01T19:00:00+01:00", "2026-07-01T19:00:00+01:00", "2026-01-01T19:00:00+02:00"}) {
    CHECK(at(zone_around(moment(now)), "2025-07-15T19:00:00Z") == "2025-07-15T21:00:00+02:00");
  }
  CHECK(at(zone_around(moment("2026-03-01T19:00:00-05:00")), "2025-07-15T19:00:00Z") ==
        "2025-07-15T14:00:00-05:00");
}

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

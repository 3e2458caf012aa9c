#include "hearth/core/zone.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

/// Clocks that show `before` until that instant, and `after` from then on.
Zone changing(const std::string& instant, int before, int after) {
  return Zone([=, at = moment(instant).ms](std::int64_t ms) { return ms < at ? before : after; });
}

std::string shown(const Zone& zone, const char* day, std::chrono::milliseconds time) {
  std::string text;
  for (const Moment& at : zone.shown(*parse_date(day), time)) {
    text += (text.empty() ? "" : " ") + to_string(at);
  }
  return text;
}

}  // namespace

TEST_CASE("an instant has the offset of its own day") {
  const Zone zone = changing("2025-03-30T01:00:00Z", 60, 120);
  CHECK(to_string(zone.at(moment("2025-03-30T00:59:59Z").ms)) == "2025-03-30T01:59:59+01:00");
  CHECK(to_string(zone.at(moment("2025-03-30T01:00:00Z").ms)) == "2025-03-30T03:00:00+02:00");
  CHECK(to_string(Zone(-210).at(0)) == "1969-12-31T20:30:00-03:30");
}

TEST_CASE("what clocks skip in spring is shown at no moment, and moved by what was skipped") {
  const Zone zone = changing("2025-03-30T01:00:00Z", 60, 120);
  CHECK(shown(zone, "2025-03-30", minutes{119}) == "2025-03-30T01:59:00+01:00");
  CHECK(shown(zone, "2025-03-30", hours{2}).empty());
  CHECK(shown(zone, "2025-03-30", minutes{179}).empty());
  CHECK(shown(zone, "2025-03-30", hours{3}) == "2025-03-30T03:00:00+02:00");
  CHECK(to_string(zone.nearest(*parse_date("2025-03-30"), minutes{150})) ==
        "2025-03-30T03:30:00+02:00");
}

TEST_CASE("what clocks repeat in autumn is shown twice, the earlier first") {
  const Zone zone = changing("2025-10-26T01:00:00Z", 120, 60);
  CHECK(shown(zone, "2025-10-26", minutes{119}) == "2025-10-26T01:59:00+02:00");
  CHECK(shown(zone, "2025-10-26", hours{2}) ==
        "2025-10-26T02:00:00+02:00 2025-10-26T02:00:00+01:00");
  CHECK(shown(zone, "2025-10-26", hours{3}) == "2025-10-26T03:00:00+01:00");
  CHECK(to_string(zone.nearest(*parse_date("2025-10-26"), hours{2})) ==
        "2025-10-26T02:00:00+02:00");
}

TEST_CASE("clocks may change by half an hour, by a day, and far from UTC") {
  const Zone lord_howe = changing("2025-04-05T15:00:00Z", 660, 630);
  CHECK(shown(lord_howe, "2025-04-06", minutes{105}) ==
        "2025-04-06T01:45:00+11:00 2025-04-06T01:45:00+10:30");
  CHECK(shown(lord_howe, "2025-04-06", minutes{135}) == "2025-04-06T02:15:00+10:30");
  const Zone samoa = changing("2011-12-30T10:00:00Z", -600, 840);
  CHECK(shown(samoa, "2011-12-30", hours{12}).empty());
  CHECK(to_string(samoa.nearest(*parse_date("2011-12-30"), hours{12})) ==
        "2011-12-31T12:00:00+14:00");
  CHECK(shown(samoa, "2011-12-31", hours{0}) == "2011-12-31T00:00:00+14:00");
}

TEST_CASE("every minute around a change is shown as often as clocks pass it") {
  for (const int step : {-90, -60, -30, 30, 60, 90, 1440}) {
    const Zone zone = changing("2025-06-01T01:00:00Z", 60, 60 + step);
    int shown_in_all = 0;
    for (int minute = 0; minute < 3 * 1440; ++minute) {
      const auto moments = zone.shown(*parse_date("2025-05-31"), minutes{minute});
      shown_in_all += static_cast<int>(moments.size());
      for (const Moment& at : moments) CHECK(zone.at(at.ms) == at);
    }
    CHECK(shown_in_all == 3 * 1440 - step);
  }
}

#include "hearth/plan/matters.hpp"

#include <doctest/doctest.h>

#include "hearth/plan/vocabulary.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Entry said(int number, std::string_view pack, const std::string& question, Value value) {
  Entry entry;
  entry.id = entry.entry = id(number);
  entry.clock = {number};
  entry.pack = pack;
  entry.occasion = "ritual/a";
  entry.answers = {answer(text(question), std::move(value), Share::shared)};
  return entry;
}

Value day(const char* iso) { return *parse_date(iso); }

}  // namespace

TEST_CASE("of a ritual the newest word on each thing counts, and of the days the latest") {
  const std::vector<Entry> seen{
      said(1, "ritual", "ritual", std::string("tea in bed")),
      said(2, "ritual", "cue", std::string("the kettle")),
      said(3, "ritual", "cue", std::string("the first bird")),
      said(4, "ritual", "last_done", day("2026-03-05")),
      said(5, pack_id::kRitualDone, "last_done", day("2026-03-02")),
      said(6, "ritual", "light_version", Value(Skipped{})),
  };
  for (const auto& order : {seen, std::vector<Entry>(seen.rbegin(), seen.rend())}) {
    const auto rituals = rituals_in(order);
    REQUIRE(rituals.size() == 1);
    CHECK(rituals[0].name == "tea in bed");
    CHECK(rituals[0].cue == "the first bird");
    CHECK(rituals[0].last == parse_date("2026-03-05"));
    CHECK(rituals[0].light_version.empty());
  }
}

TEST_CASE("a ritual that was let go is not there, whatever was noted of it since") {
  const Entry ritual = said(1, "ritual", "ritual", std::string("tea"));
  const Entry end = said(2, pack_id::kRitualEnd, "ritual", std::string("tea"));
  const Entry later = said(3, pack_id::kRitualDone, "last_done", day("2026-03-05"));
  CHECK(rituals_in(std::vector{ritual, later}).size() == 1);
  CHECK(rituals_in(std::vector{ritual, end}).empty());
  CHECK(rituals_in(std::vector{later, end, ritual}).empty());
}

TEST_CASE("a check-in that is called the same is no ritual") {
  Entry checkin = said(1, "ritual", "ritual", std::string("tea"));
  checkin.kind = PackKind::checkin;
  CHECK(rituals_in({&checkin, 1}).empty());
}

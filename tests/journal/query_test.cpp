#include "hearth/journal/query.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Entry sample() {
  Entry entry;
  entry.entry = id(0xab);
  entry.entry.bytes.front() = 0x01;
  entry.at = moment("2024-02-29T23:30:00+01:00");
  entry.author = id(1);
  entry.pack = "moment";
  entry.tags = {"Caf\u00e9"};
  entry.answers = {answer(text("note"), std::string("Stra\u00dfe am FLUSS"), Share::shared),
                   answer(scale("pain"), 7.0, Share::shared),
                   answer(scale("mood"), Skipped{}, Share::shared)};
  return entry;
}

Condition where(const std::string& text) {
  static const NameType number{NameType::Kind::number, {}};
  auto parsed = parse_condition(text, [](std::string_view) { return &number; });
  REQUIRE(parsed.problems.empty());
  return parsed.condition;
}

bool passes_words(const std::string& words) {
  Query query;
  query.words = words;
  return passes(query, sample());
}

bool passes_where(const std::string& text) {
  Query query;
  query.where = where(text);
  return passes(query, sample());
}

}  // namespace

TEST_CASE("an empty query wants everything") { CHECK(passes({}, sample())); }

TEST_CASE("days are those of the clock on the wall, both ends included") {
  const auto day = [](const char* iso) { return *parse_date(iso); };
  CHECK(passes({day("2024-02-29"), day("2024-02-29")}, sample()));
  CHECK(!passes({day("2024-03-01")}, sample()));
  CHECK(!passes({std::nullopt, day("2024-02-28")}, sample()));
  Query query;
  query.every_year = remembered_on(day("2025-02-28"));
  CHECK(passes(query, sample()));
  query.every_year = remembered_on(day("2025-03-01"));
  CHECK(!passes(query, sample()));
}

TEST_CASE("who, kind, pack and tags, each and together") {
  Query query;
  query.by = Author(id(1));
  query.kinds = {PackKind::log};
  query.packs = {"moment"};
  query.tags = {"cafe"};
  CHECK(passes(query, sample()));
  Query other = query;
  other.by = Author();
  CHECK(!passes(other, sample()));
  other = query;
  other.kinds = {PackKind::checkin};
  CHECK(!passes(other, sample()));
  other.kinds.push_back(PackKind::log);
  other.packs.insert(other.packs.begin(), "gain");
  CHECK(passes(other, sample()));
  other = query;
  other.tags.emplace_back("tea");
  CHECK(!passes(other, sample()));
}

TEST_CASE("words are found whatever their case and accents, in what was written") {
  for (const char* words : {"strasse", "am fluss", "cafe"})
    CHECK_MESSAGE(passes_words(words), words);
  for (const char* words : {"pain", "7", "see"}) CHECK_MESSAGE(!passes_words(words), words);
}

TEST_CASE("answers are compared as packs compare them; a skip is no answer") {
  for (const char* yes : {"pain >= 7", "pain in [7, 8]", "not answered(mood)", "not mood < 5"}) {
    CHECK_MESSAGE(passes_where(yes), yes);
  }
  for (const char* no : {"pain > 7", "mood < 5", "mood != 5", "desire = 1"}) {
    CHECK_MESSAGE(!passes_where(no), no);
  }
}

TEST_CASE("an id is known by how it begins or ends") {
  Query query;
  for (const char* known : {"01ab", "abab", "01ababababababababababababababab"}) {
    query.id = known;
    CHECK_MESSAGE(passes(query, sample()), known);
  }
  query.id = "ab01";
  CHECK(!passes(query, sample()));
  Entry entry = sample();
  entry.entry = *parse_uuid("01941f29-7c00-7000-8000-0123435a8680");
  for (const char* known : {"5a86", "5a868", "35a8", "435a8680", "8680"}) {
    query.id = known;
    CHECK_MESSAGE(passes(query, entry), known);
  }
  for (const char* other : {"a868", "1234", "2343"}) {
    query.id = other;
    CHECK_MESSAGE(!passes(query, entry), other);
  }
}

TEST_CASE("a short id is as long as it has to be to be the only one") {
  Uuid near = id(0x11);
  near.bytes[12] = 0x22;
  CHECK(short_id_length({id(0x11)}, {id(0x33)}) == 6);
  CHECK(short_id_length({id(0x11)}, {near}) == 7);
  CHECK(short_id_length({id(0x11), near}) == 7);
  CHECK(short_id_length({}, {id(0x11), near}) == 6);
}

TEST_CASE("what was answered is asked for by its question, and one of several wishes is enough") {
  const Entry entry = sample();
  CHECK(passes({.asking = {"worry", "pain"}}, entry));
  CHECK_FALSE(passes({.asking = {"worry"}}, entry));
  CHECK_FALSE(passes({.asking = {"mood"}}, entry));  // it was skipped
  CHECK(passes({.either = {{.packs = {"gain"}}, {.packs = {"moment"}}}}, entry));
  CHECK_FALSE(passes({.either = {{.packs = {"gain"}}, {.asking = {"worry"}}}}, entry));
  CHECK_FALSE(passes({.packs = {"gain"}, .either = {{.packs = {"moment"}}}}, entry));
}

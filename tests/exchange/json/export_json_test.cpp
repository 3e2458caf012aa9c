#include "hearth/exchange/json/export_json.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::vector<Person> kPeople = {person(1, "Alex", "2026-01-01T10:00:00+01:00"),
                                     person(2, "Sam", "2026-01-01T10:00:00+01:00")};

std::shared_ptr<const Wording> of_type(QuestionType type) {
  Wording wording;
  wording.pack = "weekly";
  wording.id = std::string(to_string(type));
  wording.ask = "What of {others}?\n\"Quoted\"";
  wording.type = type;
  wording.recall = "the past 7 days";
  if (type == QuestionType::choice || type == QuestionType::choices) {
    wording.options = {{"a", "the first"}, {"b", "the second"}};
  }
  return std::make_shared<const Wording>(wording);
}

Entry entry(int number, std::vector<Answer> answers) {
  Entry made;
  made.id = id(number);
  made.entry = id(number);
  made.device = id(99);
  made.clock = HybridTime{std::int64_t{1'772'388'000'000} * 65536 + number};
  made.at = moment("2026-03-01T19:00:00+01:00");
  made.author = id(1);
  made.pack = "weekly";
  made.answers = std::move(answers);
  return made;
}

std::vector<Entry> entries_of(const ImportedFile& imported) {
  std::vector<Entry> entries;
  for (const ImportedEntry& one : imported.entries) entries.push_back(one.entry);
  return entries;
}

std::string exported_again(const std::string& text) {
  const ImportedFile imported = read_export(parse_json(text));
  for (const Remark& remark : imported.refused) FAIL_CHECK(remark.what);
  return export_json(imported.people, entries_of(imported));
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

/// Every kind of answer, and every kind of text that a file may lose on its way.
std::vector<Entry> everything() {
  const std::string nul("a\0b", 3);
  const std::string texts[] = {nul,
                               "one\ntwo\r\nthree\rfour",
                               "👩‍❤️‍👩 שלום العربية e\u0301",
                               "  spaces kept \t",
                               std::string(1 << 20, 'x'),
                               "=1+1",
                               "",
                               "\x7f\x1b[2J"};
  std::vector<Entry> entries;
  int number = 10;
  for (const std::string& words : texts) {
    entries.push_back(entry(++number, {answer(text("note"), words, Share::only_me)}));
  }
  entries.push_back(entry(
      ++number,
      {answer(scale("mood"), 7.0, Share::sealed), answer(scale("calm"), Skipped{}, Share::shared),
       answer(of_type(QuestionType::number), -2.5, Share::overlap),
       answer(of_type(QuestionType::yesno), false, Share::shared),
       answer(of_type(QuestionType::choice), std::string("b"), Share::shared),
       answer(of_type(QuestionType::choices), std::vector<std::string>{"a", "b"}, Share::shared),
       answer(of_type(QuestionType::tags), std::vector<std::string>{"tea", "Café"}, Share::shared),
       answer(of_type(QuestionType::date), *parse_date("2026-02-28"), Share::shared),
       answer(of_type(QuestionType::feelings),
              std::vector<Feeling>{{"sad", 7, "chest"}, {"odd, but mine", std::nullopt, ""}},
              Share::only_me)}));
  Entry edited = entry(++number, {answer(text("note"), std::string("again"), Share::shared)});
  edited.entry = id(3);
  edited.follows = {id(3), id(4)};
  edited.recalled = true;
  edited.author = std::nullopt;
  edited.kind = PackKind::checkin;
  edited.occasion = "weekly/2026-W09";
  edited.tags = {"a tag", "b"};
  edited.at = moment("1999-12-31T23:59:59-11:30");
  entries.push_back(edited);
  return entries;
}

}  // namespace

TEST_CASE("what is read from an export makes the same export, byte for byte") {
  std::vector<Person> people = kPeople;
  people[1].left = moment("2026-02-01T10:00:00+01:00");
  const std::string text = export_json(people, everything());
  CHECK(exported_again(text) == text);
  const ImportedFile imported = read_export(parse_json(text));
  const auto words = [&](std::size_t n) { return text_of(imported.entries[n].entry); };
  CHECK(words(0) == std::string_view("a\0b", 3));
  CHECK(words(1) == "one\ntwo\r\nthree\rfour");
  CHECK(words(4).size() == 1 << 20);
}

TEST_CASE("the order in which people and entries come changes nothing") {
  const std::string text = export_json(kPeople, everything());
  std::vector<Entry> entries = everything();
  std::ranges::reverse(entries);
  CHECK(export_json({kPeople[1], kPeople[0]}, entries) == text);
}

TEST_CASE("an entry that seems to be of another age keeps none from being read again") {
  const auto at = [](int number, const char* id_text, const char* day) {
    Entry one = entry(number, {answer(text("note"), std::string("words"), Share::shared)});
    one.id = one.entry = *parse_uuid(id_text);
    one.at = moment(day);
    return one;
  };
  std::vector<Entry> entries{
      at(1, "3fffffff-ffff-7fff-8fff-ffffffffffff", "2026-03-01T10:00:00Z"),
      at(2, "ffffffff-ffff-7fff-8fff-ffffffffffff", "2026-03-02T10:00:00Z"),
      at(3, "0195a0d0-0000-7000-8000-000000000003", "2026-03-03T10:00:00Z"),
      at(4, "0195a0d0-0000-5000-8000-000000000004", "2199-12-31T23:59:59-11:00"),
      at(5, "0195a0d0-0000-5000-8000-000000000005", "1931-03-03T10:00:00Z")};
  Entry edited = entries.back();
  edited.id = *parse_uuid("0195a0d0-0000-7000-8000-000000000006");
  edited.follows = {edited.entry};
  edited.clock = {7};
  entries.push_back(edited);
  Entry together = entry(8, {answer(text("note"), std::string("words"), Share::shared)});
  together.author = std::nullopt;
  together.clock = {kLastClock.ticks + 1};
  entries.push_back(together);
  const ImportedFile imported = read_export(parse_json(export_json(kPeople, entries)));
  CHECK(imported.entries.size() == entries.size());
  for (const Remark& refused : imported.refused) FAIL_CHECK(refused.what);
}

TEST_CASE("an entry with a question that came while an export is made ends it") {
  JsonExport parts(kPeople);
  const Entry noted = entry(1, {answer(text("note"), std::string("words"), Share::shared)});
  parts.note_wordings(noted);
  static_cast<void>(parts.beginning());
  CHECK_NOTHROW(parts.add(noted));
  try {
    static_cast<void>(parts.add(entry(2, {answer(scale("mood"), 7.0, Share::shared)})));
    FAIL_CHECK("was taken");
  } catch (const Error& failure) {
    CHECK(failure.exit() == Exit::busy);
    CHECK(failure.hint() == "Run the command again.");
  }
}

TEST_CASE("an entry stands on a line of its own, and a mistake in it names that line") {
  std::string text = export_json(
      kPeople, {entry(11, {answer(hearth::test::text("note"), std::string("x"), Share::shared)}),
                entry(12, {})});
  text = replaced(text, "\"clock\":", "\"clock\":\"\",\"was\":");
  const ImportedFile imported = read_export(parse_json(text));
  CHECK(imported.entries.size() == 1);
  REQUIRE(imported.refused.size() == 1);
  const auto line =
      std::count(text.begin(), text.begin() + static_cast<long>(text.find("\"was\"")), '\n') + 1;
  CHECK(imported.refused[0].line == static_cast<std::size_t>(line));
  CHECK(imported.refused[0].what.find("clock") != std::string::npos);
}

TEST_CASE("what does not hold together is refused, and never read as something else") {
  const std::string text =
      export_json(kPeople, {entry(11, {answer(scale("mood"), 7.0, Share::sealed)})});
  const std::pair<const char*, const char*> changes[] = {
      {"\"value\":7", "\"value\":11"},
      {"\"value\":7", "\"value\":\"x\""},
      {"\"value\":7", "\"value\":{}"},
      {"\"wording\":0", "\"wording\":1"},
      {"\"wording\":0", "\"wording\":-1"},
      {"\"wording\":0", "\"wording\":0.5"},
      {"\"share\":\"sealed\"", "\"share\":\"secret\""},
      {"\"person\":\"Alex\"", "\"person\":\"Kim\""},
      {"\"at\":\"2026", "\"at\":\"1800"},
      {"\"at\":\"2026", "\"at\":\"9999"},
      {"\"at\":\"2026", "\"at\":\"soon"},
      {"\"follows\":[]", "\"follows\":[1]"},
      {"\"follows\":[]", "\"follows\":{}"},
      {"\"tags\":[]", "\"tags\":[\"\"]"},
      {"\"kind\":\"log\"", "\"kind\":\"diary\""},
      {"\"revision\":\"0b", "\"revision\":\"zz"},
      {"\"min\":0", "\"min\":10"},
      {"\"min\":0", "\"min\":null"},
      {"\"type\":\"scale\"", "\"type\":\"choice\""},
      {"\"occasion\":\"\"", "\"occasion\":\"a\\u0000b\""},
  };
  for (const auto& one : changes) {
    const auto& from = one.first;
    const auto& to = one.second;
    const ImportedFile imported = read_export(parse_json(replaced(text, from, to)));
    CHECK_MESSAGE(imported.entries.empty(), to);
    CHECK_MESSAGE(imported.refused.size() == 1, to);
  }
}

TEST_CASE("an entry that answers a question twice is refused") {
  const std::string text =
      export_json(kPeople, {entry(11, {answer(scale("mood"), 7.0, Share::sealed),
                                       answer(scale("mood"), 2.0, Share::shared)})});
  const ImportedFile imported = read_export(parse_json(text));
  CHECK(imported.entries.empty());
  REQUIRE(imported.refused.size() == 1);
  CHECK(imported.refused[0].what == "it answers `mood` twice");
}

TEST_CASE("a file of another kind or a later version is told apart") {
  const std::string text = export_json(kPeople, {});
  CHECK_NOTHROW(read_export(parse_json(text)));
  for (const std::string& other :
       {std::string("{}"), std::string("[]"), replaced(text, "\"version\":1", "\"version\":2"),
        replaced(text, "\"version\":1", "\"version\":\"1\""),
        replaced(text, "\"entries\"", "\"rows\""), replaced(text, "hearth-export", "other")}) {
    CHECK_THROWS_AS(read_export(parse_json(other)), Error);
  }
}

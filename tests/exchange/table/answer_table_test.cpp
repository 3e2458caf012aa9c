#include "hearth/exchange/table/answer_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "hearth/exchange/table/csv.hpp"
#include "hearth/prompt/answer/tags.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::vector<Person> kPeople = {person(1, "Alex", "2026-01-01T10:00:00+01:00")};

Entry entry(const std::string& at, std::vector<Answer> answers) {
  Entry made;
  made.id = made.entry = id(5);
  made.at = moment(at);
  made.author = id(1);
  made.answers = std::move(answers);
  return made;
}

Names nobody(const std::optional<Uuid>& /*author*/) { return {}; }

std::string cell(const std::vector<CsvRow>& rows, std::size_t row, const std::string& column) {
  const auto& titles = rows.front().cells;
  const auto at = std::ranges::find(titles, column) - titles.begin();
  return rows.at(row).cells.at(static_cast<std::size_t>(at));
}

std::string answer_table(const std::vector<Person>& people, std::vector<Entry> entries,
                         const NamesOf& names_of) {
  sort_by_time(entries);
  std::string text = answer_header();
  for (const Entry& entry : entries) text += answer_rows(people, entry, names_of);
  return text;
}

}  // namespace

TEST_CASE("one row an answer, and one for an entry without answers") {
  const std::string text =
      answer_table(kPeople,
                   {entry("2026-03-02T19:00:00+01:00",
                          {answer(scale("mood"), 7.0, Share::sealed),
                           answer(hearth::test::text("note"), Skipped{}, Share::only_me)}),
                    entry("2026-03-01T08:30:00+01:00", {})},
                   nobody);
  CHECK(text.starts_with(kAnswerTableStart));
  const auto rows = parse_csv(text, ',').rows;
  REQUIRE(rows.size() == 4);
  for (const CsvRow& row : rows) CHECK(row.cells.size() == rows.front().cells.size());
  CHECK(cell(rows, 1, "date") == "2026-03-01");
  CHECK(cell(rows, 1, "time") == "08:30");
  CHECK(cell(rows, 2, "metric") == "mood");
  CHECK(cell(rows, 2, "value") == "7");
  CHECK(cell(rows, 2, "max") == "10");
  CHECK(cell(rows, 2, "better") == "higher");
  CHECK(cell(rows, 3, "state") == "skipped");
  CHECK(cell(rows, 3, "value").empty());
  CHECK(cell(rows, 3, "share") == "private");
}

TEST_CASE("a text that looks like a formula is shown as text; a number stays a number") {
  Entry made = entry("2026-03-02T19:00:00+01:00",
                     {answer(hearth::test::text("note"), std::string("=cmd()"), Share::shared)});
  made.tags = {"-1"};
  const auto rows = parse_csv(answer_table(kPeople, {made}, nobody), ',').rows;
  CHECK(cell(rows, 1, "value") == "'=cmd()");
  CHECK(cell(rows, 1, "tags") == "'-1");
  Wording balance = *scale("balance");
  balance.min = -5;
  made.answers = {answer(std::make_shared<const Wording>(balance), -3.0, Share::shared)};
  CHECK(cell(parse_csv(answer_table(kPeople, {made}, nobody), ',').rows, 1, "value") == "-3");
}

TEST_CASE("the marks in a question are filled in for whose answer it is, not in their own words") {
  Wording wording = *scale("mood");
  wording.ask = "How close to {others}, with {word:care}?";
  const auto names = [](const std::optional<Uuid>& author) {
    return Names{"Alex", author == id(1) ? "Sam" : "Alex", {{"care", "a cup"}}};
  };
  const Entry made =
      entry("2026-03-02T19:00:00+01:00",
            {answer(std::make_shared<const Wording>(wording), 7.0, Share::shared),
             answer(hearth::test::text("note"), std::string("to {others}"), Share::shared)});
  const auto rows = parse_csv(answer_table(kPeople, {made}, names), ',').rows;
  CHECK(cell(rows, 1, "ask") == "How close to Sam, with a cup?");
  CHECK(cell(rows, 2, "value") == "to {others}");
}

TEST_CASE("tags of several words can be read again, of an entry and as an answer") {
  Wording wording;
  wording.id = "gestures";
  wording.type = QuestionType::tags;
  using Tags = std::vector<std::string>;
  Entry made = entry("2026-03-02T19:00:00+01:00", {answer(std::make_shared<const Wording>(wording),
                                                          Tags{"holding hands"}, Share::shared)});
  made.tags = {"slow walk", "tea"};
  const auto rows = parse_csv(answer_table(kPeople, {made}, nobody), ',').rows;
  CHECK(tags_in(cell(rows, 1, "tags")) == made.tags);
  CHECK(tags_in(cell(rows, 1, "value")) == Tags{"holding hands"});
}

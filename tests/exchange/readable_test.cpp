#include "hearth/exchange/readable.hpp"

#include <doctest/doctest.h>

#include "hearth/document/markdown.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

std::string all_of(const std::vector<Person>& people, std::vector<Entry> entries,
                   const NamesOf& names_of) {
  sort_by_time(entries);
  ReadableParts parts;
  std::string text;
  for (const Entry& entry : entries) {
    text += (text.empty() ? "" : "\n") + to_markdown(parts.next(people, entry, names_of));
  }
  return text;
}

}  // namespace

TEST_CASE("days with their entries, the oldest first; what was skipped is not there") {
  const auto nobody = [](const std::optional<Uuid>&) { return Names{}; };
  const std::vector<Person> people = {person(1, "Alex", "2026-01-01T10:00:00+01:00")};
  Entry note;
  note.at = moment("2026-03-02T19:00:00+01:00");
  note.author = id(1);
  note.pack = "moment";
  note.tags = {"tea"};
  note.answers = {answer(text("note"), std::string("we laughed"), Share::shared),
                  answer(scale("mood"), Skipped{}, Share::only_me)};
  Entry checkin;
  checkin.at = moment("2026-03-01T08:30:00+01:00");
  checkin.kind = PackKind::checkin;
  checkin.pack = "weekly";
  checkin.answers = {answer(scale("mood"), 7.0, Share::shared),
                     answer(text("more"), std::string("rain"), Share::shared)};
  CHECK(all_of(people, {note, checkin}, nobody) ==
        "# Journal\n\n## Sun 1 Mar 2026\n\n### 08:30, together: weekly\n\n"
        "How is your mood? 7\n\nAnd more? rain\n\n## Mon 2 Mar 2026\n\n"
        "### 19:00, Alex\n\nwe laughed\n\n\\#tea\n");
}

TEST_CASE("the marks in a question are filled in for whose answer it is") {
  Entry entry;
  entry.at = moment("2026-03-01T08:30:00+01:00");
  entry.author = id(1);
  entry.answers = {answer(scale("mood"), 7.0, Share::shared),
                   answer(text("more"), std::string("to {others}"), Share::shared)};
  Wording wording = *entry.answers.front().wording;
  wording.ask = "How close to {others}?";
  entry.answers.front().wording = std::make_shared<const Wording>(wording);
  const auto names = [](const std::optional<Uuid>& author) {
    return Names{"Alex", author == id(1) ? "Sam" : "Alex"};
  };
  const std::vector<Person> people = {person(1, "Alex", "2026-01-01T10:00:00+01:00")};
  const std::string page = all_of(people, {entry}, names);
  CHECK(page.find("How close to Sam? 7") != std::string::npos);
  CHECK(page.find("{others") != std::string::npos);  // a person's own words stay
}

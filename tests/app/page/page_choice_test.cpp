#include "hearth/app/page/page_choice.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Date kToday = *parse_date("2026-03-01");

Entry choice_entry(int number, const std::string& at, std::vector<Answer> answers) {
  Entry entry;
  entry.id = entry.entry = id(number);
  entry.author = id(2);
  entry.at = moment(at);
  entry.clock.ticks = entry.at.ms * 65536;
  entry.kind = PackKind::plan;
  entry.pack = kChoicePack;
  entry.answers = std::move(answers);
  return entry;
}

Entry made(int number, const std::string& at, const std::string& until,
           const std::string& whom = kTherapist, const std::vector<Entry>& before = {}) {
  return choice_entry(number, at,
                      kept_choice({{"comfort", "hopes"},
                                   whom,
                                   *parse_date(until),
                                   words_on_pages(before, id(2))}));
}

std::optional<StandingChoice> holds_in(const std::vector<Entry>& entries) {
  return standing_choice(entries, id(2), kTherapist, kToday);
}

PageItem item(const std::string& field, std::vector<Uuid> writers, bool open = true) {
  PageItem one;
  one.field = field;
  one.writers = std::move(writers);
  one.is_open = one.is_usual = open;
  return one;
}

}  // namespace

TEST_CASE("what was written together needs the yes of each who wrote it") {
  const std::vector<PageItem> items = {item("a", {id(1)}), item("b", {id(1), id(2)}),
                                       item("c", {})};
  CHECK(agreed(items, {{id(1), {0, 1, 2}}}).size() == 1);
  CHECK(agreed(items, {{id(1), {0, 1}}, {id(2), {1, 2}}}).size() == 2);
  CHECK(agreed(items, {}).empty());
}

TEST_CASE("a choice holds until its last day, for whom it was made") {
  const auto choice = holds_in({made(5, "2026-02-01T10:00:00Z", "2026-03-01")});
  REQUIRE(choice);
  CHECK(choice->fields == std::vector<std::string>{"comfort", "hopes"});
  CHECK_FALSE(holds_in({made(5, "2026-02-01T10:00:00Z", "2026-02-28")}));
  CHECK_FALSE(holds_in({made(5, "2026-02-01T10:00:00Z", "2026-04-01", "doctor")}));
  CHECK(holds_in({made(5, "2026-02-01T10:00:00Z", "2026-04-01", "Therapist")}));
}

TEST_CASE("a choice holds for 90 days at most, whatever it says of itself") {
  CHECK_FALSE(holds_in({made(5, "2025-11-01T10:00:00Z", "2036-01-01")}));
  CHECK(holds_in({made(5, "2025-12-05T10:00:00Z", "2036-01-01")}));
}

TEST_CASE("a choice counts that knew of every other word, whatever the clocks say") {
  const Entry yes = made(5, "2026-02-01T10:00:00Z", "2026-04-01");
  const Entry no = choice_entry(6, "2026-02-02T10:00:00Z", withdrawn_choice());
  const Entry again = made(7, "2026-02-03T10:00:00Z", "2026-04-01", kTherapist, {yes, no});
  const Entry unknowing = made(8, "2026-02-04T10:00:00Z", "2026-04-01", kTherapist, {yes});
  const Entry slow = made(9, "2026-01-01T10:00:00Z", "2026-03-20", kTherapist, {yes, no});
  CHECK_FALSE(holds_in({yes, no}));
  CHECK_FALSE(holds_in({no, yes}));
  CHECK(holds_in({again, no, yes}));
  CHECK(holds_in({slow, no, yes}));
  CHECK_FALSE(holds_in({yes, no, unknowing}));
  CHECK_FALSE(holds_in({yes, no, again, unknowing}));
  CHECK_FALSE(holds_in({yes, no, again, slow}));
}

TEST_CASE("a word that cannot be read, or is not signed, may be a withdrawal") {
  const Entry yes = made(5, "2026-02-01T10:00:00Z", "2026-04-01");
  const Entry closed = choice_entry(6, "2026-02-02T10:00:00Z", {});
  Entry unsigned_one = choice_entry(7, "2026-02-02T10:00:00Z", withdrawn_choice());
  unsigned_one.standing = Standing::unconfirmed;
  CHECK_FALSE(holds_in({yes, closed}));
  CHECK_FALSE(holds_in({yes, unsigned_one}));
  CHECK(holds_in({yes, unsigned_one, made(8, "2026-02-03T10:00:00Z", "2026-04-01", kTherapist,
                                          {yes, unsigned_one})}));
}

TEST_CASE("a word on pages for somebody else leaves a choice as it is, unless it is of them all") {
  const Entry yes = made(5, "2026-02-01T10:00:00Z", "2026-04-01");
  const Entry other = made(6, "2026-02-02T10:00:00Z", "2026-04-01", "doctor");
  const Entry not_doctor = choice_entry(7, "2026-02-03T10:00:00Z", withdrawn_choice("Doctor"));
  const Entry nobody = choice_entry(8, "2026-02-04T10:00:00Z", withdrawn_choice());
  const auto for_doctor = [](const std::vector<Entry>& entries) {
    return standing_choice(entries, id(2), "doctor", kToday).has_value();
  };
  CHECK(holds_in({yes, other, not_doctor}));
  CHECK(for_doctor({yes, other}));
  CHECK_FALSE(for_doctor({yes, other, not_doctor}));
  CHECK_FALSE(holds_in({yes, other, nobody}));
  CHECK_FALSE(for_doctor({yes, other, nobody}));
}

TEST_CASE("a choice that was changed after it was withdrawn is none, however late that was") {
  Entry yes = made(5, "2026-02-01T10:00:00Z", "2026-04-01");
  const Entry no = choice_entry(6, "2026-02-02T10:00:00Z", withdrawn_choice());
  yes.follows = {id(4)};
  yes.clock.ticks = no.clock.ticks + 1;
  CHECK_FALSE(holds_in({yes, no}));
}

TEST_CASE("nobody but its author makes a choice, and what was taken back or not signed is none") {
  Entry other = made(5, "2026-02-01T10:00:00Z", "2026-04-01");
  other.author = id(1);
  Entry undone = made(5, "2026-02-01T10:00:00Z", "2026-04-01");
  undone.state = EntryState::undone;
  Entry unsigned_one = made(5, "2026-02-01T10:00:00Z", "2026-04-01");
  unsigned_one.standing = Standing::unconfirmed;
  for (const Entry& entry : {other, undone, unsigned_one}) CHECK_FALSE(holds_in({entry}));
  for (const Answer& answer : kept_choice({{}, kTherapist, kToday})) {
    CHECK(answer.share == Share::only_me);
  }
}

TEST_CASE("a choice gives what is open and named, and nothing else") {
  const std::vector<PageItem> items = {item("comfort", {id(2)}), item("comfort", {id(2)}, false),
                                       item("pain", {id(2)}), item("comfort", {id(1)})};
  CHECK(yes_of({{"comfort"}, kTherapist, kToday}, items, id(2)) == std::set<std::size_t>{0});
}

TEST_CASE(
    "a choice begins with nothing that its author's own list leaves unticked, or has none of") {
  PageItem fatigue = item("fatigue", {id(2)});
  fatigue.is_usual = false;
  PageItem other_pain = item("pain", {id(2)});
  other_pain.is_usual = false;
  const std::vector<PageItem> items = {item("comfort", {id(2)}),
                                       item("hopes", {id(2)}, false),
                                       item("wishes", {id(1)}),
                                       item("pain", {id(2)}),
                                       other_pain,
                                       fatigue};
  CHECK(usual_fields(items, id(2)) == std::vector<std::string>{"comfort"});
  CHECK(usual_fields({}, id(2)).empty());
}

TEST_CASE("a choice of nothing gives nothing, however it came to be kept") {
  CHECK(yes_of({{}, kTherapist, kToday}, std::vector<PageItem>{item("comfort", {id(2)})}, id(2))
            .empty());
  const auto kept =
      holds_in({choice_entry(5, "2026-02-01T10:00:00Z", kept_choice({{}, kTherapist, kToday}))});
  REQUIRE(kept);
  CHECK(kept->fields.empty());
}

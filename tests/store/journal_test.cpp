#include "hearth/store/journal.hpp"
#include "hearth/store/attendance.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "hearth/core/error.hpp"
#include "hearth/store/drafts.hpp"
#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Moment kNow = moment("2026-03-01T19:00:00+01:00");

Entry entry(std::optional<Uuid> author, const char* at, std::vector<Answer> answers) {
  Entry made;
  made.author = author;
  made.at = moment(at);
  made.pack = "moment";
  made.answers = std::move(answers);
  return made;
}

Entry note(const Uuid& author, const char* at, const std::string& words) {
  return entry(author, at, {answer(text("moment"), words, Share::shared)});
}

std::vector<Entry> all(const Journal& journal, const Query& query = {}) {
  std::vector<Entry> entries;
  journal.visit(query, [&](Entry one) {
    entries.push_back(std::move(one));
    return true;
  });
  return entries;
}

Exit exit_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.exit();
  }
  return Exit::ok;
}

void sql(const std::filesystem::path& path, const char* statement) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
  CHECK(sqlite3_exec(database, statement, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

int number(const std::filesystem::path& path, const char* query) {
  sqlite3* database = nullptr;
  sqlite3_stmt* statement = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
  REQUIRE(sqlite3_prepare_v2(database, query, -1, &statement, nullptr) == SQLITE_OK);
  REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
  const int value = sqlite3_column_int(statement, 0);
  sqlite3_finalize(statement);
  sqlite3_close(database);
  return value;
}

}  // namespace

TEST_CASE("a new journal is for its owner alone and knows its people") {
  const TempFolder folder;
  const auto path = folder / "deep/er/journal.hearth";
  const Journal journal = Journal::create(path, {"Alex", "Sam"}, kNow);
  CHECK(mode_of(path) == 0600);
  CHECK(mode_of(path.parent_path()) == 0700);
  CHECK(mode_of(folder / "deep") == 0700);
  const auto people = journal.people();
  REQUIRE(people.size() == 2);
  CHECK(people[0].name == "Alex");
  CHECK(people[1].name == "Sam");
  CHECK(people[0].joined == kNow);
  CHECK(all(journal).empty());
}

TEST_CASE("an existing file is never taken, not even through a link that leads nowhere") {
  const TempFolder folder;
  write_file(folder / "letter", "dear Sam");
  CHECK(exit_of([&] { Journal::create(folder / "letter", {"Alex"}, kNow); }) == Exit::failed);
  CHECK(file_bytes(folder / "letter") == "dear Sam");
  std::filesystem::create_symlink(folder / "nowhere", folder / "link");
  CHECK(exit_of([&] { Journal::create(folder / "link", {"Alex"}, kNow); }) == Exit::failed);
  CHECK_FALSE(std::filesystem::exists(folder / "nowhere"));
}

TEST_CASE("an entry comes back as it was written, every kind of answer included") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow);
  const Uuid alex = journal.people().front().id;
  Wording options = *text("pace");
  options.type = QuestionType::choices;
  options.options = {{"slow", "more slowly"}, {"as is", "as it is"}};
  Wording when = *text("day");
  when.type = QuestionType::date;
  Wording yes = *text("stopped");
  yes.type = QuestionType::yesno;
  Wording feels = *text("feels");
  feels.type = QuestionType::feelings;
  const auto words = [](const Wording& wording) {
    return std::make_shared<const Wording>(wording);
  };
  Entry written =
      entry(alex, "2026-02-27T21:30:00-05:00",
            {answer(scale("mood"), 7.0, Share::sealed),
             answer(text("note"), std::string("a\0b\n\xf0\x9f\x8c\xbf שלום", 17), Share::only_me),
             answer(words(options), std::vector<std::string>{"slow", "as is"}, Share::shared),
             answer(words(when), *parse_date("2026-02-28"), Share::shared),
             answer(words(yes), false, Share::overlap),
             answer(words(feels), std::vector<Feeling>{{"sad", 7, "chest"}, {"calm", {}, ""}},
                    Share::shared),
             answer(text("skipped"), Skipped{}, Share::shared)});
  written.tags = {"evening", "two words"};
  written.occasion = "weekly/2026-W09";
  written.recalled = true;
  written.kind = PackKind::checkin;
  journal.append({written}, kNow);
  const auto read = all(Journal::open(folder / "j"));
  REQUIRE(read.size() == 1);
  const Entry& back = read.front();
  CHECK(back.author == written.author);
  CHECK(back.at == written.at);
  CHECK(back.tags == written.tags);
  CHECK(back.occasion == written.occasion);
  CHECK(back.recalled);
  CHECK(back.kind == PackKind::checkin);
  CHECK(back.id == back.entry);
  CHECK(back.clock.ms() == kNow.ms);
  REQUIRE(back.answers.size() == written.answers.size());
  for (std::size_t n = 0; n < back.answers.size(); ++n) {
    CHECK(*back.answers[n].wording == *written.answers[n].wording);
    CHECK(back.answers[n].value == written.answers[n].value);
    CHECK(back.answers[n].share == written.answers[n].share);
  }
}

TEST_CASE("a revision takes the place of what it follows, and of no other entry") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow);
  const Uuid alex = journal.people().front().id;
  const Entry first = journal.append({note(alex, "2026-02-01T10:00:00Z", "helo")}, kNow).front();
  Entry second = note(alex, "2026-02-01T10:00:00Z", "hello");
  second.entry = first.entry;
  second.follows = {first.id};
  journal.append({second}, kNow);
  const auto entries = all(journal);
  REQUIRE(entries.size() == 1);
  CHECK(text_of(entries[0]) == "hello");
  CHECK(entries[0].entry == first.entry);
  CHECK(entries[0].clock > first.clock);
  Entry apart = note(alex, "2026-02-02T10:00:00Z", "apart");
  apart.follows = {entries[0].id};
  journal.append({apart}, kNow);
  CHECK(all(journal).size() == 2);
}

TEST_CASE("entries are appended all or none") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow);
  const Uuid alex = journal.people().front().id;
  const Uuid stranger = id(9);
  CHECK_THROWS_AS(journal.append({note(alex, "2026-02-01T10:00:00Z", "good"),
                                  note(stranger, "2026-02-01T10:00:00Z", "by nobody")},
                                 kNow),
                  Error);
  CHECK(all(journal).empty());
}

TEST_CASE("the same wording is stored once, a changed one beside it") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow);
  const Uuid alex = journal.people().front().id;
  Wording changed = *scale("mood");
  changed.high = "splendid";
  for (int n = 0; n < 3; ++n) {
    journal.append(
        {entry(alex, "2026-02-01T10:00:00Z", {answer(scale("mood"), 5.0, Share::shared)})}, kNow);
  }
  journal.append({entry(alex, "2026-02-02T10:00:00Z",
                        {answer(std::make_shared<const Wording>(changed), 5.0, Share::shared)})},
                 kNow);
  CHECK(number(folder / "j", "SELECT count(*) FROM wording") == 2);
  CHECK(all(journal).front().answers.front().wording->high == "splendid");
  CHECK(all(journal).back().answers.front().wording->high == "full");
}

TEST_CASE("attendance is who has answered which occasion, first") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex", "Sam"}, kNow);
  const Uuid alex = journal.people().front().id;
  Entry one = note(alex, "2026-02-26T10:00:00Z", "x");
  one.occasion = "weekly/2026-W09";
  Entry together = one;
  together.author.reset();
  journal.append({one, together, note(alex, "2026-02-26T10:00:00Z", "no occasion")}, kNow);
  const std::vector<Attendance> attendance = all_occasions(journal).attendance();
  REQUIRE(attendance.size() == 2);
  CHECK_FALSE(attendance[0].author);
  CHECK(attendance[1].author == alex);
  CHECK(attendance[1].occasion == "weekly/2026-W09");
  CHECK(attendance[1].first_day == *parse_date("2026-02-26"));
  CHECK(attendance[1].first_ms == kNow.ms);
  CHECK(attendance[1].invited == memberships(journal.people()));
}

TEST_CASE("a draft is kept, replaced, taken up, and gone with the entry it became") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow);
  const Uuid alex = journal.people().front().id;
  Draft draft{"weekly", alex, "weekly/2026-W09", kNow, {answer(scale("mood"), 3.0, Share::sealed)}};
  CHECK_FALSE(read_draft(journal, "weekly", alex));
  keep_draft(journal, draft);
  draft.answers = {answer(scale("mood"), 4.0, Share::sealed)};
  draft.at = "energy";
  keep_draft(journal, draft);
  const auto kept = read_draft(Journal::open(folder / "j"), "weekly", alex);
  REQUIRE(kept);
  CHECK(kept->occasion == draft.occasion);
  CHECK(kept->started == kNow);
  CHECK(kept->at == "energy");
  REQUIRE(kept->answers.size() == 1);
  CHECK(*kept->answers[0].wording == *scale("mood"));
  CHECK(kept->answers[0].value == Value(4.0));
  CHECK(kept->answers[0].share == Share::sealed);
  CHECK_FALSE(read_draft(journal, "weekly", std::nullopt));
  journal.append({note(alex, "2026-02-01T10:00:00Z", "done")}, kNow, &draft);
  CHECK_FALSE(read_draft(journal, "weekly", alex));
}

TEST_CASE("what is no journal is refused and not touched") {
  const TempFolder folder;
  CHECK(exit_of([&] { Journal::open(folder / "missing"); }) == Exit::failed);
  write_file(folder / "text", std::string(5000, 'x'));
  CHECK(exit_of([&] { Journal::open(folder / "text"); }) == Exit::damaged);
  CHECK(file_bytes(folder / "text") == std::string(5000, 'x'));
  sql(folder / "other.db", "CREATE TABLE t (x); INSERT INTO t VALUES (1)");
  const std::string before = file_bytes(folder / "other.db");
  CHECK(exit_of([&] { Journal::open(folder / "other.db"); }) == Exit::failed);
  CHECK(file_bytes(folder / "other.db") == before);
}

TEST_CASE("a journal of a newer hearth is refused and not touched") {
  const TempFolder folder;
  Journal::create(folder / "j", {"Alex"}, kNow);
  sql(folder / "j", "PRAGMA user_version = 999");
  const std::string before = file_bytes(folder / "j");
  CHECK(exit_of([&] { Journal::open(folder / "j"); }) == Exit::failed);
  CHECK(file_bytes(folder / "j") == before);
}

TEST_CASE("six processes that write at once lose nothing") {
  const TempFolder folder;
  const auto path = folder / "j";
  const Uuid alex = Journal::create(path, {"Alex"}, kNow).people().front().id;
  std::vector<pid_t> children;
  for (int process = 0; process < 6; ++process) {
    const pid_t child = ::fork();
    if (child == 0) {
      const Exit ended = exit_of([&] {
        for (int n = 0; n < 25; ++n) {
          Journal::open(path).append({note(alex, "2026-02-01T10:00:00Z", "x")}, kNow);
        }
      });
      ::_exit(static_cast<int>(ended));
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
  }
  CHECK(all(Journal::open(path)).size() == 150);
}

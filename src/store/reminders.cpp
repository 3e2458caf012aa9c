#include "hearth/store/reminders.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/store/shelf/times_file.hpp"
#include "note_rows.hpp"
#include "open_journal.hpp"
#include "rows/attendance_rows.hpp"
#include "rows/people_rows.hpp"
#include "rows/sqlite_errors.hpp"

namespace hearth {
namespace {

/// A command does not wait long for something that the next one can make up for.
constexpr std::chrono::milliseconds kPatience{2000};

std::string name_of(int number) { return fmt::format("{}{}", kReminderNote, number); }

std::string value_of(const Reminder& reminder) {
  const auto person = reminder.person ? std::optional(to_string(*reminder.person)) : std::nullopt;
  return to_json(Tree::Table{
      {"pack", reminder.pack}, {"person", person}, {"schedule", to_string(reminder.schedule)}});
}

Reminder reminder_in(int number, const std::string& value) {
  const Tree tree = parse_json(value);
  const std::string& person = tree.text("person");
  return {.number = number,
          .pack = tree.text("pack"),
          .person = person.empty() ? std::nullopt
                                   : std::optional(known(parse_uuid(person), "a reminder")),
          .schedule = known(parse_schedule(tree.text("schedule")), "a reminder")};
}

std::vector<Reminder> reminders_in(SQLite::Database& database) {
  std::vector<Reminder> reminders;
  for (const auto& [number, value] : numbered_notes(database, kReminderNote)) {
    reminders.push_back(reminder_in(number, value));
  }
  return reminders;
}

/// What it is to be called: as the one in whose place it comes, or by a number that is free.
int number_for(const Reminder& reminder, const std::vector<Reminder>& others) {
  int free = 1;
  for (const Reminder& one : others) {
    if (one.pack == reminder.pack && one.person == reminder.person) return one.number;
    free = std::max(free, one.number + 1);
  }
  return free;
}

bool is_here(const std::optional<Uuid>& person, const std::vector<Person>& people) {
  if (!person) return true;
  const auto at = std::ranges::find(people, *person, &Person::id);
  return at != people.end() && !at->left;
}

std::optional<Date> done_in(SQLite::Database& database, const Reminder& reminder) {
  std::optional<Date> newest;
  for (const std::string& one : newest_answered(database, reminder.pack, reminder.person)) {
    newest = std::max(newest, done_by(reminder.schedule, one));
  }
  return newest;
}

Uuid journal_in(SQLite::Database& database) {
  return known(parse_uuid(noted(database, "journal").value_or("")), "the id of the journal");
}

/// What the file of times is to have of this journal.
struct Wanted {
  Uuid journal;
  std::vector<ReminderTimes> times;
};

Wanted wanted_in(SQLite::Database& database) {
  Wanted wanted{journal_in(database), {}};
  const std::vector<Reminder> reminders = reminders_in(database);
  const std::vector<Person> people =
      reminders.empty() ? std::vector<Person>() : read_people(database);
  for (const Reminder& one : reminders) {
    if (!is_here(one.person, people)) continue;
    wanted.times.push_back({.journal = wanted.journal,
                            .number = one.number,
                            .schedule = one.schedule,
                            .done = done_in(database, one)});
  }
  return wanted;
}

/// Where the file is right already it is not even locked.
void renew(const OpenJournal& open, const std::filesystem::path& state, Moment now) {
  const Wanted wanted = open.read(wanted_in);
  const auto there = read_times(state);
  if (!there && wanted.times.empty()) return;
  const auto anew = [&](TimesFile file) {
    return renewed(std::move(file), wanted.journal, wanted.times, wall_time(now));
  };
  if (there && anew(*there) == *there) return;
  change_times(
      state, [&](TimesFile& file) { file = anew(std::move(file)); }, kPatience);
}

}  // namespace

std::vector<Reminder> read_reminders(const Journal& journal) {
  return inside(journal).read(reminders_in);
}

void keep_reminder(Journal& journal, Reminder reminder) {
  inside(journal).storage->change([&](SQLite::Database& database) {
    reminder.number = number_for(reminder, reminders_in(database));
    note_anew(database, name_of(reminder.number), value_of(reminder));
  });
}

void drop_reminder(Journal& journal, int number) {
  inside(journal).storage->change(
      [&](SQLite::Database& database) { forget_note(database, name_of(number)); });
}

Uuid id_in_times(const Journal& journal) { return inside(journal).read(journal_in); }

void renew_times(const Journal& journal, const std::filesystem::path& state, Moment now) {
  renew(inside(journal), state, now);
}

void keep_times(Journal& journal, const std::filesystem::path& state, Moment now) {
  if (state.empty()) return;
  const OpenJournal* const open = &inside(journal);
  const auto as_well_as_it_can = [open, state, now] {
    try {
      renew(*open, state, now);
    } catch (const std::exception&) {
      return;
    }
  };
  as_well_as_it_can();
  open->storage->after_change(as_well_as_it_can);
}

}  // namespace hearth

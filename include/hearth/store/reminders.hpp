#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "hearth/core/moment.hpp"
#include "hearth/core/uuid.hpp"
#include "hearth/remind/schedule.hpp"

namespace hearth {

class Journal;

/// What somebody wants to be reminded of. The journal alone knows that: the file of times, which
/// opens without a key, has the times of it.
struct Reminder {
  int number = 0;  ///< by which the file of times knows it; 0: it is given one
  std::string pack;
  std::optional<Uuid> person;  ///< whose it is; empty: of all
  Schedule schedule;
};

/// The reminders of a journal, by their numbers.
std::vector<Reminder> read_reminders(const Journal& journal);

/// Keeps it, in the place of one for the same pack and person.
void keep_reminder(Journal& journal, Reminder reminder);

/// Removes the one with that number.
void drop_reminder(Journal& journal, int number);

/// The id under which the file of times has this journal.
Uuid id_in_times(const Journal& journal);

/// Writes the file of times in that folder anew, as far as it is this journal's. A reminder of
/// somebody who has left has no times. Throws Error; the file is then as it was.
void renew_times(const Journal& journal, const std::filesystem::path& state, Moment now);

/// Does so now and after each change of the journal, as well as it can: no command fails for want
/// of it, and the next one that opens the journal makes up for it.
void keep_times(Journal& journal, const std::filesystem::path& state, Moment now);

}  // namespace hearth

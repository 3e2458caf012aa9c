#pragma once

#include <random>
#include <string>
#include <vector>

#include "hearth/insight/page/page_item.hpp"

namespace hearth::test {

/// People with names that no other word holds, and what they wrote in six weeks: every kind of
/// thing that a page can hold, each answer as open as chance has it, each text with a word of its
/// own in it (`canary12x`) and now and then a name, as ids of questions, metrics and options have.
struct RandomJournal {
  std::vector<Person> people;
  std::vector<Entry> entries;
  std::vector<Attendance> attendance;
  Window window{};

  PageSource source() const;
  Seals seals() const { return {attendance, people}; }
};

RandomJournal random_journal(std::mt19937& chance, int people);

/// The answers of that item, told by themselves.
bool holds(const PageItem& item, const Entry& entry, const Answer& answer);

}  // namespace hearth::test

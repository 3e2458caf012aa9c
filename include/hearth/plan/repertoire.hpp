#pragma once

#include <span>
#include <string>
#include <vector>

#include "hearth/plan/overlap.hpp"

namespace hearth {

/// What people do to be close, by what they have in common about it. Each sorts alone; an activity
/// stands where everybody here has put it, and with the others as long as they have not: an
/// activity that one parks looks as one that somebody has not sorted.
struct Repertoire {
  std::vector<Activity> keep;    ///< each keeps it
  std::vector<Activity> want;    ///< each keeps it or wants it, and not all keep it
  std::vector<Activity> park;    ///< each parks it or has let it go, and not all have let it go
  std::vector<Activity> retire;  ///< each has let it go
  std::vector<Activity> others;
};

/// What somebody has put on the list, for everybody to sort, in the order in which it came.
std::vector<Activity> repertoire_list(std::span<const Entry> entries);

/// `sorted` as sorted_by() gives it for the pack `repertoire`.
Repertoire repertoire(std::span<const Activity> list, const Sorted& sorted,
                      std::span<const Person> people);

/// How broad it is: the kinds of what is kept and wanted, each once, in the order of the list.
/// Never how often.
std::vector<std::string> breadth(const Repertoire& repertoire);

/// The answers of an entry that puts something on the list.
std::vector<Answer> repertoire_answers(const Activity& activity);

}  // namespace hearth

#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "hearth/plan/catalogue.hpp"

namespace hearth {

/// How each person has sorted things, each alone: what it is -> their word, as `maybe`. Nobody sees
/// it; it is there to be compared.
using Sorted = std::map<Uuid, std::map<std::string, std::string, std::less<>>>;

/// The newest word of each person on each of `things`, that the pack asks about: `activities`
/// (comfortable, maybe, not_now, never) or `repertoire`. It was given to what the thing was called:
/// where that has changed since, nothing is said of it any more. A skip leaves what was said
/// before; who erases a sorting has said nothing up to then.
Sorted sorted_by(std::span<const Entry> entries, std::string_view pack,
                 std::span<const Activity> things);

/// What that person said of it; empty if nothing.
std::string_view word_on(const Sorted& sorted, const Uuid& person, const std::string& thing);

/// What is common ground: everybody is comfortable with it, or some are and the others say maybe.
/// Drawn anew each week from a part of the catalogue that does not depend on anybody's answers, a
/// handful at most: what is not there may simply not have been drawn.
std::vector<Activity> overlap(std::span<const Activity> catalogue, const Sorted& sorted,
                              std::span<const Person> people, Date day);

/// The most that overlap() gives.
inline constexpr std::size_t kHandful = 5;

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

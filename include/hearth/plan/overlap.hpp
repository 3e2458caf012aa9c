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

}  // namespace hearth

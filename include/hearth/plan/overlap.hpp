#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "hearth/plan/catalogue.hpp"

namespace hearth {

/// How each person has sorted the activities, each alone: activity -> comfortable, maybe, not_now
/// or never. Nobody sees it; it is there to be compared.
using Sorted = std::map<Uuid, std::map<std::string, std::string, std::less<>>>;

/// The newest word of each person on each activity. A skip leaves what was said before.
Sorted sorted_by(std::span<const Entry> entries);

/// What is common ground: everybody is comfortable with it, or some are and the others say maybe.
/// Drawn anew each week from a part of the catalogue that does not depend on anybody's answers, a
/// handful at most: what is not there may simply not have been drawn.
std::vector<Activity> overlap(std::span<const Activity> catalogue, const Sorted& sorted,
                              std::span<const Person> people, Date day);

/// The most that overlap() gives.
inline constexpr std::size_t kHandful = 5;

}  // namespace hearth

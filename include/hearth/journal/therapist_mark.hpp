#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// The tags that say what is to be taken to a therapist, and what is not. They are tags like any
/// other, so that they are seen, searched and exported as such.
inline constexpr std::string_view kForTherapist = "for-therapist";
inline constexpr std::string_view kNotForTherapist = "not-for-therapist";

/// Whether it leaves the journal only where all of it was asked for.
[[nodiscard]] inline bool kept_from_therapist(const Entry& entry) {
  return std::ranges::find(entry.tags, kNotForTherapist) != entry.tags.end();
}

/// The tags of a part of an entry, which others may see: none but the mark that keeps all of it
/// from a therapist, so that what they take along leaves it out too.
inline std::vector<std::string> tags_of_part(std::vector<std::string> tags) {
  std::erase_if(tags, [](const std::string& tag) { return tag != kNotForTherapist; });
  return tags;
}

}  // namespace hearth

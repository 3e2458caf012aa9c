#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// The tags that say what is to be taken to a therapist, and what is not. They are tags like any
/// other, so that they are seen, searched and exported as such.
inline constexpr std::string_view kForTherapist = "for-therapist";
inline constexpr std::string_view kNotForTherapist = "not-for-therapist";

/// What was given with --tag: each one tag, of one word or several, or more of them separated by
/// commas, without the # or @ before it; each once. Throws Error (usage).
std::vector<std::string> tags_typed(const std::vector<std::string>& typed);

}  // namespace hearth

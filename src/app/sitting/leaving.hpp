#pragma once

#include <optional>

#include "hearth/app/sitting/sitting.hpp"
#include "hearth/terminal/interview_view.hpp"

namespace hearth {

/// What came of a sitting that did not come to its end.
struct Left {
  Ending ending = Ending::left;
  bool begun = false;         ///< something is answered, or stands in the field
  bool begun_before = false;  ///< what an earlier sitting left was written down in this one
  bool has_place = false;     ///< a sorting remembers where it was left
};

/// Says what is kept of it and how it goes on, or takes everything off the screen without a word.
/// Throws Error (left).
[[noreturn]] void leave(const Sitting& sitting, const std::optional<Person>& person,
                        const Left& left);

}  // namespace hearth

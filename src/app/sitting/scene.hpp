#pragma once

#include <optional>

#include "hearth/app/sitting/sitting.hpp"
#include "hearth/terminal/interview_view.hpp"

namespace hearth {

/// What stands around the questions where one person (empty: all together) is asked.
InterviewScene scene_for(const Sitting& sitting, const std::optional<Person>& person);

}  // namespace hearth

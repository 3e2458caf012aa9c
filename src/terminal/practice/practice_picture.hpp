#pragma once

#include "hearth/practice/session.hpp"
#include "hearth/terminal/practice_view.hpp"
#include "hearth/terminal/screen/picture.hpp"

namespace hearth {

/// How a moment of a practice lies on a screen of that size. Precondition: it is not over.
Picture picture_of(const Session& session, const PracticeScene& scene, Size size, bool color);

/// A sentence alone, with what any key does.
Picture picture_of_waiting(const std::string& sentence, Size size, bool color);

/// What a step shows besides its words; none for most.
std::vector<std::string> shown_with(const Beat& beat, const PracticeScene& scene);

/// "In", "Out" or "Hold".
std::string spoken(PracticeFrame::Breathing::Phase phase);

}  // namespace hearth

#pragma once

#include "hearth/app/sitting/sitting.hpp"

namespace hearth {

/// Offers the newest strong feelings that this person noted and has not let go: to write about one
/// again, to let it go, or neither. For their own eyes, with only them at the keyboard. Throws
/// Error (left).
void offer_feelings(const Sitting& sitting, const Person& person);

}  // namespace hearth

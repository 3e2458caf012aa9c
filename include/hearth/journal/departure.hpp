#pragma once

#include <span>

#include "hearth/journal/visibility.hpp"

namespace hearth {

/// What stays of an entry when its author leaves: the answers that any of the others may see as
/// things stand now. Tags stay only with all of the answers, but
/// for the mark that keeps it from a therapist.
Entry left_behind(const Entry& entry, std::span<const Person> others, const Seals& seals);

}  // namespace hearth

#pragma once

#include <optional>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// The next revision of an entry, as it stands so far.
Entry next_revision(const Entry& current);

/// A change that is taken back or brought back, and the revision that does it.
struct Turn {
  Entry change;
  Entry revision;
};

/// Takes back the latest change of somebody that still counts: an entry they wrote goes, one that
/// they edited is as it was. Nothing if there is none. `revisions` are all of theirs. A revision
/// that brings back an earlier one follows the one in force first, then the one it brings back;
/// that is how these two know their own work. What was erased is out of reach.
std::optional<Turn> undoing(std::vector<Entry> revisions);

/// Brings back what was taken back last, unless something was changed since.
std::optional<Turn> redoing(std::vector<Entry> revisions);

}  // namespace hearth

#pragma once

#include <optional>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// The next revision of an entry, as it stands so far. It follows the one in force first, then all
/// that this one followed.
Entry next_revision(const Entry& current);

/// A change that is taken back or brought back, and the revision that does it.
struct Reversal {
  Entry change;
  Entry revision;
};

/// Takes back the latest change of somebody that still counts: an entry they wrote goes, one that
/// they edited is as it was. Nothing if there is none. `revisions` are all of theirs, in
/// the order in which they came into this journal: what a clock says decides nothing. What was
/// erased is out of reach.
[[nodiscard]] std::optional<Reversal> undoing(std::vector<Entry> revisions);

/// Brings back what was taken back last, unless something was changed since.
[[nodiscard]] std::optional<Reversal> redoing(std::vector<Entry> revisions);

}  // namespace hearth

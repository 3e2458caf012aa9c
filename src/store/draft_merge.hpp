#pragma once

#include <optional>

#include "hearth/journal/draft.hpp"

namespace hearth {

/// What a draft that was rescued adds to the one that is in the journal.
struct MergedDraft {
  std::optional<Draft> better;  ///< to be kept in its place; empty if nothing is to be changed
  bool whole = true;            ///< all that was rescued is in the journal then
};

/// An answer that was given since is never replaced, unless what was rescued is plainly the same
/// sitting further on; another sitting of the same pack is not mixed in but has to wait.
MergedDraft merged(const std::optional<Draft>& here, const Draft& rescued);

}  // namespace hearth

#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/journal/query.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// What a list is of, in order of time, so that the newest stands last, nearest to the prompt.
struct Wanted {
  const Journal& journal;
  const std::vector<Person>& people;
  const Reader& reader;
  const Query& query;
  std::optional<int> last;  ///< only so many

  /// As visit_in_parts().
  void visit(const std::function<bool(Entry)>& visit, const std::function<bool()>& between) const;
};

inline constexpr std::size_t kPart = std::size_t{4} << 20;  ///< bytes of text between two writes
inline constexpr std::size_t kMostHeld = std::size_t{14} << 20;  ///< bytes of rows

/// The table of `hearth list`. However long the journal is, little more of it is held than the ids,
/// and rows up to `most_held`: the others are read twice. Whether there was anything to show.
bool show_table(Env& env, const Wanted& wanted, bool folds_ladders,
                std::size_t most_held = kMostHeld);

}  // namespace hearth

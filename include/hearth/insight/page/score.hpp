#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// The pack in which scores from elsewhere are kept.
inline constexpr const char* kScorePack = "score";

/// A score of a questionnaire that was filled in elsewhere. It is told as it was told: which way is
/// good, and what it means, hearth does not know.
struct ToldScore {
  std::string questionnaire;  ///< its name, perhaps empty
  double value = 0;
  std::optional<double> out_of;
  Date day{};           ///< on which it was filled in; else on which it was noted
  std::string told_by;  ///< perhaps empty
};

/// The score that an entry tells of, as far as its answers go.
[[nodiscard]] std::optional<ToldScore> score_in(const Entry& entry);

/// The entries with each score as one number on its day, under the name of its questionnaire, as a
/// table holds numbers.
std::vector<Entry> scores_as_numbers(std::vector<Entry> entries);

}  // namespace hearth

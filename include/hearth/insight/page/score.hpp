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
  std::string questionnaire;  ///< its name, never empty: a number alone says nothing
  double value = 0;
  std::optional<double> out_of;
  std::optional<Date> day;  ///< on which it was filled in, if that was said: no other stands in
  std::string told_by;      ///< perhaps empty
};

/// The score that an entry tells of, as far as its answers go.
[[nodiscard]] std::optional<ToldScore> score_in(const Entry& entry);

/// `PHQ-9: 7 of 27`.
std::string score_words(const ToldScore& score);

/// The entries with each score as one number on its day, under the name of its questionnaire, as a
/// table holds numbers. One without a day has no row there.
std::vector<Entry> scores_as_numbers(std::vector<Entry> entries);

}  // namespace hearth

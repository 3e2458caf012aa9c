#include "hearth/prompt/score.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace hearth {
namespace {

/// What the item counts; empty where there is no number to count.
std::optional<double> counted(const Score& score, const std::string& item,
                              std::span<const Answer> answers) {
  const auto answer =
      std::ranges::find_if(answers, [&](const Answer& each) { return each.wording->id == item; });
  if (answer == answers.end()) return std::nullopt;
  const auto* value = std::get_if<double>(&answer->value);
  if (value == nullptr) return std::nullopt;
  if (std::ranges::find(score.reverse, item) == score.reverse.end()) {
    return *value;
  }
  const Wording& wording = *answer->wording;
  if (!wording.min || !wording.max) return std::nullopt;
  return *wording.min + *wording.max - *value;
}

const ScoreBand* band_of(const Score& score, double value) {
  const auto found = std::ranges::find_if(score.bands, [value](const ScoreBand& band) {
    return band.from <= value && value <= band.to;
  });
  return found == score.bands.end() ? nullptr : &*found;
}

/// A mean of whole numbers seldom is one; more than two places would say more than is known.
std::string rounded(double value) { return number_text(std::round(value * 100) / 100); }

}  // namespace

std::optional<double> score_of(const Score& score, std::span<const Answer> answers) {
  if (score.items.empty()) return std::nullopt;
  double sum = 0;
  for (const std::string& item : score.items) {
    const auto value = counted(score, item, answers);
    if (!value) return std::nullopt;
    sum += *value;
  }
  return score.method == Score::Method::sum ? sum : sum / static_cast<double>(score.items.size());
}

std::string spoken_score(const Score& score, double value) {
  const std::string text = fmt::format("{}: {} of {} to {}", score.title, rounded(value),
                                       rounded(score.min), rounded(score.max));
  const ScoreBand* band = band_of(score, value);
  return band == nullptr ? text : fmt::format("{}; {} ({})", text, band->label, band->source);
}

}  // namespace hearth

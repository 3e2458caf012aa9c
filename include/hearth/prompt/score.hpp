#pragma once

#include <optional>
#include <span>
#include <string>

#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// The score of one sitting; empty if an item was skipped or not asked.
[[nodiscard]] std::optional<double> score_of(const Score& score, std::span<const Answer> answers);

/// For its author to read: "Ease: 12 of 0 to 20; settled (Somebody 2019)". The band is said only
/// where the value lies in one.
std::string spoken_score(const Score& score, double value);

}  // namespace hearth

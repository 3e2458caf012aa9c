#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// Days of the longest round of `every`.
inline constexpr int kLongestRound = 366;

/// The words between spaces, none of them empty.
std::vector<std::string> split_words(std::string_view text);

/// A number in digits alone and within these bounds; empty for anything else.
[[nodiscard]] std::optional<int> number_in(std::string_view word, int least, int most);

}  // namespace hearth

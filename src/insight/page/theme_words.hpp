#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// A question that asks for tags, and how what was named there is introduced.
struct ThemeQuestion {
  std::string_view id;
  std::string_view says;
};

inline constexpr std::array<ThemeQuestion, 2> kThemes{
    {{"helped", "Helped"}, {"hindered", "In the way"}}};

/// `Helped: mornings (3 of 6), music (3), walks.`: what was named there, most often first, and of
/// how many answers; at most so many tags. Empty if there is none.
std::string theme_words(const ThemeQuestion& question, std::span<const Entry> entries,
                        std::size_t most);

}  // namespace hearth

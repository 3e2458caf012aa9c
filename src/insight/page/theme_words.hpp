#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/insight/page/page.hpp"
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

/// So many tags of each question stand on a page.
inline constexpr std::size_t kMostTags = 4;

/// theme_words() of each question in turn, of what that author agreed to.
std::string themes_of(const Page& page, const Author& author, std::size_t most);

/// Everybody who may have said something on a page, and all of them together.
std::vector<Author> authors_of(const Page& page);

/// How many of an author's tags find no room where kMostTags do; and of all.
[[nodiscard]] std::size_t tags_left_over(const Page& page, const Author& author);
[[nodiscard]] std::size_t tags_left_over(const Page& page);

}  // namespace hearth

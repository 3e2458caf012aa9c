#include "theme_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

struct Counted {
  std::string tag;
  int times = 0;
};

struct Theme {
  std::vector<Counted> tags;  ///< those named most often first
  int answers = 0;
};

Theme theme_in(std::span<const Entry> entries, std::string_view question) {
  std::map<std::string, int> times;
  Theme theme;
  for (const Entry& entry : entries) {
    for (const Answer& answer : entry.answers) {
      const auto* tags = std::get_if<std::vector<std::string>>(&answer.value);
      if (!tags || answer.wording->id != question) continue;
      ++theme.answers;
      for (const std::string& tag : *tags) ++times[one_line(tag)];
    }
  }
  for (const auto& [tag, count] : times) theme.tags.push_back({tag, count});
  std::ranges::stable_sort(theme.tags, std::ranges::greater(), &Counted::times);
  return theme;
}

/// Of how many is said once.
std::vector<std::string> counted(const Theme& theme, std::size_t most) {
  std::vector<std::string> words;
  for (const Counted& one : theme.tags) {
    if (words.size() == most) break;
    std::string times;
    if (one.times > 1) times = fmt::format(" ({})", one.times);
    if (one.times > 1 && words.empty())
      times = fmt::format(" ({} of {})", one.times, theme.answers);
    words.push_back(one.tag + times);
  }
  return words;
}

std::vector<Entry> entries_of(const Page& page, const Author& author) {
  std::vector<Entry> own;
  std::ranges::copy_if(page.entries, std::back_inserter(own),
                       [&](const Entry& entry) { return entry.author == author; });
  return own;
}

}  // namespace

std::string theme_words(const ThemeQuestion& question, std::span<const Entry> entries,
                        std::size_t most) {
  const std::vector<std::string> words = counted(theme_in(entries, question.id), most);
  if (words.empty()) return {};
  return fmt::format("{}: {}.", question.says, fmt::join(words, ", "));
}

std::string themes_of(const Page& page, const Author& author, std::size_t most) {
  const std::vector<Entry> own = entries_of(page, author);
  std::string text;
  for (const ThemeQuestion& question : kThemes) {
    const std::string words = theme_words(question, own, most);
    if (!words.empty()) text += (text.empty() ? "" : " ") + words;
  }
  return text;
}

std::vector<Author> authors_of(const Page& page) {
  std::vector<Author> authors;
  for (const Person& person : page.people) authors.emplace_back(person.id);
  authors.emplace_back(std::nullopt);
  return authors;
}

std::size_t tags_left_over(const Page& page) {
  std::size_t count = 0;
  for (const Author& author : authors_of(page)) count += tags_left_over(page, author);
  return count;
}

std::size_t tags_left_over(const Page& page, const Author& author) {
  const std::vector<Entry> own = entries_of(page, author);
  std::size_t count = 0;
  for (const ThemeQuestion& question : kThemes) {
    const std::size_t tags = theme_in(own, question.id).tags.size();
    count += tags - std::min(tags, kMostTags);
  }
  return count;
}

}  // namespace hearth

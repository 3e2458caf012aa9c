#include "hearth/core/translated.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

/// The process speaks one language at a time, as it has one screen.
Translator& translator() {
  static Translator the_one;
  return the_one;
}

std::string counted(const std::string& one, const std::string& many, std::size_t count) {
  if (translator().counted) return translator().counted(one, many, count);
  return count == 1 ? one : many;
}

std::string filled_or_english(const std::string& words, fmt::string_view english,
                              fmt::format_args args) {
  try {
    return fmt::vformat(words, args);
  } catch (const fmt::format_error&) {
    return fmt::vformat(english, args);
  }
}

void add_ways(std::vector<std::string>& ways, std::string_view words) {
  while (!words.empty()) {
    const auto end = std::min(words.find('|'), words.size());
    ways.push_back(folded(words.substr(0, end)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

std::string text_of(fmt::string_view words) { return {words.data(), words.size()}; }

}  // namespace

void translate_with(Translator next) { translator() = std::move(next); }

const std::string& language_spoken() { return translator().language; }

std::string translated(std::string_view msgid) {
  const std::string words(msgid);
  return translator().words && !words.empty() ? translator().words(words) : words;
}

std::vector<std::string> ways_to_type(std::string_view msgid) {
  std::vector<std::string> ways;
  add_ways(ways, msgid);
  if (translator().words) add_ways(ways, translated(msgid));
  return ways;
}

bool means(std::string_view typed, std::string_view msgid) {
  const std::vector<std::string> ways = ways_to_type(msgid);
  return std::ranges::find(ways, folded(trimmed(typed))) != ways.end();
}

bool begins_like(std::string_view typed, std::string_view msgid) {
  const std::string begun = folded(trimmed(typed));
  return !begun.empty() && std::ranges::any_of(ways_to_type(msgid), [&](const std::string& way) {
    return way.starts_with(begun);
  });
}

std::string filled_in(fmt::string_view msgid, fmt::format_args args) {
  return filled_or_english(translated(text_of(msgid)), msgid, args);
}

std::string filled_in(fmt::string_view one, fmt::string_view many, std::size_t count,
                      fmt::format_args args) {
  return filled_or_english(counted(text_of(one), text_of(many), count), count == 1 ? one : many,
                           args);
}

}  // namespace hearth

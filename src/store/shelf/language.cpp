#include "hearth/store/shelf/language.hpp"

#include <algorithm>

namespace hearth {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

// The name becomes part of a file's name, so it is spelled strictly.
std::string language_tag(std::string_view locale) {
  std::string tag(locale.substr(0, locale.find_first_of(".@")));
  std::ranges::replace(tag, '_', '-');
  const bool spelled =
      std::ranges::all_of(tag, [](char c) { return is_letter_or_digit(c) || c == '-'; });
  const std::size_t letters = std::min(tag.find('-'), tag.size());
  const bool language = letters == 2 || letters == 3;
  return spelled && language && tag.back() != '-' ? tag : std::string();
}

std::string language_from(const Environment& environment) {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto value = environment(name);
    if (value && !value->empty()) return language_tag(*value);
  }
  return {};
}

std::vector<std::string> language_and_fallbacks(std::string_view tag) {
  std::vector<std::string> tags;
  while (!tag.empty()) {
    tags.emplace_back(tag);
    tag = tag.substr(0, tag.find('-') == std::string_view::npos ? 0 : tag.rfind('-'));
  }
  return tags;
}

}  // namespace hearth

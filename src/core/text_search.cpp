#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>

#include "hearth/core/text.hpp"
#include "text_code_point.hpp"

namespace hearth {
namespace {

using CodePoints = std::vector<std::int32_t>;

CodePoints code_points(std::string_view utf8) {
  CodePoints values;
  while (!utf8.empty()) {
    const auto next = first_code_point(utf8);
    values.push_back(next.value);
    utf8.remove_prefix(next.size);
  }
  return values;
}

std::string well_formed(std::string_view bytes) {
  std::string text;
  for (const auto value : code_points(bytes)) append(text, value);
  return text;
}

bool swapped(const CodePoints& a, const CodePoints& b, std::size_t i, std::size_t j) {
  return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
}

/// Letters to add, take away, change or swap with their neighbour until both are the same.
std::size_t distance(const CodePoints& a, const CodePoints& b) {
  std::vector<std::vector<std::size_t>> steps(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      auto& best = steps[i][j];
      if (i == 0 || j == 0) {
        best = i + j;
        continue;
      }
      best = steps[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      best = std::min({best, steps[i - 1][j] + 1, steps[i][j - 1] + 1});
      if (swapped(a, b, i, j)) best = std::min(best, steps[i - 2][j - 2] + 1);
    }
  }
  return steps[a.size()][b.size()];
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The library takes long over what is mostly ASCII, which nothing beside it changes: marks are
/// taken off before anything is put together.
std::string folded_run(std::string_view utf8) {
  constexpr auto kOptions =
      static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                     UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  const auto text = well_formed(utf8);
  utf8proc_uint8_t* mapped = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &mapped, kOptions);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  // The text is well-formed, so only memory can have been lacking.
  if (size < 0) throw std::bad_alloc();
  return {mapped, mapped + size};
}

}  // namespace

std::string folded(std::string_view utf8) {
  std::string text;
  text.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    if (is_ascii(utf8[at])) {
      text += lower(utf8[at++]);
      continue;
    }
    const std::size_t begin = at;
    while (at < utf8.size() && !is_ascii(utf8[at])) ++at;
    text += folded_run(utf8.substr(begin, at - begin));
  }
  return text;
}

std::string_view trimmed(std::string_view utf8) {
  std::size_t first = utf8.size();
  std::size_t end = utf8.size();
  for (std::size_t at = 0; at < utf8.size();) {
    const auto next = first_code_point(utf8.substr(at));
    if (!is_space(next.value)) {
      first = std::min(first, at);
      end = at + next.size;
    }
    at += next.size;
  }
  return utf8.substr(first, end - first);
}

std::optional<std::string> nearest(std::string_view typed, std::span<const std::string> known) {
  constexpr std::size_t kFarthest = 3;
  const auto wanted = code_points(folded(typed));
  const std::string* best = nullptr;
  std::size_t best_distance = kFarthest + 1;
  for (const auto& word : known) {
    const auto letters = code_points(folded(word));
    const auto off = distance(wanted, letters);
    if (off >= best_distance || off > letters.size() / 3) continue;
    best = &word;
    best_distance = off;
  }
  return best == nullptr ? std::nullopt : std::optional(*best);
}

}  // namespace hearth

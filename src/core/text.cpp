#include "hearth/core/text.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "text_code_point.hpp"

namespace hearth {
namespace {

constexpr std::int32_t kEmojiPresentation = 0xFE0F;
constexpr std::int32_t kKeycap = 0x20E3;

bool is_regional_indicator(std::int32_t code_point) {
  return code_point >= 0x1F1E6 && code_point <= 0x1F1FF;
}

bool is_pictograph(std::int32_t code_point) {
  return utf8proc_get_property(code_point)->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool is_keycap_base(std::int32_t code_point) {
  return (code_point >= '0' && code_point <= '9') || code_point == '#' || code_point == '*';
}

/// Whether `next`, in the cluster that `first` begins, makes it an emoji of two columns.
bool makes_emoji(std::int32_t first, std::int32_t next) {
  return (next == kEmojiPresentation && is_pictograph(first)) ||
         (next == kKeycap && is_keycap_base(first)) ||
         (is_regional_indicator(next) && is_regional_indicator(first));
}

int cluster_width(std::string_view cluster) {
  const auto first = first_code_point(cluster);
  int widest = utf8proc_charwidth(first.value);
  for (cluster.remove_prefix(first.size); !cluster.empty();) {
    const auto next = first_code_point(cluster);
    if (makes_emoji(first.value, next.value)) return 2;
    widest = std::max(widest, utf8proc_charwidth(next.value));
    cluster.remove_prefix(next.size);
  }
  return widest;
}

std::string spaces(int count) {
  std::string text;
  if (count > 0) text.assign(static_cast<std::size_t>(count), ' ');
  return text;
}

}  // namespace

std::vector<std::string_view> graphemes(std::string_view utf8) {
  std::vector<std::string_view> clusters;
  if (is_printable_ascii(utf8)) {
    clusters.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size(); ++at) clusters.push_back(utf8.substr(at, 1));
    return clusters;
  }
  std::int32_t state = 0;
  std::int32_t previous = 0;
  std::size_t start = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto next = first_code_point(utf8.substr(at));
    if (at > 0 && utf8proc_grapheme_break_stateful(previous, next.value, &state)) {
      clusters.push_back(utf8.substr(start, at - start));
      start = at;
    }
    previous = next.value;
    at += next.size;
  }
  if (start < utf8.size()) clusters.push_back(utf8.substr(start));
  return clusters;
}

int width(std::string_view utf8) {
  if (is_printable_ascii(utf8)) return static_cast<int>(utf8.size());
  int columns = 0;
  for (const auto cluster : graphemes(utf8)) columns += cluster_width(cluster);
  return columns;
}

std::string shorten(std::string_view utf8, int columns) {
  if (width(utf8) <= columns) return std::string(utf8);
  if (columns < 1) return {};
  std::string kept;
  int left = columns - 1;
  for (const auto cluster : graphemes(utf8)) {
    left -= cluster_width(cluster);
    if (left < 0) break;
    kept += cluster;
  }
  while (kept.ends_with(' ')) kept.pop_back();
  return kept + "…";
}

std::string pad_right(std::string_view utf8, int columns) {
  return std::string(utf8) + spaces(columns - width(utf8));
}

std::string pad_left(std::string_view utf8, int columns) {
  return spaces(columns - width(utf8)) + std::string(utf8);
}

}  // namespace hearth

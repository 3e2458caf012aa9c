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

/// Whether the byte is a character of one column that begins a cluster behind another such one.
bool is_plain(char c) { return c >= ' ' && c <= '~'; }

int cluster_width(std::string_view cluster) {
  if (cluster.size() == 1 && is_plain(cluster.front())) return 1;
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

template <typename Visit>
void each_grapheme(std::string_view utf8, const Visit& visit) {
  std::int32_t state = 0;
  std::int32_t previous = 0;
  std::size_t start = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const bool apart = at > 0 && is_plain(utf8[at]) && is_plain(utf8[at - 1]);
    const auto next = apart ? CodePoint{utf8[at], 1, true} : first_code_point(utf8.substr(at));
    if (apart) state = 0;
    if (apart || (at > 0 && utf8proc_grapheme_break_stateful(previous, next.value, &state))) {
      visit(utf8.substr(start, at - start));
      start = at;
    }
    previous = next.value;
    at += next.size;
  }
  if (start < utf8.size()) visit(utf8.substr(start));
}

std::string spaces(int count) {
  std::string text;
  if (count > 0) text.assign(static_cast<std::size_t>(count), ' ');
  return text;
}

}  // namespace

std::vector<std::string_view> graphemes(std::string_view utf8) {
  std::vector<std::string_view> clusters;
  each_grapheme(utf8, [&](std::string_view cluster) { clusters.push_back(cluster); });
  return clusters;
}

int width(std::string_view utf8) {
  if (is_printable_ascii(utf8)) return static_cast<int>(utf8.size());
  int columns = 0;
  each_grapheme(utf8, [&](std::string_view cluster) { columns += cluster_width(cluster); });
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

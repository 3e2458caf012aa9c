#include <utf8proc.h>

#include <algorithm>
#include <array>
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

/// Signs of which a keyboard or a phone puts one where another has its sibling.
struct Signs {
  std::int32_t first, last;
  char typed;
};
constexpr std::array kSigns = {
    Signs{'`', '`', '\''},       Signs{0xAB, 0xAB, '"'},      Signs{0xB4, 0xB4, '\''},
    Signs{0xBB, 0xBB, '"'},      Signs{0x2B9, 0x2B9, '\''},   Signs{0x2BA, 0x2BA, '"'},
    Signs{0x2BB, 0x2BF, '\''},   Signs{0x2C8, 0x2C8, '\''},   Signs{0x2010, 0x2015, '-'},
    Signs{0x2018, 0x201B, '\''}, Signs{0x201C, 0x201F, '"'},  Signs{0x2032, 0x2032, '\''},
    Signs{0x2033, 0x2033, '"'},  Signs{0x2035, 0x2035, '\''}, Signs{0x2036, 0x2036, '"'},
    Signs{0x2039, 0x203A, '\''}, Signs{0x2043, 0x2043, '-'},  Signs{0x2212, 0x2212, '-'},
    Signs{0x2E3A, 0x2E3B, '-'},  Signs{0x301D, 0x301F, '"'},  Signs{0xFE58, 0xFE58, '-'},
    Signs{0xFE63, 0xFE63, '-'},  Signs{0xFF02, 0xFF02, '"'},  Signs{0xFF07, 0xFF07, '\''},
    Signs{0xFF0D, 0xFF0D, '-'},  Signs{0xFF40, 0xFF40, '\''},
};

/// Letters that Unicode takes for letters of their own, not for others with something on them:
/// in lower case, by their numbers.
struct PlainLetters {
  std::int32_t letter;
  std::string_view plain;
};
constexpr std::array kPlainLetters = {
    PlainLetters{0xE6, "ae"},  PlainLetters{0xF0, "d"},   PlainLetters{0xF8, "o"},
    PlainLetters{0xFE, "th"},  PlainLetters{0x111, "d"},  PlainLetters{0x127, "h"},
    PlainLetters{0x131, "i"},  PlainLetters{0x138, "k"},  PlainLetters{0x142, "l"},
    PlainLetters{0x14B, "n"},  PlainLetters{0x153, "oe"}, PlainLetters{0x167, "t"},
    PlainLetters{0x180, "b"},  PlainLetters{0x183, "b"},  PlainLetters{0x188, "c"},
    PlainLetters{0x18C, "d"},  PlainLetters{0x192, "f"},  PlainLetters{0x199, "k"},
    PlainLetters{0x19A, "l"},  PlainLetters{0x19E, "n"},  PlainLetters{0x1A5, "p"},
    PlainLetters{0x1AB, "t"},  PlainLetters{0x1AD, "t"},  PlainLetters{0x1B4, "y"},
    PlainLetters{0x1B6, "z"},  PlainLetters{0x1E5, "g"},  PlainLetters{0x221, "d"},
    PlainLetters{0x225, "z"},  PlainLetters{0x234, "l"},  PlainLetters{0x235, "n"},
    PlainLetters{0x236, "t"},  PlainLetters{0x237, "j"},  PlainLetters{0x23C, "c"},
    PlainLetters{0x23F, "s"},  PlainLetters{0x240, "z"},  PlainLetters{0x247, "e"},
    PlainLetters{0x249, "j"},  PlainLetters{0x24B, "q"},  PlainLetters{0x24D, "r"},
    PlainLetters{0x24F, "y"},  PlainLetters{0x253, "b"},  PlainLetters{0x256, "d"},
    PlainLetters{0x257, "d"},  PlainLetters{0x260, "g"},  PlainLetters{0x266, "h"},
    PlainLetters{0x268, "i"},  PlainLetters{0x26B, "l"},  PlainLetters{0x26C, "l"},
    PlainLetters{0x26D, "l"},  PlainLetters{0x271, "m"},  PlainLetters{0x272, "n"},
    PlainLetters{0x273, "n"},  PlainLetters{0x275, "o"},  PlainLetters{0x27D, "r"},
    PlainLetters{0x282, "s"},  PlainLetters{0x288, "t"},  PlainLetters{0x289, "u"},
    PlainLetters{0x28B, "v"},  PlainLetters{0x290, "z"},  PlainLetters{0x1D6B, "ue"},
    PlainLetters{0x1D7D, "p"}, PlainLetters{0x2C61, "l"}, PlainLetters{0x2C65, "a"},
    PlainLetters{0x2C66, "t"}, PlainLetters{0x2C68, "h"}, PlainLetters{0x2C6A, "k"},
    PlainLetters{0x2C6C, "z"}, PlainLetters{0xA741, "k"}, PlainLetters{0xA749, "l"},
    PlainLetters{0xA74B, "o"}, PlainLetters{0xA7A1, "g"}, PlainLetters{0xA7A3, "k"},
    PlainLetters{0xA7A5, "n"}, PlainLetters{0xA7A7, "r"}, PlainLetters{0xA7A9, "s"},
};

/// 0 if it is no such sign.
char typed_sign(std::int32_t code_point) {
  const auto found =
      std::ranges::find_if(kSigns, [&](const Signs& s) { return code_point <= s.last; });
  return found != kSigns.end() && code_point >= found->first ? found->typed : '\0';
}

void append_plain(std::string& text, const CodePoint& letter, std::string_view bytes) {
  const auto found =
      std::ranges::lower_bound(kPlainLetters, letter.value, {}, &PlainLetters::letter);
  const bool known = found != kPlainLetters.end() && found->letter == letter.value;
  text += known ? found->plain : bytes.substr(0, letter.size);
}

void append_searchable(std::string& text, std::string_view between_signs) {
  const std::string run = folded(between_signs);
  for (std::string_view rest = run; !rest.empty();) {
    const auto letter = first_code_point(rest);
    append_plain(text, letter, rest);
    rest.remove_prefix(letter.size);
  }
}

/// What is a sign of a keyboard already, or letters and digits as they are.
void append_typed(std::string& text, char c) {
  if (c == '`') c = '\'';
  // Two hyphens are what becomes a dash.
  if (c != '-' || !text.ends_with('-')) text += c;
}

/// The end of the characters that are neither ASCII nor such a sign.
std::size_t end_of_run(std::string_view utf8, std::size_t at) {
  while (at < utf8.size() && !is_ascii(utf8[at])) {
    const auto next = first_code_point(utf8.substr(at));
    if (typed_sign(next.value) != '\0') break;
    at += next.size;
  }
  return at;
}

/// Puts there what searchable() gives, as most of what people write is: ASCII, and neither a dash
/// of two hyphens nor a backquote. Whether it is so; several bytes are done at once.
bool lowered_ascii(std::string_view text, char* to) {
  bool plain = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    plain &= is_ascii(c) && c != '`';
    to[i] = lower(c);
  }
  if (!plain) return false;
  return text.find("--") == std::string_view::npos;
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

std::string searchable(std::string_view utf8) {
  std::string text;
  text.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    if (is_ascii(utf8[at])) {
      append_typed(text, lower(utf8[at++]));
      continue;
    }
    const std::size_t end = end_of_run(utf8, at);
    if (end > at) append_searchable(text, utf8.substr(at, end - at));
    at = end;
    if (at == utf8.size() || is_ascii(utf8[at])) continue;
    const auto sign = first_code_point(utf8.substr(at));
    append_typed(text, typed_sign(sign.value));
    at += sign.size;
  }
  return text;
}

bool holds(std::string_view text, std::string_view words) {
  constexpr std::size_t kUsual = 512;
  std::array<char, kUsual> room{};
  if (text.size() <= room.size() && lowered_ascii(text, room.data())) {
    return std::string_view(room.data(), text.size()).find(words) != std::string_view::npos;
  }
  return searchable(text).find(words) != std::string::npos;
}

std::string_view trimmed(std::string_view utf8) {
  while (!utf8.empty()) {
    const auto next = first_code_point(utf8);
    if (!is_space(next.value)) break;
    utf8.remove_prefix(next.size);
  }
  while (!utf8.empty() && is_ascii(utf8.back())) {
    if (!is_space(utf8.back())) return utf8;
    utf8.remove_suffix(1);
  }
  std::size_t end = 0;  // characters of several bytes are read from the front
  for (std::size_t at = 0; at < utf8.size();) {
    const auto next = first_code_point(utf8.substr(at));
    at += next.size;
    if (!is_space(next.value)) end = at;
  }
  return utf8.substr(0, end);
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

std::vector<std::size_t> meant(std::span<const std::string> names, std::string_view typed) {
  const std::string wanted = folded(trimmed(typed));
  std::vector<std::size_t> places;
  for (std::size_t n = 0; n < names.size(); ++n) {
    if (wanted == std::to_string(n + 1)) return {n};
    if (folded(names[n]).starts_with(wanted)) places.push_back(n);
  }
  return places;
}

}  // namespace hearth

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "hearth/core/text.hpp"
#include "text_code_point.hpp"

namespace hearth {
namespace {

constexpr std::int32_t kEscape = 0x1B;
constexpr std::int32_t kBell = 0x07;
constexpr std::int32_t kStringEnd = 0x9C;

bool is_control(std::int32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F);
}

/// Embeddings, overrides and isolates can make a line read differently from what it says.
/// Right-to-left letters, and the marks that only accompany them, stay.
bool turns_direction(std::int32_t code_point) {
  return (code_point >= 0x202A && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

bool may_be_shown(std::int32_t code_point) {
  if (code_point == '\n' || code_point == '\t') return true;
  return !is_control(code_point) && !turns_direction(code_point);
}

/// Most of what is read: nothing in it needs a look.
bool is_plain_ascii(std::string_view bytes) {
  return std::ranges::all_of(
      bytes, [](char c) { return (c >= ' ' && c <= '~') || c == '\n' || c == '\t'; });
}

/// What begins at the front of the text: a control code of its own, or two bytes that mean the
/// same (ESC [ is U+009B).
struct Introducer {
  std::int32_t code = 0;
  std::size_t size = 0;
};

Introducer introducer(std::string_view text) {
  const auto first = first_code_point(text);
  if (first.value != kEscape || text.size() < 2) return {first.value, first.size};
  const auto second = static_cast<unsigned char>(text[1]);
  if (second < '@' || second > '_') return {kEscape, 1};
  return {second + 0x40, 2};
}

bool is_string_introducer(std::int32_t code) {
  return code == 0x90 || code == 0x98 || (code >= 0x9D && code <= 0x9F);
}

/// Bytes up to and with the end of a control sequence such as `31m`; 0 if it has none.
std::size_t sequence_size(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] >= '@' && text[at] <= '~') return at + 1;
    if (text[at] < ' ' || text[at] > '?') return 0;
  }
  return 0;
}

/// Bytes up to and with the terminator of a control string (a window title, a link); 0 if it has
/// none, so that an unfinished one does not swallow what people wrote.
std::size_t string_size(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto here = introducer(text.substr(at));
    if (here.code == kStringEnd || here.code == kBell) return at + here.size;
    if (is_control(here.code)) return 0;
    at += here.size;
  }
  return 0;
}

/// Bytes of the control character, or of the whole escape sequence, at the front of the text.
std::size_t hidden_size(std::string_view text) {
  constexpr std::int32_t kSequenceIntroducer = 0x9B;
  const auto start = introducer(text);
  const auto rest = text.substr(start.size);
  std::size_t more = 0;
  if (start.code == kSequenceIntroducer) more = sequence_size(rest);
  if (is_string_introducer(start.code)) more = string_size(rest);
  return more > 0 ? start.size + more : first_code_point(text).size;
}

/// What begins another line, or a column, in some program or other.
bool breaks_line(std::int32_t code_point) {
  constexpr std::int32_t kNextLine = 0x85;
  constexpr std::int32_t kLineSeparator = 0x2028;
  constexpr std::int32_t kParagraphSeparator = 0x2029;
  return (code_point >= '\t' && code_point <= '\r') || code_point == kNextLine ||
         code_point == kLineSeparator || code_point == kParagraphSeparator;
}

std::string in_quotes(char c) { return c == '\'' ? "'\\''" : std::string(1, c); }

std::string as_number(char c) {
  if (c >= ' ' && c <= '~' && c != '\'' && c != '\\') return std::string(1, c);
  return fmt::format("\\{:03o}", static_cast<unsigned>(static_cast<unsigned char>(c)));
}

}  // namespace

std::optional<std::size_t> invalid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const auto next = first_code_point(bytes.substr(at));
    if (!next.well_formed) return at;
    at += next.size;
  }
  return std::nullopt;
}

std::string printable(std::string_view bytes) {
  if (is_plain_ascii(bytes)) return std::string(bytes);
  std::string shown;
  while (!bytes.empty()) {
    const auto next = first_code_point(bytes);
    if (may_be_shown(next.value)) {
      append(shown, next.value);
      bytes.remove_prefix(next.size);
    } else {
      bytes.remove_prefix(hidden_size(bytes));
    }
  }
  return shown;
}

std::string as_sentence(std::string_view phrase) {
  constexpr std::array<std::string_view, 5> kEnds{".", "!", "?", ":", "…"};
  std::string sentence(trimmed(phrase));
  if (sentence.empty()) return sentence;
  const bool small = sentence.front() >= 'a' && sentence.front() <= 'z';
  if (small) sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
  const bool ends =
      std::ranges::any_of(kEnds, [&](std::string_view end) { return sentence.ends_with(end); });
  return ends ? sentence : sentence + '.';
}

std::string one_line(std::string_view bytes) {
  if (is_printable_ascii(bytes)) return std::string(trimmed(bytes));
  std::string line;
  bool apart = false;
  while (!bytes.empty()) {
    const auto next = first_code_point(bytes);
    if (!breaks_line(next.value) && may_be_shown(next.value)) {
      bytes.remove_prefix(next.size);
      if (apart && next.value == ' ') continue;
      if (apart && !line.empty() && !line.ends_with(' ')) line += ' ';
      apart = false;
      append(line, next.value);
      continue;
    }
    const std::size_t size = breaks_line(next.value) ? next.size : hidden_size(bytes);
    // An escape sequence stood between no words, nor did what is left of one.
    const bool parts = size == next.size && next.value != kEscape && !turns_direction(next.value);
    apart = apart || parts;
    bytes.remove_prefix(size);
  }
  return std::string(trimmed(line));
}

std::string plain_lines(std::string_view text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  std::string lines;
  lines.reserve(text.size());
  for (bool start = true; !text.empty(); start = lines.empty() || lines.back() == '\n') {
    while (start && text.starts_with(kMark)) text.remove_prefix(kMark.size());
    const auto end = std::min(text.find_first_of("\r\n"), text.size());
    lines += text.substr(0, end);
    text.remove_prefix(end);
    if (text.empty()) break;
    lines += '\n';
    text.remove_prefix(text.starts_with("\r\n") ? 2 : 1);
  }
  return lines;
}

std::string shell_word(std::string_view bytes) {
  const bool plain =
      bytes.find_first_of("\n\t") == std::string_view::npos && printable(bytes) == bytes;
  std::string word = plain ? "'" : "$'";
  for (const char c : bytes) word += plain ? in_quotes(c) : as_number(c);
  return word + "'";
}

}  // namespace hearth

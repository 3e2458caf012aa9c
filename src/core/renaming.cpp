#include "hearth/core/renaming.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "hearth/core/text.hpp"
#include "text_code_point.hpp"

namespace hearth {
namespace {

struct CodeRange {
  std::int32_t first;
  std::int32_t last;
};

[[nodiscard]] bool lies_in(std::span<const CodeRange> ranges, std::int32_t code) {
  return std::ranges::any_of(
      ranges, [&](const CodeRange& range) { return range.first <= code && code <= range.last; });
}

/// Scripts that put no space between words, or hang what follows on them.
constexpr auto kUnspaced = std::to_array<CodeRange>({{0x0E00, 0x0EFF},
                                                     {0x1000, 0x109F},
                                                     {0x1780, 0x17FF},
                                                     {0x2E80, 0x2FFF},
                                                     {0x3040, 0xD7FF},
                                                     {0xF900, 0xFAFF},
                                                     {0x20000, 0x3FFFF}});

/// One character of a text, as names are compared.
struct Letter {
  std::string_view bytes;
  std::string folded;  ///< a space for any white space
  bool is_letter = false;
  bool is_unspaced = false;
};

Letter letter_of(std::string_view bytes) {
  const std::int32_t code = first_code_point(bytes).value;
  if (is_space(code)) return {bytes, " "};
  return {bytes, folded(bytes), is_letter(code), lies_in(kUnspaced, code)};
}

std::vector<Letter> letters_of(std::string_view text) {
  std::vector<Letter> letters;
  for (const std::string_view each : graphemes(text)) letters.push_back(letter_of(each));
  return letters;
}

/// A name as it is looked for.
struct Sought {
  std::string folded;
  const Renaming* renaming;
};

std::string squeezed(std::string_view name) {
  std::string text;
  for (const Letter& letter : letters_of(trimmed(name))) {
    const bool again = letter.folded == " " && text.ends_with(' ');
    if (!again) text += letter.folded;
  }
  return text;
}

std::vector<Sought> sought(std::span<const Renaming> names) {
  std::vector<Sought> all;
  for (const Renaming& one : names) {
    std::string folded = squeezed(one.name);
    if (!folded.empty()) all.push_back({std::move(folded), &one});
  }
  std::ranges::stable_sort(all, std::ranges::greater(),
                           [](const Sought& one) { return one.folded.size(); });
  return all;
}

[[nodiscard]] bool begins_word(const std::vector<Letter>& text, std::size_t at) {
  return at == 0 || !text[at - 1].is_letter || text[at].is_unspaced || text[at - 1].is_unspaced;
}

[[nodiscard]] bool ends_word(const std::vector<Letter>& text, std::size_t end) {
  const auto parts = [&](std::size_t at) { return at >= text.size() || !text[at].is_letter; };
  if (parts(end) || text[end - 1].is_unspaced || text[end].is_unspaced) return true;
  return text[end].folded == "s" && parts(end + 1);
}

/// Behind the last letter of the name that begins there.
[[nodiscard]] std::optional<std::size_t> end_of(const std::vector<Letter>& text, std::size_t at,
                                                const std::string& name) {
  std::string read;
  for (std::size_t n = at; n < text.size(); ++n) {
    const bool again = text[n].folded == " " && read.ends_with(' ');
    if (!again) read += text[n].folded;
    if (read == name) return n + 1;
    if (!name.starts_with(read)) break;
  }
  return std::nullopt;
}

struct Found {
  const Renaming* renaming;
  std::size_t end;
};

[[nodiscard]] std::optional<Found> name_at(const std::vector<Letter>& text, std::size_t at,
                                           const std::vector<Sought>& names) {
  if (!begins_word(text, at)) return std::nullopt;
  for (const Sought& name : names) {
    const auto end = end_of(text, at, name.folded);
    if (end && ends_word(text, *end)) return Found{name.renaming, *end};
  }
  return std::nullopt;
}

[[nodiscard]] bool is_capital(const Letter& letter) { return letter.folded != letter.bytes; }

constexpr std::size_t kShortestBegun = 3;  ///< letters; much begins with less

[[nodiscard]] bool begins_with(const std::vector<Letter>& text, std::size_t at,
                               const Sought& name) {
  const std::vector<Letter> letters = letters_of(trimmed(name.renaming->name));
  if (letters.size() < kShortestBegun || letters.front().is_unspaced) return false;
  const auto end = end_of(text, at, name.folded);
  const bool goes_on = end && *end < text.size() && text[*end].is_letter;
  return goes_on && (is_capital(text[at]) || !is_capital(letters.front()));
}

/// Up to where its letters end.
std::string word_at(const std::vector<Letter>& text, std::size_t at) {
  std::string word;
  for (; at < text.size() && text[at].is_letter; ++at) word += text[at].bytes;
  return word;
}

}  // namespace

std::vector<std::string> words_begun_with(std::string_view text, std::span<const Renaming> names) {
  const std::vector<Sought> all = sought(names);
  const std::vector<Letter> letters = letters_of(text);
  std::vector<std::string> words;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    if (!begins_word(letters, at) || name_at(letters, at, all)) continue;
    const bool is_begun = std::ranges::any_of(
        all, [&](const Sought& name) { return begins_with(letters, at, name); });
    if (!is_begun) continue;
    std::string word = word_at(letters, at);
    if (std::ranges::find(words, word) == words.end()) words.push_back(std::move(word));
  }
  return words;
}

std::string renamed(std::string_view text, std::span<const Renaming> names, const Marks& marks) {
  const std::vector<Sought> all = sought(names);
  if (all.empty()) return std::string(text);
  const std::vector<Letter> letters = letters_of(text);
  std::string result;
  for (std::size_t at = 0; at < letters.size();) {
    if (const auto found = name_at(letters, at, all)) {
      result += marks.before + found->renaming->said + marks.after;
      at = found->end;
    } else {
      result += letters[at++].bytes;
    }
  }
  return result;
}

}  // namespace hearth

#include "hearth/prompt/reframe.hpp"

#include <algorithm>
#include <cctype>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

const std::string* text_in(const Tree& table, std::string_view key) {
  const Tree* member = table.find(key);
  return member ? std::get_if<std::string>(&member->data) : nullptr;
}

std::vector<std::string> texts_in(const Tree& table, std::string_view key) {
  std::vector<std::string> texts;
  const Tree* member = table.find(key);
  const auto* list = member ? std::get_if<Tree::Array>(&member->data) : nullptr;
  if (!list) return texts;
  for (const Tree& item : *list) {
    if (const auto* text = std::get_if<std::string>(&item.data)) texts.push_back(*text);
  }
  return texts;
}

/// Folded, with every run of what is no letter or digit as one space, and one at either end: so
/// that whole words can be looked for as plain text.
std::string as_words(std::string_view text) {
  std::string words = " ";
  for (const char c : folded(text)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool in_word = byte >= 0x80 || std::isalnum(byte) != 0;
    if (in_word) {
      words += c;
    } else if (words.back() != ' ') {
      words += ' ';
    }
  }
  return words.back() == ' ' ? words : words + ' ';
}

/// A typographic apostrophe is no letter, however many bytes it has.
std::string with_plain_apostrophes(std::string text) {
  constexpr std::string_view kCurly = "\u2019";
  for (auto at = text.find(kCurly); at != std::string::npos; at = text.find(kCurly, at + 1)) {
    text.replace(at, kCurly.size(), "'");
  }
  return text;
}

}  // namespace

std::optional<Reframe> read_reframe(const Tree& file, std::string_view language) {
  const Tree* part = file.find(language);
  if (!part) part = file.find("en");
  if (!part) return std::nullopt;
  const std::string* offer = text_in(*part, "offer");
  const std::string* observation = text_in(*part, "observation");
  const std::string* feeling = text_in(*part, "feeling");
  const std::string* wish = text_in(*part, "wish");
  std::vector<std::string> absolutes = texts_in(*part, "absolutes");
  if (!offer || !observation || !feeling || !wish || absolutes.empty()) return std::nullopt;
  return Reframe{std::move(absolutes), *offer, *observation, *feeling, *wish};
}

bool has_absolute(const Reframe& reframe, std::string_view text) {
  const std::string words = as_words(with_plain_apostrophes(std::string(text)));
  return std::any_of(reframe.absolutes.begin(), reframe.absolutes.end(),
                     [&](const std::string& absolute) {
                       return words.find(as_words(absolute)) != std::string::npos;
                     });
}

std::string reframed(std::string_view observation, std::string_view feeling,
                     std::string_view wish) {
  std::string text;
  for (const std::string_view part : {trimmed(observation), trimmed(feeling), trimmed(wish)}) {
    if (part.empty()) continue;
    if (!text.empty()) text += '\n';
    text += part;
  }
  return text;
}

}  // namespace hearth

#include "hearth/prompt/reframe.hpp"

#include <algorithm>
#include <cctype>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

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

bool agrees(std::string_view line) { return means(line, msgid("y")) || means(line, msgid("yes")); }

}  // namespace

std::optional<Reframe> read_reframe(const Tree& file, std::string_view language) {
  const Tree* part = file.find(language);
  if (!part) part = file.find("en");
  if (!part) return std::nullopt;
  const std::string* offer = part->find_as<std::string>("offer");
  const std::string* observation = part->find_as<std::string>("observation");
  const std::string* feeling = part->find_as<std::string>("feeling");
  const std::string* wish = part->find_as<std::string>("wish");
  const std::string* choice = part->find_as<std::string>("choice");
  std::vector<std::string> absolutes = part->texts("absolutes");
  if (!offer || !observation || !feeling || !wish || !choice) return std::nullopt;
  return Reframe{std::move(absolutes), *offer, *observation, *feeling, *wish, *choice};
}

bool has_absolute(const Reframe& reframe, std::string_view text) {
  const std::string words = as_words(with_plain_apostrophes(std::string(text)));
  return std::ranges::any_of(reframe.absolutes, [&](const std::string& absolute) {
    return words.find(as_words(absolute)) != std::string::npos;
  });
}

std::string Rewording::question() const {
  switch (stage_) {
    case Stage::offer:
      return reframe_.offer + " " + tr("[y/N]");
    case Stage::observation:
      return reframe_.observation;
    case Stage::feeling:
      return reframe_.feeling;
    case Stage::wish:
      return reframe_.wish;
    case Stage::choice:
    case Stage::done:
      break;
  }
  return new_ + '\n' + reframe_.choice + " " + tr("[y/N]");
}

void Rewording::take(std::string_view line) {
  switch (stage_) {
    case Stage::offer:
      stage_ = agrees(line) ? Stage::observation : Stage::done;
      return;
    case Stage::observation:
      return add(line, Stage::feeling);
    case Stage::feeling:
      return add(line, Stage::wish);
    case Stage::wish:
      add(line, Stage::choice);
      if (new_.empty()) stage_ = Stage::done;
      return;
    case Stage::choice:
      chosen_ = agrees(line);
      stage_ = Stage::done;
      return;
    case Stage::done:
      return;
  }
}

void Rewording::add(std::string_view part, Stage next) {
  const std::string_view words = trimmed(part);
  if (!new_.empty() && !words.empty()) new_ += '\n';
  new_ += words;
  stage_ = next;
}

}  // namespace hearth

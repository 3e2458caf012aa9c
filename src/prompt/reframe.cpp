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

constexpr std::string_view kGap = "\u2026";
constexpr std::string_view kEndsClause = ".,;:!?";
constexpr std::ptrdiff_t kMostBetween = 4;

/// The clauses of a text as words: no phrase with a gap in it reaches from one into the next.
std::vector<std::string> clauses_of(std::string_view text) {
  std::vector<std::string> clauses;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(kEndsClause), text.size());
    clauses.push_back(as_words(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return clauses;
}

/// Whether both stand in the clause in this order, at most a few words apart.
bool has_apart(const std::string& clause, const std::string& before, const std::string& behind) {
  for (auto at = clause.find(before); at != std::string::npos; at = clause.find(before, at + 1)) {
    const std::size_t end = at + before.size() - 1;
    const std::size_t then = clause.find(behind, end);
    if (then == std::string::npos) return false;
    const std::string between = clause.substr(end, then - end);
    if (std::ranges::count(between, ' ') <= kMostBetween) return true;
  }
  return false;
}

bool has_phrase(std::string_view text, std::string_view phrase) {
  const std::size_t gap = phrase.find(kGap);
  if (gap == std::string_view::npos) {
    return as_words(text).find(as_words(phrase)) != std::string::npos;
  }
  const std::string before = as_words(phrase.substr(0, gap));
  const std::string behind = as_words(phrase.substr(gap + kGap.size()));
  const std::vector<std::string> clauses = clauses_of(text);
  return std::any_of(clauses.begin(), clauses.end(),
                     [&](const std::string& clause) { return has_apart(clause, before, behind); });
}

/// The table of that language, or of what it falls back to: `de-AT`, then `de`.
const Tree* part_for(const Tree& file, std::string_view language) {
  for (;;) {
    if (const Tree* part = file.find(language)) return part;
    const std::size_t dash = language.rfind('-');
    if (dash == std::string_view::npos) return file.find("en");
    language = language.substr(0, dash);
  }
}

bool agrees(std::string_view line) { return means(line, msgid("y")) || means(line, msgid("yes")); }

}  // namespace

std::optional<Reframe> read_reframe(const Tree& file, std::string_view language) {
  const Tree* part = part_for(file, language);
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
  const std::string plain = with_plain_apostrophes(std::string(text));
  return std::ranges::any_of(
      reframe.absolutes, [&](const std::string& absolute) { return has_phrase(plain, absolute); });
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

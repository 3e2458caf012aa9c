#include "hearth/prompt/pack/findings.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

/// Longer phrases come before the words in them, so that each place counts once.
constexpr std::array<std::string_view, 10> kPressing{
    "back to normal", "by now", "streak", "overdue",     "missed",
    "failed",         "normal", "should", "performance", "target"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// In small letters, with single blanks: a phrase is found across line breaks.
std::string comparable(std::string_view text) {
  auto plain = folded(text);
  std::ranges::replace_if(
      plain, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  const auto end =
      std::unique(plain.begin(), plain.end(), [](char a, char b) { return a == ' ' && b == ' '; });
  plain.erase(end, plain.end());
  return plain;
}

bool is_whole(std::string_view text, std::size_t at, std::size_t size) {
  const bool starts = at == 0 || !is_letter(text[at - 1]);
  const bool ends = at + size == text.size() || !is_letter(text[at + size]);
  return starts && ends;
}

/// Takes the phrase out wherever it stands alone; false if it nowhere does.
bool take_out(std::string& text, std::string_view phrase) {
  bool found = false;
  for (auto at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1)) {
    if (!is_whole(text, at, phrase.size())) continue;
    std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(at), phrase.size(), ' ');
    found = true;
  }
  return found;
}

}  // namespace

void Findings::error(Position at, std::string what, std::string expected) {
  has_errors_ = true;
  mended(at, std::move(what), std::move(expected));
}

void Findings::mended(Position at, std::string what, std::string expected) {
  collect(list_, {Problem::Severity::error, at, std::move(what), std::move(expected)});
}

void Findings::warn(Position at, std::string what, std::string expected) {
  collect(list_, {Problem::Severity::warning, at, std::move(what), std::move(expected)});
}

std::vector<Problem> Findings::sorted() const {
  auto problems = list_;
  std::ranges::stable_sort(problems,
                           [](const Problem& a, const Problem& b) { return a.at < b.at; });
  return problems;
}

std::vector<std::string> pressing_words(std::string_view text) {
  auto rest = comparable(text);
  std::vector<std::string> found;
  for (const auto phrase : kPressing) {
    if (take_out(rest, phrase)) found.emplace_back(phrase);
  }
  return found;
}

void check_shown(const std::string& text, std::string_view key, Position at, Findings& findings) {
  if (printable(text) != text) {
    findings.error(at, tr("`{}` has control characters in it", key), tr("plain words"));
  }
  const auto words = pressing_words(text);
  if (words.empty()) return;
  findings.warn(at, tr("`{}` says \"{}\"", key, fmt::join(words, "\", \"")),
                tr("words that neither judge nor press"));
}

}  // namespace hearth

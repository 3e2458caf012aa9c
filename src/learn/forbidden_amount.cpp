#include "forbidden_amount.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr auto kNumbers = std::to_array<std::string_view>(
    {"one",    "two",  "three", "four",  "five", "six",    "seven", "eight",  "nine",  "ten",
     "twelve", "ein",  "eine",  "einen", "zwei", "drei",   "vier",  "funf",   "sechs", "acht",
     "neun",   "zehn", "zwolf", "einer", "half", "halbes", "few",   "several"});

constexpr auto kUnits = std::to_array<std::string_view>(
    {"day",   "days",   "week",    "weeks",   "month",   "months", "hour",     "hours", "mg",
     "ml",    "g",      "times",   "tablets", "tag",     "tage",   "tagen",    "woche", "wochen",
     "monat", "monate", "monaten", "stunde",  "stunden", "mal",    "tabletten"});

/// Between a number and its unit.
constexpr auto kBetween =
    std::to_array<std::string_view>({"to", "or", "bis", "oder", "and", "und"});

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// Runs of letters and runs of digits, in small letters and without accents.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  char before = ' ';
  for (const char c : folded(text)) {
    const bool goes_on = (is_letter(c) && is_letter(before)) || (is_digit(c) && is_digit(before));
    if (is_letter(c) || is_digit(c)) {
      if (!goes_on) words.emplace_back();
      words.back() += c;
    }
    before = c;
  }
  return words;
}

bool is_number(const std::string& word) {
  return is_digit(word.front()) || is_one_of(kNumbers, word);
}

}  // namespace

std::optional<std::string> forbidden_amount(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  for (std::size_t n = 0; n < words.size(); ++n) {
    if (!is_number(words[n])) continue;
    std::size_t unit = n + 1;
    const auto is_there = [&] { return unit < words.size(); };
    while (is_there() && (is_number(words[unit]) || is_one_of(kBetween, words[unit]))) ++unit;
    if (is_there() && is_one_of(kUnits, words[unit])) return words[n] + " " + words[unit];
  }
  return std::nullopt;
}

}  // namespace hearth

#include "option_words.hpp"

#include <algorithm>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

bool is_letter(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
}

/// Words alone, a blank before and after each: " not yet ". Dashes and quotation marks of
/// typographers (U+2000 to U+203F) are no letters.
std::string plain_words(std::string_view text) {
  std::string words = " ";
  const std::string all = folded(text);
  for (std::size_t at = 0; at < all.size(); ++at) {
    const bool punctuation = all.compare(at, 2, "\xe2\x80") == 0;
    if (punctuation) at += 2;
    const bool letter = !punctuation && is_letter(static_cast<unsigned char>(all[at]));
    if (letter) words += all[at];
    if (!letter && words.back() != ' ') words += ' ';
  }
  if (words.back() != ' ') words += ' ';
  return words;
}

bool has_words(std::string_view text, std::string_view phrase) {
  const std::string words = plain_words(phrase);
  return words != " " && plain_words(text).find(words) != std::string::npos;
}

/// What can be answered: the ends of a scale are told apart like options.
std::vector<Option> choices_of(const Wording& wording) {
  if (wording.type != QuestionType::scale) return wording.options;
  return {{"", wording.low}, {"", wording.high}};
}

/// The words that are the other's, or empty. What is shipped so may stay so.
std::string words_of_other(const std::string& say, const std::vector<Option>& shipped,
                           std::size_t place) {
  for (std::size_t other = 0; other < shipped.size(); ++other) {
    if (other == place || say == shipped[place].say) continue;
    for (const std::string& words : {shipped[other].say, shipped[other].id}) {
      if (has_words(say, words)) return words;
    }
  }
  return {};
}

}  // namespace

std::vector<TakenWord> taken_words(const Wording& wording, std::span<const Pack> shipped) {
  std::vector<TakenWord> taken;
  const std::vector<Option> choices = choices_of(wording);
  for (std::size_t place = 0; place < choices.size(); ++place) {
    const std::string& say = choices[place].say;
    std::string words = say.find("{word:") == std::string::npos ? "" : "{word:...}";
    for (const Pack& pack : shipped) {
      const Question* same = pack.find(wording.id);
      const auto known = same ? choices_of(*same->wording) : std::vector<Option>{};
      if (words.empty() && place < known.size()) words = words_of_other(say, known, place);
    }
    if (!words.empty()) taken.push_back({place, say, words});
  }
  return taken;
}

}  // namespace hearth

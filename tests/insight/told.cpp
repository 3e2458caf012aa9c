#include "insight/told.hpp"

#include "words/sentences.hpp"

namespace hearth::test {

std::string told(const Couple& couple, const Sayings& sayings) {
  std::string text;
  for (std::size_t at = 0; at < sayings.of_each.size(); ++at) {
    const std::string words = worded(sayings.of_each[at]);
    if (!words.empty()) text += couple.names.at(at) + ": " + words + "\n";
  }
  const std::string of_all = worded(sayings.of_all);
  return of_all.empty() ? text : text + of_all + "\n";
}

}  // namespace hearth::test

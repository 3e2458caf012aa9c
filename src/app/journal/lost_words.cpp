#include "hearth/app/journal/lost_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/rescue.hpp"

namespace hearth {
namespace {

/// A single text as it was written, so that it can be copied; several answers each below what was
/// asked.
std::string said_of(const KeptNowhere::Words& words, const Names& names) {
  const auto given = std::ranges::count_if(
      words.answers, [](const Answer& answer) { return answered(answer.value); });
  const bool alone = given == 1 && words.begun.empty();
  std::string said;
  for (const Answer& answer : words.answers) {
    if (!answered(answer.value)) continue;
    if (!alone) said += printable(filled(answer.wording->ask, names)) + "\n";
    said += printable(shown(*answer.wording, answer.value, names)) + "\n";
  }
  if (!words.begun.empty()) said += printable(words.begun) + "\n";
  return said;
}

}  // namespace

void show_if_lost(Env& env, const Names& names, const std::function<void()>& keep) {
  try {
    keep();
  } catch (const KeptNowhere& lost) {
    const std::string said = said_of(lost.words(), names);
    if (said.empty()) throw;
    env.console.note(tr("The journal could not be written. These are your words:\n"));
    env.console.out(said);
    throw;
  }
}

}  // namespace hearth

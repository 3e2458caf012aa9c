#include "draft_merge.hpp"

#include <algorithm>

namespace hearth {
namespace {

const Answer* answer_to(const Draft& draft, const std::string& question) {
  const auto found = std::ranges::find_if(
      draft.answers, [&](const Answer& one) { return one.wording->id == question; });
  return found == draft.answers.end() ? nullptr : &*found;
}

bool covers(const Draft& more, const Draft& less) {
  return std::ranges::all_of(less.answers, [&](const Answer& answer) {
    return answer_to(more, answer.wording->id) != nullptr;
  });
}

bool is_further_on(const Draft& rescued, const Draft& here) {
  return covers(rescued, here) && rescued.answers.size() > here.answers.size();
}

/// Adds what is missing, and says whether the rest is as it is here.
MergedDraft filled_up(Draft here, const Draft& rescued) {
  MergedDraft result;
  const std::size_t before = here.answers.size();
  for (const Answer& answer : rescued.answers) {
    const Answer* const given = answer_to(here, answer.wording->id);
    if (given == nullptr) {
      here.answers.push_back(answer);
    } else if (given->value != answer.value || given->share != answer.share) {
      result.whole = false;
    }
  }
  if (here.answers.size() > before) result.better = std::move(here);
  return result;
}

}  // namespace

MergedDraft merged(const std::optional<Draft>& here, const Draft& rescued) {
  if (!here) return {rescued, true};
  if (here->started != rescued.started || here->occasion != rescued.occasion) {
    return {std::nullopt, false};
  }
  if (is_further_on(rescued, *here)) return {rescued, true};
  return filled_up(*here, rescued);
}

}  // namespace hearth

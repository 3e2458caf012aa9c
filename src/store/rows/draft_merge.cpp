#include "draft_merge.hpp"

#include <algorithm>

#include "hearth/core/json.hpp"

namespace hearth {
namespace {

const Tree::Table& answers_of(const Draft& draft) {
  static const Tree::Table none;
  const auto* table = std::get_if<Tree::Table>(&draft.answers.data);
  return table ? *table : none;
}

bool covers(const Draft& more, const Draft& less) {
  const Tree::Table& answers = answers_of(less);
  return std::ranges::all_of(
      answers, [&](const Member& answer) { return more.answers.find(answer.key) != nullptr; });
}

bool is_further_on(const Draft& rescued, const Draft& here) {
  return covers(rescued, here) && answers_of(rescued).size() > answers_of(here).size();
}

/// Adds what is missing, and says whether the rest is the same.
MergedDraft filled_up(Draft here, const Draft& rescued) {
  MergedDraft result;
  Tree::Table answers = answers_of(here);
  for (const Member& answer : answers_of(rescued)) {
    const Tree* const given = here.answers.find(answer.key);
    if (given == nullptr) {
      answers.push_back(answer);
    } else if (to_json(*given) != to_json(answer.value)) {
      result.whole = false;
    }
  }
  if (answers.size() == answers_of(here).size()) return result;
  here.answers = Tree{std::move(answers), {}};
  result.better = std::move(here);
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

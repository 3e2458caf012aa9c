#include "hearth/plan/overview.hpp"

namespace hearth {
namespace {

Tree text_tree(std::string_view text) { return {std::string(text), {}}; }

Tree texts_tree(const std::vector<std::string>& texts) {
  Tree::Array list;
  for (const std::string& text : texts) list.push_back(text_tree(text));
  return {std::move(list), {}};
}

std::string_view name_of(Overview::Hint hint) {
  switch (hint) {
    case Overview::Hint::waits:
      return "waits";
    case Overview::Hint::fits:
      return "fits";
    case Overview::Hint::ask_team:
      return "ask_team";
    case Overview::Hint::team_waits:
      return "team_waits";
    case Overview::Hint::agree_first:
      return "agree_first";
    case Overview::Hint::low_energy:
      return "low_energy";
    case Overview::Hint::touches_trigger:
      return "touches_trigger";
  }
  return "";
}

Tree day_tree(const std::optional<Date>& day) { return day ? text_tree(to_string(*day)) : Tree{}; }

Tree clearance_tree(const std::optional<Clearance>& clearance) {
  if (!clearance) return {};
  return {Tree::Table{{"said", {}, text_tree(clearance->said)},
                      {"by", {}, text_tree(clearance->by)},
                      {"on", {}, day_tree(clearance->on)},
                      {"allowed", {}, clearance->allowed ? Tree{*clearance->allowed, {}} : Tree{}}},
          {}};
}

Tree step_tree(const Overview& overview) {
  if (!overview.step) return {};
  const StepWords& words = overview.step->words;
  return {
      Tree::Table{{"id", {}, text_tree(to_string(overview.step->id))},
                  {"title", {}, text_tree(words.title)},
                  {"family", {}, text_tree(words.family)},
                  {"energy", {}, text_tree(words.energy)},
                  {"window", {}, text_tree(words.window)},
                  {"smaller", {}, text_tree(words.smaller)},
                  {"active", {}, {overview.active, {}}},
                  {"onward", {}, {overview.onward, {}}},
                  {"hint", {}, text_tree(name_of(overview.hint))},
                  {"clearance", {}, clearance_tree(overview.step->clearance)},
                  {"worry", {}, overview.worry ? text_tree(to_string(*overview.worry)) : Tree{}}},
      {}};
}

Tree agreement_tree(const Agreement& agreement) {
  return {Tree::Table{{"id", {}, text_tree(to_string(agreement.id))},
                      {"scope", {}, text_tree(agreement.scope)},
                      {"who", {}, text_tree(agreement.who)},
                      {"includes", {}, text_tree(agreement.includes)},
                      {"excludes", {}, text_tree(agreement.excludes)},
                      {"stop_word", {}, text_tree(agreement.stop_word)},
                      {"slow_word", {}, text_tree(agreement.slow_word)},
                      {"silent_signal", {}, text_tree(agreement.silent_signal)},
                      {"check_in_every", {}, text_tree(agreement.check_in_every)},
                      {"aftercare", {}, text_tree(agreement.aftercare)},
                      {"privacy", {}, text_tree(agreement.privacy)},
                      {"technology", {}, text_tree(agreement.technology)},
                      {"substances", {}, text_tree(agreement.substances)},
                      {"until", {}, text_tree(to_string(agreement.until))},
                      {"in_force", {}, {agreement.in_force, {}}}},
          {}};
}

Tree decision_tree(const Decision& decision) {
  return {Tree::Table{{"decision", {}, text_tree(decision.matter)},
                      {"status", {}, text_tree(decision.status)},
                      {"outcome", {}, text_tree(decision.outcome)},
                      {"again", {}, day_tree(decision.again)}},
          {}};
}

Tree ritual_tree(const Ritual& ritual) {
  return {Tree::Table{{"ritual", {}, text_tree(ritual.name)},
                      {"cue", {}, text_tree(ritual.cue)},
                      {"length", {}, text_tree(ritual.length)},
                      {"light_version", {}, text_tree(ritual.light_version)},
                      {"last", {}, day_tree(ritual.last)}},
          {}};
}

template <class One>
Tree list_tree(const std::vector<One>& list, Tree (*tree_of)(const One&)) {
  Tree::Array trees;
  for (const One& one : list) trees.push_back(tree_of(one));
  return {std::move(trees), {}};
}

}  // namespace

Tree to_tree(const Overview& overview) {
  return {Tree::Table{{"ladder", {}, text_tree(overview.ladder)},
                      {"steps", {}, texts_tree(overview.steps)},
                      {"step", {}, step_tree(overview)},
                      {"agreements", {}, list_tree(overview.agreements, agreement_tree)},
                      {"decisions", {}, list_tree(overview.decisions, decision_tree)},
                      {"rituals", {}, list_tree(overview.rituals, ritual_tree)},
                      {"helps", {}, texts_tree(overview.helps)},
                      {"questions", {}, texts_tree(overview.questions)},
                      {"team_said", {}, texts_tree(overview.team_said)}},
          {}};
}

}  // namespace hearth

#include "hearth/plan/overview.hpp"

namespace hearth {
namespace {

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

Tree clearance_tree(const Clearance& clearance) {
  return Tree::Table{{"said", clearance.said},
                     {"by", clearance.by},
                     {"on", clearance.on},
                     {"allowed", clearance.allowed}};
}

Tree step_tree(const Overview& overview) {
  if (!overview.step) return {};
  const auto& [id, words, clearance] = *overview.step;
  return Tree::Table{{"id", to_string(id)},
                     {"title", words.title},
                     {"family", words.family},
                     {"energy", words.energy},
                     {"window", words.window},
                     {"smaller", words.smaller},
                     {"practice", words.practice},
                     {"active", overview.active},
                     {"onward", overview.onward},
                     {"hint", name_of(overview.hint)},
                     {"clearance", clearance ? clearance_tree(*clearance) : Tree()},
                     {"worry", overview.worry ? Tree(to_string(*overview.worry)) : Tree()}};
}

Tree agreement_tree(const Agreement& agreement) {
  return Tree::Table{{"id", to_string(agreement.id)},
                     {"scope", agreement.scope},
                     {"who", agreement.who},
                     {"includes", agreement.includes},
                     {"excludes", agreement.excludes},
                     {"stop_word", agreement.stop_word},
                     {"slow_word", agreement.slow_word},
                     {"silent_signal", agreement.silent_signal},
                     {"check_in_every", agreement.check_in_every},
                     {"aftercare", agreement.aftercare},
                     {"privacy", agreement.privacy},
                     {"technology", agreement.technology},
                     {"substances", agreement.substances},
                     {"until", agreement.until},
                     {"in_force", agreement.in_force}};
}

Tree decision_tree(const Decision& decision) {
  return Tree::Table{{"decision", decision.matter},
                     {"status", decision.status},
                     {"outcome", decision.outcome},
                     {"again", decision.again}};
}

Tree ritual_tree(const Ritual& ritual) {
  return Tree::Table{{"ritual", ritual.name},
                     {"cue", ritual.cue},
                     {"length", ritual.length},
                     {"light_version", ritual.light_version},
                     {"last", ritual.last}};
}

}  // namespace

Tree to_tree(const Overview& overview) {
  return Tree::Table{{"ladder", overview.ladder},
                     {"steps", Tree::list_of(overview.steps)},
                     {"step", step_tree(overview)},
                     {"agreements", Tree::list_of(overview.agreements, agreement_tree)},
                     {"decisions", Tree::list_of(overview.decisions, decision_tree)},
                     {"rituals", Tree::list_of(overview.rituals, ritual_tree)},
                     {"helps", Tree::list_of(overview.helps)},
                     {"questions", Tree::list_of(overview.questions)},
                     {"team_said", Tree::list_of(overview.team_said)}};
}

}  // namespace hearth

#include <fmt/core.h>

#include "hearth/plan/overview.hpp"

namespace hearth {
namespace {

std::string spoken_hint(const Overview& overview) {
  switch (overview.hint) {
    case Overview::Hint::waits:
      return overview.alone ? "It waits until you want it: `hearth plan want`."
                            : "It waits until each of you wants it. `hearth plan want` takes your "
                              "word, alone; not yet is as good an answer as yes.";
    case Overview::Hint::fits:
      return overview.alone
                 ? "You want it. It is there when it suits you; nothing has to come of it."
                 : "Each of you wants it. It is there when it suits you all; nothing has "
                   "to come of it.";
    case Overview::Hint::ask_team:
      return "Before this one comes a word of your care team. `hearth plan team` keeps what they "
             "said.";
    case Overview::Hint::agree_first:
      return "Each of you wants it. Before it comes an agreement on how to stop: `hearth plan "
             "agree`.";
    case Overview::Hint::low_energy:
      return "It is open, and today may be a day for something lighter. It keeps.";
    case Overview::Hint::touches_trigger:
      return "It is open, and it touches on something that you wrote down as hard for you. Leave "
             "it, change it or make it smaller, as you like.";
  }
  return "";
}

std::string spoken_team(const Clearance& clearance) {
  std::string text = fmt::format("Our team said: {}", clearance.said);
  if (!clearance.by.empty()) text += fmt::format(" ({}", clearance.by);
  if (clearance.on) {
    text += fmt::format("{}{}", clearance.by.empty() ? " (" : ", ", spoken(*clearance.on));
  }
  if (!clearance.by.empty() || clearance.on) text += ")";
  return text;
}

void add_step(const Overview& overview, Document& document) {
  const PlannedStep& step = *overview.step;
  const auto say = [&](std::string text) {
    document.blocks.emplace_back(Paragraph{std::move(text)});
  };
  document.blocks.emplace_back(Heading{2, step.words.title});
  if (!step.words.window.empty()) say(fmt::format("When: {}.", step.words.window));
  if (!step.words.smaller.empty()) say(fmt::format("Smaller: {}.", step.words.smaller));
  if (step.clearance) say(spoken_team(*step.clearance));
  say(spoken_hint(overview));
  if (overview.own_yes && !overview.alone) {
    say(*overview.own_yes ? "Your own word, shown to you alone: yes."
                          : "Your own word, shown to you alone: not yet, or none so far.");
  }
  if (overview.onward) {
    say(overview.alone ? "You would like to go on: `hearth plan next`."
                       : "Each of you would like to go on: `hearth plan next`.");
  }
}

std::string spoken_agreement(const Agreement& agreement) {
  std::string text = fmt::format("{}, until {}.", agreement.scope, spoken(agreement.until));
  const auto add = [&](const char* label, const std::string& words) {
    if (!words.empty()) text += fmt::format(" {}: {}.", label, words);
  };
  add("In it", agreement.includes);
  add("Not in it", agreement.excludes);
  add("Stop", agreement.stop_word);
  add("Slower", agreement.slow_word);
  add("Without a voice", agreement.silent_signal);
  return text;
}

void add_agreements(const Overview& overview, bool in_force, const char* title,
                    Document& document) {
  Bullets bullets;
  for (std::size_t n = 0; n < overview.agreements.size(); ++n) {
    if (overview.agreements[n].in_force != in_force) continue;
    bullets.items.push_back(fmt::format("{}: {}", n + 1, spoken_agreement(overview.agreements[n])));
  }
  if (bullets.items.empty()) return;
  document.blocks.emplace_back(Heading{2, title});
  document.blocks.emplace_back(std::move(bullets));
}

void add_list(const char* title, const std::vector<std::string>& lines, Document& document) {
  if (lines.empty()) return;
  document.blocks.emplace_back(Heading{2, title});
  document.blocks.emplace_back(Bullets{lines});
}

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
    case Overview::Hint::agree_first:
      return "agree_first";
    case Overview::Hint::low_energy:
      return "low_energy";
    case Overview::Hint::touches_trigger:
      return "touches_trigger";
  }
  return "";
}

Tree step_tree(const Overview& overview) {
  if (!overview.step) return {};
  const StepWords& words = overview.step->words;
  return {Tree::Table{{"id", {}, text_tree(to_string(overview.step->id))},
                      {"title", {}, text_tree(words.title)},
                      {"family", {}, text_tree(words.family)},
                      {"energy", {}, text_tree(words.energy)},
                      {"window", {}, text_tree(words.window)},
                      {"smaller", {}, text_tree(words.smaller)},
                      {"active", {}, {overview.active, {}}},
                      {"onward", {}, {overview.onward, {}}},
                      {"hint", {}, text_tree(name_of(overview.hint))}},
          {}};
}

Tree agreement_tree(const Agreement& agreement) {
  return {Tree::Table{{"id", {}, text_tree(to_string(agreement.id))},
                      {"scope", {}, text_tree(agreement.scope)},
                      {"includes", {}, text_tree(agreement.includes)},
                      {"excludes", {}, text_tree(agreement.excludes)},
                      {"stop_word", {}, text_tree(agreement.stop_word)},
                      {"slow_word", {}, text_tree(agreement.slow_word)},
                      {"silent_signal", {}, text_tree(agreement.silent_signal)},
                      {"until", {}, text_tree(to_string(agreement.until))},
                      {"in_force", {}, {agreement.in_force, {}}}},
          {}};
}

}  // namespace

Document to_document(const Overview& overview) {
  Document document;
  document.blocks.emplace_back(Heading{1, "Where we are"});
  if (!overview.ladder.empty()) document.blocks.emplace_back(Paragraph{overview.ladder});
  if (overview.step) {
    add_step(overview, document);
  } else {
    document.blocks.emplace_back(
        Paragraph{"There is no step yet. `hearth plan new` begins a "
                  "ladder; `hearth plan assess` looks first at what is "
                  "welcome."});
  }
  add_agreements(overview, true, "What is agreed", document);
  add_agreements(overview, false,
                 overview.alone ? "Waiting for your yes" : "Waiting for a yes of each of you",
                 document);
  add_list("What helps", overview.helps, document);
  add_list("Questions for our team", overview.questions, document);
  add_list("What our team said", overview.team_said, document);
  return document;
}

Tree to_tree(const Overview& overview) {
  Tree::Array agreements;
  for (const Agreement& each : overview.agreements) agreements.push_back(agreement_tree(each));
  return {Tree::Table{{"ladder", {}, text_tree(overview.ladder)},
                      {"steps", {}, texts_tree(overview.steps)},
                      {"step", {}, step_tree(overview)},
                      {"agreements", {}, {std::move(agreements), {}}},
                      {"helps", {}, texts_tree(overview.helps)},
                      {"questions", {}, texts_tree(overview.questions)},
                      {"team_said", {}, texts_tree(overview.team_said)}},
          {}};
}

}  // namespace hearth

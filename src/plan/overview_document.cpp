#include <fmt/format.h>

#include <utility>

#include "hearth/core/text.hpp"
#include "hearth/plan/overview.hpp"

namespace hearth {
namespace {

/// A sentence, and how it goes on where a command can be typed.
struct Said {
  std::string what;
  std::string on_screen = ".";

  std::string on(Surface surface) const {
    return what + (surface == Surface::screen ? on_screen : ".");
  }
};

Said spoken_hint(const Overview& overview) {
  switch (overview.hint) {
    case Overview::Hint::waits:
      if (overview.alone) return {"It waits until you want it", ": `hearth plan want`."};
      return {"It waits until each of you wants it",
              ". `hearth plan want` takes your word, alone; not yet is as good an answer as yes."};
    case Overview::Hint::fits:
      return {overview.alone
                  ? "You want it. It is there when it suits you; nothing has to come of it"
                  : "Each of you wants it. It is there when it suits you all; nothing has to come "
                    "of it"};
    case Overview::Hint::ask_team:
      return {"Before this one comes a word of your care team",
              ". `hearth plan team` keeps what they said."};
    case Overview::Hint::team_waits:
      return {"Your care team said that it is not all right yet, so it waits",
              ". `hearth plan team` keeps what they say next."};
    case Overview::Hint::agree_first:
      return {"Each of you wants it. Before it comes an agreement on how to stop",
              ": `hearth plan agree`."};
    case Overview::Hint::low_energy:
      return {"It is open, and today may be a day for something lighter. It keeps"};
    case Overview::Hint::touches_trigger:
      return {
          "It is open, and it touches on something that you wrote down as hard for you. Leave "
          "it, change it or make it smaller, as you like"};
  }
  return {};
}

std::string spoken_team(const Clearance& clearance) {
  std::string text = "Our team said";
  if (!clearance.said.empty()) text += fmt::format(": {}", clearance.said);
  if (clearance.said.empty() && clearance.allowed) {
    text += *clearance.allowed ? " that it is all right" : " that it is not all right yet";
  }
  if (!clearance.by.empty()) text += fmt::format(" ({}", clearance.by);
  if (clearance.on) {
    text += fmt::format("{}{}", clearance.by.empty() ? " (" : ", ", spoken(*clearance.on));
  }
  return clearance.by.empty() && !clearance.on ? text : text + ")";
}

std::string spoken_worry(Worry worry, bool alone) {
  return fmt::format("{}: {}.",
                     alone ? "Worry beforehand" : "Worry beforehand, the higher of what you shared",
                     to_string(worry));
}

/// Not before each of them wants it, nor against what speaks against it.
bool offers_practice(const Overview& overview) {
  return !overview.step->words.practice.empty() && overview.hint == Overview::Hint::fits;
}

void add_step(const Overview& overview, Surface surface, Document& document) {
  const PlannedStep& step = *overview.step;
  const auto say = [&](std::string text) {
    document.blocks.emplace_back(Paragraph{std::move(text)});
  };
  document.blocks.emplace_back(Heading{2, step.words.title});
  if (!step.words.window.empty()) say(as_sentence("When: " + step.words.window));
  if (!step.words.smaller.empty()) say(as_sentence("Smaller: " + step.words.smaller));
  if (step.clearance) say(spoken_team(*step.clearance));
  if (overview.worry) say(spoken_worry(*overview.worry, overview.alone));
  say(spoken_hint(overview).on(surface));
  if (offers_practice(overview) && surface == Surface::screen) {
    say(fmt::format("`hearth practice {}` guides it.", step.words.practice));
  }
  if (overview.own_yes && !overview.alone) {
    say(*overview.own_yes ? "Your own word, shown to you alone: yes."
                          : "Your own word, shown to you alone: not yet, or none so far.");
  }
  if (overview.onward) {
    const Said onward{
        overview.alone ? "You would like to go on" : "Each of you would like to go on",
        ": `hearth plan next`."};
    say(onward.on(surface));
  }
}

/// A line for each matter, as on the page where they are signed.
void add_agreement(const Agreement& agreement, std::size_t number, Document& document) {
  std::vector<std::string> lines = terms(agreement);
  document.blocks.emplace_back(Paragraph{fmt::format("{}: {}", number, lines.front())});
  lines.erase(lines.begin());
  if (!lines.empty()) document.blocks.emplace_back(Bullets{std::move(lines)});
}

void add_agreements(const Overview& overview, bool in_force, const char* title,
                    Document& document) {
  bool first = true;
  for (std::size_t n = 0; n < overview.agreements.size(); ++n) {
    if (overview.agreements[n].in_force != in_force) continue;
    if (std::exchange(first, false)) document.blocks.emplace_back(Heading{2, title});
    add_agreement(overview.agreements[n], n + 1, document);
  }
}

std::string_view spoken_place(std::size_t step, std::size_t here) {
  return step < here ? "done" : step == here ? "here" : "ahead";
}

/// Its steps by number, with where people are on it.
void add_ladder(const Overview& overview, Document& document) {
  if (!overview.step || overview.steps.size() < 2) return;
  Bullets steps;
  for (std::size_t n = 0; n < overview.steps.size(); ++n) {
    steps.items.push_back(
        fmt::format("{}: {} ({})", n + 1, overview.steps[n], spoken_place(n, overview.here)));
  }
  document.blocks.emplace_back(Heading{2, "The ladder"});
  document.blocks.emplace_back(std::move(steps));
}

void add_list(const char* title, const std::vector<std::string>& lines, Document& document) {
  if (lines.empty()) return;
  document.blocks.emplace_back(Heading{2, title});
  document.blocks.emplace_back(Bullets{lines});
}

std::string_view spoken_status(const std::string& status, bool alone) {
  if (status == "trial") return "for a while";
  if (status == "decided") return "decided";
  return status.empty() && !alone ? "not looked at together yet" : "open";
}

std::string spoken_decision(const Decision& decision, bool alone) {
  std::string text = fmt::format("{} ({}", decision.matter, spoken_status(decision.status, alone));
  if (decision.again) text += fmt::format("; another look on {}", spoken(*decision.again));
  return text + (decision.outcome.empty() ? ")" : "): " + decision.outcome);
}

std::string spoken_ritual(const Ritual& ritual) {
  std::string text = fmt::format("{}.", ritual.name);
  const auto add = [&](const char* label, const std::string& words) {
    if (!words.empty()) text += " " + as_sentence(fmt::format("{}: {}", label, words));
  };
  add("Cue", ritual.cue);
  add("Length", ritual.length);
  add("On a thin day", ritual.light_version);
  if (ritual.last) add("Last", spoken(*ritual.last));
  return text;
}

/// Each with its number, by which commands take it.
template <class One, class Spoken>
void add_numbered(const char* title, const std::vector<One>& list, Spoken spoken,
                  Document& document) {
  Bullets bullets;
  for (const One& one : list) {
    bullets.items.push_back(fmt::format("{}: {}", bullets.items.size() + 1, spoken(one)));
  }
  add_list(title, bullets.items, document);
}

Said without_step(const Overview& overview) {
  if (!overview.ladder.empty()) {
    return {"There is no step on it yet", ". `hearth plan step` adds one."};
  }
  return {"There is no step yet",
          ". `hearth plan new` begins a ladder; `hearth plan assess` looks first at what is "
          "welcome."};
}

}  // namespace

std::vector<std::string> terms(const Agreement& agreement) {
  std::vector<std::string> lines{
      fmt::format("{}, until {}.", agreement.scope, spoken(agreement.until))};
  const auto add = [&](const char* label, const std::string& words) {
    if (!words.empty()) lines.push_back(as_sentence(fmt::format("{}: {}", label, words)));
  };
  add("Between", agreement.who);
  add("In it", agreement.includes);
  add("Not in it", agreement.excludes);
  add("Stop", agreement.stop_word);
  add("Slower", agreement.slow_word);
  add("Without a voice", agreement.silent_signal);
  add("Asking on the way", agreement.check_in_every);
  add("Afterwards", agreement.aftercare);
  add("Written down and told", agreement.privacy);
  add("Phones and pictures", agreement.technology);
  add("Alcohol and the like", agreement.substances);
  return lines;
}

Document to_document(const Overview& overview, Surface surface) {
  Document document;
  document.blocks.emplace_back(Heading{1, "Where we are"});
  if (!overview.ladder.empty()) document.blocks.emplace_back(Paragraph{overview.ladder});
  if (overview.step) {
    add_step(overview, surface, document);
  } else {
    document.blocks.emplace_back(Paragraph{without_step(overview).on(surface)});
  }
  add_ladder(overview, document);
  add_agreements(overview, true, "What is agreed", document);
  add_agreements(overview, false,
                 overview.alone ? "Waiting for your yes" : "Waiting for a yes of each of you",
                 document);
  const auto decision = [&](const Decision& one) { return spoken_decision(one, overview.alone); };
  add_numbered("Decisions", overview.decisions, decision, document);
  add_numbered("Rituals", overview.rituals, spoken_ritual, document);
  add_list("What helps", overview.helps, document);
  add_list("Questions for our team", overview.questions, document);
  add_list("What our team said", overview.team_said, document);
  if (surface == Surface::screen) {
    add_list("What you can do now", open_moves(overview), document);
  }
  return document;
}

}  // namespace hearth

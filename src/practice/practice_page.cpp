#include "hearth/practice/practice_page.hpp"

#include <utility>

#include <fmt/format.h>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

constexpr std::int64_t kMsOfSecond = 1000;

class Page {
 public:
  void heading(int level, std::string text) { add(Heading{level, std::move(text)}); }

  void say(std::string text) {
    if (!text.empty()) add(Paragraph{std::move(text)});
  }

  void list(std::string title, const std::vector<std::string>& items) {
    if (items.empty()) return;
    if (!title.empty()) heading(3, std::move(title));
    add(Bullets{items});
  }

  Document take() { return std::move(document_); }

 private:
  void add(Block block) { document_.blocks.push_back(std::move(block)); }

  Document document_;
};

std::string how_long(const Practice& practice, const PracticeChoices& choices) {
  const int minutes = takes_a_length(practice) ? choices.minutes.value_or(practice.lengths.front())
                                               : about_minutes(practice, choices);
  const auto count = static_cast<std::size_t>(minutes);
  return trn("About {} minute.", "About {} minutes.", count, minutes);
}

std::vector<std::string> commands_of(const std::vector<std::string>& ids) {
  std::vector<std::string> commands;
  for (const std::string& id : ids) commands.push_back(fmt::format("`hearth practice {}`", id));
  return commands;
}

/// Who has reviewed it, or that nobody has; and that it may be out of date where that is so.
std::string review_spoken(const Practice& practice, Date today) {
  if (practice.reviewed_by.empty()) return tr("No clinician has reviewed this.");
  std::string text = practice.reviewed_on ? tr("Reviewed by {} on {}.", practice.reviewed_by,
                                               spoken(*practice.reviewed_on))
                                          : tr("Reviewed by {}.", practice.reviewed_by);
  if (practice.due && *practice.due < today) text += " " + tr("It may be out of date.");
  return text;
}

void add_head(const Practice& practice, const PracticeChoices& choices, Date today, Page& page) {
  page.heading(1, practice.title);
  std::string about = practice.purpose + " " + how_long(practice, choices);
  if (!practice.position.empty()) about += " " + as_sentence(practice.position);
  page.say(std::move(about));
  if (is_of_bodies(practice.family)) {
    page.say(tr("Your own team's written instructions come first."));
  }
  page.say(review_spoken(practice, today));
  page.list(tr("Not today if"), practice.not_when);
  page.list(tr("Stop at once if"), practice.stop_if);
}

std::string beat_spoken(const Beat& beat) {
  std::string text = beat.say;
  if (beat.ms > 0) text += fmt::format(" ({})", spoken_length(beat.ms));
  if (!beat.others.empty()) text += "\n" + beat.others;
  if (!beat.ask.empty()) text += "\n" + beat.ask;
  return text;
}

/// The cues of a step each once: on paper nobody says when.
std::vector<std::string> cues_of(const Beat& beat) {
  std::vector<std::string> cues;
  for (const Beat::Cue& cue : beat.cues) {
    if (!cues.empty() && cue.say == cues.front()) break;
    cues.push_back(cue.say);
  }
  return cues;
}

void add_beats(const std::vector<Beat>& beats, Page& page) {
  std::string title;
  std::vector<std::string> items;
  const auto end_of_part = [&] {
    if (!items.empty()) page.list("", std::exchange(items, {}));
  };
  for (const Beat& beat : beats) {
    if (beat.title != title) {
      end_of_part();
      page.heading(2, title = beat.title);
    }
    items.push_back(beat_spoken(beat));
    for (std::string& cue : cues_of(beat)) items.push_back(std::move(cue));
  }
  end_of_part();
}

/// Its blocks but for those that are drawn, then each of these.
std::vector<std::vector<Beat>> parts_of(const Practice& practice, PracticeChoices all) {
  for (const PracticeBlock& block : practice.blocks) {
    if (block.optional) all.taken.insert(block.id);
  }
  std::vector<std::vector<Beat>> parts{beats_of(practice, all)};
  for (const PracticeBlock& block : practice.blocks) {
    if (!block.drawn) continue;
    Practice alone = practice;
    alone.blocks = {block};
    all.drawn = block.id;
    parts.push_back(beats_of(alone, all));
  }
  return parts;
}

Tree tree_of(const Beat& beat) {
  return Tree::Table{{"title", beat.title},
                     {"say", beat.say},
                     {"others", beat.others.empty() ? Tree() : Tree(beat.others)},
                     {"seconds", beat.ms > 0 ? Tree(beat.ms / kMsOfSecond) : Tree()},
                     {"ask", beat.ask.empty() ? Tree() : Tree(beat.ask)},
                     {"cues", Tree::list_of(cues_of(beat))}};
}

}  // namespace

std::vector<std::string> names_without_names() { return {"A", "B"}; }

Document before_page(const Practice& practice, const PracticeChoices& choices,
                     const std::vector<std::string>& agreed, Date today) {
  Page page;
  add_head(practice, choices, today, page);
  if (!practice.before_this.empty()) {
    page.say(tr("A good start before it: {}.",
                fmt::format("{}", fmt::join(commands_of(practice.before_this), ", "))));
  }
  page.list(tr("What you have agreed"), agreed);
  return page.take();
}

Document script_page(const Practice& practice, const PracticeChoices& choices, Date today,
                     const std::vector<std::string>& agreed) {
  Page page;
  add_head(practice, choices, today, page);
  page.list(tr("What you have agreed"), agreed);
  for (const auto& beats : parts_of(practice, choices)) add_beats(beats, page);
  page.list(tr("What it rests on"), practice.sources);
  return page.take();
}

Tree script_tree(const Practice& practice, const PracticeChoices& choices) {
  Tree::Array steps;
  for (const auto& beats : parts_of(practice, choices)) {
    for (const Beat& beat : beats) steps.push_back(tree_of(beat));
  }
  return Tree::Table{
      {"name", practice.id},
      {"title", practice.title},
      {"purpose", practice.purpose},
      {"family", to_string(practice.family)},
      {"energy", to_string(practice.energy)},
      {"minutes", std::int64_t{about_minutes(practice, choices)}},
      {"agreement_needed", practice.agreement_needed},
      {"reviewed_by", practice.reviewed_by.empty() ? Tree() : Tree(practice.reviewed_by)},
      {"not_when", Tree::list_of(practice.not_when)},
      {"stop_if", Tree::list_of(practice.stop_if)},
      {"steps", std::move(steps)},
      {"sources", Tree::list_of(practice.sources)}};
}

std::string last_words(const Practice& practice, bool early) {
  const std::string& own = early ? practice.stopped : practice.ended;
  if (!own.empty()) return own;
  return early ? tr("It is over, and that was the right moment. Nobody has to say why.")
               : tr("That was it. Nothing has to come of it.");
}

}  // namespace hearth

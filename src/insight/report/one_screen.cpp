#include <algorithm>
#include <array>
#include <set>

#include "glance.hpp"
#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/terminal.hpp"

// What is left out where one screen has no room for it.
namespace hearth {
namespace {

constexpr int kColumns = 80;
constexpr int kLines = 23;
constexpr int kLinesOfOneMore = 6;  ///< the drawing of a third person, of a fourth
constexpr std::ptrdiff_t kVoices = 2;

// What one line has room for beside the names, a letter and a day, or the marks around a quotation.
constexpr int kShortName = 11;
constexpr int kNameColumns = 24;
constexpr int kQuoteColumns = kColumns - 2 - 3;
constexpr int kEventColumns = 50;
constexpr int kFewColumns = 62;

/// At most so wide, cut behind a word; inside one only where little of the text would stay.
std::string cut(const std::string& text, int columns) {
  std::string line = one_line(text);
  if (width(line) <= columns) return line;
  const std::string words(trimmed(wrap(line, std::max(columns - 1, 1)).front()));
  return 2 * width(words) < columns ? shorten(line, columns) : words + "…";
}

std::string short_name(const Panel::Voice& voice) {
  return shorten(one_line(voice.name), kShortName);
}

void quote_in_a_line(Glance& glance) {
  if (!glance.kept) return;
  glance.kept->who = cut(glance.kept->who, kNameColumns);
  const int source = width(brief_quote(*glance.kept).source);
  glance.kept->words = cut(glance.kept->words, kQuoteColumns - source);
}

void events_in_a_line(Glance& glance) {
  for (Panels::Event& event : glance.drawn.events) event.words = cut(event.words, kEventColumns);
}

void step_in_a_line(Glance& glance) {
  const int others = width(plan_line("", glance.questions)) + width("Your plan: ") + 2;
  glance.step = cut(glance.step, kColumns - others);
}

bool is_trend(const Saying& saying) { return std::holds_alternative<Tended>(saying.told); }

bool is_movement(const Saying& saying) {
  return is_trend(saying) || std::holds_alternative<Extreme>(saying.told);
}

bool is_gap(const Saying& saying) { return std::holds_alternative<NoAnswers>(saying.told); }

bool is_of_others(const Saying& saying) { return std::holds_alternative<NoDirection>(saying.told); }

/// The first ones are the clearest. What is left out is not "the others" that show no direction.
template <std::size_t most>
void movements(Glance& glance) {
  bool left_out = most == 0;
  for (std::vector<Saying>& said : glance.said.of_each) {
    std::size_t kept = 0;
    std::erase_if(said, [&](const Saying& one) {
      const bool goes = is_movement(one) && ++kept > most;
      left_out = left_out || (goes && is_trend(one));
      return goes;
    });
  }
  if (left_out) std::erase_if(glance.said.of_all, is_of_others);
}

void gaps_in_brief(Glance& glance) {
  const auto shorten_gap = [](Saying& saying) {
    if (auto* const gap = std::get_if<NoAnswers>(&saying.told)) gap->from_to.clear();
  };
  for (auto& said : glance.said.of_each) std::ranges::for_each(said, shorten_gap);
  std::ranges::for_each(glance.said.of_all, shorten_gap);
}

void no_gaps(Glance& glance) {
  for (auto& said : glance.said.of_each) std::erase_if(said, is_gap);
  std::erase_if(glance.said.of_all, is_gap);
}

/// The newest.
template <std::ptrdiff_t most>
void events(Glance& glance) {
  std::vector<Panels::Event>& all = glance.drawn.events;
  all.erase(all.begin(), all.end() - std::min(std::ssize(all), most));
}

void no_step(Glance& glance) { glance.step.clear(); }

void no_questions(Glance& glance) { glance.questions = 0; }

void no_quote(Glance& glance) { glance.kept.reset(); }

void lower_drawings(Glance& glance) { glance.drawn.size = Panels::Size::small; }

void one_drawing_each(Glance& glance) {
  std::vector<Panel> first;
  for (Panel& panel : glance.drawn.panels) {
    if (first.empty() || first.back().voice != panel.voice) first.push_back(std::move(panel));
  }
  glance.drawn.panels = std::move(first);
}

void few_in_a_line(Glance& glance) {
  for (Remarks::Remark& one : glance.few.remarks) one.text = cut(one.text, kFewColumns);
}

void short_pointer(Glance& glance) {
  if (!glance.pointer.empty()) glance.pointer = kTellsTheRest;
}

/// As long as they stand beside the drawings; not where that would make two of them one.
void short_names(Glance& glance) {
  std::set<std::string> all;
  for (const Panel::Voice& voice : glance.voices) all.insert(short_name(voice));
  if (std::ssize(all) < std::ssize(glance.voices)) return;
  for (Panel::Voice& voice : glance.voices) voice.name = short_name(voice);
  for (Panel& panel : glance.drawn.panels) panel.voice.name = short_name(panel.voice);
  for (Remarks::Remark& one : glance.few.remarks) one.voice.name = short_name(one.voice);
}

/// What is given up first stands first: what can be read elsewhere of people's words, which `--all`
/// has whole, before what moved, and every word before all of a drawing.
using LeaveOut = void (*)(Glance&);
constexpr std::array<LeaveOut, 19> kCuts{
    quote_in_a_line, events_in_a_line, step_in_a_line, short_names,  lower_drawings,
    movements<2>,    gaps_in_brief,    events<2>,      movements<1>, no_step,
    no_quote,        events<1>,        no_gaps,        events<0>,    one_drawing_each,
    movements<0>,    few_in_a_line,    short_pointer,  no_questions};

std::ptrdiff_t lines_of(const Glance& glance) {
  const Style screen{.columns = kColumns, .drawing_columns = kColumns};
  return std::ranges::count(to_terminal(page_of(glance), screen), '\n');
}

using Cuts = std::vector<LeaveOut>;

Glance without(Glance glance, const Cuts& cuts) {
  for (const LeaveOut leave_out : cuts) leave_out(glance);
  return glance;
}

/// Those that save a line each, until there is room for the rest.
Cuts cuts_for(const Glance& whole, std::ptrdiff_t room) {
  Cuts made;
  std::ptrdiff_t lines = lines_of(whole);
  for (const LeaveOut leave_out : kCuts) {
    if (lines <= room) break;
    made.push_back(leave_out);
    const std::ptrdiff_t left = lines_of(without(whole, made));
    if (left >= lines) made.pop_back();
    lines = std::min(left, lines);
  }
  return made;
}

/// Without those for which one that came later has made room, what was given up last first.
Cuts needed(const Glance& whole, Cuts made, std::ptrdiff_t room) {
  for (auto n = std::ssize(made) - 1; n >= 0; --n) {
    Cuts fewer = made;
    fewer.erase(fewer.begin() + n);
    if (lines_of(without(whole, fewer)) <= room) made = std::move(fewer);
  }
  return made;
}

}  // namespace

Glance on_one_screen(Glance glance) {
  const auto others = std::max(std::ssize(glance.voices) - kVoices, std::ptrdiff_t{0});
  const std::ptrdiff_t room = kLines + others * kLinesOfOneMore;
  const Cuts cuts = needed(glance, cuts_for(glance, room), room);
  return without(std::move(glance), cuts);
}

}  // namespace hearth

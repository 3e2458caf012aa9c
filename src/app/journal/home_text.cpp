#include <fmt/format.h>

#include "hearth/app/journal/home.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

std::string joined(const std::vector<std::string>& names) {
  if (names.size() < 2) return names.empty() ? "" : names.front();
  return tr("{} and {}", fmt::format("{}", fmt::join(names.begin(), names.end() - 1, ", ")),
            names.back());
}

/// The period that a check-in belongs to, and the day it ends where that is worth saying.
std::string period(const Home& home) {
  return home.cadence == Cadence::weekly  ? tr("This week's check-in")
         : home.cadence == Cadence::daily ? tr("Today's check-in")
                                          : tr("Your check-in");
}

std::string until(const Home& home) {
  if (home.cadence != Cadence::weekly) return "";
  const Date sunday = plus_days(*monday_of(iso_week(home.today)), 6);
  return sunday == home.today ? tr(" until tonight") : tr(" until {}", spoken(sunday));
}

std::string check_in_line(const Home& home) {
  const bool is_alone = home.people.size() < 2;
  switch (home.check_in) {
    case Home::CheckIn::open:
      return tr("{} is open{}: `hearth checkin`.", period(home), until(home));
    case Home::CheckIn::opened:
      return is_alone
                 ? tr("{} goes on: `hearth checkin`.", period(home))
                 : tr("{} has opened: `hearth checkin` goes on, with all of you.", period(home));
    case Home::CheckIn::done:
      return tr("{} is done.", period(home));
  }
  return "";
}

std::string next_commands(const Home& home) {
  const std::string plan = home.step.empty()
                               ? tr("`hearth plan assess` begins a plan of small steps")
                               : tr("`hearth plan` shows the way so far");
  return tr("`hearth log` keeps a moment; {}.", plan);
}

void add(std::vector<std::string>& lines, bool is_there, std::string line) {
  if (is_there) lines.push_back(std::move(line));
}

Tree said_tree(const Home::Said& said) {
  return Tree::Table{{"words", said.words}, {"who", said.who}, {"date", to_string(said.on)}};
}

std::string_view name_of(Home::CheckIn state) {
  switch (state) {
    case Home::CheckIn::open:
      return "open";
    case Home::CheckIn::opened:
      return "opened";
    case Home::CheckIn::done:
      return "done";
  }
  return "";
}

}  // namespace

std::vector<std::string> to_lines(const Home& home) {
  std::vector<std::string> lines{
      fmt::format("{}, {}", printable(joined(home.people)), spoken(home.today)), ""};
  add(lines, !home.pack.empty(), check_in_line(home));
  add(lines, !home.next_talk.empty(),
      tr("You meant to sit down again: {}", printable(home.next_talk)));
  add(lines, !home.step.empty(),
      tr("Your step: {}{}", printable(home.step),
         home.window.empty() ? "" : fmt::format(" ({})", printable(home.window))));
  if (home.agreement_ends) {
    lines.push_back(tr("An agreement ends on {}: `hearth plan agree` looks at it again.",
                       spoken(*home.agreement_ends)));
  }
  add(lines, home.questions > 0,
      trn("A question waits for your care team: `hearth plan` shows it.",
          "{} questions wait for your care team: `hearth plan` lists them.", home.questions,
          home.questions));
  if (home.said) {
    lines.push_back(tr("“{}” {}, {}", printable(home.said->words), printable(home.said->who),
                       spoken(home.said->on)));
  }
  lines.emplace_back();
  lines.push_back(next_commands(home));
  lines.push_back(
      tr("`hearth report` looks back; `hearth --help` lists the rest, `hearth help` more."));
  return lines;
}

Tree to_tree(const Home& home) {
  return Tree::Table{
      {"people", Tree::list_of(home.people)},
      {"date", to_string(home.today)},
      {"checkin", Tree::Table{{"pack", home.pack}, {"state", name_of(home.check_in)}}},
      {"next_talk", home.next_talk.empty() ? Tree() : Tree(home.next_talk)},
      {"step", home.step.empty()
                   ? Tree()
                   : Tree(Tree::Table{{"title", home.step}, {"window", home.window}})},
      {"agreement_ends", home.agreement_ends ? Tree(to_string(*home.agreement_ends)) : Tree()},
      {"questions", static_cast<std::int64_t>(home.questions)},
      {"said", home.said ? said_tree(*home.said) : Tree()}};
}

std::vector<std::string> welcome() {
  return {tr("hearth is a journal and check-in for two people, or one."),
          tr("It lives in your terminal and on your own disk, encrypted, without a network."),
          tr("`hearth init` starts a journal; `hearth --help` lists all, `hearth help` more.")};
}

}  // namespace hearth

#include <fmt/format.h>

#include <algorithm>

#include "hearth/app/journal/home.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

constexpr int kNarrow = 60;
constexpr std::ptrdiff_t kMostRows = 14;
constexpr std::ptrdiff_t kMostNarrowRows = 19;  ///< of 20, with the prompt beneath

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
  return tr("`hearth log` keeps a moment, `hearth log gain` something good; {}.", plan);
}

/// What somebody wrote, in a row of its own with `others` columns beside it, or two narrow ones.
std::string fitted(const std::string& words, int others, int columns) {
  constexpr int kShortest = 20;
  const int room = columns < kNarrow ? 2 * columns : columns;
  return shorten(printable(words), std::max(kShortest, room - others));
}

/// With what people wrote in it: a word of theirs may be longer than the screen is wide.
std::string broken(const std::string& line, int columns) {
  return fmt::format("{}", fmt::join(wrap(line, columns), "\n"));
}

std::string next_talk_line(const Home& home, int columns) {
  const auto line = [](const std::string& words) {
    return tr("You meant to sit down again: {}", words);
  };
  return line(fitted(home.next_talk, width(line("")), columns));
}

std::string step_line(const Home& home, int columns) {
  const std::string window =
      home.window.empty() ? "" : fmt::format(" ({})", fitted(home.window, columns / 2, columns));
  const auto line = [&](const std::string& words) { return tr("Your step: {}{}", words, window); };
  return line(fitted(home.step, width(line("")), columns));
}

std::string said_line(const Home::Said& said, int columns) {
  const auto line = [&](const std::string& words) {
    return tr("“{}” {}, {}", words, printable(said.who), spoken(said.on));
  };
  return line(fitted(said.words, width(line("")), columns));
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

/// What is going on, what matters most first.
std::vector<std::string> going_on(const Home& home, int columns) {
  std::vector<std::string> lines;
  if (!home.pack.empty()) lines.push_back(check_in_line(home));
  if (!home.step.empty()) lines.push_back(broken(step_line(home, columns), columns));
  if (home.agreement_waits) {
    lines.push_back(tr("An agreement waits for a yes of each of you: `hearth plan agree {}`.",
                       *home.agreement_waits));
  }
  if (home.agreement_ends) {
    lines.push_back(tr("An agreement ends on {}: `hearth plan agree` looks at it again.",
                       spoken(*home.agreement_ends)));
  }
  if (!home.next_talk.empty()) lines.push_back(broken(next_talk_line(home, columns), columns));
  if (home.questions > 0) {
    lines.push_back(trn("A question waits for your care team: `hearth plan` shows it.",
                        "{} questions wait for your care team: `hearth plan` lists them.",
                        home.questions, home.questions));
  }
  if (home.said) lines.push_back(broken(said_line(*home.said, columns), columns));
  return lines;
}

std::string laid_out(const Home& home, const std::vector<std::string>& lines, int columns) {
  const std::string title =
      fmt::format("{}, {}", printable(joined(home.people)), spoken(home.today));
  std::string text = broken(title, columns) + "\n\n";
  for (const std::string& line : lines) text += line + "\n";
  text += "\n" + next_commands(home) + "\n";
  text += tr("`hearth report` looks back; `hearth --help` lists the rest, `hearth help` more.");
  return wrapped_message(text + "\n", columns);
}

}  // namespace

std::string to_page(const Home& home, int columns) {
  std::vector<std::string> lines = going_on(home, columns);
  const auto most = columns < kNarrow ? kMostNarrowRows : kMostRows;
  std::string page = laid_out(home, lines, columns);
  while (std::ranges::count(page, '\n') > most && lines.size() > 1) {
    lines.pop_back();
    page = laid_out(home, lines, columns);
  }
  return page;
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
      {"agreement_waits",
       home.agreement_waits ? Tree(static_cast<std::int64_t>(*home.agreement_waits)) : Tree()},
      {"questions", static_cast<std::int64_t>(home.questions)},
      {"said", home.said ? said_tree(*home.said) : Tree()}};
}

std::string welcome(int columns) {
  const std::string text =
      tr("hearth is a journal and check-in for two people, or one.") + "\n" +
      tr("It lives in your terminal and on your own disk, encrypted, without a network.") + "\n" +
      tr("`hearth init` starts a journal; `hearth --help` lists all, `hearth help` more.") + "\n";
  return wrapped_message(text, columns);
}

}  // namespace hearth

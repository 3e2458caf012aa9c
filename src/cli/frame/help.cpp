#include "help.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <sstream>
#include <utility>
#include <vector>

#include "command.hpp"
#include "hearth/core/text.hpp"

namespace hearth {

namespace {

constexpr int kIndent = 2;   // of a line that goes on
constexpr int kColumn = 14;  // in which it says what a command does

/// What people look for at one time, by the first words of its commands.
struct Group {
  std::string_view name;
  std::span<const std::string_view> words;
};

constexpr std::array<std::string_view, 4> kEveryDay{"checkin", "log", "remind", "init"};
constexpr std::array<std::string_view, 3> kPlan{"plan", "practice", "learn"};
constexpr std::array<std::string_view, 6> kLookBack{"list", "show", "report",
                                                    "edit", "undo", "erase"};
constexpr std::array<std::string_view, 2> kTakeAlong{"export", "import"};
constexpr std::array<std::string_view, 7> kKeepSafe{"help",   "lock",    "unlock", "key",
                                                    "backup", "restore", "doctor"};
constexpr std::array<std::string_view, 4> kPacksAndPeople{"prompts", "people", "config",
                                                          "completion"};

constexpr std::array kGroups = {
    Group{"Every day", kEveryDay}, Group{"Plan", kPlan},
    Group{"Look back", kLookBack}, Group{"Take along", kTakeAlong},
    Group{"Keep safe", kKeepSafe}, Group{"Packs and people", kPacksAndPeople},
};

bool is_within(const CommandEntry& entry, std::string_view word) {
  return entry.name.starts_with(word) && entry.name.substr(word.size()).starts_with(' ');
}

/// What can follow the word, as `+ add, leave, rename`; empty for a command that stands alone.
std::string followers(std::string_view word) {
  std::vector<std::string_view> all;
  for (const CommandEntry& entry : commands()) {
    if (is_within(entry, word)) all.push_back(entry.name.substr(word.size() + 1));
  }
  return all.empty() ? "" : fmt::format("+ {}", fmt::join(all, ", "));
}

/// What it does, and what can follow it: in one line, if they are short.
std::vector<std::string> texts_of(std::string_view word, int room) {
  const auto entry = std::ranges::find(commands(), word, &CommandEntry::name);
  const std::string more = followers(word);
  if (more.empty()) return {std::string(entry->summary)};
  const std::string line = fmt::format("{}  {}", entry->summary, more);
  if (width(line) <= room) return {line};
  return {std::string(entry->summary), more};
}

/// The word, and behind it what it does, as many lines as that takes.
std::string row_of(std::string_view word, int columns) {
  std::string row;
  std::string lead = fmt::format("  {}", word);
  for (const std::string& text : texts_of(word, columns - kColumn)) {
    for (const std::string& line : wrap(text, columns - kColumn)) {
      row += pad_right(std::exchange(lead, ""), kColumn) + line + "\n";
    }
  }
  return row;
}

}  // namespace

std::string version_text() { return fmt::format("hearth {}\n", HEARTH_VERSION); }

std::string narrowed(const std::string& page, int columns) {
  std::string text;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    const bool is_command = line.starts_with("  hearth ");
    if (width(line) <= columns || is_command) {
      text += line + "\n";
    } else {
      text += fmt::format("{}\n", fmt::join(wrap(line, columns - kIndent), "\n  "));
    }
  }
  return text;
}

std::string help_text(int columns) {
  std::string text = narrowed(
      "hearth: a journal and check-in for couples, on your own disk.\n"
      "Start here: `hearth init`, then `hearth checkin`. `hearth` alone: what is next.\n",
      columns);
  for (const Group& group : kGroups) {
    text += fmt::format("{}\n", group.name);
    for (const std::string_view word : group.words) text += row_of(word, columns);
  }
  return text +
         narrowed(
             "Everywhere: --as NAME, --journal FILE, --accessible, --color WHEN, --no-input, "
             "--passphrase-fd NUMBER, --quiet, --help, --version\n"
             "+ can follow, as in `hearth plan want`. More: `hearth help plan`, `man hearth`.\n",
             columns);
}

}  // namespace hearth

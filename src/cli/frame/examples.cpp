#include "examples.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace hearth {
namespace {

constexpr std::array kExamples = {
    Example{"init", "init"},
    Example{"init", "init --person Alex --person Sam --one-each"},
    Example{"checkin", "checkin"},
    Example{"checkin", "checkin daily --as Alex"},
    Example{"checkin", "checkin daily --set mood=7 --set energy=4 --as Sam"},
    Example{"checkin reveal", "checkin reveal"},
    Example{"checkin reveal", "checkin reveal weekly"},
    Example{"plan", "plan"},
    Example{"plan", "plan --json"},
    Example{"plan assess", "plan assess"},
    Example{"plan assess", "plan assess massage --as Sam"},
    Example{"plan assess", "plan assess --add \"Dance in the kitchen\""},
    Example{"plan map", "plan map"},
    Example{"plan map", "plan map --json"},
    Example{"plan new", "plan new touch"},
    Example{"plan new", "plan new own --title Evenings --step \"Tea together\" --step \"A walk\""},
    Example{"plan step", "plan step --set title=\"Tea on the balcony\""},
    Example{"plan step", "plan step 3 --skip"},
    Example{"plan resume", "plan resume"},
    Example{"plan team", "plan team"},
    Example{"plan team", "plan team --set said=\"fine from week 6\" --set allowed=yes"},
    Example{"plan agree", "plan agree"},
    Example{"plan agree", "plan agree 1 --set sign=yes --as Sam"},
    Example{"plan end", "plan end"},
    Example{"plan end", "plan end 1"},
    Example{"plan want", "plan want"},
    Example{"plan want", "plan want --set want=not_yet --as Alex"},
    Example{"plan note", "plan note"},
    Example{"plan note", "plan note --wish again --as Sam"},
    Example{"plan rest", "plan rest"},
    Example{"plan rest", "plan rest --as Sam"},
    Example{"plan smaller", "plan smaller"},
    Example{"plan smaller", "plan smaller \"Only sit side by side\""},
    Example{"plan back", "plan back"},
    Example{"plan back", "plan back --as Alex"},
    Example{"plan worry", "plan worry 40 --as Alex"},
    Example{"plan worry", "plan worry 70 --as Sam"},
    Example{"plan next", "plan next"},
    Example{"plan next", "plan next --as Alex"},
    Example{"plan decide", "plan decide"},
    Example{"plan decide", "plan decide --set decision=\"Where to spend the summer\""},
    Example{"plan ritual", "plan ritual"},
    Example{"plan ritual", "plan ritual 1 --done --date yesterday"},
    Example{"plan repertoire", "plan repertoire"},
    Example{"plan repertoire", "plan repertoire --add \"A walk after supper\""},
    Example{"plan repertoire", "plan repertoire --set 1=keep --as Alex"},
    Example{"plan export", "plan export -o plan.md"},
    Example{"plan export", "plan export --format ics -o plan.ics"},
    Example{"practice", "practice"},
    Example{"practice", "practice breathe --minutes 3"},
    Example{"practice show", "practice show signals"},
    Example{"practice show", "practice show breathe --alone --minutes 5"},
    Example{"practice note", "practice note breathe"},
    Example{"practice note", "practice note breathe --set comfort=7 --as Sam"},
    Example{"learn", "learn"},
    Example{"learn", "learn stoma --part call"},
    Example{"learn", "learn stoma --ask"},
    Example{"help", "help"},
    Example{"help", "help plan want"},
    Example{"log", "log \"A long walk by the river\""},
    Example{"log", "log gain"},
    Example{"log", "log \"Slept well\" --tag sleep --mood 7 --private"},
    Example{"list", "list -n 10"},
    Example{"list", "list --search river"},
    Example{"list", "list --tag sleep --from 2026-01 --as Alex"},
    Example{"show", "show 5a8680"},
    Example{"show", "show 5a8680 --history"},
    Example{"edit", "edit 5a8680"},
    Example{"edit", "edit 5a8680 --text \"A short walk by the river\""},
    Example{"undo", "undo"},
    Example{"undo", "undo --redo"},
    Example{"erase", "erase 5a8680"},
    Example{"erase", "erase 5a8680 --yes"},
    Example{"report", "report"},
    Example{"report", "report pain --last 6m"},
    Example{"report", "report --format html -o report.html"},
    Example{"export", "export -o journal.json"},
    Example{"export", "export --for therapist --last 6w"},
    Example{"export", "export --for therapist --only-me --as Alex --yes -o page.html"},
    Example{"import", "import journal.json --dry-run"},
    Example{"import", "import moods.csv --columns date=Day,text=Note,mood=Mood"},
    Example{"remind", "remind"},
    Example{"remind", "remind --check"},
    Example{"remind set", "remind set weekly \"sunday 19:00\""},
    Example{"remind set", "remind set daily \"daily 21:00\" --as Alex"},
    Example{"remind quiet", "remind quiet 22:00 08:00"},
    Example{"remind quiet", "remind quiet none"},
    Example{"remind later", "remind later 1h"},
    Example{"remind later", "remind later 1d"},
    Example{"remind off", "remind off"},
    Example{"remind off", "remind off 1"},
    Example{"remind status", "remind status"},
    Example{"remind status", "remind status --json"},
    Example{"remind install", "remind install"},
    Example{"remind install", "remind install --cron --notify"},
    Example{"remind uninstall", "remind uninstall"},
    Example{"people", "people"},
    Example{"people", "people --json"},
    Example{"people add", "people add Sam"},
    Example{"people leave", "people leave Sam --take sam.json --as Sam"},
    Example{"people rename", "people rename Sam Sammy"},
    Example{"config", "config"},
    Example{"config", "config as Alex"},
    Example{"config", "config color --unset"},
    Example{"prompts", "prompts"},
    Example{"prompts list", "prompts list --json"},
    Example{"prompts show", "prompts show weekly"},
    Example{"prompts show", "prompts show daily --answers"},
    Example{"prompts check", "prompts check"},
    Example{"prompts check", "prompts check sunday.toml"},
    Example{"prompts new", "prompts new sunday"},
    Example{"prompts new", "prompts new log/garden"},
    Example{"prompts copy", "prompts copy weekly"},
    Example{"prompts try", "prompts try daily"},
    Example{"unlock", "unlock"},
    Example{"unlock", "unlock --for 2h"},
    Example{"lock", "lock"},
    Example{"doctor", "doctor"},
    Example{"backup", "backup copy.hearth"},
    Example{"restore", "restore"},
    Example{"restore", "restore copy.hearth"},
    Example{"key", "key"},
    Example{"key status", "key status"},
    Example{"key add", "key add --as Sam"},
    Example{"key change", "key change"},
    Example{"key code", "key code"},
    Example{"key remove", "key remove 2"},
    Example{"key recover", "key recover"},
    Example{"key rotate", "key rotate"},
    Example{"key encrypt", "key encrypt"},
    Example{"key decrypt", "key decrypt"},
    Example{"completion", "completion bash >~/.local/share/bash-completion/completions/hearth"},
    Example{"completion", "completion fish"},
};

/// Whose page tells of a command too, by the first word of that.
struct TellsOf {
  std::string_view page;
  std::string_view command;
};

constexpr std::array kShared = {
    TellsOf{"list", "show"},     TellsOf{"list", "edit"},     TellsOf{"list", "undo"},
    TellsOf{"list", "erase"},    TellsOf{"export", "import"}, TellsOf{"key", "unlock"},
    TellsOf{"key", "lock"},      TellsOf{"learn", "help"},    TellsOf{"backup", "restore"},
    TellsOf{"backup", "doctor"},
};

struct ValueName {
  std::string_view option;
  std::string_view name;
};

/// One name for what an option takes, wherever it is an option, but for the command that stands
/// before it.
constexpr std::array kValueNames = {
    ValueName{"--add", "WORDS"},
    ValueName{"--agreed-by", "NAME"},
    ValueName{"--answers", "FILE"},
    ValueName{"--as", "NAME"},
    ValueName{"--at", "TIME"},
    ValueName{"--before-after", "DAY-OR-EVENT"},
    ValueName{"--color", "WHEN"},
    ValueName{"--columns", "NAME=COLUMN"},
    ValueName{"--compare", "STRETCH"},
    ValueName{"--date", "DAY"},
    ValueName{"--date-format", "FORMAT"},
    ValueName{"--field", "FIELD"},
    ValueName{"--for", "TIME"},
    ValueName{"export --for", "WHOM"},
    ValueName{"--format", "FORMAT"},
    ValueName{"--from", "DAY"},
    ValueName{"--journal", "FILE"},
    ValueName{"--kind", "KIND"},
    ValueName{"--label", "WORDS"},
    ValueName{"--last", "HOW-MANY"},
    ValueName{"--minutes", "NUMBER"},
    ValueName{"--mood", "NUMBER"},
    ValueName{"--mood-words", "WORD=NUMBER"},
    ValueName{"--move", "PLACE"},
    ValueName{"--on", "DAY"},
    ValueName{"--output", "FILE"},
    ValueName{"--pack", "PACK"},
    ValueName{"--paper", "PAPER"},
    ValueName{"--part", "PART"},
    ValueName{"--passphrase-fd", "NUMBER"},
    ValueName{"--person", "NAME"},
    ValueName{"--practice", "PRACTICE"},
    ValueName{"--reword", "WORDS"},
    ValueName{"--search", "WORDS"},
    ValueName{"--separator", "SIGN"},
    ValueName{"--set", "QUESTION=ANSWER"},
    ValueName{"--share", "SHARE"},
    ValueName{"--since", "DAY"},
    ValueName{"--step", "WORDS"},
    ValueName{"--tag", "WORDS"},
    ValueName{"--take", "FILE"},
    ValueName{"--text", "WORDS"},
    ValueName{"--title", "WORDS"},
    ValueName{"--to", "DAY"},
    ValueName{"--until", "DAY"},
    ValueName{"--where", "CONDITION"},
    ValueName{"--who", "NAME"},
    ValueName{"--wish", "WISH"},
    ValueName{"--with", "NAME"},
};

}  // namespace

std::span<const Example> examples() { return kExamples; }

std::string examples_page(std::string_view command) {
  std::string lines;
  for (const Example& example : kExamples) {
    if (example.command == command) lines += fmt::format("  hearth {}\n", example.line);
  }
  return lines.empty() ? "" : fmt::format("Examples:\n{}\n", lines);
}

std::string manual_page(std::string_view command) {
  const std::string_view word = command.substr(0, command.find(' '));
  const auto shared = std::ranges::find(kShared, word, &TellsOf::command);
  return fmt::format("hearth-{}", shared == kShared.end() ? word : shared->page);
}

std::string value_name(std::string_view option, std::string_view command) {
  const std::string own = fmt::format("{} {}", command, option);
  for (const std::string_view key : {std::string_view(own), option}) {
    const auto found = std::ranges::find(kValueNames, key, &ValueName::option);
    if (found != kValueNames.end()) return std::string(found->name);
  }
  return "";
}

}  // namespace hearth

#include "not_understood.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

#include "command.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

/// A word that other programs have, and what does that here.
struct OtherWord {
  std::string_view word;
  std::string_view meant;
};

constexpr std::array kOtherWords = {
    OtherWord{"add", "log"},
    OtherWord{"agenda", "plan"},
    OtherWord{"calendar", "plan export --format ics"},
    OtherWord{"clear", "erase ID"},
    OtherWord{"csv", "export --format csv"},
    OtherWord{"delete", "erase ID"},
    OtherWord{"diary", "list"},
    OtherWord{"encrypt", "key encrypt"},
    OtherWord{"export-csv", "export --format csv"},
    OtherWord{"export-json", "export --format json"},
    OtherWord{"export-md", "export --format md"},
    OtherWord{"find", "list --search WORDS"},
    OtherWord{"graph", "report"},
    OtherWord{"grep", "list --search WORDS"},
    OtherWord{"history", "list"},
    OtherWord{"journal", "list"},
    OtherWord{"ls", "list"},
    OtherWord{"new", "log"},
    OtherWord{"note", "log"},
    OtherWord{"packs", "prompts"},
    OtherWord{"passphrase", "key change"},
    OtherWord{"password", "key change"},
    OtherWord{"questions", "prompts"},
    OtherWord{"read", "list"},
    OtherWord{"redo", "undo --redo"},
    OtherWord{"reminder", "remind"},
    OtherWord{"remove", "erase ID"},
    OtherWord{"reveal", "checkin reveal"},
    OtherWord{"rm", "erase ID"},
    OtherWord{"search", "list --search WORDS"},
    OtherWord{"settings", "config"},
    OtherWord{"setup", "init"},
    OtherWord{"start", "init"},
    OtherWord{"stats", "report"},
    OtherWord{"status", ""},
    OtherWord{"today", "list --on today"},
    OtherWord{"users", "people"},
    OtherWord{"version", "--version"},
    OtherWord{"view", "show ID"},
    OtherWord{"write", "log"},
    OtherWord{"yesterday", "list --on yesterday"},
};

/// The only command whose second word it is: `plan assess` for `assess`; empty if there is none.
std::string_view of_one_group(std::string_view word) {
  std::string_view found;
  for (const CommandEntry& entry : commands()) {
    const auto space = entry.name.find(' ');
    if (space == std::string_view::npos || entry.name.substr(space + 1) != word) continue;
    if (!found.empty()) return {};
    found = entry.name;
  }
  return found;
}

std::vector<std::string> first_words() {
  std::vector<std::string> words;
  for (const CommandEntry& entry : commands()) words.emplace_back(first_word_of(entry.name));
  return words;
}

std::optional<std::string> meant_by(const std::string& word) {
  const auto other = std::ranges::find(kOtherWords, word, &OtherWord::word);
  if (other != kOtherWords.end()) return std::string(other->meant);
  if (const auto within = of_one_group(word); !within.empty()) return std::string(within);
  return nearest(word, first_words());
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* at = &app; at; at = at->get_parent()) {
    if (at != &app && at->get_parent()) continue;  // what a group takes is for the group alone
    for (const CLI::Option* option : at->get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
  }
  return names;
}

std::vector<std::string> words_within(const CLI::App& app) {
  if (!app.get_parent()) return first_words();
  std::vector<std::string> words;
  for (const CLI::App* each : app.get_subcommands({})) words.push_back(each->get_name());
  return words;
}

/// `-n` for the option that has it, `--tag=x` as `--tag`; null if the command takes none such.
const CLI::Option* option_of(const CLI::App& app, const std::string& word) {
  const std::string name = word.substr(0, word.find('='));
  if (!name.starts_with('-')) return nullptr;
  for (const CLI::App* at = &app; at; at = at->get_parent()) {
    if (const CLI::Option* option = at->get_option_no_throw(name)) return option;
  }
  return nullptr;
}

/// The bare words that a command takes, in their order.
std::vector<DeclaredOption> bare_words_of(const CLI::App& app) {
  const std::string path = path_of(app);
  const auto entry = std::ranges::find_if(commands(), [&](const CommandEntry& one) {
    return path == "hearth " + std::string(one.name);
  });
  if (entry == commands().end()) return {};
  Options options;
  const auto command = entry->make();
  command->declare(options);
  std::vector<DeclaredOption> words = options.all();
  std::erase_if(words, [](const DeclaredOption& one) { return !one.is_positional(); });
  return words;
}

/// Whether people write what they like there, and not the name of something.
bool is_free(const DeclaredOption& word) {
  if (word.names == "text") return true;
  const bool is_name = word.completion != DeclaredOption::Completion::nothing;
  return !is_name && word.names != "id" &&
         !std::holds_alternative<std::optional<int>*>(word.target);
}

using Words = std::vector<std::string>::const_iterator;

std::string in_marks(Words begin, Words end) {
  return shell_word(fmt::format("{}", fmt::join(begin, end, " ")));
}

/// The words around one that came unexpected, as they are one: `hearth log 'a good day'`, or
/// `--tag 'date night'`. Empty where no words are taken, or only the names of things.
std::string in_quotation_marks(const CLI::App& app, const std::vector<std::string>& args,
                               const std::string& stray) {
  const auto is_word = [](const std::string& word) { return !word.starts_with("-"); };
  const auto command = std::ranges::find(args, app.get_name());
  const auto start = command == args.end() ? args.begin() : command + 1;
  const auto at = std::find(start, args.end(), stray);
  const auto end = std::find_if_not(at, args.end(), is_word);
  auto begin = at;
  while (begin != start && is_word(*(begin - 1))) --begin;
  const CLI::Option* option = begin == start ? nullptr : option_of(app, *(begin - 1));
  if (option && option->get_items_expected_max() > 0) {
    return fmt::format("{} {}", *(begin - 1), in_marks(begin, end));
  }
  const std::vector<DeclaredOption> bare = bare_words_of(app);
  if (bare.empty() || !is_free(bare.back())) return "";
  std::string line = path_of(app);
  for (auto left = bare.size() - 1; left > 0 && begin != at; --left) line += " " + *begin++;
  return fmt::format("{} {}", line, in_marks(begin, end));
}

/// What a word that is not understood may have been meant to be; empty if nothing is like it.
std::string guess(const CLI::App& app, const std::string& stray) {
  const bool is_option = stray.starts_with("-");
  const auto close = nearest(stray, is_option ? option_names(app) : words_within(app));
  if (!close) return "";
  return is_option ? tr("Did you mean {}?", *close)
                   : tr("Did you mean `{} {}`?", path_of(app), *close);
}

}  // namespace

std::string_view first_word_of(std::string_view command) {
  return command.substr(0, command.find(' '));
}

std::string path_of(const CLI::App& app) {
  const CLI::App* const parent = app.get_parent();
  return parent ? fmt::format("{} {}", path_of(*parent), app.get_name()) : app.get_name();
}

std::string where_to_read(const CLI::App& app) {
  return tr("`{} --help` lists what it takes.", path_of(app));
}

Error no_such_command(const std::string& word) {
  const auto meant = meant_by(word);
  std::string hint = "`hearth --help` lists them.";
  if (meant) hint = fmt::format("Did you mean `hearth{}{}`?", meant->empty() ? "" : " ", *meant);
  return Error(fmt::format("There is no command `{}`.", printable(word)), hint, Exit::usage);
}

Error not_understood(const std::string& word, const CLI::App& app,
                     const std::vector<std::string>& args) {
  std::string hint = guess(app, printable(word));
  if (hint.empty() && !word.empty() && !word.starts_with("-")) {
    const std::string line = in_quotation_marks(app, args, word);
    if (!line.empty()) {
      hint = tr("Words that belong together go in quotation marks: {}\n", line);
    }
    hint += where_to_read(app);
  }
  return Error(tr("`{}` is not understood here.", printable(word)),
               hint.empty() ? where_to_read(app) : hint, Exit::usage);
}

Error no_whole_number(const std::string& word, const CLI::App& app, const CLI::Option& option) {
  const std::string name = option.get_name();
  return Error(tr("`{}` is no whole number, which {} takes.", printable(word), name),
               fmt::format("{}: {}.\n{}", name, option.get_description(), where_to_read(app)),
               Exit::usage);
}

void refuse_options_behind_dashes(const CLI::App& app, const std::vector<std::string>& args) {
  const auto dashes = std::ranges::find(args, "--");
  const auto found = std::find_if(dashes, args.end(), [&](const std::string& word) {
    return word != "--" && option_of(app, word) != nullptr;
  });
  if (found == args.end()) return;
  const std::string word = printable(*found);
  throw Error(tr("`{}` stands behind `--`, where nothing is an option any more.", word),
              tr("Nothing was done. Options come first: {} {} ... -- ...", path_of(app), word),
              Exit::usage);
}

void refuse_command_behind_dashes(const std::vector<std::string>& args) {
  const auto dashes = std::ranges::find(args, "--");
  if (args.end() - dashes < 2) return;
  const std::string word = printable(*(dashes + 1));
  throw Error(tr("`{}` stands behind `--`, where nothing is a command any more.", word),
              tr("Nothing was done. The command comes first: hearth {} ...", word), Exit::usage);
}

}  // namespace hearth

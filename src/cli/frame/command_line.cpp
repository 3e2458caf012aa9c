#include "command_line.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>

#include "hearth/core/text.hpp"
#include "help.hpp"
#include "home.hpp"

namespace hearth {
namespace {

/// Help pages are 80 wide; their first column is as wide as CLI11 makes it. Nothing is set before
/// somebody asks for a page: that would slow every command.
class Columns final : public CLI::Formatter {
 public:
  std::string make_option_desc(const CLI::Option* option) const override {
    constexpr int kColumn = 50;
    return fmt::format("{}", fmt::join(wrap(option->get_description(), kColumn), "\n"));
  }
};

template <typename Value>
void add_option(CLI::App& app, const DeclaredOption& option, std::optional<Value>& target) {
  app.add_option(option.names, target, option.help);
}

void add_option(CLI::App& app, const DeclaredOption& option, std::vector<std::string>& target) {
  CLI::Option* added = app.add_option(option.names, target, option.help);
  added->allow_extra_args(added->get_positional());
}

void add_option(CLI::App& app, const DeclaredOption& option, bool& target) {
  app.add_flag(option.names, target, option.help);
}

void add_options(CLI::App& app, const Options& options) {
  for (const DeclaredOption& option : options.all()) {
    std::visit([&](auto* target) { add_option(app, option, *target); }, option.target);
  }
}

/// The parser with every command in it, and which command each part of it stands for.
struct Grammar {
  CLI::App root{"", "hearth"};
  std::map<const CLI::App*, std::unique_ptr<Command>> commands;
  bool json = false;  ///< of what is shown where no command is named
};

CLI::App* find_command(CLI::App& place, const std::string& name) {
  const auto found =
      place.get_subcommands([&](const CLI::App* app) { return app->get_name() == name; });
  return found.empty() ? nullptr : found.front();
}

CLI::App& group_of(CLI::App& root, const std::string& first_word) {
  if (CLI::App* known = find_command(root, first_word)) return *known;
  return *root.add_subcommand(first_word)->fallthrough();
}

std::string first_word_of(const CommandEntry& entry) {
  return std::string(entry.name.substr(0, entry.name.find(' ')));
}

void add_command(Grammar& grammar, const CommandEntry& entry) {
  const auto space = entry.name.find(' ');
  CLI::App& place =
      space == std::string_view::npos ? grammar.root : group_of(grammar.root, first_word_of(entry));
  const std::string word(space == std::string_view::npos ? entry.name
                                                         : entry.name.substr(space + 1));
  CLI::App* app = place.add_subcommand(word, std::string(entry.summary))->fallthrough();
  auto command = entry.make();
  Options options;
  command->declare(options);
  add_options(*app, options);
  grammar.commands[app] = std::move(command);
}

/// Of a command that is not named, the first word is enough: to tell it from a slip, and to guess.
void add_commands(Grammar& grammar, const std::vector<std::string>& args) {
  for (const CommandEntry& entry : commands()) {
    const std::string word = first_word_of(entry);
    if (std::ranges::find(args, word) != args.end()) {
      add_command(grammar, entry);
    } else {
      group_of(grammar.root, word);
    }
  }
}

bool names_a_command(const std::vector<std::string>& args) {
  return std::ranges::any_of(commands(), [&](const CommandEntry& entry) {
    return std::ranges::find(args, first_word_of(entry)) != args.end();
  });
}

/// The innermost command that was named, or the root.
CLI::App& chosen(CLI::App& app) {
  const auto named = app.get_subcommands();
  return named.empty() ? app : chosen(*named.front());
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* at = &app; at; at = at->get_parent()) {
    for (const CLI::Option* option : at->get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
  }
  return names;
}

std::vector<std::string> words_within(const CLI::App& app) {
  std::vector<std::string> words;
  for (const CLI::App* each : app.get_subcommands({})) words.push_back(each->get_name());
  return words;
}

/// As it is typed: "hearth plan want".
std::string path_of(const CLI::App& app) {
  const CLI::App* const parent = app.get_parent();
  return parent ? fmt::format("{} {}", path_of(*parent), app.get_name()) : app.get_name();
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

/// Behind `--` nothing is an option any more: what looks like one would be taken for words.
void refuse_options_behind_dashes(const CLI::App& app, const std::vector<std::string>& args) {
  const auto dashes = std::ranges::find(args, "--");
  const auto found = std::find_if(dashes, args.end(), [&](const std::string& word) {
    return word != "--" && option_of(app, word) != nullptr;
  });
  if (found == args.end()) return;
  const std::string word = printable(*found);
  throw Error(
      fmt::format("`{}` stands behind `--`, where nothing is an option any more.", word),
      fmt::format("Nothing was done. Options come first: {} {} ... -- ...", path_of(app), word),
      Exit::usage);
}

bool takes_words(const CLI::App& app) {
  const auto positional =
      app.get_options([](const CLI::Option* one) { return one->get_positional(); });
  return !positional.empty();
}

/// The words around one that came unexpected, as they are one: `hearth log 'a good day'`, or
/// `--tag 'date night'`. Empty where no words are taken.
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
  const bool takes_it = option && option->get_items_expected_max() > 0;
  if (!takes_it && !takes_words(app)) return "";
  return fmt::format("{} {}", takes_it ? *(begin - 1) : path_of(app),
                     shell_word(fmt::format("{}", fmt::join(begin, end, " "))));
}

/// What a word that is not understood may have been meant to be; empty if nothing is like it.
std::string guess(const CLI::App& app, const std::string& stray) {
  const bool is_option = stray.starts_with("-");
  const auto close = nearest(stray, is_option ? option_names(app) : words_within(app));
  if (!close) return "";
  return is_option ? fmt::format("Did you mean {}?", *close)
                   : fmt::format("Did you mean `{} {}`?", path_of(app), *close);
}

std::string where_to_read(const CLI::App& app) {
  return fmt::format("`{} --help` lists what it takes.", path_of(app));
}

Error not_understood(const std::string& word, const CLI::App& app,
                     const std::vector<std::string>& args) {
  std::string hint = guess(app, printable(word));
  if (hint.empty() && !word.empty() && !word.starts_with("-")) {
    const std::string line = in_quotation_marks(app, args, word);
    if (!line.empty()) {
      hint = fmt::format("Words that belong together go in quotation marks: {}\n", line);
    }
    hint += where_to_read(app);
  }
  return Error(fmt::format("`{}` is not understood here.", printable(word)),
               hint.empty() ? where_to_read(app) : hint, Exit::usage);
}

Error as_error(const CLI::ParseError& failure, CLI::App& root,
               const std::vector<std::string>& args) {
  const CLI::App& app = chosen(root);
  refuse_options_behind_dashes(app, args);
  if (dynamic_cast<const CLI::ExtrasError*>(&failure)) {
    // Every part of the grammar hands on what it does not understand, up to the root.
    const std::vector<std::string> stray = root.remaining(true);
    return not_understood(stray.empty() ? std::string() : stray.front(), app, args);
  }
  return Error(printable(failure.what()) + ".", where_to_read(app), Exit::usage);
}

/// CLI11 would say "a subcommand is required": a mistyped word deserves its nearest neighbour.
void check_first_word(const std::vector<std::string>& args, CLI::App& root) {
  if (args.empty() || args.front().starts_with("-")) return;
  if (find_command(root, args.front())) return;
  std::vector<std::string> known;
  for (const CommandEntry& entry : commands()) {
    known.emplace_back(entry.name.substr(0, entry.name.find(' ')));
  }
  const auto close = nearest(args.front(), known);
  throw Error(
      fmt::format("There is no command `{}`.", printable(args.front())),
      close ? fmt::format("Did you mean `hearth {}`?", *close) : "`hearth --help` lists them.",
      Exit::usage);
}

Request parsed(Grammar& grammar, const Globals& globals, const std::vector<std::string>& args) {
  std::vector<std::string> reversed(args.rbegin(), args.rend());  // as CLI11 wants them
  grammar.root.parse(std::move(reversed));
  if (globals.version) return {nullptr, version_text()};
  CLI::App& app = chosen(grammar.root);
  refuse_options_behind_dashes(app, args);
  const auto command = grammar.commands.find(&app);
  if (command == grammar.commands.end()) {
    if (&app == &grammar.root) return {make_home(grammar.json), ""};
    throw Error(fmt::format("`{}` wants one more word.", path_of(app)),
                fmt::format("`{} --help` lists what it can do.", path_of(app)), Exit::usage);
  }
  return {std::move(command->second), ""};
}

}  // namespace

Options options_of_all(Globals& globals) {
  Options options;
  options.value("--journal", globals.journal, "The journal to use (HEARTH_JOURNAL)")
      .files()
      .value("--as", globals.as, "Who is at the keyboard (HEARTH_AS)")
      .value("--color", globals.color, "auto, always or never")
      .words({"auto", "always", "never"})
      .flag("--accessible", globals.accessible,
            "Plain lines for screen readers (HEARTH_ACCESSIBLE)")
      .number("--passphrase-fd", globals.passphrase_fd,
              "Read the passphrase from this open file, a line")
      .flag("--no-input", globals.no_input, "Never ask a question")
      .flag("--quiet", globals.quiet, "Say nothing of what went well")
      .flag("--version", globals.version, "Show the version");
  return options;
}

Request read_command_line(const std::vector<std::string>& args, Globals& globals) {
  Grammar grammar;
  grammar.root.formatter(std::make_shared<Columns>());
  add_options(grammar.root, options_of_all(globals));
  add_commands(grammar, args);
  if (!names_a_command(args)) grammar.root.add_flag("--json", grammar.json);
  check_first_word(args, grammar.root);
  try {
    return parsed(grammar, globals, args);
  } catch (const CLI::CallForHelp&) {
    const CLI::App& app = chosen(grammar.root);
    return {nullptr, &app == &grammar.root ? help_text() : app.help(path_of(*app.get_parent()))};
  } catch (const CLI::ParseError& failure) {
    throw as_error(failure, grammar.root, args);
  }
}

}  // namespace hearth

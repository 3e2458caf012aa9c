#include "command_line.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>

#include "examples.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "home.hpp"
#include "not_understood.hpp"

namespace hearth {
namespace {

/// The first column is as wide as CLI11 makes it; on a narrow page what an option does stands below
/// it. Nothing is set before somebody asks for a page: that would slow every command.
class Columns final : public CLI::Formatter {
 public:
  explicit Columns(int columns) {
    constexpr int kBelow = 6;
    if (columns >= kHelpColumns) return;
    column_width(kBelow);
    room_ = columns - kBelow;
  }

  std::string make_option_desc(const CLI::Option* option) const override {
    return fmt::format("{}", fmt::join(wrap(option->get_description(), room_), "\n"));
  }

  std::string make_option_opts(const CLI::Option* option) const override {
    const bool takes_value = !option->get_positional() && option->get_type_size() != 0;
    return takes_value ? " " + option->get_type_name() : "";
  }

 private:
  int room_ = 50;
};

void name_value(const CLI::App& app, CLI::Option* option) {
  option->type_name(value_name(option->get_name(), app.get_name()));
}

void add_option(CLI::App& app, const DeclaredOption& option, std::optional<std::string>& target) {
  name_value(app, app.add_option(option.names, target, option.help));
}

void add_option(CLI::App& app, const DeclaredOption& option, std::optional<int>& target) {
  CLI::Option* added = app.add_option(option.names, target, option.help);
  name_value(app, added);
  added->check([&app, added](const std::string& word) {
    int number = 0;
    if (!CLI::detail::lexical_cast(word, number)) throw no_whole_number(word, app, *added);
    return std::string();
  });
}

void add_option(CLI::App& app, const DeclaredOption& option, std::vector<std::string>& target) {
  CLI::Option* added = app.add_option(option.names, target, option.help);
  added->allow_extra_args(added->get_positional());
  name_value(app, added);
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
  return *root.add_subcommand(first_word)->fallthrough()->require_subcommand(0, 1);
}

void add_command(Grammar& grammar, const CommandEntry& entry) {
  const auto space = entry.name.find(' ');
  CLI::App& place = space == std::string_view::npos
                        ? grammar.root
                        : group_of(grammar.root, std::string(first_word_of(entry.name)));
  const std::string word(space == std::string_view::npos ? entry.name
                                                         : entry.name.substr(space + 1));
  CLI::App* app = place.add_subcommand(word, std::string(entry.summary));
  app->fallthrough()->require_subcommand(0, 1);
  auto command = entry.make();
  Options options;
  command->declare(options);
  add_options(*app, options);
  grammar.commands[app] = std::move(command);
}

/// Only those that are named: to make the others ready would slow every command.
void add_commands(Grammar& grammar, const std::vector<std::string>& args) {
  for (const CommandEntry& entry : commands()) {
    const bool is_named = std::ranges::find(args, first_word_of(entry.name)) != args.end();
    if (is_named) add_command(grammar, entry);
  }
}

bool names_a_command(const std::vector<std::string>& args) {
  return std::ranges::any_of(commands(), [&](const CommandEntry& entry) {
    return std::ranges::find(args, first_word_of(entry.name)) != args.end();
  });
}

/// The innermost command that was named, or the root.
CLI::App& chosen(CLI::App& app) {
  const auto named = app.get_subcommands();
  return named.empty() ? app : chosen(*named.front());
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
  const std::string said = printable(failure.what());
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&failure) && said.ends_with(" missing")) {
    return Error(tr("{} needs something behind it.", said.substr(0, said.find(':'))),
                 where_to_read(app), Exit::usage);
  }
  return Error(said + ".", where_to_read(app), Exit::usage);
}

/// Those of a command are not those of what can follow it: `plan map` takes nothing of `plan`.
void refuse_options_of_group(const CLI::App& app, const std::vector<std::string>& args) {
  const CLI::App* group = app.get_parent();
  if (!group || !group->get_parent()) return;
  for (const CLI::Option* option : group->get_options()) {
    if (option->count() == 0) continue;
    const bool is_word = option->get_positional();
    throw not_understood(is_word ? option->results().front() : option->get_name(), app, args);
  }
}

Request parsed(Grammar& grammar, const Globals& globals, const std::vector<std::string>& args) {
  std::vector<std::string> reversed(args.rbegin(), args.rend());  // as CLI11 wants them
  grammar.root.parse(std::move(reversed));
  if (globals.version) return {nullptr, version_text()};
  CLI::App& app = chosen(grammar.root);
  refuse_options_behind_dashes(app, args);
  refuse_options_of_group(app, args);
  if (&app == &grammar.root) {
    refuse_command_behind_dashes(args);
    auto home = make_home(grammar.json);
    return {std::move(home), ""};
  }
  return {std::move(grammar.commands.at(&app)), ""};
}

/// `hearth help plan want` asks for what `hearth plan want --help` tells; alone, `help` is a
/// command.
std::vector<std::string> as_options(std::vector<std::string> args) {
  if (args.size() < 2 || args.front() != "help" || args[1].starts_with("-")) return args;
  std::rotate(args.begin(), args.begin() + 1, args.end());
  args.back() = "--help";
  return args;
}

void check_first_word(const std::vector<std::string>& args, CLI::App& root) {
  if (args.empty() || args.front().starts_with("-")) return;
  if (!find_command(root, args.front())) throw no_such_command(args.front());
}

/// A page that nobody asked for would hide the slip: `help plan wnat` is not `help plan`.
void refuse_slip_in_help(const CLI::App& root, const CLI::App& app,
                         const std::vector<std::string>& args) {
  const std::vector<std::string> stray = root.remaining(true);
  const bool is_group = app.get_parent() && !app.get_subcommands({}).empty();
  if (is_group && !stray.empty()) throw not_understood(stray.front(), app, args);
}

std::string help_of(const CLI::App& app, int columns) {
  if (!app.get_parent()) return help_text(columns);
  const std::string path = path_of(app);
  const std::string command = path.substr(path.find(' ') + 1);
  return narrowed(app.help(path_of(*app.get_parent())) + examples_page(command) +
                      fmt::format("`man {}` tells more, `hearth --help` names every command.\n",
                                  manual_page(command)),
                  columns);
}

}  // namespace

Options options_of_all(Globals& globals) {
  Options options;
  options.value("--journal", globals.journal, "The journal to use (HEARTH_JOURNAL)")
      .files()
      .value("--as", globals.as, "Who is at the keyboard (HEARTH_AS)")
      .known({"names"})
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

Request read_command_line(const std::vector<std::string>& typed, Globals& globals, int columns) {
  const std::vector<std::string> args = as_options(typed);
  Grammar grammar;
  grammar.root.formatter(std::make_shared<Columns>(columns));
  grammar.root.require_subcommand(0, 1);  // behind one, the names of others are words
  add_options(grammar.root, options_of_all(globals));
  add_commands(grammar, args);
  if (!names_a_command(args)) grammar.root.add_flag("--json", grammar.json);
  check_first_word(args, grammar.root);
  try {
    return parsed(grammar, globals, args);
  } catch (const CLI::CallForHelp&) {
    const CLI::App& app = chosen(grammar.root);
    refuse_slip_in_help(grammar.root, app, args);
    return {nullptr, help_of(app, columns)};
  } catch (const CLI::ParseError& failure) {
    throw as_error(failure, grammar.root, args);
  }
}

}  // namespace hearth

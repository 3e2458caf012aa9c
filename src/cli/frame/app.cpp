#include "hearth/cli/frame/app.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "command_line.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/shelf/language.hpp"
#include "hearth/system/catalogue.hpp"
#include "held_notes.hpp"

namespace hearth {
namespace {

void set_color(Style& style, const std::string& when) {
  if (when == "always") {
    style.color = true;
  } else if (when == "never") {
    style.color = false;
  } else if (when != "auto") {
    throw Error(tr("--color does not take `{}`.", printable(when)),
                tr("It takes auto, always or never."), Exit::usage);
  }
}

const std::string& not_empty(const std::string& journal) {
  if (!journal.empty()) return journal;
  throw Error(tr("--journal was given an empty path."),
              tr("Name a file, or leave the option away for the usual place."), Exit::usage);
}

/// What was said for this one command, or in the environment, comes before the settings.
void apply(Settings settings, Env& env) {
  if (!env.as) env.as = settings.as;
  if (settings.lang) env.lang = language_tag(*settings.lang);
  if (!settings.color.value_or(true)) env.style.color = false;
  if (settings.accessible.value_or(false)) env.style.accessible = true;
  env.settings = std::move(settings);
}

/// Nobody's home is made, and nothing is written somewhere else instead.
Error no_home(const Env& env) {
  const std::string home = env.environment("HOME").value_or("");
  return Error(tr("There is no home folder to look for the journal in: HOME {}.",
                  home.empty() ? tr("is not set, and this account has none")
                               : tr("is {}, which is no folder", home)),
               tr("Set HOME, or name the journal with --journal."));
}

void apply(const Globals& globals, Env& env) {
  if (globals.journal) env.journal = not_empty(*globals.journal);
  if (globals.as) env.as = globals.as;
  if (globals.no_input) env.no_input = true;
  if (globals.passphrase_fd) env.passphrase_fd = globals.passphrase_fd;
  if (globals.color) set_color(env.style, *globals.color);
  if (globals.accessible) env.style.accessible = true;
  if (env.journal.empty()) throw no_home(env);
  env.quiet = globals.quiet;
  env.journal_option = globals.journal.has_value();
  if (env.style.accessible) {
    env.style.color = false;
    env.console.use_plain_lines();
  }
}

/// What a command says of itself is not all that opening the journal has done.
Exit run_told_whole(Command& command, Env& env) try {
  return command.run(env);
} catch (const Error& failure) {
  if (!env.took_back) throw;
  throw after(tr("Words that could not be saved before are in the journal now."), failure);
}

Exit run_in(Env env, const Globals& globals, bool for_scripts, Command& command) {
  env.for_scripts = for_scripts;
  const auto speak_to_them = [&] { speak(command.is_translated() ? env.lang : ""); };
  speak_to_them();
  apply(read_settings(env.config), env);
  speak_to_them();
  apply(globals, env);
  return run_told_whole(command, env);
}

/// The world as far as it can be told.
Env any_world(Console& console, const MakeEnv& world) try {
  return world(console);
} catch (const Error&) {
  return {console, {}, {}, Shelf({}, {}), {}};
}

/// For a page that somebody may need when nothing else works: what is wrong is left out.
Exit run_anyhow(Env env, const Globals& globals, Command& command) {
  try {
    apply(read_settings(env.config), env);
  } catch (const Error&) {
    env.settings = {};
  }
  speak(env.lang);
  env.style.accessible = env.style.accessible || globals.accessible;
  env.style.color = env.style.color && !env.style.accessible;
  if (env.style.accessible) env.console.use_plain_lines();
  return command.run(env);
}

/// As wide as the terminal; to look at that takes time, so only where a page of help is asked for.
int columns_for_help(const std::vector<std::string>& args, Console& console, const MakeEnv& world) {
  const bool asks = std::ranges::any_of(args, [](const std::string& word) {
    return word == "--help" || word == "-h" || word == "help";
  });
  return asks ? std::min(any_world(console, world).style.columns, kHelpColumns) : kHelpColumns;
}

/// Whether a command is named, whatever else is, that says all in the language of its people.
bool names_translated(const std::vector<std::string>& args) {
  return std::ranges::any_of(commands(), [&](const CommandEntry& entry) {
    return std::ranges::find(args, entry.name) != args.end() && entry.make()->is_translated();
  });
}

/// Speaks as a command that cannot be run would have spoken.
void speak_before_running(const std::vector<std::string>& args, Console& console,
                          const MakeEnv& world) {
  speak("");
  if (!names_translated(args)) return;
  Env env = any_world(console, world);
  try {
    apply(read_settings(env.config), env);
  } catch (const Error&) {
    env.settings = {};
  }
  speak(env.lang);
}

/// What is wrong is said in their language, which is looked up for that alone: it takes time.
Request understood(const std::vector<std::string>& args, Globals& globals, int columns,
                   Console& console, const MakeEnv& world) try {
  return read_command_line(args, globals, columns);
} catch (const Error&) {
  speak_before_running(args, console, world);
  globals = {};
  return read_command_line(args, globals, columns);
}

Exit dispatch(const std::vector<std::string>& args, Console& console, const MakeEnv& world) {
  Globals globals;
  const bool for_scripts = std::ranges::find(args, "--json") != args.end();
  const int columns = columns_for_help(args, console, world);
  const Request request = understood(args, globals, columns, console, world);
  if (!request.command) {
    console.out(request.print);
    return Exit::ok;
  }
  if (request.command->runs_anyhow()) {
    return run_anyhow(any_world(console, world), globals, *request.command);
  }
  const auto run = [&](Console& heard) {
    return run_in(world(heard), globals, for_scripts, *request.command);
  };
  if (request.command->is_unheard()) return run_unheard(console, run);
  return globals.quiet ? run_quietly(console, run) : run(console);
}

void show(Console& console, const std::string& what, const std::string& hint) {
  console.note(fmt::format("hearth: {}\n", printable(what)));
  if (!hint.empty()) console.note(printable(hint) + "\n");
}

/// Leaving is no mistake, so it is not told like one; who cleared the screen is told nothing.
void show_leaving(Console& console, const Error& left) {
  for (const std::string& sentence : {std::string(left.what()), left.hint()}) {
    if (!sentence.empty()) console.note(printable(sentence) + "\n");
  }
}

}  // namespace

Exit guarded(Console& console, const std::function<Exit()>& work) noexcept try {
  try {
    return work();
  } catch (const Error& error) {
    if (error.exit() == Exit::left) {
      show_leaving(console, error);
    } else {
      show(console, error.what(), error.hint());
    }
    return error.exit();
  } catch (const std::bad_alloc&) {
    show(console, tr("There is not enough memory for this."),
         tr("What was said to be kept is kept. Close some programs and try again."));
  } catch (const std::exception& unexpected) {
    show(console, tr("Something unexpected happened: {}", unexpected.what()),
         tr("This is a mistake in hearth. What was saved before is safe."));
  }
  return Exit::failed;
} catch (...) {
  return Exit::failed;  // not even the message could be shown
}

Exit run(const std::vector<std::string>& args, Console& console, const MakeEnv& world) noexcept {
  return guarded(console, [&] { return dispatch(args, console, world); });
}

}  // namespace hearth

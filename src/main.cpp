#include <sys/resource.h>
#include <sys/stat.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <fmt/core.h>

#include <clocale>
#include <csignal>
#include <cstdlib>

#include "hearth/cli/frame/app.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/shelf/language.hpp"
#include "hearth/store/shelf/paths.hpp"
#include "hearth/system/catalogue.hpp"
#include "hearth/system/clock.hpp"
#include "hearth/system/process.hpp"
#include "hearth/terminal/style.hpp"
#include "hearth/terminal/terminal_console.hpp"

namespace {

/// A variable that is empty counts as unset.
std::optional<std::string> from_environment(const char* name) {
  const char* const value = std::getenv(name);
  return value && *value != '\0' ? std::optional<std::string>(value) : std::nullopt;
}

/// TZ may name a zone that this system does not know.
void warn_of_unknown_zone(hearth::Console& console) {
  const auto tz = from_environment("TZ");
  if (!tz || hearth::is_zone(*tz)) return;
  console.note(fmt::format("TZ is `{}`, a zone that is not known here: times are taken as UTC.\n",
                           hearth::printable(*tz)));
}

/// What people write here is for their eyes: no file for others, no memory dump on the disk.
void be_discreet() {
  ::umask(077);
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
  ::prctl(PR_SET_DUMPABLE, 0);
#endif
  std::signal(SIGPIPE, SIG_IGN);
  // Some who start programs leave it ignored, and then nobody is told how a child of ours ended.
  std::signal(SIGCHLD, SIG_DFL);
  // A limit on file sizes is then an error like a full disk, which leaves the journal as it was.
  std::signal(SIGXFSZ, SIG_IGN);
}

/// As seen from this program, or where they were to be installed; not there, they are built in.
std::filesystem::path prompts_around(const std::filesystem::path& program) {
  std::error_code failed;
  const auto seen_from_here = program / HEARTH_PROMPTS_FROM_HERE;
  const bool moved = std::filesystem::exists(seen_from_here, failed);
  return moved ? seen_from_here : std::filesystem::path(HEARTH_INSTALLED_PROMPTS);
}

/// Beside this program, as in a build; where it belongs as seen from here; or where it was to be
/// installed. Never looked for in the folder that somebody happens to be in.
std::filesystem::path part_of_hearth(const std::filesystem::path& program, const char* beside,
                                     const char* from_here, const char* installed) {
  std::error_code failed;
  for (const auto& place :
       {program / beside, program / from_here, std::filesystem::path(installed)}) {
    if (place.is_absolute() && std::filesystem::exists(place, failed)) return place;
  }
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  be_discreet();
  hearth::TerminalConsole console;
  const auto world = [](hearth::Console& heard) {
    std::setlocale(LC_CTYPE, "");
    warn_of_unknown_zone(heard);
    const std::filesystem::path here = hearth::this_program().parent_path();
    const hearth::Paths paths =
        hearth::paths_from(from_environment, hearth::home_folder(from_environment));
    hearth::Env env{heard,
                    hearth::now_from(from_environment("HEARTH_NOW")),
                    from_environment("HEARTH_JOURNAL").value_or(paths.journal),
                    hearth::Shelf(paths.user_prompts, prompts_around(here)),
                    hearth::terminal_style(from_environment),
                    from_environment("HEARTH_AS")};
    env.zone = hearth::zone_around(env.now);
    env.zones = hearth::zone_named;
    env.home_of_account = !from_environment("HOME") && !from_environment("XDG_DATA_HOME") &&
                          env.journal == paths.journal;
    env.config = paths.config;
    env.environment = from_environment;
    env.own_words = paths.words;
    env.state = paths.state;
    env.calendar = part_of_hearth(here, "hearth-calendar", HEARTH_CALENDAR_FROM_HERE,
                                  HEARTH_INSTALLED_CALENDAR);
    env.pdf = part_of_hearth(here, "hearth-pdf", HEARTH_PDF_FROM_HERE, HEARTH_INSTALLED_PDF);
    hearth::look_for_catalogues(
        part_of_hearth(here, "locale", HEARTH_CATALOGUES_FROM_HERE, HEARTH_INSTALLED_CATALOGUES));
    env.lang = hearth::language_from(from_environment);
    env.clock = hearth::clock_from(from_environment("HEARTH_NOW"));
    env.own_help = paths.help;
    return env;
  };
  return static_cast<int>(hearth::run({argv + 1, argv + argc}, console, world));
}

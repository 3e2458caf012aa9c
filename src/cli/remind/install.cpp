#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>

#include "hearth/app/remind/crontab.hpp"
#include "hearth/app/remind/user_units.hpp"
#include "hearth/app/remind/waking.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/shelf/paths.hpp"
#include "hearth/system/owner.hpp"
#include "hearth/system/process.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "remind.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

/// Whoever starts hearth by the clock knows nothing of what is set in this shell.
void need_usual_state(const Env& env, std::string_view clock) {
  const fs::path usual = usual_state(env);
  if (!env.state.empty() && env.state == usual) return;
  throw Error(fmt::format("Reminders are kept in {} here, since XDG_STATE_HOME says so; {} would "
                          "look for them in {}.",
                          printable(env.state.string()), clock, printable(usual.string())),
              "Nothing was changed. Unset XDG_STATE_HOME, set the reminders once more, and try "
              "again.");
}

/// They take the home that the account has.
void tell_of_other_home(const Env& env, std::string_view clock) {
  const auto home = home_folder(env.environment);
  const auto account = account_of(::geteuid());
  if (!home || !account || *home == account->home) return;
  env.console.note(fmt::format(
      "HOME is {} here, and {} has that of your account, {}: what is set here is not seen there.\n",
      printable(home->string()), clock, printable(account->home.string())));
}

std::string shown_unit(const UnitFile& unit) {
  return fmt::format("{}:\n\n{}\n", printable(unit.path.string()), unit.text);
}

class RemindInstall final : public Command {
 public:
  void declare(Options& options) override {
    options.flag("--cron", cron_, "A line in your crontab")
        .flag("--systemd", systemd_, "A timer of your own")
        .flag("--notify", notify_, "With cron: by a notification on the screen, not by mail")
        .flag("--yes", yes_, "Without asking");
  }

  Exit run(Env& env) override {
    if (cron_ && systemd_) {
      throw Error("--cron and --systemd cannot both be given.", "Choose one.", Exit::usage);
    }
    const bool by_cron = cron_ || (!systemd_ && !has_systemd(env));
    need_usual_state(env, by_cron ? "cron" : "systemd");
    tell_of_other_home(env, by_cron ? "cron" : "systemd");
    return by_cron ? into_crontab(env) : as_units(env);
  }

 private:
  /// Whether it runs for this person now.
  static bool has_systemd(const Env& env) {
    const auto runtime = env.environment("XDG_RUNTIME_DIR");
    std::error_code failed;
    return runtime && fs::exists(fs::path(*runtime) / "systemd" / "private", failed);
  }

  Exit into_crontab(Env& env) {
    const std::string before = read_crontab();
    choose_notifying(env, cron_line_in(before));
    const std::string line = cron_line({this_program(), notify_});
    const std::string after = with_cron_line(before, line);
    if (after == before) {
      env.console.note("It is in your crontab already.\n");
      return Exit::ok;
    }
    env.console.note(fmt::format("This line goes into your crontab:\n\n  {}\n\n", line));
    ask(env);
    write_crontab(after);
    env.console.note("It is there; `hearth remind uninstall` takes it away.\n");
    return Exit::ok;
  }

  /// As it was chosen before, where it is there already.
  void choose_notifying(Env& env, const std::string& there) {
    if (!there.empty()) notify_ = notify_ || notifies(there);
    if (notify_ || !there.empty() || cron_can_send()) return;
    env.console.note(
        "cron sends what a job prints as a mail, and there is no /usr/sbin/sendmail here, so "
        "nobody would see it. With --notify it is a notification on the screen.\n");
    if (yes_ || !can_ask(env)) return;
    const Confirmed said = confirm(env.console, env.style, "A notification on the screen?", true);
    if (said == Confirmed::left) throw Error("Nothing was changed.", "", Exit::left);
    notify_ = said == Confirmed::yes;
  }

  Exit as_units(Env& env) const {
    const auto units = user_units(units_folder(env), {this_program(), true});
    if (are_there(units)) {
      env.console.note("The timer is there already.\n");
      return Exit::ok;
    }
    env.console.note("These files tell systemd:\n\n");
    for (const UnitFile& unit : units) env.console.note(shown_unit(unit));
    ask(env);
    write_units(units);
    env.console.note(start_timer() ? "The timer runs; `hearth remind uninstall` takes it away.\n"
                                   : "They are written. systemd could not be told now, so the "
                                     "timer begins when you log in next.\n");
    return Exit::ok;
  }

  void ask(Env& env) const {
    if (yes_) return;
    if (!can_ask(env)) {
      throw Error("This is asked about, and there is no terminal to ask at.",
                  "Nothing was changed. Add --yes.", Exit::usage);
    }
    if (confirm(env.console, env.style, "Write it?", true) == Confirmed::yes) return;
    throw Error("Nothing was changed.", "", Exit::left);
  }

  bool cron_ = false;
  bool systemd_ = false;
  bool notify_ = false;
  bool yes_ = false;
};

class RemindUninstall final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    const bool from_crontab = out_of_crontab(env);
    const bool units = out_of_systemd(env);
    if (from_crontab || units) return Exit::ok;
    env.console.note("Neither cron nor systemd wakes hearth.\n");
    return Exit::nothing_found;
  }

 private:
  static bool out_of_crontab(Env& env) {
    const std::string before = crontab_or_none();
    const std::string after = without_cron_line(before);
    if (after == before) return false;
    write_crontab(after);
    env.console.note("The line is out of your crontab.\n");
    return true;
  }

  /// Where there is no cron there is no line of its.
  static std::string crontab_or_none() try { return read_crontab(); } catch (const Error&) {
    return "";
  }

  static bool out_of_systemd(Env& env) {
    const auto units = user_units(units_folder(env), {});
    const bool any = std::ranges::any_of(units, is_own_unit);
    if (any) static_cast<void>(stop_timer());
    for (const fs::path& left : remove_units(units)) {
      env.console.note(
          fmt::format("{} was changed by hand, and was left.\n", printable(left.string())));
    }
    if (any) env.console.note("The timer is gone.\n");
    return any;
  }
};

}  // namespace

std::unique_ptr<Command> make_remind_install() { return std::make_unique<RemindInstall>(); }

std::unique_ptr<Command> make_remind_uninstall() { return std::make_unique<RemindUninstall>(); }

}  // namespace hearth

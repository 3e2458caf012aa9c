#include "remind.hpp"

#include "hearth/app/journal/calendar_text.hpp"
#include "hearth/app/remind/notification.hpp"
#include "hearth/core/error.hpp"
#include "hearth/remind/calendar.hpp"
#include "hearth/remind/decision.hpp"
#include "hearth/store/shelf/times_file.hpp"
#include "hearth/system/file_lock.hpp"

namespace hearth {
namespace {

class Remind final : public Command {
 public:
  void declare(Options& options) override {
    options.flag("--check", check_, "Say nothing; end with 10 if something is due")
        .flag("--notify", notify_, "By a notification on the screen")
        .flag("--ics", ics_, "The times, for a calendar");
  }

  /// A clock runs this every quarter of an hour; a calendar somebody asks for.
  [[nodiscard]] bool is_unheard() const override { return !ics_; }

  Exit run(Env& env) override {
    if (static_cast<int>(check_) + static_cast<int>(notify_) + static_cast<int>(ics_) > 1) {
      throw Error("--check, --notify and --ics each go alone.", "Choose one.", Exit::usage);
    }
    if (ics_) return print_calendar(env);
    auto file = read_times(env.state);
    if (!file || !speak_now(*file, wall_time(env.now))) return Exit::ok;
    if (check_) return Exit::due;
    return notify_ ? show(env, file->label) : say(env);
  }

 private:
  /// What was said is on the disk before it is said: on a full one it is not said at all, rather
  /// than time and again.
  static Exit say(const Env& env) {
    std::string line;
    change_times(env.state, [&](TimesFile& file) {
      if (speak_now(file, wall_time(env.now))) line = file.label + "\n";
    });
    if (!line.empty()) env.console.out(line);
    return Exit::ok;
  }

  /// Where nobody is logged in it is tried again. A disk that would not take that it was shown is
  /// found out before.
  static Exit show(const Env& env, const std::string& label) {
    const FileLock alone(env.state / "notifying", std::chrono::milliseconds(0));
    rewrite_times(env.state);
    if (!notify(env, label)) return Exit::failed;
    change_times(env.state,
                 [&](TimesFile& file) { static_cast<void>(speak_now(file, wall_time(env.now))); });
    return Exit::ok;
  }

  static Exit print_calendar(const Env& env) {
    const auto file = read_times(env.state);
    if (!file || file->reminders.empty()) {
      env.console.note("No reminder is set, so there is nothing for a calendar.\n");
      return Exit::nothing_found;
    }
    env.console.out(
        calendar_text(env, recurring_tree(*file, env.now), "`hearth remind` needs nothing more."));
    return Exit::ok;
  }

  bool check_ = false;
  bool notify_ = false;
  bool ics_ = false;
};

}  // namespace

std::unique_ptr<Command> make_remind() { return std::make_unique<Remind>(); }

}  // namespace hearth

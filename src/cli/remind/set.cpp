#include <fmt/format.h>

#include <algorithm>

#include "frame/shared_options.hpp"
#include "hearth/app/journal/typed_text.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/remind/decision.hpp"
#include "hearth/store/reminders.hpp"
#include "hearth/store/shelf/times_file.hpp"
#include "hearth/system/system_error.hpp"
#include "remind.hpp"

namespace hearth {
namespace {

constexpr int kLongestLabel = 80;

/// Notes that reminders were changed in the journal, then in the file of times.
void renew_or_tell(const Journal& journal, const Env& env) try {
  renew_times(journal, env.state, env.now);
} catch (const Error& failure) {
  throw HalfDone(
      after("It is noted in the journal, but nothing will be said of it until a command "
            "that opens the journal can write that file.",
            failure));
}

std::string checked_label(const std::string& label) {
  std::string line = checked_line(label);
  if (width(line) <= kLongestLabel) return line;
  throw Error(fmt::format("The label is longer than {} columns.", kLongestLabel),
              "Give a few words: it is the subject of a mail, or a notification.", Exit::usage);
}

class RemindSet final : public Command {
 public:
  void declare(Options& options) override {
    options.value("pack", pack_, "Of which check-in")
        .known({"checkins"})
        .many("when", when_, "\"sunday 19:00\", \"daily 21:00\", \"every 3 days 20:00\"")
        .value("--label", label_, "The line that is said, from now on")
        .flag("--together", together_, "Of all of you, whoever is at the keyboard");
  }

  Exit run(Env& env) override {
    if (label_) label_ = checked_label(*label_);
    if (label_ && !pack_) return set_label(env);
    if (!pack_ || when_.empty()) {
      throw Error("It takes a check-in and a time.",
                  "As in `hearth remind set weekly \"sunday 19:00\"`.", Exit::usage);
    }
    const Schedule schedule =
        schedule_said(fmt::format("{}", fmt::join(when_, " ")), local_date(env.now));
    const Pack pack = load_pack(env.shelf, PackKind::checkin, *pack_, env.lang);
    Journal journal = open_journal(env);
    const bool first = !read_times(env.state).has_value();
    if (label_) keep_label(env);
    keep_reminder(journal, {.pack = pack.id, .person = person(env, journal), .schedule = schedule});
    renew_or_tell(journal, env);
    tell(env, schedule, first);
    return Exit::ok;
  }

 private:
  void keep_label(const Env& env) const {
    change_times(env.state, [&](TimesFile& file) { file.label = *label_; });
  }

  Exit set_label(const Env& env) const {
    if (!when_.empty()) throw Error("A time needs a check-in before it.", "", Exit::usage);
    keep_label(env);
    env.console.note(
        fmt::format("From now on the line is: {}\nIt is shown as it stands, also in mails and on "
                    "screens that others may see.\n",
                    printable(*label_)));
    return Exit::ok;
  }

  /// Only who was named is reminded alone.
  std::optional<Uuid> person(const Env& env, const Journal& journal) const {
    if (together_ || !env.as) return std::nullopt;
    return person_named(present(journal.people()), *env.as).id;
  }

  static void tell(const Env& env, const Schedule& schedule, bool first) {
    const TimesFile file = read_times(env.state).value_or(TimesFile{});
    env.console.note(
        fmt::format("A reminder {}. It says: {}\n", spoken(schedule), printable(file.label)));
    if (is_quiet(file.quiet, wall_time(local_date(env.now), schedule.time))) {
      env.console.note(fmt::format("That is within your quiet hours, so it is said at {}.\n",
                                   to_clock(file.quiet->to)));
    }
    if (!first) return;
    env.console.note(
        "`hearth remind install` lets cron or systemd look for it every 15 minutes.\n");
  }

  std::optional<std::string> pack_, label_;
  std::vector<std::string> when_;
  bool together_ = false;
};

class RemindOff final : public Command {
 public:
  void declare(Options& options) override {
    options.number("number", number_, "Which one, as `hearth remind status` shows it");
  }

  Exit run(Env& env) override {
    Journal journal = open_journal(env);
    std::vector<Reminder> reminders = read_reminders(journal);
    if (number_) {
      std::erase_if(reminders, [&](const Reminder& one) { return one.number != *number_; });
    }
    if (reminders.empty()) {
      env.console.note(number_ ? "There is no reminder with that number.\n"
                               : "No reminder is set.\n");
      return Exit::nothing_found;
    }
    for (const Reminder& one : reminders) drop_reminder(journal, one.number);
    renew_or_tell(journal, env);
    env.console.note(reminders.size() == 1 ? "That reminder is gone.\n"
                                           : "The reminders are gone.\n");
    return Exit::ok;
  }

 private:
  std::optional<int> number_;
};

}  // namespace

std::unique_ptr<Command> make_remind_set() { return std::make_unique<RemindSet>(); }

std::unique_ptr<Command> make_remind_off() { return std::make_unique<RemindOff>(); }

}  // namespace hearth

#include <fmt/core.h>

#include <algorithm>

#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/remind/waking.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/store/reminders.hpp"
#include "hearth/store/shelf/times_file.hpp"
#include "remind.hpp"

namespace hearth {
namespace {

/// What the journal tells of its reminders, where it opens without a question.
struct Known {
  Uuid journal;
  std::vector<Reminder> reminders;
  std::vector<Person> people;
  std::optional<Person> reader;
};

std::optional<Known> known_without_asking(Env env) try {
  env.no_input = true;
  const Journal journal = open_journal(env);
  std::vector<Person> people = journal.people();
  const auto reader = at_keyboard(env, people);
  return Known{id_in_times(journal), read_reminders(journal), std::move(people), reader};
} catch (const Error&) {
  if (env.passphrase_fd) throw;
  return std::nullopt;
}

/// One of them as it is shown; what is somebody else's own stays theirs.
struct Shown {
  const ReminderTimes& times;
  std::optional<std::string> pack = std::nullopt;
  std::string whose = {};  ///< empty: all of them
};

Shown shown(const ReminderTimes& times, const std::optional<Known>& known) {
  if (!known || known->journal != times.journal) return {times};
  const auto at = std::ranges::find(known->reminders, times.number, &Reminder::number);
  if (at == known->reminders.end()) return {times};
  if (!at->person) return {times, at->pack};
  const auto person = std::ranges::find(known->people, *at->person, &Person::id);
  const std::string whose = person == known->people.end() ? "" : person->name;
  const bool own = known->reader && known->reader->id == *at->person;
  return {times, own ? std::optional(at->pack) : std::nullopt, whose};
}

std::string spoken_time(WallTime time) {
  return fmt::format("{}, {}", spoken(day_of(time)), to_clock(minute_of_day(time)));
}

/// When it comes up next, whether or not somebody answers before.
WallTime next_time(const ReminderTimes& one, WallTime now) {
  if (one.later && *one.later > now) return *one.later;
  return next(one.schedule, now);
}

Table table_of(const std::vector<Shown>& all, bool knows, WallTime now) {
  Table table{{{"No.", Table::Align::right}, {"When"}, {"Next"}}, {}};
  if (knows) table.columns.insert(table.columns.end(), {{"Of"}, {"For"}});
  for (const Shown& one : all) {
    std::vector<std::string> row{fmt::format("{}", one.times.number), spoken(one.times.schedule),
                                 spoken_time(next_time(one.times, now))};
    if (knows) {
      row.push_back(one.pack.value_or("—"));
      row.push_back(!one.whose.empty() ? one.whose : one.pack ? "all of you" : "—");
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Tree tree_of(const Shown& one, WallTime now) {
  return Tree::Table{{"number", std::int64_t{one.times.number}},
                     {"schedule", to_string(one.times.schedule)},
                     {"next", to_string(next_time(one.times, now))},
                     {"pack", one.pack},
                     {"person", one.whose.empty() ? Tree() : Tree(one.whose)}};
}

Tree tree_of(const std::optional<QuietHours>& quiet) {
  if (!quiet) return {};
  return Tree::Table{{"from", to_clock(quiet->from)}, {"to", to_clock(quiet->to)}};
}

std::string woken_words(const Env& env) {
  const std::filesystem::path usual = usual_state(env);
  if (env.state != usual) {
    return fmt::format(
        "They are kept in {}; cron and systemd would look for them in {}, so nothing wakes hearth.",
        printable(env.state.string()), printable(usual.string()));
  }
  const Woken woken = woken_by(env);
  if (woken.by_cron && woken.by_systemd) return "cron and systemd both wake hearth to look.";
  if (woken.by_cron) return "cron wakes hearth to look, every 15 minutes.";
  if (woken.by_systemd) return "systemd wakes hearth to look, every 15 minutes.";
  return "Nothing wakes hearth to look yet: `hearth remind install` has cron or systemd do so.";
}

class RemindStatus final : public Command {
 public:
  void declare(Options& options) override { options.flag("--json", json_, "As JSON, for scripts"); }

  Exit run(Env& env) override {
    const auto known = known_without_asking(env);
    const TimesFile file = read_times(env.state).value_or(TimesFile{});
    std::vector<Shown> all;
    for (const ReminderTimes& one : file.reminders) all.push_back(shown(one, known));
    if (json_) return print_json(env, file, all);
    print(env, file, all, known.has_value());
    return Exit::ok;
  }

 private:
  static Exit print_json(const Env& env, const TimesFile& file, const std::vector<Shown>& all) {
    const WallTime now = wall_time(env.now);
    const Tree tree = Tree::Table{
        {"label", file.label},
        {"quiet", tree_of(file.quiet)},
        {"reminders", Tree::list_of(all, [&](const Shown& one) { return tree_of(one, now); })}};
    env.console.out(to_json(tree, 2) + "\n");
    return Exit::ok;
  }

  static void print(const Env& env, const TimesFile& file, const std::vector<Shown>& all,
                    bool knows) {
    Document page;
    if (all.empty()) {
      page.blocks.emplace_back(
          Paragraph{"No reminder is set: `hearth remind set weekly \"sunday 19:00\"` sets one."});
    } else {
      page.blocks.emplace_back(table_of(all, knows, wall_time(env.now)));
    }
    page.blocks.emplace_back(Paragraph{fmt::format("What is said: {}", file.label)});
    if (file.quiet) {
      page.blocks.emplace_back(Paragraph{fmt::format(
          "Nothing is said from {} to {}.", to_clock(file.quiet->from), to_clock(file.quiet->to))});
    }
    if (!all.empty()) page.blocks.emplace_back(Paragraph{woken_words(env)});
    env.console.out(to_terminal(page, env.style));
    if (all.empty() || knows) return;
    env.console.note("The journal is locked, so it is not told what they are for.\n");
  }

  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_remind_status() { return std::make_unique<RemindStatus>(); }

}  // namespace hearth

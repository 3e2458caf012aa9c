#include "checkin.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frame/shared_options.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/own_passphrase.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/app/sitting/answers_from.hpp"
#include "hearth/app/sitting/check_in.hpp"
#include "hearth/app/sitting/preparation.hpp"
#include "hearth/app/sitting/round.hpp"
#include "hearth/app/sitting/sitting.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/journal/entry_shown.hpp"
#include "hearth/system/catalogue.hpp"

namespace hearth {
namespace {

class Checkin final : public Command {
 public:
  void declare(Options& options) override {
    options.value("pack", pack_, "Which check-in (default: weekly, or solo for one person)")
        .known({"checkins"})
        .value("--answers", answers_,
               "Take the answers from a file, which names its pack; - is stdin")
        .files()
        .many("--set", set_, "One answer of one person, as question=answer; can be repeated");
    declare_date(options, date_);
    options.flag("--resume", resume_, "Go on where it stopped, without asking")
        .flag("--discard", discard_, "Start over, without asking");
  }

  [[nodiscard]] bool is_translated() const override { return true; }

  Exit run(Env& env) override {
    check_options(env);
    if (answers_) file_ = read_answers_file(env.console, *answers_);
    if (file_ && !pack_ && !file_->pack().empty()) pack_ = file_->pack();
    if (pack_) asked_pack(env, PackKind::checkin, *pack_);  // told before a passphrase is asked for
    Journal journal = open_journal(env);
    const Pack pack =
        asked_pack(env, PackKind::checkin, pack_.value_or(usual_check_in(env, journal)));
    const Speaking speaking(pack.lang);
    const When when = when_from(date_, env.now, env.zone);
    if (answers_ || !set_.empty()) return take(env, journal, pack, when);
    return sit(env, journal, pack, when);
  }

 private:
  void check_options(const Env& env) const {
    if (answers_ && !set_.empty()) {
      throw Error(tr("--answers and --set cannot both be given."),
                  tr("Put all answers into the file."), Exit::usage);
    }
    if (resume_ && discard_) {
      throw Error(tr("--resume and --discard cannot both be given."), tr("Choose one."),
                  Exit::usage);
    }
    if (!answers_ && set_.empty() && !can_ask(env)) {
      throw Error(tr("A check-in asks questions, and there is no terminal to ask them at."),
                  tr("Give the answers with --answers FILE (- is stdin) or --set."), Exit::usage);
    }
  }

  /// Who answers alone; nobody where a file brings the answers of several.
  std::optional<Person> who_answers(Env& env, const std::vector<Person>& people) const {
    return file_ ? at_keyboard(env, people) : std::optional(writer(env, people));
  }

  FiledAnswers given(const Pack& pack, const std::vector<Person>& people,
                     const std::optional<Person>& alone, Date today) const {
    if (!file_) return answers_set(set_, pack, alone->name, today);
    std::vector<std::string> names;
    for (const Person& person : present(people)) names.push_back(person.name);
    return answers_from(*file_, pack, names);
  }

  static void refuse_others(const FiledAnswers& filed, const Person& alone) {
    for (const auto& [name, answers] : filed.people) {
      if (name == alone.name) continue;
      throw Error(
          tr("There are answers of {} in it, and with --as {} answers alone.", name, alone.name),
          tr("Nothing was written. Leave those answers out; or leave out --as, HEARTH_AS "
             "and the name in the settings."),
          Exit::usage);
    }
  }

  Exit take(Env& env, Journal& journal, const Pack& pack, const When& when) const {
    const std::vector<Person> people = journal.people();
    const std::optional<Person> alone = who_answers(env, people);
    const FiledAnswers filed = given(pack, people, alone, local_date(env.now));
    if (alone) refuse_others(filed, *alone);
    const When at = filed.date && !date_ ? when_on(*filed.date, env.now, env.zone) : when;
    std::vector<Entry> entries;
    const auto add = [&](const std::optional<Uuid>& author, const std::vector<Answer>& answers) {
      entries.push_back(
          entry_of(pack, author, at, answers, occasion_in(journal, pack, at, author)));
    };
    for (const auto& [name, answers] : filed.people) add(person_named(people, name).id, answers);
    if (!filed.together.empty()) add(std::nullopt, filed.together);
    check_clock(env, journal, at_keyboard(env, people));
    const Sitting sitting{env, journal, pack, people, at};
    if (alone && !filed.people.empty() && !date_) refuse_answered(sitting, *alone);
    write_given(sitting, entries);
    env.console.note(tr("Kept: {}, {}.\n", pack.title, spoken(local_date(at.at))));
    say_opened(sitting, entries);
    return Exit::ok;
  }

  Exit sit(Env& env, Journal& journal, const Pack& pack, const When& when) const {
    Sitting sitting{env, journal, pack, journal.people(), when, {.wish = wish()}};
    check_clock(env, journal, at_keyboard(env, sitting.people));
    check_in(sitting);
    return Exit::ok;
  }

  DraftWish wish() const {
    if (resume_) return DraftWish::resume;
    return discard_ ? DraftWish::discard : DraftWish::ask;
  }

  std::optional<std::string> pack_, answers_, date_;
  std::optional<AnswersFile> file_;
  std::vector<std::string> set_;
  bool resume_ = false;
  bool discard_ = false;
};

class CheckinReveal final : public Command {
 public:
  void declare(Options& options) override {
    options.value("pack", pack_, "Which check-in (default: weekly, or solo for one person)")
        .known({"checkins"})
        .flag("--json", json_, "As JSON, for scripts");
  }

  [[nodiscard]] bool is_translated() const override { return true; }

  Exit run(Env& env) override {
    const Journal journal = open_journal(env);
    const std::string occasion =
        newest_opened(env, journal, pack_.value_or(usual_check_in(env, journal)));
    const Document opened = occasion.empty() ? Document{} : opened_in(env, journal, occasion);
    if (opened.blocks.empty()) {
      env.console.note(tr("There is nothing to open.\n"));
      return Exit::nothing_found;
    }
    env.console.out(json_ ? to_json(data_of(env, journal, occasion), 2) + "\n"
                          : to_terminal(opened, env.style));
    return Exit::ok;
  }

 private:
  /// The entries of it, without what is private: somebody else may look on.
  static Tree data_of(const Env& env, const Journal& journal, const std::string& occasion) {
    const std::vector<Person> people = journal.people();
    return entries_tree(entries_opened(env, journal, occasion), people);
  }

  std::optional<std::string> pack_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_checkin() { return std::make_unique<Checkin>(); }

std::unique_ptr<Command> make_checkin_reveal() { return std::make_unique<CheckinReveal>(); }

}  // namespace hearth

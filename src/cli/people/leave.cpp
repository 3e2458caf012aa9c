#include <fmt/core.h>

#include <array>

#include "hearth/app/journal/output_file.hpp"
#include "hearth/app/journal/visible.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/own_passphrase.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/exchange/json/export_json.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/store/attendance.hpp"
#include "hearth/store/people.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/save.hpp"
#include "hearth/system/system_error.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "people.hpp"

namespace hearth {
namespace {

constexpr std::array<std::string_view, 1> kEndings = {"json"};

class PeopleLeave final : public Command {
 public:
  void declare(Options& options) override {
    options.value("name", name_, "Who leaves; it has to be who is at the keyboard")
        .known({"names"})
        .value("--take", file_, "Take along what you wrote, as an export in this file")
        .files()
        .flag("--erase", erase_, "Take nothing along")
        .flag("--yes", yes_, "Do not ask once more");
  }

  Exit run(Env& env) override {
    if (file_.has_value() == erase_) {
      throw Error("Whoever leaves takes along what is theirs alone, or it is erased.",
                  "Add --take FILE or --erase.", Exit::usage);
    }
    if (file_) refuse_other_kind(*file_, kEndings);
    if (file_) refuse_journal(env, *file_);
    if (file_) check_target(*file_, false);
    Journal journal = open_journal(env);
    const std::vector<Person> people = journal.people();
    const Person person = leaving(env, people);
    need_consent(env, journal, person);
    hear_yes(env, person);
    if (file_) take_along(env, journal, person);
    try {
      leave_for_good(env, journal, people, person);
    } catch (const HalfDone&) {
      tell(env, person);
      throw;
    } catch (const Error& failure) {
      if (!file_) throw;
      throw after(
          fmt::format("{} is written. The journal is as it was, and nobody has left.", *file_),
          failure);
    }
    tell(env, person);
    return Exit::ok;
  }

 private:
  Person leaving(const Env& env, const std::vector<Person>& people) const {
    const auto here = at_keyboard(env, people);
    if (!here && !name_) {
      throw Error("It was not said who leaves.", "As in `hearth people leave Alex --erase`.",
                  Exit::usage);
    }
    Person person = name_ ? person_named(people, *name_) : *here;
    if (env.as && here->id != person.id) {
      throw Error("Nobody can leave in somebody else's place.", "", Exit::usage);
    }
    if (person.left) {
      throw Error(fmt::format("{} has left already.", person.name), "", Exit::usage);
    }
    if (present(people).size() == 1) {
      throw Error(fmt::format("{} is the only one here.", person.name),
                  "To end a journal, export it if you like, and remove its file and its backups.",
                  Exit::usage);
    }
    return person;
  }

  void hear_yes(Env& env, const Person& person) const {
    if (yes_) return;
    if (!can_ask(env)) {
      throw Error("Leaving is asked about once, and there is no terminal to ask at.", "Add --yes.",
                  Exit::usage);
    }
    const std::string question = fmt::format(
        "{}: leave this journal? What you shared stays with the others; what is private, or still "
        "sealed, is removed from it{}.",
        person.name, file_ ? " once it is in the file" : "");
    if (confirm(env.console, env.style, question, false) == Confirmed::yes) return;
    throw Error("Nothing was changed.", "", Exit::left);
  }

  /// Their own words alone: what the others wrote is not theirs to carry off.
  void take_along(Env& env, const Journal& journal, const Person& person) const {
    std::vector<Entry> entries = visible_entries(journal, {}, Reader{person.id});
    std::erase_if(entries, [&](const Entry& entry) { return entry.author != person.id; });
    write_whole_file(*file_, export_json({person}, std::move(entries)), false, env.journal);
    env.console.note(fmt::format(
        "What you wrote is in {}, which is not encrypted. `hearth import` takes it into another "
        "journal.\n",
        printable(*file_)));
  }

  static void leave_for_good(const Env& env, Journal& journal, const std::vector<Person>& people,
                             Person person) {
    const Seals seals(all_occasions(journal));
    std::vector<Person> others = present(people);
    std::erase_if(others, [&](const Person& other) { return other.id == person.id; });
    person.left = env.now;
    leave_journal(journal, person,
                  [&](const Entry& entry) { return left_behind(entry, others, seals); });
  }

  static void tell(const Env& env, const Person& person) {
    env.console.note(fmt::format(
        "{} has left. Backups from before still hold everything; `hearth people add` brings "
        "somebody back.\n",
        person.name));
    if (!is_vault(env.journal)) return;
    env.console.note(
        "A passphrase that is theirs still opens the journal: `hearth key remove` takes it "
        "away.\n");
  }

  std::optional<std::string> name_, file_;
  bool erase_ = false;
  bool yes_ = false;
};

}  // namespace

std::unique_ptr<Command> make_people_leave() { return std::make_unique<PeopleLeave>(); }

}  // namespace hearth

#include <fmt/core.h>

#include "hearth/app/journal/person_name.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/own_key.hpp"
#include "hearth/core/error.hpp"
#include "hearth/store/people.hpp"
#include "people.hpp"

namespace hearth {
namespace {

class PeopleRename final : public Command {
 public:
  void declare(Options& options) override {
    options.value("old", old_, "What they are called now").value("new", new_, "And from now on");
  }

  Exit run(Env& env) override {
    if (!old_ || !new_) {
      throw Error("It takes the name now and the name from now on.",
                  "As in `hearth people rename Alex Lex`.", Exit::usage);
    }
    Journal journal = open_journal(env);
    const std::vector<Person> people = journal.people();
    Person person = person_named(people, *old_);
    need_consent(env, journal, person);
    const std::string before = person.name;
    person.name = checked_name(*new_, names_but(people, person.id));
    change_people(journal, {{person.id, person}}, env.now);
    env.console.note(fmt::format("{} is called {} now, in what was written before as well.\n",
                                 before, person.name));
    if (env.settings.as == before) {
      env.console.note(
          "Your settings still name the old one: `hearth config as NAME` changes it.\n");
    }
    return Exit::ok;
  }

 private:
  std::optional<std::string> old_, new_;
};

}  // namespace

std::unique_ptr<Command> make_people_rename() { return std::make_unique<PeopleRename>(); }

}  // namespace hearth

#include "people.hpp"

#include <fmt/core.h>

#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/own_passphrase.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/journal/people.hpp"
#include "hearth/store/people.hpp"

namespace hearth {
namespace {

Tree tree_of(const Person& person) {
  return Tree::Table{{"name", person.name},
                     {"joined", to_string(person.joined)},
                     {"left", person.left ? Tree(to_string(*person.left)) : Tree()}};
}

std::string json_of(const std::vector<Person>& people) {
  return to_json(Tree::list_of(people, tree_of), 2) + "\n";
}

Document table_of(const std::vector<Person>& people) {
  Table table{{{"Name"}, {"Here since"}, {"Until"}}, {}};
  for (const Person& person : people) {
    table.rows.push_back({person.name, spoken(local_date(person.joined)),
                          person.left ? spoken(local_date(*person.left)) : ""});
  }
  return {{std::move(table)}};
}

class People final : public Command {
 public:
  void declare(Options& options) override { options.flag("--json", json_, "As JSON, for scripts"); }

  Exit run(Env& env) override {
    const std::vector<Person> people = open_journal(env).people();
    env.console.out(json_ ? json_of(people) : to_terminal(table_of(people), env.style));
    return Exit::ok;
  }

 private:
  bool json_ = false;
};

class PeopleRename final : public Command {
 public:
  void declare(Options& options) override {
    options.value("old", old_, "What they are called now")
        .known({"names"})
        .value("new", new_, "And from now on");
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

std::unique_ptr<Command> make_people() { return std::make_unique<People>(); }

std::unique_ptr<Command> make_people_rename() { return std::make_unique<PeopleRename>(); }

}  // namespace hearth

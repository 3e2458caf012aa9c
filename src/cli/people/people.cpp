#include "people.hpp"

#include <fmt/core.h>

#include "hearth/app/keys/key_source.hpp"
#include "hearth/core/json.hpp"
#include "hearth/document/terminal.hpp"

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

}  // namespace

std::vector<std::string> names_but(const std::vector<Person>& people,
                                   const std::optional<Uuid>& person) {
  std::vector<std::string> names;
  for (const Person& one : people) {
    if (one.id != person) names.push_back(one.name);
  }
  return names;
}

std::unique_ptr<Command> make_people() { return std::make_unique<People>(); }

}  // namespace hearth

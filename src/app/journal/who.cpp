#include "hearth/app/journal/who.hpp"

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/terminal/dialogs.hpp"

namespace hearth {
namespace {

Error nobody_said() {
  return Error(tr("It was not said who is writing."), tr("Add --as NAME, or set HEARTH_AS."),
               Exit::usage);
}

}  // namespace

std::optional<Person> at_keyboard(const Env& env, const std::vector<Person>& people) {
  if (env.as) {
    Person person = person_named(people, *env.as);
    if (!person.left) return person;
    throw Error(tr("{} has left this journal.", person.name),
                tr("`hearth people add` brings somebody back."), Exit::usage);
  }
  const std::vector<Person> here = present(people);
  return here.size() == 1 ? std::optional(here.front()) : std::nullopt;
}

Person writer(Env& env, const std::vector<Person>& people) {
  if (auto person = at_keyboard(env, people)) return *person;
  if (!can_ask(env)) throw nobody_said();
  const std::vector<Person> here = present(people);
  std::vector<std::string> names;
  names.reserve(here.size());
  for (const Person& person : here) names.push_back(person.name);
  // Nobody is taken for the one who writes by an Enter alone.
  const auto chosen = choose(env.console, env.style, tr("Who is writing?"), names, std::nullopt);
  if (!chosen) throw Error(tr("Nothing was written."), "", Exit::left);
  return here[*chosen];
}

Reader reader(const Env& env, const std::vector<Person>& people) {
  const auto person = at_keyboard(env, people);
  return {person ? std::optional(person->id) : std::nullopt};
}

}  // namespace hearth

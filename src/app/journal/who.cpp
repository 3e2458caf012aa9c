#include "hearth/app/journal/who.hpp"

#include <fmt/format.h>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"

namespace hearth {
namespace {

Error nobody_said() {
  return Error("It was not said who is writing.", "Add --as NAME, or set HEARTH_AS.", Exit::usage);
}

std::string choices_text(const std::vector<Person>& here) {
  std::string text = "Who is writing?\n";
  for (std::size_t n = 0; n < here.size(); ++n) {
    text += fmt::format("  {}  {}\n", n + 1, here[n].name);
  }
  return text;
}

std::optional<Person> chosen(const std::vector<Person>& here, const std::string& typed) {
  const std::string wanted = folded(trimmed(typed));
  for (std::size_t n = 0; n < here.size(); ++n) {
    if (wanted == std::to_string(n + 1) || wanted == folded(here[n].name)) return here[n];
  }
  return std::nullopt;
}

}  // namespace

std::optional<Person> at_keyboard(const Env& env, const std::vector<Person>& people) {
  if (env.as) {
    Person person = person_named(people, *env.as);
    if (!person.left) return person;
    throw Error(fmt::format("{} has left this journal.", person.name),
                "`hearth people add` brings somebody back.", Exit::usage);
  }
  const std::vector<Person> here = present(people);
  return here.size() == 1 ? std::optional(here.front()) : std::nullopt;
}

Person writer(Env& env, const std::vector<Person>& people) {
  if (auto person = at_keyboard(env, people)) return *person;
  if (!can_ask(env)) throw nobody_said();
  const std::vector<Person> here = present(people);
  env.console.note(choices_text(here));
  for (;;) {
    const Line line = env.console.read_line("> ");
    if (line.kind != Line::Kind::text || trimmed(line.text) == "!") {
      throw Error("Nothing was written.", "", Exit::left);
    }
    if (auto person = chosen(here, line.text)) return *person;
    env.console.note(fmt::format("Type a name or a number from 1 to {}; ! leaves.\n", here.size()));
  }
}

Reader reader(const Env& env, const std::vector<Person>& people) {
  const auto person = at_keyboard(env, people);
  return {person ? std::optional(person->id) : std::nullopt};
}

}  // namespace hearth

#include "hearth/app/sitting/round.hpp"

#include <algorithm>

#include "hearth/app/journal/who.hpp"
#include "hearth/app/sitting/opened.hpp"
#include "hearth/core/error.hpp"
#include "hearth/terminal/dialogs.hpp"

namespace hearth {
namespace {

std::string occasion_of(const Sitting& sitting, const Uuid& person) {
  return occasion_in(sitting.journal, sitting.pack, sitting.when, person);
}

/// Those whose answers go to the newest occasion that any of them would join.
std::vector<Person> turns(const Sitting& sitting) {
  if (!sitting.occasion.empty()) return still_to_answer(sitting, sitting.occasion);
  std::vector<Person> here = present(sitting.people);
  std::vector<std::string> joined;
  joined.reserve(here.size());
  for (const Person& person : here) joined.push_back(occasion_of(sitting, person.id));
  const Occasions occasions = sitting.journal.occasions();
  const auto open = std::ranges::find_if(
      joined, [&](const std::string& occasion) { return occasions.begun(occasion); });
  if (open == joined.end()) return here;
  const std::string occasion = *open;
  std::erase_if(here,
                [&](const Person& person) { return occasion_of(sitting, person.id) != occasion; });
  return here;
}

void leave_unless(bool stayed) {
  if (!stayed) throw Error("Left. What was answered is kept.", "", Exit::left);
}

void give_to(const Env& env, const std::string& next) {
  leave_unless(hand_over(env.console, env.style, next));
}

void show_opened(const Sitting& sitting) {
  const Env& env = sitting.env;
  const Document opened = sitting.occasion.empty()
                              ? newest_opened(env, sitting.journal, sitting.pack.id)
                              : opened_in(env, sitting.journal, sitting.occasion);
  if (opened.blocks.empty()) return;
  leave_unless(
      read_through(env.console, env.style, opened, "Press Enter when you have talked it over."));
}

}  // namespace

std::vector<Person> still_to_answer(const Sitting& sitting, const std::string& occasion) {
  const Occasions occasions = sitting.journal.occasions();
  std::vector<Person> here = present(sitting.people);
  std::erase_if(here,
                [&](const Person& person) { return occasions.answered(occasion, person.id); });
  return here;
}

void go_round(Sitting& sitting, const std::function<void(const Person&)>& afterwards) {
  bool handed_over = false;
  for (const Person& person : turns(sitting)) {
    if (handed_over) give_to(sitting.env, person.name);
    ask(sitting, person);
    if (afterwards) afterwards(person);
    handed_over = true;
  }
  give_to(sitting.env, names_for(std::nullopt, sitting.people).name);
  show_opened(sitting);
  ask(sitting, std::nullopt);
}

}  // namespace hearth

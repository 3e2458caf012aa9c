#include "hearth/app/plan/plan_matter.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "hearth/app/journal/who.hpp"
#include "hearth/app/sitting/round.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/drafts.hpp"

namespace hearth {
namespace {

/// By who sits here alone; by anybody, where all of them do.
std::optional<std::string> begun(const PlanSession& plan, const std::string& pack,
                                 const std::optional<Person>& person) {
  std::vector<std::optional<Uuid>> askers{std::nullopt};
  for (const Person& each : present(plan.people())) {
    if (!person || person->id == each.id) askers.emplace_back(each.id);
  }
  for (const auto& asker : askers) {
    if (const auto draft = read_draft(plan.journal(), pack, asker)) return draft->occasion;
  }
  return std::nullopt;
}

bool has_answered(const Sitting& sitting, const Person& person) {
  const std::vector<Person> missing = still_to_answer(sitting, sitting.occasion);
  return std::ranges::none_of(missing, [&](const Person& each) { return each.id == person.id; });
}

/// What is answered together waits until nobody else's own part can be asked here.
void sit(Sitting& sitting, const std::optional<Person>& person) {
  if (!person) return go_round(sitting);
  const bool alone = present(sitting.people).size() == 1;
  const bool had_answered = has_answered(sitting, *person);
  if (!had_answered) ask(sitting, person);
  if (had_answered || alone) ask(sitting, std::nullopt);
}

}  // namespace

void answer_matter(PlanSession& plan, const PlanSession::Asking& asking) {
  const auto person = plan.author_of(asking);
  if (!asking.set.empty()) {
    if (person) plan.answer(asking, person);
    return plan.answer(asking, std::nullopt);
  }
  if (begun(plan, asking.pack, person).value_or(asking.occasion) != asking.occasion) {
    throw Error("Another one was begun and is not finished.",
                "Without a name or a number, this command goes on with it.", Exit::usage);
  }
  const Pack pack = plan.pack_of(asking);
  Sitting sitting = plan.sitting_for(asking, pack);
  sit(sitting, person);
}

std::string begun_or_new(const PlanSession& plan, const PlanSession::Asking& asking) {
  const auto person = at_keyboard(plan.env(), plan.people());
  auto occasion = asking.set.empty() ? begun(plan, asking.pack, person) : std::nullopt;
  if (occasion) return std::move(*occasion);
  return occasion_of_its_own(asking.pack, plan.env().now, plan.journal().occasions());
}

std::size_t chosen(const std::vector<std::string>& names, const std::string& named) {
  const std::vector<std::size_t> found = meant(names, named);
  if (found.size() == 1) return found.front();
  throw Error(found.empty() ? fmt::format("There is none called {}.", printable(named))
                            : fmt::format("More than one begins with {}.", printable(named)),
              "Give its number.", Exit::usage);
}

}  // namespace hearth

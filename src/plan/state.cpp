#include "hearth/plan/state.hpp"

#include <algorithm>

namespace hearth {
namespace {

std::vector<WrittenAgreement> agreements_of(const std::vector<PlanEvent>& events) {
  std::vector<const PlanEvent*> written;
  for (const PlanEvent& event : events) {
    if (event.act == PlanAct::agreement) written.push_back(&event);
  }
  std::ranges::sort(written, [](const PlanEvent* a, const PlanEvent* b) {
    return a->clock != b->clock ? a->clock < b->clock : a->id < b->id;
  });
  std::vector<WrittenAgreement> agreements;
  for (const PlanEvent* event : written) {
    const bool ended = std::ranges::any_of(events, [&](const PlanEvent& other) {
      return other.act == PlanAct::end && other.about == event->subject;
    });
    const bool twice = !agreements.empty() && agreements.back().id == event->subject;
    if (!twice) agreements.push_back({event->subject, event->until, ended});
  }
  return agreements;
}

/// Of two of their words that know nothing of each other each has to hold.
bool holds(const PlanState& state, const Uuid& person, Topic topic, const Uuid& subject,
           std::optional<Date> today) {
  const std::vector<Yes> said = state.consent.yes_of(person, topic, subject);
  return !said.empty() && std::ranges::all_of(said, [&](const Yes& yes) {
           return yes.given.words == state.sight.words_of(subject) &&
                  yes.given.people == state.sight.people && (!today || *today <= yes.until);
         });
}

/// Whether `yes` holds of each of `people` who is here, and there is somebody.
template <class Holds>
bool each_of(std::span<const Person> people, const Holds& yes) {
  bool anybody = false;
  for (const Person& person : people) {
    if (person.left) continue;
    if (!yes(person.id)) return false;
    anybody = true;
  }
  return anybody;
}

}  // namespace

PlanState plan_state(std::vector<PlanEvent> events, Sight sight) {
  std::vector<WrittenAgreement> agreements = agreements_of(events);
  Course at = course(events);
  return {std::move(at), std::move(agreements), Consent(std::move(events)), std::move(sight)};
}

Given given_now(const PlanState& state, const Uuid& person, Topic topic, const Uuid& subject) {
  return {state.sight.words_of(subject), state.sight.people,
          state.consent.said_before(person, topic, subject)};
}

bool wants(const PlanState& state, const Uuid& person, Date today) {
  return state.course.current && holds(state, person, Topic::step, *state.course.current, today);
}

bool active(const PlanState& state, std::span<const Person> people, Date today) {
  return each_of(people, [&](const Uuid& person) { return wants(state, person, today); });
}

bool all_onward(const PlanState& state, std::span<const Person> people) {
  return state.course.current && each_of(people, [&](const Uuid& person) {
           return holds(state, person, Topic::onward, *state.course.current, std::nullopt);
         });
}

bool has_signed(const PlanState& state, const Uuid& agreement, const Uuid& person) {
  return holds(state, person, Topic::terms, agreement, std::nullopt);
}

bool in_force(const PlanState& state, const WrittenAgreement& agreement,
              std::span<const Person> people, Date today) {
  return !agreement.ended && today <= agreement.until && each_of(people, [&](const Uuid& person) {
    return has_signed(state, agreement.id, person);
  });
}

}  // namespace hearth

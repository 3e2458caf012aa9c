#include "hearth/plan/state.hpp"

#include <algorithm>
#include <map>
#include <tuple>

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

void put_in_order(std::vector<PlanEvent>& events) {
  std::ranges::sort(events, [](const PlanEvent& a, const PlanEvent& b) {
    return a.clock.ticks != b.clock.ticks ? a.clock < b.clock : a.id < b.id;
  });
  const auto same = [](const PlanEvent& a, const PlanEvent& b) {
    return a.clock == b.clock && a.id == b.id && a.act == b.act;
  };
  events.erase(std::unique(events.begin(), events.end(), same), events.end());
}

class Following {
 public:
  void take(const PlanEvent& event) {
    switch (event.act) {
      case PlanAct::ladder:
        return begin(event);
      case PlanAct::step:
        return add(event);
      case PlanAct::split:
        return split(event);
      case PlanAct::next:
        return go_on(event);
      case PlanAct::back:
        return go_back(event);
      case PlanAct::want:
      case PlanAct::not_yet:
      case PlanAct::wish:
      case PlanAct::agreement:
      case PlanAct::sign:
      case PlanAct::unsign:
      case PlanAct::end:
      case PlanAct::taken_back:
        return;
    }
  }

  Course result() && { return std::move(course_); }

 private:
  /// Where a ladder was left, there it is taken up.
  void begin(const PlanEvent& event) {
    if (course_.ladder) resting_[*course_.ladder] = {course_, places_, moved_};
    const auto known = resting_.find(event.subject);
    std::tie(course_, places_, moved_) = known != resting_.end()
                                             ? known->second
                                             : Stand{{event.subject, {}, std::nullopt}, {}, false};
    for (const PlanEvent& step : steps_of_[event.subject]) stand(step);
  }

  /// Whether the ladder or its steps were written first makes no difference.
  void add(const PlanEvent& event) {
    steps_of_[event.about].push_back(event);
    if (event.about == course_.ladder) stand(event);
  }

  void stand(const PlanEvent& step) {
    if (place_of(step.subject)) return;
    const auto at = std::ranges::upper_bound(places_, step.place);
    insert(at - places_.begin(), step.subject, step.place);
    if (!moved_) course_.current = course_.steps.front();
  }

  void split(const PlanEvent& event) {
    const auto at = place_of(event.about);
    if (!at || place_of(event.subject)) return;
    insert(*at, event.subject, places_[static_cast<std::size_t>(*at)]);
    if (course_.current == event.about) move_to(event.subject);
  }

  void go_on(const PlanEvent& event) {
    const auto at = place_of(event.about);
    if (!at || event.about != course_.current) return;
    const auto following = static_cast<std::size_t>(*at) + 1;
    if (following < course_.steps.size()) move_to(course_.steps[following]);
  }

  void go_back(const PlanEvent& event) {
    const auto at = place_of(event.about);
    if (!at || event.about != course_.current) return;
    move_to(course_.steps[static_cast<std::size_t>(std::max<std::ptrdiff_t>(*at - 1, 0))]);
  }

  void insert(std::ptrdiff_t at, const Uuid& step, double place) {
    course_.steps.insert(course_.steps.begin() + at, step);
    places_.insert(places_.begin() + at, place);
  }

  std::optional<std::ptrdiff_t> place_of(const Uuid& step) const {
    const auto found = std::ranges::find(course_.steps, step);
    if (found == course_.steps.end()) return std::nullopt;
    return found - course_.steps.begin();
  }

  void move_to(const Uuid& step) {
    moved_ = true;
    course_.current = step;
  }

  /// A course, the places of its steps, and whether anybody has moved on it.
  using Stand = std::tuple<Course, std::vector<double>, bool>;

  Course course_;
  std::map<Uuid, Stand> resting_;
  std::map<Uuid, std::vector<PlanEvent>> steps_of_;  ///< of each ladder, as they were written
  std::vector<double> places_;                       ///< of the steps, in the same order
  bool moved_ = false;
};

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

Course course(std::vector<PlanEvent> events) {
  put_in_order(events);
  Following following;
  for (const PlanEvent& event : events) following.take(event);
  return std::move(following).result();
}

}  // namespace hearth

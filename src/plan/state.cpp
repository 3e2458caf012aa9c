#include "hearth/plan/state.hpp"

#include <algorithm>
#include <map>

namespace hearth {
namespace {

bool takes_away(PlanAct act) {
  switch (act) {
    case PlanAct::ladder:
    case PlanAct::step:
    case PlanAct::want:
    case PlanAct::agreement:
    case PlanAct::sign:
    case PlanAct::next:
      return false;
    case PlanAct::split:
    case PlanAct::not_yet:
    case PlanAct::wish:
    case PlanAct::back:
    case PlanAct::unsign:
    case PlanAct::end:
    case PlanAct::changed:
    case PlanAct::taken_back:
      return true;
  }
  return true;
}

/// Compared step by step: most are told apart by the clock alone.
bool before(const PlanEvent& a, const PlanEvent& b) {
  if (a.clock.ticks != b.clock.ticks) return a.clock.ticks < b.clock.ticks;
  if (takes_away(a.act) != takes_away(b.act)) return takes_away(b.act);
  return a.id < b.id;
}

void put_in_order(std::vector<PlanEvent>& events) {
  std::sort(events.begin(), events.end(), before);
  const auto same = [](const PlanEvent& a, const PlanEvent& b) {
    return a.clock.ticks == b.clock.ticks && a.id == b.id && a.act == b.act;
  };
  events.erase(std::unique(events.begin(), events.end(), same), events.end());
}

bool holds(const std::vector<Uuid>& people, const Uuid& person) {
  return std::find(people.begin(), people.end(), person) != people.end();
}

/// When somebody came or went last.
std::int64_t last_change(std::span<const Person> people) {
  std::int64_t last = 0;
  for (const Person& person : people) {
    last = std::max({last, person.joined.ms, person.left ? person.left->ms : 0});
  }
  return last;
}

/// Whether `yes` holds of each of `people` who is here, and there is somebody.
template <class Yes>
bool each_of(std::span<const Person> people, const Yes& yes) {
  bool anybody = false;
  for (const Person& person : people) {
    if (person.left) continue;
    if (!yes(person.id)) return false;
    anybody = true;
  }
  return anybody;
}

class Folding {
 public:
  void take(const PlanEvent& event) {
    switch (event.act) {
      case PlanAct::ladder:
        return begin(event);
      case PlanAct::step:
        return add(event);
      case PlanAct::split:
        return split(event);
      case PlanAct::want:
        return want(event);
      case PlanAct::not_yet:
        return withdraw(event.author);
      case PlanAct::wish:
        return wish(event);
      case PlanAct::next:
        return go_on(event);
      case PlanAct::back:
        return go_back(event);
      case PlanAct::agreement:
      case PlanAct::sign:
      case PlanAct::unsign:
      case PlanAct::end:
        return agree(event);
      case PlanAct::changed:
        if (event.subject == state_.current) arrive(state_.current);
        return;
      case PlanAct::taken_back:
        withdraw(event.author);
        return unsign_all(event.author);
    }
  }

  PlanState result() && { return std::move(state_); }

 private:
  void begin(const PlanEvent& event) {
    state_.ladder = event.subject;
    state_.steps.clear();
    places_.clear();
    moved_ = false;
    arrive(std::nullopt);
    for (const PlanEvent& step : steps_of_[event.subject]) stand(step);
  }

  /// Whether the ladder or its steps were written first makes no difference.
  void add(const PlanEvent& event) {
    steps_of_[event.about].push_back(event);
    if (event.about == state_.ladder) stand(event);
  }

  void stand(const PlanEvent& step) {
    if (holds(state_.steps, step.subject)) return;
    const auto at = std::upper_bound(places_.begin(), places_.end(), step.place);
    insert(at - places_.begin(), step.subject, step.place);
    if (!moved_ && state_.current != state_.steps.front()) arrive(state_.steps.front());
  }

  void split(const PlanEvent& event) {
    const auto at = place_of(event.about);
    if (!at || holds(state_.steps, event.subject)) return;
    const bool is_there = state_.current == event.about;
    insert(*at, event.subject, places_[static_cast<std::size_t>(*at)]);
    if (is_there) move_to(event.subject);
  }

  void want(const PlanEvent& event) {
    if (!event.author || event.about != state_.current) return;
    withdraw_wanted(*event.author);
    state_.wanted.push_back({*event.author, event.until, event.clock});
  }

  void wish(const PlanEvent& event) {
    const bool keeps = event.wish == StepWish::again || event.wish == StepWish::next;
    if (!keeps) withdraw(event.author);
    if (!event.author) return;
    std::erase(state_.onward, *event.author);
    if (event.wish == StepWish::next && event.about == state_.current) {
      state_.onward.push_back(*event.author);
    }
  }

  void go_on(const PlanEvent& event) {
    const auto at = place_of(event.about);
    if (!at || event.about != state_.current) return;
    const auto following = static_cast<std::size_t>(*at) + 1;
    if (following < state_.steps.size()) move_to(state_.steps[following]);
  }

  void go_back(const PlanEvent& event) {
    const auto at = place_of(event.about);
    if (!at || event.about != state_.current) return;
    move_to(state_.steps[static_cast<std::size_t>(std::max<std::ptrdiff_t>(*at - 1, 0))]);
  }

  void agree(const PlanEvent& event) {
    if (event.act == PlanAct::agreement) {
      state_.agreements.push_back({event.subject, event.until, {}, false});
      return;
    }
    for (Signatures& each : state_.agreements) {
      if (each.agreement != event.about) continue;
      if (event.act == PlanAct::end) each.ended = true;
      unsign(each, event.author);
      if (event.act == PlanAct::sign && event.author) {
        each.by.push_back({*event.author, event.clock});
      }
    }
  }

  void withdraw_wanted(const Uuid& author) {
    std::erase_if(state_.wanted, [&](const Permission& each) { return each.person == author; });
  }

  /// Without an author: everybody's.
  void withdraw(const std::optional<Uuid>& author) {
    if (!author) {
      state_.wanted.clear();
      state_.onward.clear();
      return;
    }
    withdraw_wanted(*author);
    std::erase(state_.onward, *author);
  }

  /// Without an author: everybody.
  static void unsign(Signatures& agreement, const std::optional<Uuid>& author) {
    std::erase_if(agreement.by,
                  [&](const Signature& each) { return !author || each.person == *author; });
  }

  void unsign_all(const std::optional<Uuid>& author) {
    for (Signatures& each : state_.agreements) unsign(each, author);
  }

  void insert(std::ptrdiff_t at, const Uuid& step, double place) {
    state_.steps.insert(state_.steps.begin() + at, step);
    places_.insert(places_.begin() + at, place);
  }

  std::optional<std::ptrdiff_t> place_of(const Uuid& step) const {
    const auto found = std::find(state_.steps.begin(), state_.steps.end(), step);
    if (found == state_.steps.end()) return std::nullopt;
    return found - state_.steps.begin();
  }

  void move_to(const Uuid& step) {
    moved_ = true;
    arrive(step);
  }

  /// A yes was to one step, and to that step on that occasion.
  void arrive(std::optional<Uuid> step) {
    state_.current = step;
    state_.wanted.clear();
    state_.onward.clear();
  }

  PlanState state_;
  std::map<Uuid, std::vector<PlanEvent>> steps_of_;  ///< of each ladder, as they were written
  std::vector<double> places_;                       ///< of the steps, in the same order
  bool moved_ = false;
};

}  // namespace

PlanState plan_state(std::vector<PlanEvent> events) {
  put_in_order(events);
  Folding folding;
  for (const PlanEvent& event : events) folding.take(event);
  return std::move(folding).result();
}

bool wants(const PlanState& state, std::span<const Person> people, const Uuid& person, Date today) {
  return std::any_of(state.wanted.begin(), state.wanted.end(), [&](const Permission& each) {
    return each.person == person && today <= each.until && each.given.ms() >= last_change(people);
  });
}

bool active(const PlanState& state, std::span<const Person> people, Date today) {
  return state.current &&
         each_of(people, [&](const Uuid& person) { return wants(state, people, person, today); });
}

bool all_onward(const PlanState& state, std::span<const Person> people) {
  return state.current &&
         each_of(people, [&](const Uuid& person) { return holds(state.onward, person); });
}

bool has_signed(const Signatures& agreement, std::span<const Person> people, const Uuid& person) {
  return std::any_of(agreement.by.begin(), agreement.by.end(), [&](const Signature& each) {
    return each.person == person && each.given.ms() >= last_change(people);
  });
}

bool in_force(const Signatures& agreement, std::span<const Person> people, Date today) {
  return !agreement.ended && today <= agreement.until &&
         each_of(people, [&](const Uuid& person) { return has_signed(agreement, people, person); });
}

}  // namespace hearth

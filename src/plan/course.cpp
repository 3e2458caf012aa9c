#include "hearth/plan/course.hpp"

#include <algorithm>
#include <map>

namespace hearth {
namespace {

void put_in_order(std::vector<PlanEvent>& events) {
  std::ranges::sort(events, [](const PlanEvent& a, const PlanEvent& b) {
    return a.clock.ticks != b.clock.ticks ? a.clock < b.clock : a.id < b.id;
  });
  const auto twice = std::ranges::unique(events, [](const PlanEvent& a, const PlanEvent& b) {
    return a.clock == b.clock && a.id == b.id && a.act == b.act;
  });
  events.erase(twice.begin(), twice.end());
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
  void begin(const PlanEvent& event) {
    course_ = {event.subject, {}, std::nullopt};
    places_.clear();
    moved_ = false;
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

  Course course_;
  std::map<Uuid, std::vector<PlanEvent>> steps_of_;  ///< of each ladder, as they were written
  std::vector<double> places_;                       ///< of the steps, in the same order
  bool moved_ = false;
};

}  // namespace

Course course(std::vector<PlanEvent> events) {
  put_in_order(events);
  Following following;
  for (const PlanEvent& event : events) following.take(event);
  return std::move(following).result();
}

}  // namespace hearth

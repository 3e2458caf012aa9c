#include "hearth/plan/consent.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "hearth/journal/signed_form.hpp"

namespace hearth {
namespace {

std::string people_form(std::span<const Person> people, std::string_view restored) {
  std::vector<std::string> lines;
  for (const Person& person : people) {
    lines.push_back(fmt::format("{} {} {}\n", to_string(person.id), person.joined.ms,
                                person.left ? std::to_string(person.left->ms) : "here"));
  }
  std::ranges::sort(lines);
  std::string form = fmt::format("hearth-people-1 {}\n", restored);
  for (const std::string& line : lines) form += line;
  return form;
}

/// All that an entry says, with its revision: the same words once more are another version.
std::string words_form(const Entry& entry) {
  std::string form;
  for (const Share share : shares_in(entry)) form += signed_form(entry, share);
  return form;
}

/// What such an entry is to whoever says yes to it; nothing if nobody does.
std::optional<Uuid> subject_of(const Entry& entry) {
  if (entry.kind != PackKind::plan || entry.state != EntryState::written) return std::nullopt;
  if (entry.pack == "step") return entry.entry;
  if (entry.pack == "agreement" && !entry.author) return entry.id;
  return std::nullopt;
}

/// Whether it has to be known to whoever says something on that topic.
bool concerns(const PlanEvent& event, Topic topic) {
  switch (event.act) {
    case PlanAct::want:
      return topic == Topic::step;
    case PlanAct::wish:
      return topic == Topic::onward || (topic == Topic::step && event.wish != StepWish::again &&
                                        event.wish != StepWish::next);
    case PlanAct::not_yet:
    case PlanAct::ladder:
    case PlanAct::split:
    case PlanAct::next:
    case PlanAct::back:
      return topic != Topic::terms;
    case PlanAct::sign:
    case PlanAct::unsign:
      return topic == Topic::terms;
    case PlanAct::taken_back:
      return true;
    case PlanAct::step:
    case PlanAct::agreement:
    case PlanAct::end:
      return false;
  }
  return true;
}

bool is_yes(const PlanEvent& event, Topic topic) {
  if (!event.author) return false;
  switch (topic) {
    case Topic::step:
      return event.act == PlanAct::want;
    case Topic::onward:
      return event.act == PlanAct::wish && event.wish == StepWish::next;
    case Topic::terms:
      return event.act == PlanAct::sign;
  }
  return false;
}

}  // namespace

std::string Sight::words_of(const Uuid& subject) const {
  const auto found = words.find(subject);
  return found == words.end() ? std::string() : found->second;
}

Sight sight(std::span<const Entry> entries, std::span<const Person> people,
            std::string_view restored, const Fingerprint& fingerprint) {
  Sight sight{fingerprint(people_form(people, restored)), {}};
  for (const Entry& entry : entries) {
    if (const auto subject = subject_of(entry)) {
      sight.words[*subject] = fingerprint(words_form(entry));
    }
  }
  return sight;
}

Consent::Consent(std::vector<PlanEvent> events) : events_(std::move(events)) {
  for (std::size_t n = 0; n < events_.size(); ++n) {
    const PlanEvent& event = events_[n];
    // A new ladder leaves every step behind.
    const bool all = event.about == Uuid{} || event.act == PlanAct::ladder;
    (all ? about_all_ : about_[event.about]).push_back(n);
  }
}

/// The words and moves that none of this person's words was said after.
std::vector<const PlanEvent*> Consent::standing(const Uuid& person, Topic topic,
                                                const Uuid& subject) const {
  std::vector<const PlanEvent*> found;
  std::set<Uuid> replaced;
  const auto look_at = [&](std::size_t n) {
    const PlanEvent& event = events_[n];
    if (!concerns(event, topic) || (event.author && event.author != person)) return;
    found.push_back(&event);
    if (event.author) replaced.insert(event.given.after.begin(), event.given.after.end());
  };
  std::ranges::for_each(about_all_, look_at);
  if (const auto about = about_.find(subject); about != about_.end()) {
    std::ranges::for_each(about->second, look_at);
  }
  std::erase_if(found, [&](const PlanEvent* event) { return replaced.contains(event->id); });
  return found;
}

std::vector<Yes> Consent::yes_of(const Uuid& person, Topic topic, const Uuid& subject) const {
  std::vector<Yes> all;
  for (const PlanEvent* event : standing(person, topic, subject)) {
    if (!is_yes(*event, topic)) return {};
    all.push_back({event->until, event->given});
  }
  return all;
}

std::vector<Uuid> Consent::said_before(const Uuid& person, Topic topic, const Uuid& subject) const {
  std::vector<Uuid> before;
  for (const PlanEvent* event : standing(person, topic, subject)) before.push_back(event->id);
  std::ranges::sort(before);
  before.erase(std::unique(before.begin(), before.end()), before.end());
  return before;
}

}  // namespace hearth

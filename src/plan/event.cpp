#include "hearth/plan/event.hpp"

#include <algorithm>
#include <array>

namespace hearth {
namespace {

Date until_of(const Entry& entry, std::string_view question) {
  return day_in(entry, question).value_or(plus_days(local_date(entry.at), kHoldsForDays));
}

PlanEvent begun(const Entry& entry, PlanAct act) {
  PlanEvent event;
  event.id = entry.id;
  event.clock = entry.clock;
  event.author = entry.author;
  event.act = act;
  event.subject = entry.entry;
  return event;
}

PlanEvent about(const Entry& entry, PlanAct act) {
  PlanEvent event = begun(entry, act);
  event.about = id_in(entry, "about");
  return event;
}

std::optional<PlanEvent> step_event(const Entry& entry) {
  PlanEvent event = begun(entry, PlanAct::step);
  event.about = id_in(entry, "ladder");
  const Value* place = value_of(entry, "place");
  if (const auto* number = place ? std::get_if<double>(place) : nullptr) event.place = *number;
  if (value_of(entry, "smaller_of")) {
    event.act = PlanAct::split;
    event.about = id_in(entry, "smaller_of");
  }
  return event;
}

std::optional<PlanEvent> want_event(const Entry& entry) {
  const std::string_view said = said_in(entry, "want");
  if (said.empty()) return std::nullopt;
  PlanEvent event = about(entry, said == "yes" ? PlanAct::want : PlanAct::not_yet);
  event.until = until_of(entry, "until");
  return event;
}

std::optional<StepWish> wish_named(std::string_view name) {
  constexpr std::array<std::string_view, 5> kNames{"again", "smaller", "rest", "different", "next"};
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<StepWish>(found - kNames.begin());
}

std::optional<PlanEvent> wish_event(const Entry& entry) {
  const auto wish = wish_named(said_in(entry, "wish"));
  if (!wish) return std::nullopt;
  PlanEvent event = about(entry, PlanAct::wish);
  event.wish = *wish;
  return event;
}

std::optional<PlanEvent> agreement_event(const Entry& entry) {
  if (!entry.author) {
    PlanEvent event = begun(entry, PlanAct::agreement);
    event.subject = entry.id;
    event.until = until_of(entry, "expires");
    return event;
  }
  const std::string_view said = said_in(entry, "sign");
  if (said.empty()) return std::nullopt;
  return about(entry, said == "yes" ? PlanAct::sign : PlanAct::unsign);
}

std::optional<PlanEvent> review_event(const Entry& entry) {
  const std::string_view said = said_in(entry, "still_fits");
  if (said.empty()) return std::nullopt;
  if (said == "end") return about(entry, PlanAct::end);
  return about(entry, said == "yes" ? PlanAct::sign : PlanAct::unsign);
}

template <PlanAct act>
std::optional<PlanEvent> simply(const Entry& entry) {
  return about(entry, act);
}

struct Reading {
  std::string_view pack;
  std::optional<PlanEvent> (*read)(const Entry&);
};

constexpr std::array kReadings{
    Reading{"ladder", simply<PlanAct::ladder>},
    Reading{"step", step_event},
    Reading{"want", want_event},
    Reading{"rest", simply<PlanAct::not_yet>},
    Reading{"step-review", wish_event},
    Reading{"next", simply<PlanAct::next>},
    Reading{"back", simply<PlanAct::back>},
    Reading{"agreement", agreement_event},
    Reading{"agreement-review", review_event},
    Reading{"agreement-end", simply<PlanAct::end>},
};

}  // namespace

Uuid id_in(const Entry& entry, std::string_view question) {
  const Value* value = value_of(entry, question);
  const auto* ids = value ? std::get_if<std::vector<std::string>>(value) : nullptr;
  return ids && ids->size() == 1 ? parse_uuid(ids->front()).value_or(Uuid{}) : Uuid{};
}

const Value* value_of(const Entry& entry, std::string_view question) {
  for (const Answer& answer : entry.answers) {
    if (answer.wording->id == question) return answered(answer.value) ? &answer.value : nullptr;
  }
  return nullptr;
}

std::string_view said_in(const Entry& entry, std::string_view question) {
  const Value* value = value_of(entry, question);
  const auto* text = value ? std::get_if<std::string>(value) : nullptr;
  return text ? std::string_view(*text) : std::string_view();
}

std::optional<Date> day_in(const Entry& entry, std::string_view question) {
  const Value* value = value_of(entry, question);
  const Date* day = value ? std::get_if<Date>(value) : nullptr;
  return day ? std::optional(*day) : std::nullopt;
}

std::optional<PlanEvent> plan_event(const Entry& entry) {
  if (entry.kind != PackKind::plan) return std::nullopt;
  const auto* reading = std::find_if(kReadings.begin(), kReadings.end(),
                                     [&](const Reading& each) { return each.pack == entry.pack; });
  if (reading == kReadings.end()) return std::nullopt;
  if (entry.state != EntryState::written) {
    const bool of_agreement = entry.pack.starts_with("agreement");
    return begun(entry, of_agreement ? PlanAct::taken_back : PlanAct::not_yet);
  }
  return reading->read(entry);
}

}  // namespace hearth

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

bool is_edited(const Entry& entry) { return entry.id != entry.entry; }

/// What is built once dates from when it was begun, which the id tells that an entry keeps.
void date_back(const Entry& entry, PlanEvent& event) {
  constexpr std::int64_t kTicks = 65536;
  const auto ms = is_edited(entry) ? time_in(entry.entry) : std::nullopt;
  if (ms) event.clock = std::min(event.clock, HybridTime{*ms * kTicks});
}

std::optional<PlanEvent> ladder_event(const Entry& entry) {
  PlanEvent event = begun(entry, PlanAct::ladder);
  date_back(entry, event);
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
  date_back(entry, event);
  return event;
}

std::optional<PlanEvent> want_event(const Entry& entry) {
  const std::string_view said = said_in(entry, "want");
  if (said.empty()) return std::nullopt;
  const bool yes = said == "yes" && !is_edited(entry);
  PlanEvent event = about(entry, yes ? PlanAct::want : PlanAct::not_yet);
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
  const bool brought_back = is_edited(entry) && *wish == StepWish::next;
  event.wish = brought_back ? StepWish::again : *wish;
  return event;
}

PlanEvent signature(const Entry& entry, bool yes) {
  return about(entry, yes && !is_edited(entry) ? PlanAct::sign : PlanAct::unsign);
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
  return signature(entry, said == "yes");
}

std::optional<PlanEvent> review_event(const Entry& entry) {
  const std::string_view said = said_in(entry, "still_fits");
  if (said.empty()) return std::nullopt;
  if (said == "end") return about(entry, PlanAct::end);
  return signature(entry, said == "yes");
}

template <PlanAct act>
std::optional<PlanEvent> simply(const Entry& entry) {
  return about(entry, act);
}

struct Reading {
  std::string_view pack;
  std::optional<PlanEvent> (*read)(const Entry&);
  bool everybodys = false;  ///< taken back, it takes everybody's permission along
};

constexpr std::array kReadings{
    Reading{"ladder", ladder_event, true},
    Reading{"step", step_event, true},
    Reading{"want", want_event},
    Reading{"rest", simply<PlanAct::not_yet>},
    Reading{"step-review", wish_event},
    Reading{"next", simply<PlanAct::next>, true},
    Reading{"back", simply<PlanAct::back>, true},
    Reading{"agreement", agreement_event},
    Reading{"agreement-review", review_event},
    Reading{"agreement-end", simply<PlanAct::end>},
};

bool is_of_agreement(const Entry& entry) { return entry.pack.starts_with("agreement"); }

/// The words themselves have gone with the entry; everything else about an agreement is a signature
/// on it, or its end, after which it is to be signed anew.
PlanEvent taken_back_from_agreement(const Entry& entry, const Entry* before) {
  if (!before) return begun(entry, PlanAct::taken_back);
  PlanEvent event = begun(entry, PlanAct::unsign);
  event.about = id_in(*before, "about");
  return event;
}

PlanEvent taken_back(const Entry& entry, const Entry* before, bool everybodys) {
  if (is_of_agreement(entry)) return taken_back_from_agreement(entry, before);
  PlanEvent event = begun(entry, PlanAct::not_yet);
  if (everybodys) event.author.reset();
  return event;
}

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

void add_plan_events(const Entry& entry, const Entry* before, std::vector<PlanEvent>& events) {
  if (entry.kind != PackKind::plan) return;
  const auto* reading = std::find_if(kReadings.begin(), kReadings.end(),
                                     [&](const Reading& each) { return each.pack == entry.pack; });
  if (reading == kReadings.end()) return;
  if (entry.state != EntryState::written) {
    events.push_back(taken_back(entry, before, reading->everybodys));
    return;
  }
  if (const auto event = reading->read(entry)) events.push_back(*event);
  if (entry.pack == "step" && is_edited(entry)) events.push_back(begun(entry, PlanAct::changed));
}

bool is_place_in_plan(const Entry& entry, const Answer& answer) {
  constexpr std::array<std::string_view, 4> kPlaces{"about", "ladder", "place", "smaller_of"};
  return entry.kind == PackKind::plan &&
         std::find(kPlaces.begin(), kPlaces.end(), answer.wording->id) != kPlaces.end();
}

bool is_word_of_plan(const Entry& entry) {
  constexpr std::array<std::string_view, 10> kWords{
      "want",  "rest",       "step-review", "next",          "back",
      "worry", "activities", "repertoire",  "agreement-end", "agreement-review"};
  if (entry.kind != PackKind::plan) return false;
  if (entry.pack == "agreement") return entry.author.has_value();
  return std::find(kWords.begin(), kWords.end(), entry.pack) != kWords.end();
}

}  // namespace hearth

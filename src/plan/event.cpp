#include "hearth/plan/event.hpp"

#include <algorithm>
#include <array>

#include "hearth/plan/step.hpp"

namespace hearth {
namespace {

Date until_of(const Entry& entry, std::string_view question) {
  return day_in(entry, question).value_or(plus_days(local_date(entry.at), kHoldsForDays));
}

PlanEvent begun(const Entry& entry, PlanAct act) {
  PlanEvent event;
  event.id = entry.id;
  event.clock = entry.began == HybridTime{} ? entry.clock : entry.began;
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

/// What is built once is the same move under other words.
PlanEvent built(const Entry& entry, PlanAct act) {
  PlanEvent event = begun(entry, act);
  event.id = entry.entry;
  return event;
}

std::optional<PlanEvent> ladder_event(const Entry& entry) { return built(entry, PlanAct::ladder); }

/// Takes a ladder up that others came after.
std::optional<PlanEvent> resume_event(const Entry& entry) {
  PlanEvent event = begun(entry, PlanAct::ladder);
  event.subject = id_in(entry, "about");
  return event;
}

std::optional<PlanEvent> step_event(const Entry& entry) {
  PlanEvent event = built(entry, PlanAct::step);
  event.about = id_in(entry, "ladder");
  if (const auto* place = answer_as<double>(entry, "place")) event.place = *place;
  if (value_of(entry, "smaller_of")) {
    event.act = PlanAct::split;
    event.about = id_in(entry, "smaller_of");
  }
  return event;
}

/// No text, so that nobody is shown it as one.
std::vector<std::string> list_in(const Entry& entry, std::string_view question) {
  const auto* list = answer_as<std::vector<std::string>>(entry, question);
  return list ? *list : std::vector<std::string>{};
}

Given given_in(const Entry& entry) {
  Given given;
  for (const std::string& words : list_in(entry, "given_words")) given.words = words;
  for (const std::string& people : list_in(entry, "given_people")) given.people = people;
  for (const std::string& id : list_in(entry, "given_after")) {
    given.after.push_back(parse_uuid(id).value_or(Uuid{}));
  }
  return given;
}

std::optional<PlanEvent> want_event(const Entry& entry) {
  const std::string_view said = said_in(entry, "want");
  if (said.empty()) return std::nullopt;
  const bool yes = said == "yes" && !is_edited(entry);
  PlanEvent event = about(entry, yes ? PlanAct::want : PlanAct::not_yet);
  event.until = until_of(entry, "until");
  event.given = given_in(entry);
  return event;
}

std::optional<StepWish> wish_named(std::string_view name) {
  constexpr std::array<std::string_view, 5> kNames{"again", "smaller", "rest", "different", "next"};
  const auto found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<StepWish>(found - kNames.begin());
}

std::optional<PlanEvent> wish_event(const Entry& entry) {
  const auto wish = wish_named(said_in(entry, "wish"));
  if (!wish) return std::nullopt;
  PlanEvent event = about(entry, PlanAct::wish);
  const bool brought_back = is_edited(entry) && *wish == StepWish::next;
  event.wish = brought_back ? StepWish::again : *wish;
  event.given = given_in(entry);
  return event;
}

PlanEvent signature(const Entry& entry, bool yes) {
  PlanEvent event = about(entry, yes && !is_edited(entry) ? PlanAct::sign : PlanAct::unsign);
  event.given = given_in(entry);
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
  PlanEvent event = about(entry, act);
  event.given = given_in(entry);
  return event;
}

struct Reading {
  std::string_view pack;
  std::optional<PlanEvent> (*read)(const Entry&);
  bool everybodys = false;  ///< taken back, it takes everybody's permission along
};

constexpr std::array kReadings{
    Reading{"ladder", ladder_event, true},
    Reading{"resume", resume_event, true},
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

/// What a word or a move spoke of.
Uuid about_of(const Entry& entry) {
  if (entry.pack == "agreement" && !entry.author) return entry.id;
  if (entry.pack != "step") return id_in(entry, "about");
  const Uuid whole = id_in(entry, "smaller_of");
  return whole == Uuid{} ? entry.entry : whole;
}

/// It speaks of what its words spoke of, if these are known; else of everything.
PlanEvent taken_back(const Entry& entry, const Entry* before, bool everybodys) {
  PlanEvent event = begun(entry, PlanAct::taken_back);
  if (everybodys) event.author.reset();
  if (before) event.about = about_of(*before);
  if (before) event.given = given_in(*before);
  return event;
}

bool counts(const Entry& entry) {
  return entry.standing != Standing::unconfirmed || entry.pack == "rest";
}

}  // namespace

std::vector<Answer> given_answers(std::string_view pack, const Given& given) {
  std::vector<std::string> after;
  for (const Uuid& id : given.after) after.push_back(to_string(id));
  std::vector<Answer> answers{
      recorded(pack, "given_words", std::vector{given.words}, Share::overlap),
      recorded(pack, "given_people", std::vector{given.people}, Share::overlap)};
  if (!after.empty()) {
    answers.push_back(recorded(pack, "given_after", std::move(after), Share::overlap));
  }
  return answers;
}

Uuid id_in(const Entry& entry, std::string_view question) {
  const auto* ids = answer_as<std::vector<std::string>>(entry, question);
  return ids && ids->size() == 1 ? parse_uuid(ids->front()).value_or(Uuid{}) : Uuid{};
}

const Value* value_of(const Entry& entry, std::string_view question) {
  for (const Answer& answer : entry.answers) {
    if (answer.wording->id == question) return answered(answer.value) ? &answer.value : nullptr;
  }
  return nullptr;
}

std::string_view said_in(const Entry& entry, std::string_view question) {
  const auto* text = answer_as<std::string>(entry, question);
  return text ? std::string_view(*text) : std::string_view();
}

std::optional<Date> day_in(const Entry& entry, std::string_view question) {
  const auto* day = answer_as<Date>(entry, question);
  return day ? std::optional(*day) : std::nullopt;
}

void add_plan_events(const Entry& entry, const Entry* before, std::vector<PlanEvent>& events) {
  if (entry.kind != PackKind::plan || !counts(entry)) return;
  const auto reading = std::ranges::find(kReadings, entry.pack, &Reading::pack);
  if (reading == kReadings.end()) return;
  if (entry.state != EntryState::written) {
    events.push_back(taken_back(entry, before, reading->everybodys));
    return;
  }
  if (const auto event = reading->read(entry)) events.push_back(*event);
}

bool is_place_in_plan(const Entry& entry, const Answer& answer) {
  constexpr std::array<std::string_view, 8> kPlaces{"about",       "ladder",        "place",
                                                    "smaller_of",  "given_words",   "given_people",
                                                    "given_after", "given_restored"};
  return entry.kind == PackKind::plan &&
         std::ranges::find(kPlaces, answer.wording->id) != kPlaces.end();
}

bool stands_as(const Entry& entry, std::string_view pack) {
  return entry.kind == PackKind::plan && entry.pack == pack && entry.state == EntryState::written;
}

bool is_word_of_plan(const Entry& entry) {
  constexpr std::array<std::string_view, 11> kWords{
      "want",       "rest",          "step-review",     "next",
      "back",       "resume",        "worry",           "activities",
      "repertoire", "agreement-end", "agreement-review"};
  if (entry.kind != PackKind::plan) return false;
  if (entry.pack == "agreement") return entry.author.has_value();
  return std::ranges::find(kWords, entry.pack) != kWords.end();
}

}  // namespace hearth

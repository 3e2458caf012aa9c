#include "hearth/plan/overview.hpp"

#include <algorithm>
#include <map>

#include <fmt/core.h>

#include "hearth/core/text.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/vocabulary.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostLines = 5;
constexpr int kHelpedForDays = 182;  ///< how long what helped in a check-in is remembered

void add_new(std::vector<std::string>& list, std::string_view text) {
  const std::string line(trimmed(text));
  const bool known = std::ranges::find(list, line) != list.end();
  if (!line.empty() && !known && list.size() < kMostLines) list.push_back(line);
}

/// What is in a list of words typed as one text.
std::vector<std::string> pieces(std::string_view text) {
  std::vector<std::string> found;
  while (!text.empty()) {
    const auto end = text.find_first_of(",;\n");
    const std::string_view piece = trimmed(text.substr(0, end));
    if (!piece.empty()) found.emplace_back(piece);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return found;
}

int level(std::string_view energy) { return energy == "high" ? 2 : energy == "mid" ? 1 : 0; }

int level(double energy) { return energy <= 3 ? 0 : energy <= 6 ? 1 : 2; }

bool counts_as_energy(const Answer& answer) {
  return answer.wording->id == "energy" && std::holds_alternative<double>(answer.value);
}

/// Of each person the latest of today, and of these the lowest. Only what the reader may see: what
/// is sealed would be told by what is suggested.
bool has_energy_for(const PlanLook& look, const StepWords& step) {
  std::vector<Uuid> told;
  for (const Entry& entry : look.seen) {
    if (!entry.author || local_date(entry.at) != look.today) continue;
    if (std::ranges::find(told, *entry.author) != told.end()) continue;
    for (const Answer& answer : entry.answers) {
      if (!counts_as_energy(answer)) continue;
      if (level(std::get<double>(answer.value)) < level(step.energy)) return false;
      told.push_back(*entry.author);
    }
  }
  return true;
}

/// The reader's own, for the newest that they wrote of them.
bool touches_trigger(const PlanLook& look, const StepWords& step) {
  if (!look.reader.person) return false;
  for (const Entry& entry : look.seen) {
    const std::string_view triggers = said_in(entry, "triggers");
    if (entry.author != look.reader.person || triggers.empty()) continue;
    const std::string title = folded(step.title);
    const auto listed = pieces(triggers);
    return std::ranges::any_of(listed, [&](const std::string& trigger) {
      return title.find(folded(trigger)) != std::string::npos;
    });
  }
  return false;
}

bool needs_agreement(const Overview& so_far) {
  const std::string& family = so_far.step->words.family;
  if (so_far.alone || family == "presence" || family == "talk") return false;
  return std::ranges::none_of(so_far.agreements,
                              [](const Agreement& each) { return each.in_force; });
}

Overview::Hint hint_for(const PlanLook& look, const Overview& so_far) {
  const PlannedStep& step = *so_far.step;
  if (!so_far.active) return Overview::Hint::waits;
  const auto allowed = step.clearance ? step.clearance->allowed : std::nullopt;
  if (allowed == false) return Overview::Hint::team_waits;
  if (step.words.needs_clearance && !allowed) return Overview::Hint::ask_team;
  if (needs_agreement(so_far)) return Overview::Hint::agree_first;
  if (!has_energy_for(look, step.words)) return Overview::Hint::low_energy;
  if (touches_trigger(look, step.words)) return Overview::Hint::touches_trigger;
  return Overview::Hint::fits;
}

std::optional<bool> own_word(const PlanLook& look) {
  if (!look.reader.person || !look.state.course.current) return std::nullopt;
  return wants(look.state, *look.reader.person, look.today);
}

std::string ladder_title(const PlanLook& look) {
  for (const Entry& entry : look.entries) {
    if (look.state.course.ladder == entry.entry) return std::string(said_in(entry, "title"));
  }
  return "";
}

void read_helps(const Entry& entry, Overview& overview) {
  const auto* tags = answer_as<std::vector<std::string>>(entry, "helped");
  if (!tags) return;
  for (const std::string& tag : *tags) add_new(overview.helps, tag);
}

void read_aid(const Entry& entry, Overview& overview) {
  add_new(overview.team_said, said_in(entry, "team_said"));
  if (said_in(entry, "verdict") != "ask" || said_in(entry, "aid").empty()) return;
  add_new(overview.questions, "About: " + std::string(said_in(entry, "aid")));
}

/// What is all right and what is not yet, each called so: one read as the other could do harm.
void read_said_at_visit(const Entry& entry, Overview& overview) {
  const std::string_view permitted = trimmed(said_in(entry, question_id::kPermitted));
  if (!permitted.empty()) add_new(overview.team_said, fmt::format("All right: {}", permitted));
  const std::string_view wait = trimmed(said_in(entry, question_id::kWait));
  if (wait.empty()) return;
  const std::string_view until = trimmed(said_in(entry, question_id::kWaitUntil));
  add_new(overview.team_said, until.empty()
                                  ? fmt::format("Not yet: {}", wait)
                                  : fmt::format("Not yet: {} (until when: {})", wait, until));
}

/// With the step that it was said of, by whom and when: of another step it could do harm.
void read_clearance(const PlanLook& look, const Entry& entry, Overview& overview) {
  const auto step = step_in(look.entries, id_in(entry, question_id::kAbout));
  const std::string_view said = trimmed(said_in(entry, question_id::kSaid));
  const std::string_view by = trimmed(said_in(entry, question_id::kSaidBy));
  if (said.empty()) return;
  const Date day = day_in(entry, question_id::kSaidOn).value_or(local_date(entry.at));
  add_new(overview.team_said,
          fmt::format("{}: {} ({}{}{})", step ? step->words.title : "A step that is gone", said, by,
                      by.empty() ? "" : ", ", spoken(day)));
}

void read_team(const PlanLook& look, const Entry& entry, Overview& overview) {
  if (stands_as(entry, pack_id::kClearance)) read_clearance(look, entry, overview);
  if (entry.kind != PackKind::log) return;
  for (const std::string& line : pieces(said_in(entry, "top_questions"))) {
    add_new(overview.questions, line);
  }
  for (const std::string& line : pieces(said_in(entry, "unclear"))) {
    add_new(overview.questions, line);
  }
  read_said_at_visit(entry, overview);
  if (entry.pack == "aid") read_aid(entry, overview);
}

Agreement agreement_of(const Entry& entry) {
  const auto text = [&](std::string_view question) {
    return std::string(said_in(entry, question));
  };
  Agreement one;
  one.id = entry.id;
  one.scope = text("scope").empty() ? "something without a name" : text("scope");
  one.who = text("who");
  one.includes = text("includes");
  one.excludes = text("excludes");
  one.stop_word = text("stop_word");
  one.slow_word = text("slow_word");
  one.silent_signal = text("silent_signal");
  one.check_in_every = text("check_in_every");
  one.aftercare = text("aftercare");
  one.privacy = text("privacy");
  one.technology = text("technology");
  one.substances = text("substances");
  return one;
}

std::vector<std::string> titles(const PlanLook& look) {
  std::map<Uuid, const Entry*> newest;
  for (const Entry& entry : look.entries) {
    if (!stands_as(entry, pack_id::kStep)) continue;
    const Entry*& known = newest[entry.entry];
    if (!known || written_before(*known, entry)) known = &entry;
  }
  std::vector<std::string> titles;
  for (const Uuid& id : look.state.course.steps) {
    const auto found = newest.find(id);
    titles.emplace_back(found == newest.end() ? "" : said_in(*found->second, "title"));
  }
  return titles;
}

void read_step(const PlanLook& look, Overview& overview) {
  overview.steps = titles(look);
  const auto& steps = look.state.course.steps;
  const auto& current = look.state.course.current;
  if (current) {
    overview.here = static_cast<std::size_t>(std::ranges::find(steps, *current) - steps.begin());
  }
  if (current) overview.step = step_in(look.entries, *current);
  if (!overview.step) return;
  overview.active = active(look.state, look.people, look.today);
  overview.onward = all_onward(look.state, look.people);
  overview.hint = hint_for(look, overview);
  overview.own_yes = own_word(look);
  overview.worry = shared_worry(look.entries, look.people, *current);
}

}  // namespace

std::vector<Agreement> agreements_in(std::span<const Entry> entries, const PlanState& state,
                                     std::span<const Person> people, Date today) {
  std::vector<Agreement> list;
  for (const WrittenAgreement& each : state.agreements) {
    if (each.ended || today > each.until) continue;
    const auto entry =
        std::ranges::find_if(entries, [&](const Entry& one) { return one.id == each.id; });
    if (entry == entries.end()) continue;
    Agreement one = agreement_of(*entry);
    one.until = each.until;
    one.in_force = in_force(state, each, people, today);
    list.push_back(std::move(one));
  }
  return list;
}

Query read_by_plan(Date today) {
  namespace id = question_id;
  const std::vector<std::string> of_team{id::kTopQuestions, id::kUnclear, id::kPermitted,
                                         id::kWait,         id::kAid,     id::kTeamSaid,
                                         id::kHelped};
  Query its_notes{.kinds = {PackKind::log}};
  for (const PlanPack& pack : plan_packs()) {
    if (pack.kind == PackKind::log) its_notes.packs.emplace_back(pack.id);
  }
  const Query helped{.from = plus_days(today, -kHelpedForDays),
                     .kinds = {PackKind::checkin, PackKind::practice, PackKind::learn},
                     .asking = {id::kHelped}};
  return {.either = {{.from = today},
                     {.kinds = {PackKind::plan}},
                     {.kinds = {PackKind::log}, .asking = of_team},
                     its_notes,
                     helped}};
}

Overview overview(const PlanLook& look) {
  Overview overview;
  overview.alone =
      std::ranges::count_if(look.people, [](const Person& person) { return !person.left; }) == 1;
  overview.agreements = agreements_in(look.entries, look.state, look.people, look.today);
  overview.ladder = ladder_title(look);
  read_step(look, overview);
  overview.decisions = decisions_in(look.seen);
  std::erase_if(overview.decisions, [](const Decision& one) { return one.status == "dropped"; });
  overview.rituals = rituals_in(look.seen);
  for (const Entry& entry : look.seen) {
    read_helps(entry, overview);
    read_team(look, entry, overview);
  }
  return overview;
}

}  // namespace hearth

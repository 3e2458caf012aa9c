#include "hearth/plan/history.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "hearth/core/text.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/vocabulary.hpp"

namespace hearth {
namespace {

bool is_inside(const Days& days, Date day) { return days.first <= day && day <= days.last; }

/// The day on which that version was written, where its author was.
Date written_on(const Entry& entry) {
  return local_date(Moment{entry.clock.ms(), entry.at.offset_minutes});
}

bool moves_on_ladder(const PlanEvent& event) {
  switch (event.act) {
    case PlanAct::ladder:
    case PlanAct::step:
    case PlanAct::split:
    case PlanAct::next:
    case PlanAct::back:
      return true;
    case PlanAct::want:
    case PlanAct::not_yet:
    case PlanAct::wish:
    case PlanAct::agreement:
    case PlanAct::sign:
    case PlanAct::unsign:
    case PlanAct::end:
    case PlanAct::taken_back:
      return false;
  }
  return false;
}

/// A move, and the day on which it was made.
struct Move {
  PlanEvent event;
  Date day;
};

std::vector<Move> moves_in(std::span<const Entry> entries) {
  std::vector<Move> moves;
  for (const Entry& entry : entries) {
    std::vector<PlanEvent> events;
    add_plan_events(entry, nullptr, events);
    for (PlanEvent& event : events) {
      if (moves_on_ladder(event)) moves.push_back({std::move(event), local_date(entry.at)});
    }
  }
  std::ranges::sort(moves, [](const Move& a, const Move& b) {
    return a.event.clock != b.event.clock ? a.event.clock < b.event.clock : a.event.id < b.event.id;
  });
  return moves;
}

/// Tells what is seen of it.
class Telling {
 public:
  Telling(const PlanLook& look, const Days& days) : look_(look), days_(days) {}

  void add_ladder() {
    std::vector<PlanEvent> so_far;
    for (const Move& move : moves_in(look_.entries)) {
      const bool is_told = is_inside(days_, move.day) && move.event.act != PlanAct::step;
      const Course before = is_told ? course(so_far) : Course{};
      so_far.push_back(move.event);
      if (is_told) add(move.day, led_to(move.event, before, course(so_far)));
    }
  }

  void add_agreements() {
    for (const Entry& entry : look_.seen) {
      if (!stands_as(entry, pack_id::kAgreement) || entry.author) continue;
      add_agreement(entry, one_line(said_in(entry, question_id::kScope)));
    }
  }

  /// Which nobody else sees.
  void add_own_rests() {
    for (const Entry& entry : look_.seen) {
      const bool is_own = look_.reader.person && entry.author == look_.reader.person;
      if (!is_own || !stands_as(entry, pack_id::kRest)) continue;
      const std::string step = title_of(id_in(entry, question_id::kAbout));
      if (!step.empty()) add(local_date(entry.at), "you let it rest: " + step);
    }
  }

  std::vector<PlanMove> result() && {
    std::ranges::stable_sort(told_, {}, &PlanMove::day);
    return std::move(told_);
  }

 private:
  void add(Date day, const std::string& words) {
    if (!words.empty() && is_inside(days_, day)) told_.push_back({day, words});
  }

  std::string title_of(const std::optional<Uuid>& step) const {
    const auto found = step ? step_in(look_.seen, *step) : std::nullopt;
    return found ? one_line(found->words.title) : "";
  }

  std::string ladder_called(const Uuid& ladder) const {
    const auto found = std::ranges::find_if(look_.seen, [&](const Entry& entry) {
      return stands_as(entry, pack_id::kLadder) && entry.entry == ladder;
    });
    return found == look_.seen.end() ? "" : one_line(said_in(*found, question_id::kTitle));
  }

  /// Nothing where nobody has come to another step by it.
  std::string led_to(const PlanEvent& event, const Course& before, const Course& after) const {
    if (before == after) return "";
    if (event.act == PlanAct::ladder) return begun(event, before, after);
    if (!after.current || before.current == after.current) return "";
    const std::string from = title_of(before.current);
    const std::string here = title_of(after.current);
    if (from.empty() || here.empty()) return "";
    if (event.act == PlanAct::next) return fmt::format("done: {}; here now: {}", from, here);
    if (event.act == PlanAct::back) return fmt::format("at {} again", here);
    return fmt::format("a smaller step before {}: {}", from, here);
  }

  std::string begun(const PlanEvent& event, const Course& before, const Course& after) const {
    const std::string ladder = ladder_called(event.subject);
    const std::string here = title_of(after.current);
    if (ladder.empty() || before.ladder == after.ladder) return "";
    const char* const what = event.id == event.subject ? "begun" : "taken up again";
    return here.empty() ? fmt::format("{}: {}", what, ladder)
                        : fmt::format("{}: {}, at {}", what, ladder, here);
  }

  void add_agreement(const Entry& entry, const std::string& scope) {
    if (scope.empty()) return;
    const auto stands = std::ranges::find(look_.state.agreements, entry.id, &WrittenAgreement::id);
    if (stands == look_.state.agreements.end()) return;
    const bool holds = in_force(look_.state, *stands, look_.people, look_.today);
    add(local_date(entry.at), (holds ? "agreed: " : "an agreement was written: ") + scope);
    if (is_edited(entry)) add(written_on(entry), "put in other words: " + scope);
    if (const auto day = ended_on(entry.id)) return add(*day, "ended: " + scope);
    const bool is_over = stands->until < look_.today;
    if (is_over) add(stands->until, "ended on its day: " + scope);
  }

  std::optional<Date> ended_on(const Uuid& agreement) const {
    std::optional<Date> first;
    for (const Entry& entry : look_.entries) {
      if (id_in(entry, question_id::kAbout) != agreement || !ends(entry)) continue;
      first = std::min(first.value_or(local_date(entry.at)), local_date(entry.at));
    }
    return first;
  }

  static bool ends(const Entry& entry) {
    if (stands_as(entry, pack_id::kAgreementEnd)) return true;
    return stands_as(entry, pack_id::kAgreementReview) &&
           said_in(entry, question_id::kStillFits) == option_id::kEnd;
  }

  const PlanLook& look_;
  const Days& days_;
  std::vector<PlanMove> told_;
};

}  // namespace

std::vector<PlanMove> plan_history(const PlanLook& look, const Days& days) {
  Telling telling(look, days);
  telling.add_ladder();
  telling.add_agreements();
  telling.add_own_rests();
  return std::move(telling).result();
}

}  // namespace hearth

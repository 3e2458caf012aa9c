#include "hearth/app/journal/report_source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "hearth/app/journal/who.hpp"
#include "hearth/core/day_words.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/journal/history.hpp"
#include "hearth/journal/query.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/plan/history.hpp"
#include "hearth/store/attendance.hpp"
#include "packs/named_pack.hpp"

namespace hearth {
namespace {

/// Only somebody who says who they are can see what is theirs alone.
void unlock_private(const Env& env, PlanSession& plan) {
  const auto person = at_keyboard(env, plan.people());
  if (!person) {
    throw Error("What is private is shown to its author alone, and it was not said who reads.",
                "Say so with --as.", Exit::usage);
  }
  plan.need_own_key(*person);
}

/// Whether it stays with its author; sealed answers do until they have opened.
bool stays(const Answer& answer, bool opened) {
  const bool hidden = answer.share < Share::sealed || (answer.share == Share::sealed && !opened);
  return hidden || asks_of_pressure(*answer.wording);
}

/// Whether there is nobody to keep it from: it was written together, or its author is alone.
bool is_for_all(const Entry& entry, const Seals& seals) {
  const std::vector<Person>& people = seals.people();
  return !entry.author || std::ranges::none_of(people, [&](const Person& person) {
    return !person.left && person.id != entry.author;
  });
}

/// Leaves of the entry what others may see at the same screen, and on paper.
void leave_out_private(Entry& entry, const Seals& seals) {
  const bool opened = is_for_all(entry, seals) || has_opened(entry, seals);
  std::vector<Answer> left = entry.answers;
  std::erase_if(left, [&](const Answer& answer) { return stays(answer, opened); });
  if (kept_from_therapist(entry)) left.clear();
  entry.tags = tags_of_part(entry, left);
  entry.answers = std::move(left);
}

/// As visible_entries(), but only the attendance of the occasions in the window is read, which of a
/// long journal is a small part.
std::vector<Entry> seen_in(const Journal& journal, const Query& query, const Reader& reader,
                           bool with_private) {
  std::vector<Entry> all;
  std::set<std::string> occasions;
  journal.visit(query, [&](Entry entry) {
    if (!entry.occasion.empty()) occasions.insert(entry.occasion);
    all.push_back(std::move(entry));
    return true;
  });
  const Seals seals(occasions_named(journal, {occasions.begin(), occasions.end()}));
  std::vector<Entry> seen;
  for (const Entry& entry : all) {
    auto visible = visible_to(reader, entry, seals);
    if (!visible || !passes(query, *visible)) continue;
    if (!with_private) leave_out_private(*visible, seals);
    if (!visible->answers.empty()) seen.push_back(std::move(*visible));
  }
  return seen;
}

bool is_seen(std::span<const Entry> seen, const Uuid& id) {
  return std::ranges::any_of(seen,
                             [&](const Entry& one) { return one.id == id || one.entry == id; });
}

std::vector<std::string> agreement_lines(const Overview& plan, std::span<const Entry> seen) {
  std::vector<std::string> lines;
  for (const Agreement& one : plan.agreements) {
    if (!one.in_force || !is_seen(seen, one.id)) continue;
    lines.push_back(
        as_sentence("Agreement until " + spoken(one.until) + ": " + one_line(one.scope)));
  }
  return lines;
}

void add_plan(const PlanLook& look, const Window& window, ReportWords& words) {
  const Overview plan = overview(look);
  words.ladder = one_line(plan.ladder);
  if (plan.step && is_seen(look.seen, plan.step->id)) words.step = one_line(plan.step->words.title);
  words.agreements = agreement_lines(plan, look.seen);
  for (const std::string& question : plan.questions) words.questions.push_back(one_line(question));
  for (const PlanMove& move : plan_history(look, {window.from, window.to})) {
    words.plan_moves.push_back(as_sentence(fmt::format("{}, {}", day_month(move.day), move.words)));
  }
}

/// What somebody wrote of a strong feeling and has neither come back to nor let go.
std::vector<std::string> open_feelings(const std::vector<Entry>& entries, const Uuid& person) {
  std::vector<std::string> lines;
  for (const Entry& entry : to_revisit(entries, person)) {
    const Answer strong = strong_feelings(entry);
    lines.push_back(one_line(shown(*strong.wording, strong.value)) + ", " +
                    day_month(local_date(entry.at)));
  }
  return lines;
}

ReportWords words_in(const std::vector<Entry>& entries, const std::vector<Person>& people) {
  return {.tags = tags_in(entries),
          .repeated = repeated_tags(entries),
          .kept = kept_words(entries, people),
          .boundaries = moved_boundaries(entries, people)};
}

}  // namespace

ReportReading::ReportReading(Env& env, bool with_private)
    : env_(env), plan_(env), with_private_(with_private) {
  if (with_private_) unlock_private(env, plan_);
}

std::vector<Entry> ReportReading::entries(const Query& query) const {
  return seen_in(plan_.journal(), query, plan_.reader(), with_private_);
}

std::vector<Panels::Event> ReportReading::events() const {
  return events_in(entries({.kinds = {PackKind::log}}));
}

ReportSource ReportReading::read(const Window& window, const std::string& pack) const {
  refuse_slip_in_pack(env_.shelf, plan_.journal(), plan_.reader(), pack);
  Query wanted{.from = window.from, .to = window.to};
  if (!pack.empty()) wanted.packs = {pack};
  const std::vector<Entry> seen = entries(wanted);
  ReportSource source{.people = plan_.people(), .series = {}, .words = {}};
  source.series = series_of(seen, window, source.people);
  std::erase_if(source.series, [](const Series& one) { return one.points.empty(); });
  source.words = words_in(seen, source.people);
  source.words.events = events();  // of days in the window, written when or by what pack ever
  if (with_private_) {
    source.words.open_feelings = open_feelings(seen, plan_.reader().person.value_or(Uuid{}));
  }
  const Reader reader = with_private_ ? plan_.reader() : Reader{};
  const std::vector<Entry> of_plan = plan_.seen(reader, with_private_);
  add_plan({plan_.entries(), of_plan, plan_.state(), source.people, reader, plan_.today()}, window,
           source.words);
  return source;
}

}  // namespace hearth

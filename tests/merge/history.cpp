#include "history.hpp"

#include <algorithm>

#include "hearth/journal/undo.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/step.hpp"
#include "support/entries.hpp"

namespace hearth::test {
namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kYear = std::int64_t{365} * 24 * 60 * kMinute;
constexpr std::int64_t kClocks[]{0, 7 * kMinute, -9 * kMinute, 3 * kYear, -2 * kYear};

std::vector<Person> some_people(int count) {
  std::vector<Person> people{person(1, "Alex", "2020-01-01T00:00:00Z"),
                             person(2, "Sam", "2020-01-01T00:00:00Z"),
                             person(3, "Kim", "2020-01-01T00:00:00Z")};
  people.resize(static_cast<std::size_t>(count), people[0]);
  return people;
}

Entry plan_entry(std::string_view pack, const std::optional<Uuid>& author, Moment now,
                 std::vector<Answer> answers) {
  Entry entry;
  entry.kind = PackKind::plan;
  entry.pack = pack;
  entry.author = author;
  entry.at = now;
  entry.answers = std::move(answers);
  return entry;
}

/// A wish to go on is none.
bool is_about_step(const Entry& word) {
  const bool wish = word.pack == "step-review" && said_in(word, "wish") != "next";
  return word.author && (word.pack == "want" || word.pack == "rest" || wish);
}

std::vector<Answer> yes_to(const PlanState& state, std::string_view pack, const Uuid& person,
                           Topic topic, const Uuid& subject) {
  std::vector<Answer> answers = given_answers(pack, given_now(state, person, topic, subject));
  answers.push_back(about(pack, subject));
  return answers;
}

}  // namespace

std::string words_of_step(const Copy& copy, const Uuid& step) {
  for (const Entry& entry : copy.standing()) {
    const bool is_it = entry.entry == step && entry.state == EntryState::written;
    if (is_it) return to_string(entry.id) + std::string(said_in(entry, "title"));
  }
  return "";
}

std::string people_in(const Copy& copy) {
  std::string all;
  for (const Person& one : copy.people()) {
    all += to_string(one.id) + std::to_string(one.joined.ms) +
           std::to_string(one.left ? one.left->ms : 0) + " ";
  }
  return all;
}

History::History(unsigned seed)
    : engine_(seed), now_(moment("2026-03-01T10:00:00Z")), beginning_(some_people(2 + below(2))) {
  begin_plan();
  const int count = 2 + below(2);
  for (int n = 0; n < count; ++n) {
    copies_.push_back(beginning_);
    wrong_by_.push_back(kClocks[below(5)]);
  }
}

void History::begin_plan() {
  const Uuid ladder =
      beginning_
          .write(plan_entry("ladder", {}, now_,
                            {recorded("ladder", "title", std::string("Ours"), Share::shared)}),
                 now_)
          .entry;
  for (int n = 0; n < 2; ++n) {
    StepWords words;
    words.title = n == 0 ? "first" : "second";
    beginning_.write(plan_entry("step", {}, now_, step_answers(words, {ladder, n + 1.0, {}})),
                     now_);
  }
  beginning_.write(plan_entry("agreement", {}, now_,
                              {recorded("agreement", "scope", std::string("all"), Share::shared)}),
                   now_);
}

Moment History::clock_of(std::size_t copy) {
  now_.ms += kMinute;
  return {now_.ms + wrong_by_[copy], now_.offset_minutes};
}

void History::note_down(const Copy& copy, const Entry& entry, const Uuid& step, bool yes) {
  Said said{entry.id, *entry.author, step, yes, words_of_step(copy, step), people_in(copy), {}};
  for (const Entry& one : copy.revisions()) {
    if (one.id != entry.id) said.had_seen.insert(one.id);
  }
  said_.push_back(std::move(said));
}

void History::go_on() {
  if (below(4) == 0) return bring_over();
  someone_writes();
}

void History::someone_writes() {
  const auto place = static_cast<std::size_t>(below(static_cast<int>(copies_.size())));
  Copy& copy = copies_[place];
  const auto& people = copy.people();
  const Person& who = people[static_cast<std::size_t>(below(static_cast<int>(people.size())))];
  if (who.left) return;
  Desk desk{copy, who.id, clock_of(place), copy.state(), {}};
  desk.step = desk.state.course.current;
  if (!desk.step) return;
  const int act = below(24);
  if (act < 10) return want(desk, true);
  if (act < 12) return want(desk, false);
  if (act < 13) return rest(desk);
  if (act < 15) return wish(desk);
  if (act < 16) return move(desk);
  if (act < 18) return reword(desk);
  if (act < 20) return take_back(desk);
  if (act < 21) return bring_back(desk);
  if (act < 23) return sign(desk);
  join_or_leave(desk);
}

void History::want(const Desk& desk, bool yes) {
  std::vector<Answer> answers = yes_to(desk.state, "want", desk.person, Topic::step, *desk.step);
  answers.push_back(recorded("want", "want", std::string(yes ? "yes" : "not_yet"), Share::overlap));
  answers.push_back(
      recorded("want", "until", plus_days(*parse_date("2099-01-01"), 0), Share::overlap));
  note_down(desk.copy,
            desk.copy.write(plan_entry("want", desk.person, desk.now, answers), desk.now),
            *desk.step, yes);
}

void History::rest(const Desk& desk) {
  const Entry entry = desk.copy.write(
      plan_entry("rest", desk.person, desk.now, {about("rest", *desk.step)}), desk.now);
  note_down(desk.copy, entry, *desk.step, false);
}

/// That somebody would like to go on says nothing of the step itself; that they would rather not
/// does.
void History::wish(const Desk& desk) {
  const bool onward = below(3) > 0;
  auto answers = yes_to(desk.state, "step-review", desk.person, Topic::onward, *desk.step);
  answers.push_back(
      recorded("step-review", "wish", std::string(onward ? "next" : "smaller"), Share::overlap));
  const Entry entry =
      desk.copy.write(plan_entry("step-review", desk.person, desk.now, answers), desk.now);
  if (!onward) note_down(desk.copy, entry, *desk.step, false);
}

void History::move(const Desk& desk) {
  if (all_onward(desk.state, desk.copy.people())) {
    desk.copy.write(plan_entry("next", {}, desk.now, {about("next", *desk.step)}), desk.now);
  } else if (below(2)) {
    desk.copy.write(plan_entry("back", {}, desk.now, {about("back", *desk.step)}), desk.now);
  }
}

void History::reword(const Desk& desk) {
  for (const Entry& entry : desk.copy.standing()) {
    if (entry.entry != *desk.step || entry.state != EntryState::written) continue;
    Entry next = next_revision(entry);
    for (Answer& answer : next.answers) {
      if (answer.wording->id == "title") answer.value = "words " + std::to_string(below(3));
    }
    desk.copy.write(std::move(next), desk.now);
    return;
  }
}

void History::take_back(const Desk& desk) {
  std::vector<Entry> theirs;
  for (const Entry& entry : desk.copy.standing()) {
    const bool own = entry.author == desk.person || (!entry.author && below(6) == 0);
    if (own && entry.state == EntryState::written && entry.pack != "ladder")
      theirs.push_back(entry);
  }
  if (theirs.empty()) return;
  const Entry& taken = theirs[static_cast<std::size_t>(below(static_cast<int>(theirs.size())))];
  Entry next = next_revision(taken);
  next.state = below(4) ? EntryState::undone : EntryState::erased;
  next.answers.clear();
  const Entry gone = desk.copy.write(std::move(next), desk.now);
  if (is_about_step(taken)) note_down(desk.copy, gone, id_in(taken, "about"), false);
}

/// A yes that is brought back is none.
void History::bring_back(const Desk& desk) {
  for (const Entry& entry : desk.copy.standing()) {
    if (entry.author != desk.person || entry.state != EntryState::undone) continue;
    const Entry* words = nullptr;
    for (const Entry& one : desk.copy.revisions()) {
      if (one.entry == entry.entry && one.state == EntryState::written) words = &one;
    }
    if (!words) continue;
    Entry next = next_revision(entry);
    next.state = EntryState::written;
    next.answers = words->answers;
    next.restores = words->id;
    const Uuid step = id_in(*words, "about");
    const bool of_step = is_about_step(*words);
    const Entry back = desk.copy.write(std::move(next), desk.now);
    if (of_step) note_down(desk.copy, back, step, false);
    return;
  }
}

void History::sign(const Desk& desk) {
  if (desk.state.agreements.empty()) return;
  const Uuid subject = desk.state.agreements.front().id;
  auto answers = yes_to(desk.state, "agreement", desk.person, Topic::terms, subject);
  answers.push_back(
      recorded("agreement", "sign", std::string(below(4) ? "yes" : "not_yet"), Share::overlap));
  desk.copy.write(plan_entry("agreement", desk.person, desk.now, answers), desk.now);
}

void History::join_or_leave(const Desk& desk) {
  std::vector<Person> people = desk.copy.people();
  Person& last = people.back();
  if (people.size() < 3 || below(3)) return;
  if (last.left) {
    last.joined = desk.now;
    last.left.reset();
  } else {
    last.left = desk.now;
  }
  desk.copy.be_joined_by(std::move(people));
}

void History::bring_over() {
  const auto count = static_cast<int>(copies_.size());
  const auto from = static_cast<std::size_t>(below(count));
  const auto to = static_cast<std::size_t>(below(count));
  if (from == to) return;
  const auto& people = copies_[from].people();
  const int who = below(static_cast<int>(people.size()) + 1);
  std::optional<Uuid> reader;
  if (who > 0) reader = people[static_cast<std::size_t>(who - 1)].id;
  copies_[to].take(file_of(people, copies_[from].exported(reader)), clock_of(to));
}

std::vector<ImportedFile> History::exports() const {
  std::vector<ImportedFile> files;
  for (const Copy& copy : copies_) {
    for (const Person& one : copy.people()) {
      files.push_back(file_of(copy.people(), copy.exported(one.id)));
    }
  }
  return files;
}

}  // namespace hearth::test

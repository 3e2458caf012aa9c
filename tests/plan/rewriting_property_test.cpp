// Whatever is changed, taken back, brought back or erased afterwards: no step opens by it.
#include <doctest/doctest.h>

#include <array>
#include <random>

#include "hearth/plan/state.hpp"
#include "hearth/plan/step.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr int kHistories = 20'000;
constexpr int kSteps = 3;
const Date kToday = *parse_date("2026-03-01");
const std::int64_t kBegin = moment("2026-02-01T00:00:00Z").ms;
const std::vector<Person> kPeople{person(1, "Alex", "2026-01-01T00:00:00Z"),
                                  person(2, "Sam", "2026-01-01T00:00:00Z")};

/// A history of entries, each written a second after the one before.
class History {
 public:
  explicit History(unsigned seed) : engine_(seed) {
    const Uuid ladder = write("ladder", {}, {}).entry;
    for (int n = 0; n < kSteps; ++n) {
      steps_[static_cast<std::size_t>(n)] =
          write("step", {}, step_answers({"step", "", "", "", "", false}, {ladder, 1.0 * n, {}}))
              .entry;
    }
    const int more = 3 + below(9);
    for (int n = 0; n < more; ++n) say();
  }

  bool is_active() const { return active(state(), kPeople, kToday); }

  /// Another revision of any entry.
  void rewrite() {
    Entry& entry = entries_[static_cast<std::size_t>(below(static_cast<int>(entries_.size())))];
    entry.id = fresh();
    entry.clock = {seconds_ * 1000 * 65536};
    const int how = below(3);
    if (how == 0) return change(entry);
    entry.state = how == 1 ? EntryState::undone : EntryState::erased;
    entry.answers.clear();
  }

 private:
  PlanState state() const {
    std::vector<PlanEvent> events;
    for (const Entry& entry : entries_) add_plan_events(entry, nullptr, events);
    const auto as_it_is = [](std::string_view text) { return std::string(text); };
    return plan_state(std::move(events), sight(entries_, kPeople, "", as_it_is));
  }

  int below(int end) { return static_cast<int>(engine_() % static_cast<unsigned>(end)); }

  Uuid fresh() {
    ++seconds_;
    return uuid_v7(seconds_ * 1000, {});
  }

  Entry& write(const std::string& pack, std::optional<Uuid> author, std::vector<Answer> answers) {
    Entry entry;
    entry.id = entry.entry = fresh();
    entry.clock = entry.began = {seconds_ * 1000 * 65536};
    entry.at = {seconds_ * 1000, 0};
    entry.author = author;
    entry.kind = PackKind::plan;
    entry.pack = pack;
    entry.answers = std::move(answers);
    return entries_.emplace_back(std::move(entry));
  }

  std::vector<Answer> word(const char* pack, const char* question, const char* said,
                           const Uuid& who) {
    const Uuid step = steps_[static_cast<std::size_t>(below(3) ? 0 : below(kSteps))];
    const Topic topic = std::string_view(question) == "wish" ? Topic::onward : Topic::step;
    std::vector<Answer> answers = given_answers(pack, given_now(state(), who, topic, step));
    answers.push_back(recorded(pack, question, std::string(said), Share::overlap));
    answers.push_back(about(pack, step));
    return answers;
  }

  void say() {
    const Uuid who = id(1 + below(2));
    switch (below(6)) {
      case 0:
        write("want", who, word("want", "want", "not_yet", who));
        return;
      case 1:
        write("step-review", who, word("step-review", "wish", below(2) ? "next" : "rest", who));
        return;
      case 2:
        write(below(2) ? "next" : "back", {}, word("move", "why", "x", who));
        return;
      default:
        write("want", who, word("want", "want", "yes", who));
    }
  }

  void change(Entry& entry) {
    for (Answer& answer : entry.answers) {
      if (answer.wording->id == "want") answer.value = std::string("yes");
      if (answer.wording->id == "title") answer.value = std::string("other words");
    }
  }

  std::minstd_rand engine_;
  std::vector<Entry> entries_;
  std::array<Uuid, kSteps> steps_{};
  std::int64_t seconds_ = kBegin / 1000;
};

}  // namespace

TEST_CASE(
    "rewriting an entry opens no step, nor does anything that follows but a new yes of each") {
  int were_active = 0;
  int broken = 0;
  for (int n = 0; n < kHistories; ++n) {
    History history(static_cast<unsigned>(n + 1));
    if (history.is_active()) {
      ++were_active;
      continue;
    }
    for (int more = 0; more < 3; ++more) history.rewrite();
    if (history.is_active()) ++broken;
  }
  CHECK(broken == 0);
  CHECK(were_active > 500);
}

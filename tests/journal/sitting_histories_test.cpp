#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "hearth/journal/occasion.hpp"
#include "hearth/journal/visibility.hpp"
#include "support/entries.hpp"

// Two or three people answer a weekly pack for three weeks, in any order, by every way that there
// is, and leave wherever they like. What is asked next is decided as a check-in decides it.

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr int kHistories = 20000;
constexpr int kDays = 21;

const std::vector<Person> kPeople = {person(1, "Alex", "2026-01-01T00:00:00Z"),
                                     person(2, "Sam", "2026-01-01T00:00:00Z"),
                                     person(3, "Kim", "2026-01-01T00:00:00Z")};
const Date kFirstDay = *parse_date("2026-02-23");  // a Monday

class House {
 public:
  House(unsigned seed, std::size_t people)
      : random_(seed), people_(kPeople.begin(), kPeople.begin() + static_cast<long>(people)) {}

  void live() {
    for (int n = 0; n < kDays; ++n) {
      day_ = plus_days(kFirstDay, n);
      while (chance(2)) sit_down();
    }
  }

  /// Everybody sits down at one keyboard, and nobody leaves any more.
  void finish() {
    leaves_ = false;
    for (int n = 0; n < 4; ++n) all_here();
    CHECK(now().done());
  }

  void check() const {
    for (const auto& asked : answered_) CHECK_MESSAGE(asked.second == 1, asked.first);
    CHECK(attendance_.size() == answered_.size() + together_);
  }

  int looked() const { return looked_; }
  std::size_t together() const { return together_; }

 private:
  [[nodiscard]] bool chance(int of) {
    return std::uniform_int_distribution<int>(1, of)(random_) == 1;
  }

  const Person& somebody() {
    return people_[std::uniform_int_distribution<std::size_t>(0, people_.size() - 1)(random_)];
  }

  Occasions occasions() const { return {attendance_, people_}; }

  SharedPack pack() const {
    return {.id = "weekly", .cadence = Cadence::weekly, .asks_together = true, .today = day_};
  }

  OccasionParts now() const { return parts_now(pack(), occasions()); }

  std::string occasion_of(const Author& author) const {
    return occasion_for({"weekly", Cadence::weekly, day_, author}, occasions());
  }

  /// Of each person and period the questions are asked once, unless they ask for more.
  void write(const Author& author, const std::string& occasion) {
    CHECK_FALSE(occasions().answered(occasion, author));
    attendance_.push_back({occasion, author, ++clock_, day_, memberships(people_)});
    if (!author) {
      ++together_;
      return;
    }
    const std::string period = extra_ ? occasion : occasion.substr(0, kNamed);
    ++answered_[to_string(*author) + " " + period];
  }

  /// False if they leave; what they answered so far stays as a draft, and the part is not done.
  [[nodiscard]] bool answers(const Author& author, const std::string& occasion) {
    if (leaves_ && chance(4)) return false;
    write(author, occasion);
    return true;
  }

  void sit_down() {
    switch (std::uniform_int_distribution<int>(0, 4)(random_)) {
      case 0:
        return all_here();
      case 1:
        return one_here(somebody());
      case 2:
        return given(somebody());
      case 3:
        return filed();
      default:
        return once_more(somebody());
    }
  }

  void all_here() {
    const OccasionParts parts = now();
    if (parts.done()) return;
    for (const Uuid& each : parts.to_answer) {
      const bool later = leaves_ && chance(4);
      if (later || !answers(each, parts.occasion)) return;
    }
    if (occasions().complete(parts.occasion)) look_together(parts.occasion);
  }

  /// It is reached when everybody has answered, and the seals are open to all of them then.
  void look_together(const std::string& occasion) {
    const Occasions all = occasions();
    const Seals seals(all);
    for (const Attendance& one : attendance_) {
      if (one.occasion != occasion) continue;
      CHECK(seals.open_to(Reader{}, {one.occasion, one.author, one.invited}));
    }
    ++looked_;
    if (leaves_ && chance(4)) return;
    if (!all.answered(occasion, std::nullopt)) std::ignore = answers(std::nullopt, occasion);
  }

  void one_here(const Person& person) {
    if (has_answered(pack(), person.id, occasions())) return;
    std::ignore = answers(person.id, occasion_of(person.id));
  }

  /// With --set: whoever gives the same again asks for it.
  void given(const Person& person) {
    if (!has_answered(pack(), person.id, occasions())) write(person.id, occasion_of(person.id));
  }

  /// With --answers, for some of them.
  void filed() {
    for (const Person& person : people_) {
      if (chance(2)) given(person);
    }
  }

  void once_more(const Person& person) {
    if (!has_answered(pack(), person.id, occasions())) return;
    extra_ = true;
    write(person.id, occasion_of(person.id));
    extra_ = false;
  }

  static constexpr std::size_t kNamed = std::string_view("weekly/2026-W09").size();

  std::mt19937 random_;
  std::vector<Person> people_;
  std::vector<Attendance> attendance_;
  std::map<std::string, int> answered_;
  std::size_t together_ = 0;
  int looked_ = 0;
  Date day_ = kFirstDay;
  std::int64_t clock_ = 0;
  bool leaves_ = true;
  bool extra_ = false;
};

}  // namespace

TEST_CASE("however people come to it, a sitting can be finished and nobody is asked twice") {
  int looked = 0;
  std::size_t together = 0;
  for (unsigned seed = 0; seed < kHistories; ++seed) {
    CAPTURE(seed);
    House house(seed, 2 + seed % 2);
    house.live();
    house.finish();
    house.check();
    looked += house.looked();
    together += house.together();
  }
  CHECK(looked > kHistories);
  CHECK(together > kHistories);
}

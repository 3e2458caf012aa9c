
#include <doctest/doctest.h>

#include "hearth/plan/step.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::vector<Person> kCouple{person(1, "Alex", "2026-01-01T00:00:00Z"),
                                  person(2, "Sam", "2026-01-01T00:00:00Z")};
const Uuid kStep = id(9);

Entry written(int number, const std::string& pack, int author, std::vector<Answer> answers) {
  Entry entry;
  entry.id = entry.entry = id(number);
  entry.clock = {number};
  entry.author = id(author);
  entry.kind = PackKind::plan;
  entry.pack = pack;
  entry.answers = std::move(answers);
  return entry;
}

Entry shares(int number, int author, double worry, const Uuid& step = kStep) {
  return written(number, "worry", author, worry_answers(worry, step));
}

std::optional<Worry> of(const std::vector<Entry>& entries,
                        const std::vector<Person>& people = kCouple) {
  return shared_worry(entries, people, kStep);
}

}  // namespace

TEST_CASE("the higher of what was shared, in a word, once everybody has") {
  CHECK(of({shares(1, 1, 10), shares(2, 2, 20)}) == Worry::little);
  CHECK(of({shares(1, 1, 50), shares(2, 2, 20)}) == Worry::some);
  CHECK(of({shares(1, 1, 10), shares(2, 2, 100)}) == Worry::much);
  CHECK(of({shares(1, 1, 100), shares(2, 2, 10)}) == Worry::much);
  CHECK_FALSE(of({shares(1, 1, 100)}));
  CHECK_FALSE(of({}));
  CHECK(of({shares(1, 1, 33)}, {kCouple.front()}) == Worry::little);
  CHECK(of({shares(1, 1, 34)}, {kCouple.front()}) == Worry::some);
  CHECK_FALSE(of({}, {}));
}

TEST_CASE("a newer word takes the place of an older one, and other steps do not matter") {
  CHECK(of({shares(3, 1, 10), shares(1, 1, 90), shares(2, 2, 10)}) == Worry::little);
  CHECK_FALSE(of({shares(1, 1, 90), shares(2, 2, 90, id(8))}));
  Entry undone = shares(4, 2, 90);
  undone.state = EntryState::undone;
  CHECK_FALSE(of({shares(1, 1, 10), undone}));
}

TEST_CASE("what somebody wrote for themselves is shared by nothing but their own sharing") {
  const Entry own = written(
      1, "want", 1, {recorded("want", "worry", 70.0, Share::only_me), about("want", kStep)});
  CHECK(own_worry(std::vector{own}, id(1), kStep) == 70.0);
  CHECK_FALSE(own_worry(std::vector{own}, id(2), kStep));
  CHECK_FALSE(own_worry(std::vector{own}, id(1), id(8)));
  CHECK_FALSE(of({own, shares(2, 2, 10)}));
}

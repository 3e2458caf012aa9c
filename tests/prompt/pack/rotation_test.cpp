#include "hearth/prompt/pack/pack.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "prompt/marked_pack.hpp"

using namespace hearth;

namespace {

constexpr Date kStart{std::chrono::year(2026), std::chrono::month(1), std::chrono::day(4)};

Pack pack_of(int questions, int pick) {
  std::string text = in_section("pick = " + std::to_string(pick) + "\n");
  for (int n = 0; n < questions; ++n) {
    text += question("q" + std::to_string(n), "type = \"text\"");
  }
  return *read_text(text).pack;
}

std::vector<std::string> ids(const std::vector<Question>& questions) {
  std::vector<std::string> ids;
  ids.reserve(questions.size());
  for (const Question& question : questions) ids.push_back(question.wording->id);
  return ids;
}

}  // namespace

TEST_CASE("over many sittings no question is asked more than once more than another") {
  std::mt19937 random(7);
  for (const auto& [questions, pick] : {std::pair(2, 1), {3, 2}, {7, 1}, {7, 2}, {8, 2}, {9, 4}}) {
    const Pack pack = pack_of(questions, pick);
    TimesAsked asked;
    Date day = kStart;
    for (int sitting = 0; sitting < 200; ++sitting) {
      const auto now = ids(questions_on(pack, Audience::each, asked, day));
      REQUIRE(now.size() == static_cast<std::size_t>(pick));
      CHECK(std::ranges::is_sorted(now));
      for (const std::string& id : now) ++asked[id];
      int least = 1000;
      int most = 0;
      for (int n = 0; n < questions; ++n) {
        const int times = asked["q" + std::to_string(n)];
        least = std::min(least, times);
        most = std::max(most, times);
      }
      REQUIRE(most - least <= 1);
      day = plus_days(day, static_cast<int>(random() % 10U));
    }
  }
}

TEST_CASE("two weeks that follow each other differ, and the same day asks the same") {
  const Pack pack = pack_of(8, 2);
  TimesAsked asked;
  const auto first = ids(questions_on(pack, Audience::each, asked, kStart));
  CHECK(first == ids(questions_on(pack, Audience::each, asked, kStart)));
  for (const std::string& id : first) ++asked[id];
  const auto second = ids(questions_on(pack, Audience::each, asked, plus_days(kStart, 7)));
  for (const std::string& id : second) CHECK(std::ranges::count(first, id) == 0);
}

TEST_CASE("days long past and far ahead have their turn too") {
  const Pack pack = pack_of(5, 2);
  for (const int days : {-20000, -1, 0, 1, 20000}) {
    CHECK(questions_on(pack, Audience::each, {}, plus_days(kStart, days)).size() == 2);
  }
}

TEST_CASE("a question with a condition comes along and takes nobody's turn") {
  const auto read = read_text(in_section("pick = 1\n" + question("q0", "type = \"yesno\"") +
                                         question("q1", "type = \"text\"\nwhen = \"q0\"") +
                                         question("q2", "type = \"text\"")));
  REQUIRE(read.pack);
  std::set<std::vector<std::string>> seen;
  for (int day = 0; day < 4; ++day) {
    seen.insert(ids(questions_on(*read.pack, Audience::each, {}, plus_days(kStart, day))));
  }
  CHECK(seen == std::set<std::vector<std::string>>{{"q0", "q1"}, {"q1", "q2"}});
}

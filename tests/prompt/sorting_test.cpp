#include "hearth/prompt/sorting.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <set>

#include "support/sorting_pack.hpp"

namespace hearth {
namespace {

using Random = std::mt19937;
using Said = std::map<std::string, Value>;

std::size_t below(Random& random, std::size_t limit) {
  return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
}

Interview asking(const Pack& pack) { return Interview(questions_for(pack, Audience::each)); }

Said said_in(const Interview& interview) {
  Said said;
  for (const Answer& answer : interview.answers()) {
    CHECK(said.emplace(answer.wording->id, answer.value).second);
  }
  return said;
}

Pack random_pack(Random& random) {
  std::vector<std::size_t> sizes(1 + below(random, 4));
  for (std::size_t& size : sizes) size = 1 + below(random, 5);
  sizes.front() = std::max(sizes.front(), std::size_t{2});
  return pack_to_sort(sizes);
}

Value random_word(Random& random, const Wording& thing) {
  const std::size_t word = below(random, thing.options.size() + 1);
  return word == thing.options.size() ? Value(Skipped{}) : Value(thing.options[word].id);
}

/// One thing after the other, each with what was said of it; where nothing was, it is left open.
std::vector<Answer> one_by_one(const Pack& pack, const Said& said) {
  Interview interview = asking(pack);
  for (const auto& [id, value] : said) {
    interview.go_to(id);
    interview.answer(value);
  }
  return interview.answers();
}

/// What the model expects of a random key, which is given to the sorting too.
void press(Random& random, Sorting& sorting, Said& model) {
  const Wording& thing = sorting.thing();
  const Sorting::Family& family = sorting.families()[sorting.family()];
  switch (below(random, 6)) {
    case 0: {
      const Value word = random_word(random, thing);
      for (const auto& one : family.things) model.emplace(one->id, word);
      sorting.say_of_rest(word);
      return;
    }
    case 1:
      return sorting.step(static_cast<int>(below(random, 7)) - 3);
    case 2:
      std::ignore = sorting.turn(below(random, 2) == 0);
      return;
    case 3:
      std::ignore = sorting.go_on();
      return;
    default:
      const Value word = random_word(random, thing);
      model.insert_or_assign(thing.id, word);
      sorting.say(word);
  }
}

/// Another sitting, which knows what was written down and where one was.
Interview resumed(const Pack& pack, const Interview& left) {
  Interview interview = asking(pack);
  interview.resume(left.answers());
  if (left.current() != nullptr) interview.go_to(left.current()->wording->id);
  return interview;
}

bool same(const std::vector<Answer>& one, const std::vector<Answer>& other) {
  return std::ranges::equal(one, other, [](const Answer& a, const Answer& b) {
    return a.wording == b.wording && a.value == b.value && a.share == b.share;
  });
}

void live(Random& random) {
  const Pack pack = random_pack(random);
  Said model;
  Interview interview = asking(pack);
  for (std::size_t sitting = 0; sitting < 3; ++sitting) {
    Sorting sorting(interview, pack);
    for (std::size_t key = below(random, 30); key > 0; --key) press(random, sorting, model);
    const std::string place = sorting.thing().id;
    interview = resumed(pack, interview);
    REQUIRE(interview.current() != nullptr);
    CHECK(interview.current()->wording->id == place);
  }
  CHECK(said_in(interview) == model);
  CHECK(same(interview.answers(), one_by_one(pack, model)));
}

}  // namespace

TEST_CASE(
    "no key and no leaving loses or doubles an answer, and a page is as one after the other") {
  Random random(26);
  for (int history = 0; history < 3000; ++history) live(random);
}

TEST_CASE("going on comes to everything that is open, once") {
  Random random(27);
  for (int history = 0; history < 500; ++history) {
    const Pack pack = random_pack(random);
    Said model;
    Interview interview = asking(pack);
    Sorting sorting(interview, pack);
    for (std::size_t key = below(random, 12); key > 0; --key) press(random, sorting, model);
    std::set<std::string> met;
    while (sorting.go_on()) {
      CHECK(met.insert(sorting.thing().id).second);
      CHECK_FALSE(model.contains(sorting.thing().id));
      sorting.say(Value("maybe"));
    }
    CHECK(said_in(interview).size() == questions_for(pack, Audience::each).size());
  }
}

TEST_CASE("the rest of a family is what nothing was said of, a skip being something") {
  const Pack pack = pack_to_sort({3, 2});
  Interview interview = asking(pack);
  Sorting sorting(interview, pack);
  sorting.say(Value("never"));
  sorting.step(1);
  sorting.say(Skipped{});
  CHECK(sorting.say_of_rest(Value("good")) == 1);
  CHECK(sorting.say_of_rest(Value("good")) == 0);
  CHECK(sorting.thing().id == "a2");
  CHECK(said_in(interview) ==
        Said{{"a1", Value("never")}, {"a2", Skipped{}}, {"a3", Value("good")}});
}

TEST_CASE("only what nobody is shown, and what has the same words throughout, is sorted") {
  CHECK(sorts(pack_to_sort({2, 1})));
  Pack other = pack_to_sort({2, 1});
  other.kind = PackKind::checkin;
  CHECK_FALSE(sorts(other));
  other = pack_to_sort({2, 1});
  other.sections.back().questions.front().share = Share::sealed;
  CHECK_FALSE(sorts(other));
  other = pack_to_sort({2, 1});
  other.sections.back().questions.front() =
      question_of(options_wording(QuestionType::choice, {{"yes", "yes"}}));
  CHECK_FALSE(sorts(other));
  CHECK_FALSE(sorts(Pack{}));
  CHECK_FALSE(sorts(pack_to_sort({1})));
}

TEST_CASE("what is perhaps not asked is not sorted: no key could lead to it") {
  Pack other = pack_to_sort({2, 1});
  const NameTypes types = [](std::string_view) {
    static const NameType word{.kind = NameType::Kind::text, .words = {"good", "never"}};
    return &word;
  };
  other.sections.back().questions.front().when = parse_condition("a1 = good", types).condition;
  CHECK_FALSE(sorts(other));
  other = pack_to_sort({2, 1});
  other.sections.back().questions.front().follows = "a1";
  CHECK_FALSE(sorts(other));
  other = pack_to_sort({2, 1});
  other.sections.front().pick = 1;
  CHECK_FALSE(sorts(other));
}

}  // namespace hearth

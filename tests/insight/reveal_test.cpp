#include "hearth/insight/reveal.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "hearth/document/terminal.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::vector<Person> kPeople = {person(1, "Alex", "2026-01-01T00:00:00Z"),
                                     person(2, "Sam", "2026-01-01T00:00:00Z"),
                                     person(3, "Kim", "2026-01-01T00:00:00Z")};

Entry by(int who, std::vector<Answer> answers) {
  Entry entry;
  entry.author = id(who);
  entry.answers = std::move(answers);
  return entry;
}

Answer sealed(const std::string& metric, Value value) {
  return answer(scale(metric), std::move(value), Share::sealed);
}

/// The pack that asks them: views, and states with a good end up or down.
Pack asking() {
  Pack pack;
  const auto add = [&](const std::string& id, Compare compare, Better better) {
    Wording wording = *scale(id);
    wording.better = better;
    Question question;
    question.wording = std::make_shared<const Wording>(std::move(wording));
    question.compare = compare;
    pack.sections.front().questions.push_back(std::move(question));
  };
  pack.sections.emplace_back();
  add("closeness", Compare::view, Better::higher);
  add("heard", Compare::view, Better::higher);
  add("mood", Compare::state, Better::higher);
  add("pain", Compare::state, Better::lower);
  add("desire", Compare::none, Better::neither);
  return pack;
}

/// An answer to a question of that pack.
Answer opened(const std::string& id, double value) {
  const auto pack = asking();
  return {pack.find(id)->wording, value, Share::sealed};
}

std::string shown_text(const std::vector<Entry>& entries) {
  return to_terminal(reveal(entries, kPeople, asking()), Style{});
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("answers stand side by side, in the order of the people, whoever answered first") {
  const std::string text =
      shown_text({by(2, {sealed("closeness", 4.0)}), by(1, {sealed("closeness", 7.0)})});
  CHECK(text.find("Alex: 7") < text.find("Sam: 4"));
}

TEST_CASE("a view a tenth of the scale apart is alike, more is a difference with one question") {
  const std::string alike =
      shown_text({by(1, {opened("closeness", 6.0)}), by(2, {opened("closeness", 7.0)})});
  CHECK(has(alike, "Here you see it alike."));
  const std::string apart =
      shown_text({by(1, {opened("closeness", 5.0)}), by(2, {opened("closeness", 7.0)})});
  CHECK(has(apart, "Here you differ"));
  CHECK(has(apart, "?"));
}

TEST_CASE("with three people the outermost two decide") {
  CHECK(has(shown_text({by(1, {opened("closeness", 5.0)}), by(2, {opened("closeness", 6.0)}),
                        by(3, {opened("closeness", 7.0)})}),
            "Here you differ"));
}

TEST_CASE("two differences get two questions") {
  const std::string text = shown_text({by(1, {opened("closeness", 1.0), opened("heard", 1.0)}),
                                       by(2, {opened("closeness", 9.0), opened("heard", 9.0)})});
  const auto first = text.find("for each other: ");
  const auto second = text.find("for each other: ", first + 1);
  REQUIRE(second != std::string::npos);
  CHECK(text.substr(first, 40) != text.substr(second, 40));
}

TEST_CASE(
    "a state is nobody's opinion: neither alike nor different, and one line where it is hard") {
  for (const auto& [id, one, other] : {std::tuple{"pain", 0.0, 0.0},
                                       {"pain", 0.0, 6.0},
                                       {"mood", 4.0, 10.0},
                                       {"mood", 5.0, 5.0}}) {
    const std::string easy = shown_text({by(1, {opened(id, one)}), by(2, {opened(id, other)})});
    CHECK_FALSE(has(easy, "Here you"));
    CHECK_FALSE(has(easy, "Worth asking"));
  }
  const std::string care = "Worth asking: what would make tonight easier?";
  const std::string hard = shown_text({by(1, {opened("mood", 2.0), opened("pain", 8.0)}),
                                       by(2, {opened("mood", 9.0), opened("pain", 0.0)})});
  CHECK(has(hard, care));
  CHECK(hard.find(care) == hard.rfind(care));
  CHECK_FALSE(has(hard, "Here you"));
}

TEST_CASE("of what a pack does not compare, and of what no pack asks any more, nothing is said") {
  CHECK_FALSE(has(shown_text({by(1, {opened("desire", 0.0)}), by(2, {opened("desire", 10.0)})}),
                  "Here you"));
  const std::vector<Entry> entries{by(1, {opened("closeness", 1.0)}),
                                   by(2, {opened("closeness", 9.0)})};
  CHECK_FALSE(has(to_terminal(reveal(entries, kPeople, std::nullopt), Style{}), "Here you"));
}

TEST_CASE("answers to other words, another scale or another type are not put side by side") {
  const Answer ten = opened("closeness", 5.0);
  Wording five = *ten.wording;
  five.max = 5;
  Wording reworded = *ten.wording;
  reworded.ask = "How near?";
  Wording words = *ten.wording;
  words.type = QuestionType::text;
  const auto answered = [](const Wording& wording, Value value) {
    return Answer{std::make_shared<const Wording>(wording), std::move(value), Share::sealed};
  };
  for (const Answer& other :
       {answered(five, 5.0), answered(reworded, 5.0), answered(words, std::string("near"))}) {
    const Document opened_now =
        reveal(std::vector{by(1, {ten}), by(2, {other})}, kPeople, asking());
    const auto headings = std::ranges::count_if(opened_now.blocks, [](const Block& block) {
      const auto* heading = std::get_if<Heading>(&block);
      return heading != nullptr && heading->level == 3;
    });
    CHECK(headings == 2);
    CHECK_FALSE(has(to_terminal(opened_now, Style{}), "Here you"));
  }
}

TEST_CASE("private answers are left out, their author's own included, and a skip says nothing") {
  const std::string text =
      shown_text({by(1, {answer(scale("pressure"), 9.0, Share::only_me), sealed("mood", 6.0)}),
                  by(2, {sealed("mood", Skipped{})})});
  CHECK_FALSE(has(text, "pressure"));
  CHECK_FALSE(has(text, "Sam"));
  CHECK_FALSE(has(text, "differ"));
  CHECK(has(text, "Alex: 6"));
}

TEST_CASE("words are shown without any remark") {
  const std::string seen =
      shown_text({by(1, {answer(text("note"), std::string("a walk"), Share::sealed)}),
                  by(2, {answer(text("note"), std::string("the soup"), Share::sealed)})});
  CHECK(has(seen, "a walk"));
  CHECK(has(seen, "the soup"));
  CHECK_FALSE(has(seen, "Here you"));
}

TEST_CASE("nothing to show is an empty document") {
  CHECK(reveal({}, kPeople, std::nullopt).blocks.empty());
}

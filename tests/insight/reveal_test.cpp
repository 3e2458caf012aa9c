#include "hearth/insight/reveal.hpp"

#include <doctest/doctest.h>

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

std::string shown_text(const std::vector<Entry>& entries) {
  return to_terminal(reveal(entries, kPeople), Style{});
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

TEST_CASE("a tenth of the scale is close, more is a difference with one question") {
  CHECK(has(shown_text({by(1, {sealed("mood", 6.0)}), by(2, {sealed("mood", 7.0)})}),
            "Here you are close."));
  const std::string apart =
      shown_text({by(1, {sealed("mood", 5.0)}), by(2, {sealed("mood", 7.0)})});
  CHECK(has(apart, "Here you differ"));
  CHECK(has(apart, "?"));
}

TEST_CASE("with three people the outermost two decide") {
  CHECK(has(shown_text({by(1, {sealed("mood", 5.0)}), by(2, {sealed("mood", 6.0)}),
                        by(3, {sealed("mood", 7.0)})}),
            "Here you differ"));
}

TEST_CASE("two differences get two questions") {
  const std::string text = shown_text({by(1, {sealed("mood", 1.0), sealed("ease", 1.0)}),
                                       by(2, {sealed("mood", 9.0), sealed("ease", 9.0)})});
  const auto first = text.find("for each other: ");
  const auto second = text.find("for each other: ", first + 1);
  REQUIRE(second != std::string::npos);
  CHECK(text.substr(first, 40) != text.substr(second, 40));
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
  CHECK(has(seen, "Alex: a walk"));
  CHECK(has(seen, "Sam: the soup"));
  CHECK_FALSE(has(seen, "Here you"));
}

TEST_CASE("nothing to show is an empty document") { CHECK(reveal({}, kPeople).blocks.empty()); }

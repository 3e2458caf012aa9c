#include "hearth/prompt/pack/pack_comparison.hpp"

#include <doctest/doctest.h>

#include "prompt/marked_pack.hpp"

using namespace hearth;

namespace {

std::vector<Problem> checked(const Wording& then) {
  const auto text = in_question("type = \"scale\"\nmin = 0\nmax = 10\nlow = \"l\"\nhigh = \"h\"\n");
  const auto parsed = parse_toml(text);
  const auto read = read_pack(*parsed.tree);
  return check_versions(*parsed.tree, *read.pack, std::vector{then});
}

Wording answered_before() {
  Wording wording;
  wording.pack = "test";
  wording.id = "pain";
  wording.type = QuestionType::scale;
  wording.min = 0;
  wording.max = 10;
  return wording;
}

}  // namespace

TEST_CASE("other ends under the same version are warned about where they stand") {
  Wording then = answered_before();
  CHECK(checked(then).empty());
  then.max = 5;
  const auto problems = checked(then);
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().severity == Problem::Severity::warning);
  CHECK(problems.front().at == Position{14, 7});
  CHECK(problems.front().expected.find("version = 2") != std::string::npos);
  then.min = 1;
  CHECK(checked(then).front().at == Position{13, 7});
}

TEST_CASE("another version, question or pack says nothing about this one") {
  Wording then = answered_before();
  then.max = 5;
  then.version = 2;
  CHECK(checked(then).empty());
  then.version = 1;
  then.id = "mood";
  CHECK(checked(then).empty());
  then.id = "pain";
  then.pack = "weekly";
  CHECK(checked(then).empty());
}

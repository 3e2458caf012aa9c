#include <doctest/doctest.h>

#include "prompt/marked_pack.hpp"

namespace hearth {
namespace {

/// Two scales of 0 to 10, one of 1 to 5, a number without a range, and a score with those keys.
std::string with_score(std::string_view score) {
  const std::string scale = "type = \"scale\"\nlow = \"none\"\nhigh = \"all\"\n";
  return in_section(question("a", scale) + question("b", scale) +
                    question("c", scale + "min = 1\nmax = 5\n") +
                    question("weight", "type = \"number\"")) +
         "[[section]]\nid = \"both\"\ntitle = \"Both\"\nfor = \"together\"\n" +
         question("ours", scale) + std::string(score);
}

std::string sum(std::string_view rest) {
  return with_score("[[score]]\nid = \"total\"\ntitle = \"Total\"\nmethod = \"sum\"\n" +
                    std::string(rest));
}

std::string band(std::string_view from, std::string_view to) {
  return "[[score.band]]\nfrom = " + std::string(from) + "\nto = " + std::string(to) +
         "\nlabel = \"l\"\nsource = \"s\"\n";
}

constexpr std::string_view kItems = "items = [\"a\", \"b\"]\n";

std::string banded(const std::string& bands) { return sum(std::string(kItems) + bands); }

}  // namespace

TEST_CASE("a mistake in a score is reported at its place") {
  const std::string head = "[[score]]\nid = \"total\"\ntitle = \"Total\"\n";
  check_errors({
      {with_score("@[[score]]\nid = \"t\"\ntitle = \"T\"\n" + std::string(kItems)), "no `method`"},
      {with_score(head + "method = @\"median\"\n" + std::string(kItems)), "one of sum, mean"},
      {with_score("[[score]]\nid = @\"a\"\ntitle = \"T\"\nmethod = \"sum\"\n" +
                  std::string(kItems)),
       "`a` is taken"},
      {sum(kItems) + "[[score]]\nid = @\"total\"\ntitle = \"T\"\nmethod = \"sum\"\n" +
           std::string(kItems),
       "`total` is taken"},
      {sum("items = @[\"a\"]\n"), "needs two items"},
      {sum("items = @\"a\"\n"), "`items` is text"},
      {sum("items = [\"a\", @5]\n"), "has a whole number in it"},
      {sum("items = [\"a\", @\"x\"]\n"), "no question `x`"},
      {sum("items = [\"a\", \"b\", @\"a\"]\n"), "counted twice"},
      {sum("items = [\"a\", @\"weight\"]\n"), "no range"},
      {sum("items = [\"a\", @\"ours\"]\n"), "not asked of the same people"},
      {sum("items = [\"a\", \"b\"]\nreverse = [@\"c\"]\n"), "none of the score's items"},
      {sum("items = [\"a\", \"b\"]\nreverse = [\"b\", @\"b\"]\n"), "reversed twice"},
      {sum("items = [\"a\", \"b\"]\nbetter = @\"up\"\n"), "one of higher"},
      {sum("items = [\"a\", \"b\"]\nmin = @1\n"), "`min` is 1, but the items make it 0"},
      {sum("items = [\"a\", \"b\"]\nmax = @10\n"), "`max` is 10, but the items make it 20"},
      {sum("items = [\"a\", \"b\"]\n@total = 3\n"), "not a key of this score"},
      {banded(band("@-1", "5")), "outside the score's range, 0 to 20"},
      {banded(band("15", "@21")), "outside the score's range"},
      {banded(band("5", "@4")), "`to` is below `from`"},
      {banded(band("0", "5") + band("@5", "9")), "overlaps with `l`"},
      {banded(band("10", "20") + band("@0", "10")), "overlaps"},
      {banded("@[[score.band]]\nfrom = 1\nto = 2\nlabel = \"l\"\n"), "no `source`"},
      {banded("@[[score.band]]\nfrom = 1\nlabel = \"l\"\nsource = \"s\"\n"), "no `to`"},
      {banded("[[score.band]]\nfrom = 1\nto = @\"2\"\nlabel = \"l\"\nsource = \"s\"\n"),
       "`to` is text"},
  });
}

TEST_CASE("a score knows what its items can reach") {
  const auto first = [](const std::string& text) {
    const auto read = read_text(text);
    CAPTURE(describe(read.problems, "test.toml", text));
    REQUIRE(read.pack);
    return read.pack->scores.at(0);
  };
  const auto total =
      first(sum("items = [\"a\", \"b\", \"c\"]\nreverse = [\"c\"]\nmin = 1\nmax = 25\n" +
                band("1", "12") + band("12.5", "25")));
  CHECK(total.min == 1);
  CHECK(total.max == 25);
  CHECK(total.reverse == std::vector<std::string>{"c"});
  CHECK(total.bands.size() == 2);
  const auto mean =
      first(with_score("[[score]]\nid = \"m\"\ntitle = \"M\"\nmethod = \"mean\"\nitems = [\"a\", "
                       "\"c\"]\nmax = 7.5\n"));
  CHECK(mean.method == Score::Method::mean);
  CHECK(mean.min == 0.5);
  CHECK(mean.max == 7.5);
}

}  // namespace hearth

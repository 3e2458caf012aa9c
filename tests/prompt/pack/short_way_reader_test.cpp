#include <doctest/doctest.h>

#include "prompt/marked_pack.hpp"

using namespace hearth;

namespace {

std::string scale(std::string_view id, std::string_view rest = "") {
  return question(id, "type = \"scale\"\nlow = \"l\"\nhigh = \"h\"\n" + std::string(rest));
}

}  // namespace

TEST_CASE("what cannot be a short way is told at its place") {
  check_errors({
      {in_section(scale("a", "short_when = @\"a <= 2\"") + scale("b")), "no short way"},
      {in_section(scale("a", "short = true") + scale("b", "short = true") +
                  scale("c", "short = true") + scale("d", "short = @true") + scale("e")),
       "more than 3 questions"},
      {in_section(scale("a", "short_when = \"@b <= 2\"") + scale("b", "short = true")), "b"},
      {in_section(scale("a", "short = @\"yes\"")), "true or false"},
  });
  const std::string together = in_section(scale("a")) +
                               "[[section]]\nid = \"two\"\ntitle = \"Two\"\nfor = "
                               "\"together\"\n" +
                               scale("b", "short = @true");
  check_errors({{together, "asked together"}});
}

TEST_CASE("a way that would tell of a private answer is a mistake, and does no harm") {
  const std::string text =
      in_section(scale("a", "share = \"private\"\nshort_when = \"a <= 2\"") +
                 scale("b", "share = \"sealed\"") + scale("c", "short = true"));
  const ReadPack read = read_text(text);
  CHECK(read.pack);
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems.front().severity == Problem::Severity::error);
  CHECK(read.problems.front().what ==
        "`a` is private, and what is left out because of it is sealed");
  SUBCASE("where nothing more open is left out, there is none") {
    CHECK(read_text(in_section(scale("z") +
                               scale("a", "share = \"private\"\nshort_when = \"a <= 2\"") +
                               scale("b", "share = \"private\"") + scale("c", "short = true")))
              .problems.empty());
  }
}

TEST_CASE("an offer after an answer about pressure is warned of") {
  check_warnings(
      {{in_section(scale("pressure", "share = \"private\"\nshort_when = @\"pressure >= 8\"") +
                   scale("b", "share = \"private\"") +
                   scale("c", "short = true\nshare = \"private\"")),
        "about pressure"}});
}

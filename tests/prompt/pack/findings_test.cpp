#include <doctest/doctest.h>

#include "prompt/marked_pack.hpp"

namespace hearth {
namespace {

constexpr std::string_view kEnds = "low = \"none\"\nhigh = \"all\"\n";

std::string scale(std::string_view rest) {
  return in_question("type = \"scale\"\n" + std::string(kEnds) + std::string(rest));
}

std::string asking(std::string_view ask) {
  return in_section("[[section.question]]\nid = \"q\"\nask = " + std::string(ask) +
                    "\ntype = \"text\"\n");
}

std::string section_with(std::string_view lines, std::string_view questions) {
  return std::string(kPackHead) + "[[section]]\nid = \"a\"\ntitle = \"A\"\n" + std::string(lines) +
         std::string(questions);
}

/// A question `desire` or `pressure`, with and without a name of its own.
std::string scale_named(std::string_view id, std::string_view rest) {
  return question(id, "type = \"scale\"\n" + std::string(kEnds) + std::string(rest));
}

}  // namespace

TEST_CASE("rules of dignity that a machine can see are warnings") {
  const std::string text = "type = \"text\"";
  check_warnings({
      {in_question("type = @\"scale\"\n"), "ends mean"},
      {in_question("type = @\"scale\"\nlow = \"none\"\n"), "both `low` and `high`"},
      {in_question("type = @\"scale\"\nlow = \"none\"\nhigh = \"\"\n"), "ends mean"},
      {section_with("", "[[section.question]]\nid = @\"pressure\"\nask = \"?\"\n" + text + "\n"),
       "not private"},
      {section_with("", question("push", text + "\nmetric = @\"pressure\"")), "not private"},
      {section_with("", question("pressure", text + "\nshare = @\"sealed\"")), "not private"},
      {section_with("share = \"private\"\n", question("q", text + "\nshare = @\"shared\"")),
       "shared in a private section"},
      {section_with("", scale_named("desire", "better = @\"higher\"")), "better or worse"},
      {section_with("", scale_named("want", "metric = \"desire\"\nbetter = @\"lower\"")),
       "better or worse"},
      {section_with("for = \"together\"\nshare = @\"private\"\n", question("q", text)), "together"},
      {section_with("for = \"together\"\n", question("q", text + "\nshare = @\"private\"")),
       "together"},
      {asking("@\"" + std::string(401, 'x') + "\""), "401 characters"},
  });
}

TEST_CASE("words that judge or press are noticed wherever they are shown") {
  check_warnings({
      {asking("@\"Are you back to normal?\""), "says \"back to normal\" |"},
      {asking("@\"What SHOULD be\""), "\"should\""},
      {asking("@\"What did you manage by now?\""), "\"by now\""},
      {asking("@\"Missed, overdue or failed?\""), "\"overdue\", \"missed\", \"failed\""},
      {asking("@'''What is back\nto\n normal?'''"), "back to normal"},
      {scale("recall = @\"your streak\"\n"), "`recall` says \"streak\""},
      {scale("why = @\"a target\"\n"), "`why`"},
      {in_question("type = \"scale\"\nlow = @\"normal\"\nhigh = \"all\"\n"), "`low`"},
      {in_question("type = \"scale\"\nlow = \"none\"\nhigh = @\"normal\"\n"), "`high`"},
      {scale("[[section.question.notice]]\nwhen = \"pain > 3\"\nsay = @\"You should.\"\n"),
       "`say`"},
      {in_question("type = \"choice\"\noptions = [\"a\", @\"failed\"]\n"), "\"failed\""},
      {in_question(
           "type = \"choice\"\noptions = [\"a\", { id = \"failed\", say = @\"Failed.\" }]\n"),
       "`say`"},
      {std::string(kPackHead) + "intro = @\"performance\"\n" + std::string(kSectionHead) +
           question("q", "type = \"text\""),
       "`intro`"},
      {section_with("intro = @\"on target\"\n", question("q", "type = \"text\"")), "`intro`"},
  });
}

TEST_CASE("words that only contain a pressing one, and tight sharing, are left alone") {
  const std::vector<std::string> good{
      asking("\"Abnormal, shoulder, targeted, streaky, unfailed, performances, nearby nowhere\""),
      asking("\"übernormalé\""),
      asking("\"" + std::string(400, 'x') + "\""),
      section_with("share = \"private\"\n", question("pressure", "type = \"text\"")),
      section_with("", question("pressure", "type = \"text\"\nshare = \"private\"")),
      section_with("share = \"shared\"\n", question("q", "type = \"text\"\nshare = \"sealed\"")),
      section_with("share = \"sealed\"\n", question("q", "type = \"text\"\nshare = \"shared\"")),
      section_with("", scale_named("desire", "better = \"neither\"")),
      section_with("", scale_named("desire", "")),
  };
  for (const auto& text : good) {
    const auto read = read_text(text);
    CAPTURE(describe(read.problems, "test.toml", text));
    CHECK(read.pack.has_value());
    CHECK(read.problems.empty());
  }
}

}  // namespace hearth

// Scores of questionnaires from elsewhere, on a page for an appointment.

#include <doctest/doctest.h>

#include "cli/couple.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("a score from elsewhere is private until it is ticked, and then in every format") {
  Couple couple;
  couple.run(
      "log score --as Alex --set questionnaire=PHQ-9 --set score=7 --set out_of=27 "
      "--set scored_on=2026-02-20 --set 'told_by=a clinic'");
  const auto page = [&](const std::string& format, std::vector<std::string> typed) {
    return couple.run("export --for therapist --as Alex -o - --format " + format, std::move(typed))
        .out;
  };
  for (const char* format : {"md", "html", "json", "fhir"}) {
    const std::string bytes = page(format, {"", "+", "a", "a", "", "yes"});
    CHECK_MESSAGE(has(bytes, "PHQ-9"), format);
    CHECK_MESSAGE(has(bytes, "a clinic"), format);
  }
  CHECK(has(page("csv", {"", "+", "a", "a", "", "yes"}),
            "2026-02-20,Alex,PHQ-9,1,7,,27,neither,answered,private"));
  CHECK_FALSE(has(page("md", {"", "", "no"}), "PHQ-9"));
  const Outcome report = couple.run("report --as Alex");
  CHECK_FALSE(has(report.out, "27"));
}

TEST_CASE("a score that was shared without its name or its day takes no other day to a page") {
  Couple couple;
  couple.now = "2026-03-15T19:00:00+01:00";
  couple.run("log score --as Sam", {"PHQ-9", "=shared", "21", "27", "2026-03-02", "-"});
  couple.run("log score --as Sam",
             {"=shared", "GAD-7", "5", "21", "=private", "2026-03-02", "=private", "a friend"});
  couple.run("log score --as Sam", {"=shared", "WHO-5", "18", "25", "2026-03-03", "a clinic"});
  const std::string shared =
      couple.run("export --for therapist --as Sam -o - --format md", {"", "", "yes"}).out;
  CHECK_FALSE(has(shared, "PHQ-9"));
  CHECK_FALSE(has(shared, "21 of"));
  CHECK(has(shared, "GAD-7: 5 of 21\n"));
  CHECK(has(shared, "WHO-5: 18 of 25, 3 Mar 2026, told by a clinic"));
  CHECK(couple.run("log score --as Sam", {"-"}).exit == Exit::left);
}

TEST_CASE("the day of a score is said in words, and one that lies ahead is refused") {
  Couple couple;
  const std::string score = "log score --as Sam --set questionnaire=PHQ-9 --set score=7 ";
  const Outcome ahead = couple.run(score + "--set 'scored_on=next sunday'");
  CHECK(ahead.exit != Exit::ok);
  CHECK(has(ahead.notes, "lies ahead. Please give a day, as 2026-03-01, yesterday or 3 days ago"));
  CHECK(couple.run(score + "--set scored_on=yesterday").exit == Exit::ok);
  couple.run(score + "--set out_of=27");
  CHECK(has(couple.run("list --as Sam -n 1").out, "PHQ-9: 7 of 27"));
  const Outcome asked =
      couple.run("log score --as Sam", {"GAD-7", "5", "21", "2026-05-01", "3 days ago", "-"});
  CHECK(has(asked.notes, "Fri 1 May 2026 lies ahead."));
  CHECK(asked.exit == Exit::ok);
}

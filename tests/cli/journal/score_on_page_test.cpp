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

// Whom a page for an appointment names.

#include <doctest/doctest.h>

#include "cli/couple.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE(
    "who is called otherwise now is named on no page of one person, nor on one of pseudonyms") {
  Couple couple;
  couple.run("log event --as Alex", {"=shared", "a walk with Sam", "-", "-"});
  couple.run("people rename Sam Robin");
  couple.run("people rename Robin Sascha");
  couple.run("log event --as Alex", {"=shared", "a visit with Robin and Sascha", "-", "-"});
  const std::string page = "export --for therapist --format md --as Alex --yes -o - ";
  for (const char* option : {"--only-me", "--pseudonyms"}) {
    const std::string bytes = couple.run(page + option).out;
    CHECK(has(bytes, "a walk with "));
    for (const char* name : {"Sam", "Robin", "Sascha"}) CHECK_MESSAGE(!has(bytes, name), option);
  }
  CHECK(has(couple.run(page).out, "a walk with Sam"));
  for (const char* command : {"people", "people --json", "export", "doctor"}) {
    CHECK_MESSAGE(!has(couple.run(command).out, "\"Sam\""), command);
  }
}

TEST_CASE("words that begin with a name are shown to whoever looks at the page, and stay") {
  Couple couple;
  couple.run("log event --as Alex", {"=shared", "ein Samkuss am Samstag", "-", "-"});
  const std::string page = "export --for therapist --format md --as Alex -o - ";
  const std::vector<std::string> typed = {"", "", "yes"};
  const Outcome outcome = couple.run(page + "--only-me", typed);
  CHECK(has(outcome.heard, "These words begin with a name and go on, and stay: Samkuss, Samstag."));
  CHECK(has(outcome.out, "ein Samkuss am Samstag"));
  CHECK_FALSE(has(outcome.out, "These words begin"));
  CHECK_FALSE(has(couple.run(page, typed).heard, "These words begin"));
}

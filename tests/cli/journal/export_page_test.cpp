#include <doctest/doctest.h>

#include "cli/couple.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("without a terminal a page is refused before anything is read, and the flags are named") {
  TwoParts couple;
  couple.interactive = false;
  std::filesystem::remove(couple / "journal.hearth");
  const Outcome outcome = couple.run("export --for therapist");
  CHECK(outcome.exit == Exit::usage);
  CHECK(outcome.out.empty());
  for (const char* flag : {"--only-me", "--as", "--yes", "--agree"}) {
    CHECK(has(outcome.notes, flag));
  }
}

TEST_CASE("nobody says yes for somebody else") {
  TwoParts couple;
  for (const bool interactive : {true, false}) {
    couple.interactive = interactive;
    const Outcome outcome = couple.page("--agreed-by Sam --as Alex --yes");
    CHECK(outcome.exit == Exit::usage);
    CHECK(has(outcome.notes, "Nothing was written."));
  }
}

TEST_CASE("alone a page holds what its author shared, and names nobody else") {
  TwoParts couple;
  couple.interactive = false;
  const Outcome outcome = couple.page("--only-me --as Alex --yes");
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.out, "visit with my partner"));
  CHECK(has(outcome.out, "From Alex"));
  for (const char* other : {"Sam", "a walk", "moonlight", "sealed words"}) {
    CHECK_MESSAGE(!has(outcome.out, other), other);
  }
  CHECK(has(couple.page("--pseudonyms --as Alex --yes").out, "From A ·"));
}

TEST_CASE(
    "two people choose in turn, neither is shown the list of the other, and both see the page") {
  TwoParts couple;
  const Outcome outcome = couple.page("-o " + couple.file(), {"both of us", "", "", "", "", "yes"});
  CHECK(outcome.exit == Exit::ok);
  const std::string page = file_bytes(couple / "page.md");
  CHECK(has(page, "From Alex and Sam"));
  CHECK(has(page, "visit with Sam"));
  CHECK(has(page, "a walk"));
  CHECK_FALSE(has(page, "moonlight"));
  const auto sams = outcome.heard.find("Sam, this is your part");
  const auto whole = outcome.heard.find("For our appointment");
  REQUIRE(sams != std::string::npos);
  REQUIRE(whole != std::string::npos);
  CHECK_FALSE(has(outcome.heard.substr(sams, whole - sams), "visit with"));
  CHECK(mode_of(couple / "page.md") == 0600);
}

TEST_CASE("what is private is listed once it is asked for, and leaves with a tick") {
  TwoParts couple;
  const std::string command = "--as Alex --force -o " + couple.file();
  CHECK_FALSE(has(couple.page(command, {"", "a", "", "yes"}).heard, "moonlight"));
  const Outcome outcome = couple.page(command, {"", "+", "a", "a", "", "yes"});
  CHECK(has(outcome.heard, "moonlight (others have not seen this)"));
  CHECK(has(file_bytes(couple / "page.md"), "moonlight"));
  CHECK(has(outcome.heard, "This page holds Alex's part."));
}

TEST_CASE("what is looked at is what leaves, as data too, which leaves nothing out") {
  TwoParts couple;
  couple.run("log appointment-before --as Alex --set 'top_questions=first; second; third; fourth'");
  const auto seen = [&](const std::string& format) {
    const std::string file = (couple / "page.").string() + (format == "fhir" ? "json" : format);
    const Outcome outcome =
        couple.run("export --for therapist --as Alex --format " + format + " --force -o " + file,
                   {"", "+", "a", "a", "", "yes"});
    CHECK(outcome.exit == Exit::ok);
    const auto whole =
        outcome.heard.find(format == "md" ? "For my appointment" : "What is in this");
    REQUIRE(whole != std::string::npos);
    std::string shown = outcome.heard.substr(whole);
    for (const char* wish : {"first", "second", "third", "fourth"}) {
      CHECK_MESSAGE(has(shown, wish) == has(file_bytes(file), wish), format);
    }
    return shown;
  };
  CHECK(has(seen("fhir"), "fourth"));
  CHECK_FALSE(has(seen("md"), "fourth"));
  CHECK_FALSE(has(seen("csv"), "fourth"));
}

TEST_CASE("back asks again with the ticks as they were, and no writes nothing") {
  TwoParts couple;
  const Outcome outcome =
      couple.page("--as Alex -o " + couple.file(), {"", "+", "a", "a", "", "back", "", "", "no"});
  CHECK(outcome.exit == Exit::left);
  CHECK(has(outcome.heard, "[x] What happened, 22 Feb: moonlight"));
  CHECK_FALSE(std::filesystem::exists(couple / "page.md"));
}

TEST_CASE("every screen can be left, and then nothing was written") {
  TwoParts couple;
  const std::vector<std::string> all = {"both of us", "", "", "", "", "yes"};
  for (std::size_t stop = 0; stop < all.size(); ++stop) {
    std::vector<std::string> typed(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(stop));
    for (const bool by_key : {true, false}) {
      if (by_key) typed.emplace_back("!");
      if (!by_key && typed.size() > stop) typed.pop_back();
      CAPTURE(stop);
      const Outcome outcome = couple.page("-o " + couple.file(), typed);
      CHECK(outcome.exit == Exit::left);
      CHECK(has(outcome.notes, "Nothing was written."));
      CHECK_FALSE(std::filesystem::exists(couple / "page.md"));
    }
  }
}

TEST_CASE(
    "a choice of somebody who is not here holds until it is taken back, and is told nowhere") {
  TwoParts couple;
  couple.interactive = false;
  const std::string alone = couple.page("--as Alex --yes").out;
  CHECK_FALSE(has(alone, "a walk"));
  const Outcome agreed = couple.run("export --agree --field events --until 2026-04-01 --as Sam");
  CHECK(agreed.exit == Exit::ok);
  CHECK(has(couple.page("--as Alex --yes").out, "a walk"));
  CHECK_FALSE(has(couple.page("--as Alex --yes --only-me").out, "a walk"));
  CHECK_FALSE(has(couple.run("list --as Alex").out, "page"));
  CHECK_FALSE(has(couple.run("export --as Alex").out, "page-choice"));
  CHECK(couple.run("export --withdraw --as Sam").exit == Exit::ok);
  CHECK(couple.page("--as Alex --yes").out == alone);
}

TEST_CASE("a choice is for 90 days at most, and of fields that there are") {
  TwoParts couple;
  couple.interactive = false;
  CHECK(couple.run("export --agree --yes --until 2026-06-30 --as Sam").exit == Exit::usage);
  CHECK(couple.run("export --agree --yes --until 2026-02-28 --as Sam").exit == Exit::usage);
  CHECK(couple.run("export --agree --field kisses --as Sam").exit == Exit::usage);
  CHECK(couple.run("export --agree --withdraw --as Sam").exit == Exit::usage);
  CHECK(couple.run("export --agree --yes --until 2026-05-30 --as Sam").exit == Exit::ok);
}

TEST_CASE("without a terminal nobody agrees to everything by saying nothing") {
  TwoParts couple;
  couple.interactive = false;
  const std::string before = couple.page("--as Alex --yes").out;
  const Outcome outcome = couple.run("export --agree --as Sam");
  CHECK(outcome.exit == Exit::usage);
  for (const char* flag : {"--field", "--yes"}) CHECK(has(outcome.notes, flag));
  CHECK(couple.page("--as Alex --yes").out == before);
  CHECK(couple.run("export --agree --yes --as Sam").exit == Exit::ok);
  CHECK(has(couple.page("--as Alex --yes").out, "a walk"));
}

TEST_CASE("who ticks nothing agrees to nothing, and what held before holds on") {
  TwoParts couple;
  const Outcome outcome = couple.run("export --agree --as Sam", {"n", "", "", ""});
  CHECK(outcome.exit == Exit::nothing_found);
  CHECK(has(outcome.notes, "Nothing was ticked, so nothing was kept."));
  CHECK_FALSE(has(couple.page("--as Alex --yes -o -").out, "a walk"));
  couple.run("export --agree --field events --yes --as Sam");
  couple.run("export --agree --as Sam", {"n", "", "", ""});
  CHECK(has(couple.page("--as Alex --yes -o -").out, "a walk"));
}

TEST_CASE("a choice takes nothing that is for a page, and what is taken back is what was named") {
  TwoParts couple;
  couple.interactive = false;
  for (const char* of_page :
       {"-o x.md", "--format md", "--force", "--encrypt", "--last 6w", "--since 2026-02-01",
        "--only-me", "--pseudonyms", "--more", "--paper a4", "--note"}) {
    for (const char* choice : {"export --agree --yes --as Sam ", "export --withdraw --as Sam "}) {
      const Outcome outcome = couple.run(std::string(choice) + of_page);
      CHECK_MESSAGE(outcome.exit == Exit::usage, of_page);
      CHECK_MESSAGE(has(outcome.notes, "Nothing was written."), of_page);
    }
  }
  for (const char* of_choice : {"--field hopes", "--until 2026-04-01"}) {
    CHECK(couple.run(std::string("export --withdraw --as Sam ") + of_choice).exit == Exit::usage);
  }
  couple.run("export --agree --field events --as Sam");
  CHECK(has(couple.run("export --withdraw --for doctor --as Sam").notes, "for doctor"));
  CHECK(has(couple.page("--as Alex --yes").out, "a walk"));
  couple.run("export --withdraw --for therapist --as Sam");
  CHECK_FALSE(has(couple.page("--as Alex --yes").out, "a walk"));
}

TEST_CASE("a page is noted where that was asked for, and nowhere else") {
  TwoParts couple;
  couple.interactive = false;
  const std::string before = couple.run("list --json --as Alex").out;
  couple.page("--as Alex --yes");
  CHECK(couple.run("list --json --as Alex").out == before);
  couple.page("--as Alex --yes --note");
  CHECK(has(couple.run("list --json --as Alex").out, "A page for therapist was written"));
  CHECK_FALSE(has(couple.run("list --json --as Sam").out, "A page for"));
}

TEST_CASE("what is for a page alone needs one, and a slip is no name") {
  TwoParts couple;
  for (const char* words : {"export --only-me", "export --last 6w", "export --paper a4",
                            "export --for therapst --yes --as Alex", "export --for therapist --all",
                            "export --for therapist --yes --as Alex --format md --paper a4",
                            "export --for therapist --field hopes --yes --as Alex"}) {
    CHECK_MESSAGE(couple.run(words).exit == Exit::usage, words);
  }
}

TEST_CASE("nothing to be on a page makes no file") {
  Couple couple;
  couple.interactive = false;
  const std::string file = (couple / "page.md").string();
  const Outcome outcome = couple.run("export --for therapist --as Alex --yes -o " + file);
  CHECK(outcome.exit == Exit::nothing_found);
  CHECK_FALSE(std::filesystem::exists(file));
}

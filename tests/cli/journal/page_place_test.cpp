#include <doctest/doctest.h>

#include "cli/couple.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("a file that is asked for follows the rules of -o, and a free name is offered") {
  TwoParts couple;
  const auto folder = couple / "pages";
  const auto usual = folder / "page-2026-03-01.md";
  write_file(usual, "mine");
  const Inside there(folder);
  const Outcome outcome =
      couple.page("--as Alex", {"", "", "yes", "x.html", usual.filename().string(), ""});
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.notes, "x.html is the name of another kind of file."));
  CHECK(has(outcome.heard, "Enter alone is page-2026-03-01-2.md."));
  CHECK(file_bytes(usual) == "mine");
  CHECK(std::filesystem::exists(folder / "page-2026-03-01-2.md"));
  CHECK_FALSE(std::filesystem::exists(folder / "x.html"));
}

TEST_CASE("a page on paper asks for no file that is none, and is not refused for an earlier one") {
  TwoParts couple;
  couple.pdf = couple / "script";
  write_file(couple.pdf, "#!/bin/sh\ncat\n");
  std::filesystem::permissions(couple.pdf, std::filesystem::perms::owner_all);
  const auto folder = couple / "pages";
  write_file(folder / "page-2026-03-01.pdf", "mine");
  const Inside there(folder);
  const Outcome asked =
      couple.run("export --for therapist --as Alex", {"", "", "yes", "-", "x.html", "", "2"});
  const Outcome silent = couple.run("export --for therapist --as Alex --yes");
  CHECK(asked.exit == Exit::ok);
  CHECK(has(asked.notes, "A PDF is nothing to read on a screen."));
  CHECK(has(asked.notes, "x.html is the name of another kind of file."));
  CHECK(std::filesystem::exists(folder / "page-2026-03-01-2.pdf"));
  CHECK(silent.exit == Exit::failed);
  CHECK(file_bytes(folder / "page-2026-03-01.pdf") == "mine");
}

TEST_CASE("a page is written over no file, and every format has it") {
  TwoParts couple;
  couple.interactive = false;
  write_file(couple / "page.md", "mine");
  CHECK(couple.page("--as Alex --yes -o " + couple.file()).exit == Exit::failed);
  CHECK(file_bytes(couple / "page.md") == "mine");
  for (const char* format : {"md", "html", "json", "fhir"}) {
    const Outcome outcome =
        couple.run(std::string("export --for therapist --as Alex --yes --format ") + format);
    CHECK_MESSAGE(has(outcome.out, "visit with Sam"), format);
  }
  CHECK(has(couple.run("export --for therapist --as Alex --yes --format csv").out,
            "date,person,metric,version,value,min,max,direction,state,visibility"));
}

TEST_CASE("a place under the home folder can be typed as in a shell, where there is one") {
  TwoParts couple;
  const auto home = couple / "home";
  std::filesystem::create_directory(home);
  const auto folder = couple / "pages";
  std::filesystem::create_directory(folder);
  const Inside there(folder);
  couple.home = home.string();
  CHECK(couple.page("--as Alex", {"", "", "yes", "~/page.md"}).exit == Exit::ok);
  CHECK(has(file_bytes(home / "page.md"), "visit with Sam"));
  CHECK(couple.page("--as Alex", {"", "", "yes", "~page.md"}).exit == Exit::ok);
  CHECK(std::filesystem::exists(folder / "~page.md"));
  couple.home.reset();
  couple.page("--as Alex", {"", "", "yes", "~/other.md"});
  CHECK_FALSE(std::filesystem::exists(home / "other.md"));
}

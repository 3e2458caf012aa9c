#include "hearth/exchange/source.hpp"

#include <doctest/doctest.h>

using namespace hearth;

namespace {

std::string day(std::string_view name, const std::optional<DateFormat>& dates = {}) {
  const auto found = day_of_file(name, dates);
  return found ? to_string(*found) : "none";
}

Notes read(std::string_view text) {
  return read_dated_file("2026/03/01.txt", text, *parse_date("2026-03-01"), {});
}

}  // namespace

TEST_CASE("files of jrnl and Obsidian, and of others, are named after a day") {
  for (const char* name : {"2026-03-01.md", "Daily/2026/2026-03-01.md", "2026-03-01 Sunday.MD",
                           "2026_03_01.markdown", "20260301.txt", "2026.03.01.text",
                           "2026/03/01.txt", "journal/2026/03/01.txt", "2026-03-01-a-walk.md"}) {
    CHECK_MESSAGE(day(name) == "2026-03-01", name);
  }
}

TEST_CASE("others are not") {
  for (const char* name :
       {"2026-03-01", "2026-03-01.png", "2026-03-01.md.bak", "2026-02-30.md", "2026-03.md",
        "2026-03-011.md", "x2026-03-01.md", "2026-03_01.md", "2026/13/01.txt", "12026/03/01.txt",
        "2026/03/1.txt", "03/01.txt", ".md", "", "Index.md", "2026-W09.md", "2026/03-01.txt"}) {
    CHECK_MESSAGE(day(name) == "none", name);
  }
}

TEST_CASE("names may have the form that dates have") {
  const DateFormat dates("%d.%m.%Y");
  CHECK(day("x/1.3.2026.md", dates) == "2026-03-01");
  CHECK(day("2026-03-01.md", dates) == "2026-03-01");
  CHECK(day("1.3.2026.png", dates) == "none");
  CHECK(day("2026/Mar/1.txt", DateFormat("%Y/%b/%d")) == "2026-03-01");
}

TEST_CASE("a file is a note of its day, or holds entries of jrnl") {
  const Notes whole = read("# A walk\n\nwith #tea\n[2020-01-01 10:00] is no entry here\n");
  REQUIRE(whole.notes.size() == 1);
  CHECK(whole.notes[0].text == "# A walk\n\nwith #tea\n[2020-01-01 10:00] is no entry here");
  CHECK(whole.notes[0].tags == std::vector<std::string>{"tea"});
  CHECK(!whole.notes[0].when.time_of_day);
  CHECK(whole.notes[0].file == "2026/03/01.txt");
  const Notes jrnl = read("\n[2026-03-01 10:00] a\n\n[2026-03-01 11:00] b\n[x] c\n");
  REQUIRE(jrnl.notes.size() == 2);
  CHECK(jrnl.notes[1].text == "b\n[x] c");
  CHECK(jrnl.notes[1].file == "2026/03/01.txt");
  CHECK(read(" \n\n").notes.empty());
}

#include "hearth/exchange/source.hpp"

#include <doctest/doctest.h>

#include "hearth/core/error.hpp"
#include "hearth/exchange/table/answer_table.hpp"
#include "making.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Program program(std::string_view text, const SourceHints& hints = {}) {
  return recognised(std::string(text), hints).program;
}

SourceHints named(const char* format) { return {format, {}, false}; }

SourceHints in_columns() {
  SourceHints hints;
  hints.table.columns = NoteColumns{};
  return hints;
}

}  // namespace

TEST_CASE("what wrote a file is told by the file") {
  CHECK(program(R"({"format":"hearth-export","version":1})") == Program::hearth);
  CHECK(program(R"({"metadata":{},"entries":[]})") == Program::day_one);
  CHECK(program(R"({"entries":[{"creationDate":"x"}]})") == Program::day_one);
  CHECK(program(R"({"tags":{},"entries":[{"title":"x","date":"x"}]})") == Program::jrnl);
  CHECK(program("some page\n[2026-01-01 10:00] x") == Program::jrnl);
  CHECK(program("\xEF\xBB\xBF[2026-01-01 10:00] x") == Program::jrnl);
  CHECK(program("Day,Note\n", in_columns()) == Program::table);
  CHECK(program("date,text\n", {std::nullopt, {}, true}) == Program::table);
  CHECK(program("date,text\n", named("csv")) == Program::table);
  CHECK(program("sep=;\ndate;text\n") == Program::table);
  CHECK(program(std::string_view(
            "\xFF\xFE[\0002\0000\0002\0006\000-\0000\0001\000-\0000\0001\000]\0", 26)) ==
        Program::jrnl);
}

TEST_CASE("a table may hold a note with a line as jrnl has them, and jrnl may be called .csv") {
  const SourceHints called_csv{std::nullopt, {}, true};
  CHECK(program("date,text\n2026-01-01,\"a\n[2026-01-01 10:00] b\"\n", called_csv) ==
        Program::table);
  CHECK(program("\n[2026-01-01 10:00] b\n", called_csv) == Program::jrnl);
}

TEST_CASE("what is for a table goes with no other format") {
  SourceHints hints = in_columns();
  hints.format = "jrnl";
  CHECK_THROWS_AS(recognised("[2026-01-01 10:00] x", hints), Error);
}

TEST_CASE("what cannot be told or read is refused with what can be") {
  for (const char* text : {"", "hello", "{}", "{\"entries\":[]}", "[1,2]", "{", "\xff\xfe{"}) {
    CHECK_THROWS_AS(recognised(text, {}), Error);
  }
  CHECK_THROWS_AS(recognised("x", named("diary")), Error);
  CHECK_THROWS_AS(recognised("x", named("hearth")), Error);
  CHECK_THROWS_AS(recognised("x", named("dayone")), Error);
  CHECK_THROWS_AS(recognised(answer_header(), {std::nullopt, {}, true}), Error);
}

TEST_CASE("each is read by its own reader") {
  const auto read = [](std::string_view text, const SourceHints& hints) {
    return read_foreign(recognised(std::string(text), hints), hints, making()).entries.size();
  };
  CHECK(read("[2026-01-01 10:00] x", {}) == 1);
  CHECK(read(R"({"entries":[{"title":"x","date":"2026-01-01"}]})", {}) == 1);
  CHECK(read(R"({"entries":[{"creationDate":"2026-01-01T10:00:00Z","text":"x"}]})", {}) == 1);
  CHECK(read("date,text\n2026-01-01,x\n", named("csv")) == 1);
}

TEST_CASE("an archive is told by its first bytes, with how to unpack it") {
  for (const char* start : {"PK\x03\x04 and more", "PK\x05\x06"}) {
    try {
      recognised(start, {});
      FAIL("it was taken");
    } catch (const Error& error) {
      CHECK(std::string(error.what()).find("ZIP") != std::string::npos);
      CHECK(error.hint().find("unzip -p export.zip Journal.json | hearth import -") !=
            std::string::npos);
    }
  }
}

TEST_CASE("half of a character in JSON is kept as a mark, and told with its line") {
  const char* const file =
      "{\"entries\":[\n{\"creationDate\":\"2026-01-01T10:00:00Z\",\"text\":\"x \\ud83d\"}]}";
  const Source source = recognised(file, {});
  const ImportedFile imported = read_foreign(source, {}, making());
  REQUIRE(imported.entries.size() == 1);
  CHECK(std::get<std::string>(imported.entries[0].entry.answers.at(0).value) == "x \uFFFD");
  REQUIRE(source.remarks.size() == 1);
  CHECK(source.remarks[0].line == 2);
}

#include "hearth/exchange/source.hpp"

#include <doctest/doctest.h>

#include "exchange/making.hpp"
#include "hearth/core/error.hpp"
#include "hearth/exchange/answer_table.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Program program(std::string_view text, const SourceHints& hints = {}) {
  return recognised(text, hints).program;
}

SourceHints named(const char* format) { return {format, std::nullopt, false}; }

}  // namespace

TEST_CASE("what wrote a file is told by the file") {
  CHECK(program(R"({"format":"hearth-export","version":1})") == Program::hearth);
  CHECK(program(R"({"metadata":{},"entries":[]})") == Program::day_one);
  CHECK(program(R"({"entries":[{"creationDate":"x"}]})") == Program::day_one);
  CHECK(program(R"({"tags":{},"entries":[{"title":"x","date":"x"}]})") == Program::jrnl);
  CHECK(program("some page\n[2026-01-01 10:00] x") == Program::jrnl);
  CHECK(program("\xEF\xBB\xBF[2026-01-01 10:00] x") == Program::jrnl);
  CHECK(program("Day,Note\n", {std::nullopt, NoteColumns{}, false}) == Program::table);
  CHECK(program("date,text\n", {std::nullopt, std::nullopt, true}) == Program::table);
  CHECK(program("date,text\n", named("csv")) == Program::table);
}

TEST_CASE("what cannot be told or read is refused with what can be") {
  for (const char* text : {"", "hello", "{}", "{\"entries\":[]}", "[1,2]", "{", "\xff\xfe{"}) {
    CHECK_THROWS_AS(recognised(text, {}), Error);
  }
  CHECK_THROWS_AS(recognised("x", named("diary")), Error);
  CHECK_THROWS_AS(recognised("x", named("hearth")), Error);
  CHECK_THROWS_AS(recognised("x", named("dayone")), Error);
  CHECK_THROWS_AS(recognised(answer_table({}, {}), {std::nullopt, std::nullopt, true}), Error);
}

TEST_CASE("each is read by its own reader") {
  const auto read = [](std::string_view text, const SourceHints& hints) {
    return read_foreign(recognised(text, hints), hints, making()).entries.size();
  };
  CHECK(read("[2026-01-01 10:00] x", {}) == 1);
  CHECK(read(R"({"entries":[{"title":"x","date":"2026-01-01"}]})", {}) == 1);
  CHECK(read(R"({"entries":[{"creationDate":"2026-01-01T10:00:00Z","text":"x"}]})", {}) == 1);
  CHECK(read("date,text\n2026-01-01,x\n", named("csv")) == 1);
}

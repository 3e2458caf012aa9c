#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "hearth/core/text.hpp"
#include "hearth/document/long_table.hpp"
#include "hearth/document/terminal.hpp"

using hearth::Style;
using hearth::Table;

namespace {

std::string shown(const Table& table, const Style& style = {}) {
  return hearth::to_terminal({{table}}, style);
}

const Table kWeeks{{{"Week", Table::Align::left}, {"Pain", Table::Align::right}, {"Note", {}}},
                   {{"2026-W09", "3", "日本 tea"}, {"2026-W10", "10", ""}}};

}  // namespace

TEST_CASE("columns line up, whatever the cells hold") {
  CHECK(shown(kWeeks) ==
        "Week      Pain  Note\n"
        "────────  ────  ────────\n"
        "2026-W09     3  日本 tea\n"
        "2026-W10    10\n");
  CHECK(shown({{{"a", Table::Align::right}, {"b", {}}}, {{"日", "x"}, {"e\u0301", "y"}}}) ==
        " a  b\n──  ─\n日  x\n e\u0301  y\n");
}

TEST_CASE("titles are bold in colour and left out where none is given") {
  CHECK(shown(kWeeks, {true, 80, false}).starts_with("\x1b[1mWeek      Pain  Note\x1b[0m\n"));
  CHECK(shown({{{}, {}}, {{"a", "b"}}}) == "a  b\n");
}

TEST_CASE("in a narrow terminal the widest column gives way and nothing is lost") {
  const Table table{{{"When", {}}, {"What", {}}}, {{"Sunday", "a slow walk by the sea"}}};
  CHECK(shown(table, {false, 20, false}) ==
        "When    What\n"
        "──────  ────────────\n"
        "Sunday  a slow walk\n"
        "        by the sea\n");
}

TEST_CASE("no layout of a table breaks a word that a line has room for") {
  const Table table{{{"Alex", {}}, {"Before", {}}, {"After", {}}, {"Higher, same, lower", {}}},
                    {{"communication", "middle 5, n 5", "4, 6, 5, 6, 7", "too few weeks"},
                     {"closeness", "middle 6, n 12", "middle 7, n 12", "120, 4, 20 of 144 pairs"}}};
  for (int columns = 20; columns < 80; ++columns) {
    const std::string narrow = shown(table, {false, columns, false});
    CAPTURE(columns);
    CAPTURE(narrow);
    for (const char* word : {"communication", "closeness", "Higher,", "middle"}) {
      CHECK(narrow.find(word) != std::string::npos);
    }
    std::istringstream lines(narrow);
    for (std::string line; std::getline(lines, line);) CHECK(hearth::width(line) <= columns);
  }
  CHECK(shown(table, {false, 30, false}).starts_with("Alex: communication\nBefore: middle 5, n 5"));
  const Table endless{{{"a", {}}, {"b", {}}}, {{"of", std::string(50, 'x')}}};
  CHECK(shown(endless, {false, 20, false}).starts_with("a   b\n"));
}

TEST_CASE("where columns would be too narrow to read, each row is told in lines") {
  const Table table{{{"a", {}}, {"b", {}}, {"c", {}}, {"d", {}}}, {{"1", "2", "3", "4"}}};
  CHECK(shown(table, {false, 22, false}).starts_with("a"));
  CHECK(shown(table, {false, 21, false}) == "a: 1\nb: 2\nc: 3\nd: 4\n");
}

TEST_CASE("the accessible table names every value") {
  CHECK(shown(kWeeks, {true, 80, true}) ==
        "Week: 2026-W09\nPain: 3\nNote: 日本 tea\n\n"
        "Week: 2026-W10\nPain: 10\nNote: (empty)\n");
}

TEST_CASE("a row that is too short or too long does no harm") {
  const Table table{{{"a", {}}, {"b", {}}}, {{"1"}, {"1", "2", "3"}, {}}};
  CHECK(shown(table) == "a  b\n─  ─\n1\n1  2\n");
  CHECK(shown({{{"a", {}}}, {}}).empty());
}

TEST_CASE("a line break in a cell breaks no column") {
  CHECK(shown({{{"a", {}}, {"b", {}}}, {{"one\ntwo", "x"}}}) ==
        "a        b\n───────  ─\none two  x\n");
}

TEST_CASE("a table that is set a row at a time is that which is set at once") {
  for (const Style& style :
       {Style{}, Style{true, 24, false}, Style{false, 20, true}, Style{false, 5, false},
        Style{false, 30, false, hearth::Signs::ascii}}) {
    hearth::LongTable setting(kWeeks.columns, style);
    for (const auto& row : kWeeks.rows) setting.measure(row);
    std::string text = setting.text(setting.heading());
    for (const auto& row : kWeeks.rows) text += setting.text(setting.set(row));
    CHECK(text == shown(kWeeks, style));
  }
}

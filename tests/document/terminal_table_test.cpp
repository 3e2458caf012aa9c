#include <doctest/doctest.h>

#include <string>

#include "hearth/core/text.hpp"
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

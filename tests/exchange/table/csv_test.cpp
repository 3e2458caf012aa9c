#include "hearth/exchange/table/csv.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace hearth;

TEST_CASE("quoted cells hold separators, quotes and line breaks") {
  const CsvTable table = parse_csv("a,b\r\n\"x, \"\"y\"\"\nz\",2\n\n,\n", ',');
  CHECK(table.remarks.empty());
  const auto& rows = table.rows;
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].cells == std::vector<std::string>{"a", "b"});
  CHECK(rows[1].cells == std::vector<std::string>{"x, \"y\"\nz", "2"});
  CHECK(rows[1].line == 2);
  CHECK(rows[2].cells == std::vector<std::string>{"", ""});
  CHECK(rows[2].line == 5);
}

TEST_CASE("what may separate is told by the first line, by its name, or by a line of its own") {
  CHECK(likely_separators("a;b;c,d\n1,5,6,7,8").front() == ';');
  CHECK(likely_separators("a\tb\n1;;2").front() == '\t');
  CHECK(likely_separators("").front() == ',');
  CHECK(declared_separator("sep=;\r\na;b") == ';');
  CHECK(declared_separator("\"SEP=,\"\n") == ',');
  CHECK(declared_separator("sep=\t\n") == '\t');
  CHECK(declared_separator("sep=\\t") == '\t');
  for (const char* none : {"", "sep", "sep=", "sep=ab", "sep=x\n", "sep=\"", "a,sep=;"}) {
    CHECK_MESSAGE(!declared_separator(none), none);
  }
  CHECK(separator_called("tab") == '\t');
  for (const char* none : {"", " ", "a", "1", "\"", "\n", "\xC3\xA9", ",,"}) {
    CHECK_MESSAGE(!separator_called(none), none);
  }
  CHECK(parse_csv("a;b\n1,5;2", ';').rows[1].cells == std::vector<std::string>{"1,5", "2"});
}

namespace {

/// The cells of a table in a line a row, and the remarks as their lines.
std::string read(std::string_view text) {
  std::string said;
  const CsvTable table = parse_csv(text, ',');
  for (const CsvRow& row : table.rows) {
    said += std::to_string(row.line) + ":";
    for (const std::string& cell : row.cells) said += "[" + cell + "]";
    said += " ";
  }
  for (const Remark& remark : table.remarks) said += "!" + std::to_string(remark.line);
  return said;
}

}  // namespace

TEST_CASE("a quote that is never closed ends with its line, and the rows after it are rows") {
  CHECK(read("a,b\n1,\"one\n2,two\n3,three\n") == "1:[a][b] 2:[1][one] 3:[2][two] 4:[3][three] !2");
  CHECK(read("1,\"one, and\n2,\"two\"\n3,\"three\n") ==
        "1:[1][one, and] 2:[2][two] 3:[3][three] !1!3");
  CHECK(read("\"1\",\"one\r\n\"2\",\"two\"\r\n") == "1:[1][one] 2:[2][two] !1");
  CHECK(read("1,\"") == "1:[1][] !1");
  CHECK(read("1,\"one\n2,\"\"\n3,x") == "1:[1][one] 2:[2][] 3:[3][x] !1");
}

TEST_CASE("a quote among the words that is not doubled stays, and is told") {
  CHECK(read("1,\"she said \"hi\" to me\"\n2,x\n") == "1:[1][she said \"hi\" to me] 2:[2][x] !1");
  CHECK(read("1,\"a\" b\n2,\"x\" \n") == "1:[1][a b] 2:[2][x ] !1");
  CHECK(read("1,a \"b\"\n") == "1:[1][a \"b\"] ");
  CHECK(read("1,\"two\nlines\"\n2,x\n") == "1:[1][two\nlines] 3:[2][x] ");
}

TEST_CASE("lines are counted whatever ends them, within cells too") {
  CHECK(read("1,\"a\rb\"\r2,x") == "1:[1][a\rb] 3:[2][x] ");
  CHECK(read("1,\"a\r\nb\"\r\n2,x") == "1:[1][a\r\nb] 3:[2][x] ");
}

TEST_CASE("a row of more cells than anybody needs is cut, and that is told") {
  const CsvTable table = parse_csv("a\n" + std::string(1200, ','), ',');
  CHECK(table.rows[1].cells.size() == 1000);
  REQUIRE(table.remarks.size() == 1);
  CHECK(table.remarks[0].line == 2);
}

TEST_CASE("every row that is written is read back") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::string> cells{"head", "head"};
    for (std::string& cell : cells) {
      for (auto left = random() % 8; left > 0; --left) cell += ",;\t\"\r\nx= "[random() % 9];
    }
    const CsvTable table = parse_csv("a,b\r\n" + csv_line(cells), ',');
    const auto& rows = table.rows;
    REQUIRE(rows.size() == 2);
    CHECK(table.remarks.empty());
    CHECK(rows[1].cells == cells);
  }
}

TEST_CASE("any bytes are read without an end that is missed") {
  std::mt19937 random(8);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto left = random() % 40; left > 0; --left) text += "\"\",\r\n;x\0\xff"[random() % 9];
    for (const CsvRow& row : parse_csv(text, ',').rows) CHECK(!row.cells.empty());
  }
  CHECK(parse_csv("", ',').rows.empty());
}

TEST_CASE("no text from people becomes a formula in a spreadsheet") {
  for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\n=1", "＝1", "＠x"}) {
    CHECK_MESSAGE(csv_text(text).starts_with('\''), text);
  }
  CHECK(csv_text("a = b") == "a = b");
  CHECK(csv_text("it's me") == "it's me");
  CHECK(csv_text(std::string("a\0b\x1b[2J", 7)).find('\x1b') == std::string::npos);
}

#include "hearth/exchange/csv.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace hearth;

TEST_CASE("quoted cells hold separators, quotes and line breaks") {
  const auto rows = parse_csv("a,b\r\n\"x, \"\"y\"\"\nz\",2\n\n,\n");
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].cells == std::vector<std::string>{"a", "b"});
  CHECK(rows[1].cells == std::vector<std::string>{"x, \"y\"\nz", "2"});
  CHECK(rows[1].line == 2);
  CHECK(rows[2].cells == std::vector<std::string>{"", ""});
  CHECK(rows[2].line == 5);
}

TEST_CASE("semicolons and tabs separate where the header has them") {
  CHECK(parse_csv("a;b\n1,5;2")[1].cells == std::vector<std::string>{"1,5", "2"});
  CHECK(parse_csv("a\tb\n1;\t2")[1].cells == std::vector<std::string>{"1;", "2"});
}

TEST_CASE("every row that is written is read back") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::string> cells{"head", "head"};
    for (std::string& cell : cells) {
      for (auto left = random() % 8; left > 0; --left) cell += ",;\t\"\r\nx= "[random() % 9];
    }
    const auto rows = parse_csv("a,b\r\n" + csv_line(cells));
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].cells == cells);
  }
}

TEST_CASE("any bytes are read without an end that is missed") {
  std::mt19937 random(8);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto left = random() % 40; left > 0; --left) text += "\"\",\r\n;x\0\xff"[random() % 9];
    for (const CsvRow& row : parse_csv(text)) CHECK(!row.cells.empty());
  }
  CHECK(parse_csv("").empty());
  CHECK(parse_csv("\"never closed")[0].cells[0] == "never closed");
}

TEST_CASE("no text from people becomes a formula in a spreadsheet") {
  for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\n=1", "＝1", "＠x"}) {
    CHECK_MESSAGE(csv_text(text).starts_with('\''), text);
  }
  CHECK(csv_text("a = b") == "a = b");
  CHECK(csv_text("it's me") == "it's me");
  CHECK(csv_text(std::string("a\0b\x1b[2J", 8)).find('\x1b') == std::string::npos);
}

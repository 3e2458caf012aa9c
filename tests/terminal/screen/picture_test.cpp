#include "hearth/terminal/screen/picture.hpp"

#include <doctest/doctest.h>

#include "hearth/core/text.hpp"
#include "support/scripted_screen.hpp"

namespace hearth {
namespace {

using Need = Row::Need;

std::string texts(const std::vector<Row>& rows) {
  std::string all;
  for (const auto& row : rows) all += row.text;
  return all;
}

const std::vector<Row> kRows = {{.text = "a", .need = Need::useful},
                                {.text = " ", .need = Need::air},
                                {.text = "b", .need = Need::extra},
                                {.text = "c", .need = Need::needed},
                                {.text = "d", .need = Need::needed, .focus = true},
                                {.text = "e", .need = Need::needed},
                                {.text = " ", .need = Need::air},
                                {.text = "f", .need = Need::useful}};

}  // namespace

TEST_CASE("what is needed least goes first") {
  CHECK(texts(fitted(kRows, 8)) == "a bcde f");
  CHECK(texts(fitted(kRows, 7)) == "a bcdef");
  CHECK(texts(fitted(kRows, 6)) == "abcdef");
  CHECK(texts(fitted(kRows, 5)) == "acdef");
  CHECK(texts(fitted(kRows, 4)) == "acde");
  CHECK(texts(fitted(kRows, 3)) == "cde");
  CHECK(texts(fitted(kRows, 2)) == "cd");
  CHECK(texts(fitted(kRows, 1)) == "d");
  CHECK(texts(fitted(kRows, 0)) == "d");
}

TEST_CASE(
    "a long list is looked at through a window around the focus, which says what is left out") {
  std::vector<Row> rows = {{.text = "[q]", .need = Need::needed}};
  for (int number = 1; number <= 9; ++number) {
    rows.push_back({.text = std::to_string(number), .need = Need::many, .focus = number == 6});
  }
  rows.push_back({.text = "[keys]", .need = Need::useful});
  CHECK(texts(fitted(rows, 11)) == "[q]123456789[keys]");
  CHECK(texts(fitted(rows, 7)) == "[q]  … more above567  … more below[keys]");
  CHECK(texts(fitted(rows, 6)) == "[q]  … more above567  … more below");
  CHECK(texts(fitted(rows, 2)) == "[q]6");
  CHECK(texts(fitted(rows, 1)) == "6");
}

TEST_CASE("ink is only there with colour, and never around nothing") {
  CHECK(inked("x", Ink::marked, false) == "x");
  CHECK(inked("x", Ink::plain, true) == "x");
  CHECK(inked("", Ink::strong, true).empty());
  CHECK(uncolored(inked("x", Ink::quiet, true)) == "x");
  CHECK(inked("x", Ink::quiet, true).ends_with("\x1b[0m"));
}

TEST_CASE("a long text comes in pages that fit, and nothing of it is lost") {
  std::vector<std::string> paragraphs;
  paragraphs.reserve(30);
  for (int count = 0; count < 30; ++count) paragraphs.push_back("line " + std::to_string(count));
  for (const Size size : {Size{80, 24}, Size{20, 6}, Size{12, 3}, Size{1, 1}}) {
    std::string all;
    for (const auto& page : pages_of(paragraphs, "Go on.", size, false)) {
      CHECK(page.lines.size() <= static_cast<std::size_t>(size.rows));
      for (const auto& line : page.lines) {
        CHECK(width(line) <= size.columns);
        all += line;
      }
    }
    if (size.columns > 10) CHECK(all.find("line 29") != std::string::npos);
  }
  CHECK(pages_of({"one"}, "Go on.", {}, false).size() == 1);
  CHECK(pages_of({}, "", {}, false).size() == 1);
}

TEST_CASE("what belongs together stays on a page if it fits, and nothing is lost if it does not") {
  std::vector<Part> parts;
  for (int n = 0; n < 12; ++n) parts.push_back({"Question " + std::to_string(n) + "\n\nAnswer"});
  Part longer;
  longer.reserve(40);
  for (int n = 0; n < 40; ++n) longer.push_back("Paragraph " + std::to_string(n));
  parts.push_back(longer);
  for (const Size size : {Size{80, 24}, Size{80, 9}, Size{20, 6}}) {
    std::string all;
    for (const auto& page : pages_of_parts(parts, "Go on.", size, false)) {
      std::string text;
      for (const auto& line : page.lines) text += line + "\n";
      CHECK(page.lines.size() <= static_cast<std::size_t>(size.rows));
      const bool torn =
          text.find("Question") != std::string::npos && text.find("Answer") == std::string::npos;
      CHECK_FALSE(torn);
      all += text;
    }
    CHECK(all.find("Question 11\n") != std::string::npos);
    CHECK(all.find("Paragraph 39\n") != std::string::npos);
  }
  CHECK(pages_of_parts({}, "Go on.", {}, false).size() == 1);
}

}  // namespace hearth

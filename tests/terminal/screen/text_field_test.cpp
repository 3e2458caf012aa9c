#include <algorithm>
#include <random>

#include "screen/text_field.hpp"

#include <doctest/doctest.h>

#include "hearth/core/text.hpp"
#include "support/scripted_screen.hpp"

namespace hearth {
namespace {

constexpr int kColumns = 20;

TextField typed(std::string_view keys, std::string_view before = "", int columns = kColumns) {
  TextField field{std::string(before)};
  for (const auto& press : presses(keys)) field.press(press, columns);
  return field;
}

/// With `|` where the cursor stands.
std::string with_cursor(const TextField& field) {
  std::string text = field.text();
  return text.insert(field.cursor(), "|");
}

std::vector<std::string> rows(std::string_view text, int columns) {
  std::vector<std::string> result;
  for (const auto& row : text_rows(text, columns)) {
    result.emplace_back(text.substr(row.begin, row.end - row.begin));
  }
  return result;
}

}  // namespace

TEST_CASE("characters are passed over and erased as a reader sees them") {
  CHECK(with_cursor(typed("gr\u00fc\u00dfe\x1b[D\x1b[D\x7f")) == "gr|\u00dfe");
  CHECK(with_cursor(typed("\x7f", "a\u0301")) == "|");
  CHECK(with_cursor(typed("\x1b[D\x7f", "x\U0001F468\u200D\U0001F469y")) == "x|y");
  CHECK(with_cursor(typed("\x1b[D\x1b[D\x1b[3~", "abc")) == "a|c");
}

TEST_CASE("at its ends a text stays as it is") {
  CHECK(with_cursor(typed("\x7f\x1b[D\x17\x15", "")) == "|");
  CHECK(with_cursor(typed("\x1b[C\x1b[3~\x0b\x1b[B", "a")) == "a|");
  CHECK(with_cursor(typed("\x1b[A", "ab")) == "ab|");
}

TEST_CASE("words and lines") {
  CHECK(with_cursor(typed("\x17", "a slow walk ")) == "a slow |");
  CHECK(with_cursor(typed("\x1b"
                          "b\x1b"
                          "b\x1b"
                          "f",
                          "a slow walk")) == "a slow| walk");
  CHECK(with_cursor(typed("\x01x", "one\ntwo")) == "one\nx|two");
  CHECK(with_cursor(typed("\x15", "one\ntwo")) == "one\n|");
  CHECK(with_cursor(typed("\x1b[A\x01\x0b", "one\ntwo")) == "|\ntwo");
}

TEST_CASE("up and down go by the rows that are seen") {
  const std::string text = "one two three four";
  CHECK(rows(text, 9) == std::vector<std::string>{"one two ", "three ", "four"});
  CHECK(with_cursor(typed("\x1b[A", text, 9)) == "one two thre|e four");
  CHECK(with_cursor(typed("\x1b[A\x1b[A", text, 9)) == "one |two three four");
  CHECK(with_cursor(typed("\x1b[A\x1b[A\x1b[B", text, 9)) == "one two thre|e four");
}

TEST_CASE("control characters never come into the text, line breaks do") {
  CHECK(typed("\x1b[200~a\x1b[31m\x07\tb\rc\x1b[201~").text() == "a b\nc");
}

TEST_CASE("rows hold the whole text and fit") {
  const std::string text = "The  garden, \u6771\u4eac and averyverylongwordindeed\n\nend ";
  for (int columns = 2; columns < 40; ++columns) {
    std::string joined;
    std::size_t at = 0;
    for (const auto& row : text_rows(text, columns)) {
      joined += text.substr(at, row.begin - at);
      joined += text.substr(row.begin, row.end - row.begin);
      at = row.end;
      const int wide = width(std::string_view(text).substr(row.begin, row.end - row.begin));
      CHECK(wide <= std::max(columns, 2));
    }
    CHECK(joined == text);
  }
}

TEST_CASE("there is always a row, and the cursor stands in one") {
  CHECK(rows("", 10) == std::vector<std::string>{""});
  CHECK(rows("a\n", 10) == std::vector<std::string>{"a", ""});
  const auto broken = text_rows("one two", 5);
  CHECK(row_of(broken, 0) == 0);
  CHECK(row_of(broken, 4) == 1);
  CHECK(row_of(broken, 7) == 1);
}

TEST_CASE("undoing and doing again walk through what was typed, whatever was done in between") {
  std::mt19937 random(7);
  const auto one_of = [&](int count) {
    return std::uniform_int_distribution(0, count - 1)(random);
  };
  const std::vector<KeyPress> keys = {
      {KeyPress::Kind::text, "a"},    {KeyPress::Kind::text, " "},
      {KeyPress::Kind::text, "ö"},    {KeyPress::Kind::paste, "pasted\nwords"},
      {KeyPress::Kind::backspace},    {KeyPress::Kind::erase},
      {KeyPress::Kind::erase_word},   {KeyPress::Kind::left},
      {KeyPress::Kind::right},        {KeyPress::Kind::home},
      {KeyPress::Kind::end},          {KeyPress::Kind::word_left},
      {KeyPress::Kind::up},           {KeyPress::Kind::control, "k"},
      {KeyPress::Kind::control, "u"}, {KeyPress::Kind::control, "w"},
      {KeyPress::Kind::control, "y"}};
  for (int round = 0; round < 2000; ++round) {
    TextField field("begun");
    for (int n = 0; n < 30; ++n) field.press(keys[static_cast<std::size_t>(one_of(17))], 20);
    const std::string last = field.text();
    std::vector<std::string> states{last};
    for (;;) {
      field.press({KeyPress::Kind::control, "_"}, 20);
      if (field.text() == states.back()) break;
      states.push_back(field.text());
    }
    CHECK(field.text() == "begun");
    for (auto state = states.rbegin() + 1; state != states.rend(); ++state) {
      field.press({KeyPress::Kind::redo}, 20);
      CHECK(field.text() == *state);
      CHECK(field.cursor() <= field.text().size());
    }
    field.press({KeyPress::Kind::redo}, 20);
    CHECK(field.text() == last);
  }
}

TEST_CASE("what was taken comes back with Ctrl-Y, as in a plain string") {
  TextField field("one two three");
  field.press({KeyPress::Kind::control, "w"}, 80);
  CHECK(field.text() == "one two ");
  field.press({KeyPress::Kind::home}, 80);
  field.press({KeyPress::Kind::control, "y"}, 80);
  CHECK(field.text() == "threeone two ");
  field.press({KeyPress::Kind::control, "k"}, 80);
  CHECK(field.text() == "three");
  field.press({KeyPress::Kind::control, "u"}, 80);
  CHECK(field.text().empty());
  field.press({KeyPress::Kind::control, "_"}, 80);
  CHECK(field.text() == "three");
  field.press({KeyPress::Kind::control, "y"}, 80);
  CHECK(field.text() == "threethree");
}

}  // namespace hearth

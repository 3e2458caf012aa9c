#include <doctest/doctest.h>

#include <random>

#include "hearth/core/text.hpp"
#include "screen/answer_field.hpp"
#include "support/scripted_screen.hpp"
#include "support/wordings.hpp"

namespace hearth {
namespace {

constexpr auto kUp = "\x1b[A";
constexpr auto kDown = "\x1b[B";
constexpr auto kRight = "\x1b[C";
constexpr auto kLeft = "\x1b[D";
constexpr int kColumns = 60;

using Feelings = std::vector<Feeling>;

const FeelingWords kWords = {{"sad", {"down", "grieving", "disappointed"}},
                             {"calm", {"at ease", "rested", "relaxed"}},
                             {"hopeful", {"curious", "trusting"}}};

AnswerField picker(const FeelingWords& words = kWords) {
  AnswerField field(std::make_shared<const Wording>(wording_of(QuestionType::feelings)), {},
                    nullptr);
  field.offer(words);
  return field;
}

std::optional<Given> press(AnswerField& field, std::string_view keys) {
  std::optional<Given> given;
  for (const auto& one : presses(keys)) given = field.press(one, kColumns);
  return given;
}

/// What stands in the line once all of that was pressed.
std::string line_after(std::string_view keys) {
  AnswerField field = picker();
  std::ignore = press(field, keys);
  return field.text();
}

Feelings given_by(std::string_view keys) {
  AnswerField field = picker();
  const auto given = press(field, keys);
  const auto* value = given ? std::get_if<Value>(&*given) : nullptr;
  REQUIRE(value != nullptr);
  return std::get<Feelings>(*value);
}

std::string shown(const AnswerField& field, int columns = kColumns) {
  std::string all;
  for (const Row& row : field.rows(columns).rows) all += row.text + "\n";
  return all;
}

bool shows_after(std::string_view keys, std::string_view text) {
  AnswerField field = picker();
  std::ignore = press(field, keys);
  INFO(shown(field));
  return shown(field).find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("families are offered first, then the words of one, then how strong") {
  CHECK(shows_after("", " sad "));
  CHECK(shows_after("", " hopeful "));
  CHECK_FALSE(shows_after("", "grieving"));
  CHECK(shows_after("sad", "grieving"));
  CHECK(shows_after("grieving ", "from 0 to 10"));
  CHECK(shows_after("sad 7", "A comma begins another."));
  CHECK(shows_after("sad 7,", " hopeful "));
}

TEST_CASE("a feeling is picked by the arrows and Enter alone, down to how strong it is") {
  const std::string keys = std::string(kDown) + "\r" + kDown + kRight + "\r" + kDown + "\r";
  CHECK(line_after(keys) == "grieving 5");
  CHECK(given_by(keys + "\r") == Feelings{{"grieving", 5, ""}});
}

TEST_CASE("words are found by what is typed, and Tab or Enter completes them") {
  CHECK(line_after("gri\t") == "grieving ");
  CHECK(line_after("gri\r") == "grieving ");
  CHECK(line_after("re\t") == "re");  // rested and relaxed have no more in common
  CHECK(line_after("re\t\r") == "relaxed ");
  CHECK(shows_after("ease", "at ease"));
  CHECK(given_by("gri\t7\r") == Feelings{{"grieving", 7, ""}});
  CHECK(given_by("gri\t7 in chest, hop\r\r") ==
        Feelings{{"grieving", 7, "chest"}, {"hopeful", {}, ""}});
}

TEST_CASE("own words are always possible, whatever is offered") {
  CHECK(given_by("saudade\r") == Feelings{{"saudade", {}, ""}});
  CHECK(given_by("saudade 3 in belly\r") == Feelings{{"saudade", 3, "belly"}});
  CHECK(given_by("sad\r") == Feelings{{"sad", {}, ""}});
}

TEST_CASE("Esc leaves the beginning of a word as it was typed") {
  AnswerField field = picker();
  std::ignore = press(field, "gri");
  CHECK(field.has_mark());
  CHECK_FALSE(field.press({KeyPress::Kind::escape}, kColumns));
  CHECK_FALSE(field.has_mark());
  CHECK(std::get<Value>(press(field, "\r").value()) == Value(Feelings{{"gri", {}, ""}}));
}

TEST_CASE("Tab completes also what Esc has left") {
  AnswerField field = picker();
  std::ignore = press(field, "gri");
  CHECK_FALSE(field.press({KeyPress::Kind::escape}, kColumns));
  std::ignore = press(field, "\t");
  CHECK(field.text() == "grieving ");
}

TEST_CASE("above the first row the line has the keys again") {
  AnswerField field = picker();
  std::ignore = press(field, std::string(kDown) + kUp);
  CHECK_FALSE(field.has_mark());
  CHECK(line_after(std::string("sda") + kLeft + kLeft + "a") == "sada");
}

TEST_CASE("nothing is picked by Enter alone") {
  AnswerField field = picker();
  const auto given = press(field, "\r");
  REQUIRE(given);
  CHECK(std::holds_alternative<std::monostate>(*given));
}

TEST_CASE("where there is no list, the line is as it was") {
  AnswerField field = picker({});
  CHECK_FALSE(field.offers());
  CHECK(std::holds_alternative<Value>(press(field, "sad 7\r").value()));
}

TEST_CASE("whatever is pressed, each row fits and the line is what is given") {
  const std::vector<std::string> keys = {"s",   "re",   " ",    ",",    "7",  "\t", kUp,  kDown,
                                         kLeft, kRight, "\x7f", "\x01", "\"", "ü",  "in "};
  std::mt19937 chance(7);
  for (int round = 0; round < 2000; ++round) {
    AnswerField field = picker();
    for (int count = 0; count < 12; ++count)
      std::ignore = press(field, keys[chance() % keys.size()]);
    for (const int columns : {20, 36, 72}) {
      for (const Row& row : field.rows(columns).rows) CHECK(width(row.text) <= columns);
    }
    CHECK_FALSE(invalid_utf8(field.text()));
  }
}

}  // namespace hearth

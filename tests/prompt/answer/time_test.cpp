#include <doctest/doctest.h>

#include "hearth/core/json.hpp"
#include "hearth/prompt/answer/answer_kind.hpp"
#include "support/wordings.hpp"

namespace hearth {
namespace {

/// As it is kept; empty if it is no time.
std::string time_of(std::string_view typed) {
  const auto parsed = parse_value(wording_of(QuestionType::time), typed);
  const auto* value = std::get_if<Value>(&parsed);
  return value == nullptr ? "" : std::get<std::string>(*value);
}

bool holds(std::string_view condition, const std::string& time) {
  const NameType type = name_type(wording_of(QuestionType::time));
  const Value value = time;
  const auto parsed = parse_condition(condition, [&](std::string_view) { return &type; });
  INFO(condition);
  REQUIRE(parsed.problems.empty());
  return parsed.condition.holds([&](std::string_view) { return &value; });
}

std::string problem_of(std::string_view condition) {
  const NameType type = name_type(wording_of(QuestionType::time));
  const auto parsed = parse_condition(condition, [&](std::string_view) { return &type; });
  return parsed.problems.empty() ? "" : parsed.problems.front().what;
}

}  // namespace

TEST_CASE("a time is typed as a clock shows it, with or without a leading zero") {
  CHECK(time_of("21:30") == "21:30");
  CHECK(time_of(" 9:05 ") == "09:05");
  CHECK(time_of("0:00") == "00:00");
  CHECK(time_of("23:59") == "23:59");
}

TEST_CASE("what could mean two times, or none, is refused with how to write it") {
  for (const auto* typed : {"9 pm", "9", "21.30", "24:00", "12:60", "99:00", "1:5", "12:345", ":30",
                            "-1:30", "21:30:00", "noon", ""}) {
    INFO(typed);
    CHECK(time_of(typed).empty());
  }
  const auto parsed = parse_value(wording_of(QuestionType::time), "9 pm");
  CHECK(std::get<Complaint>(parsed).why == "Please give a time of day, written as 21:30.");
}

TEST_CASE("a time is shown, written as data and read back as it was") {
  const Wording wording = wording_of(QuestionType::time);
  const Value evening = std::string("21:30");
  CHECK(shown(wording, evening) == "21:30");
  CHECK(to_json(to_tree(evening)) == "\"21:30\"");
  CHECK(std::get<Value>(value_from(wording, to_tree(evening))) == evening);
  CHECK(std::holds_alternative<Complaint>(value_from(wording, Tree{std::int64_t{21}, {}})));
}

TEST_CASE("conditions compare times in their order, however they are written") {
  CHECK(holds("bed >= 21:30", "21:30"));
  CHECK(holds("bed > 9:05", "21:30"));
  CHECK(holds("bed < \"21:30\"", "09:05"));
  CHECK(holds("bed in [9:05, 22:00]", "09:05"));
  CHECK_FALSE(holds("bed != 9:05", "09:05"));
  CHECK(problem_of("bed > 25:00") == "`bed` is a time of day, but `25:00` is none");
  CHECK(problem_of("bed > 9") == "`bed` is a time of day, but `9` is a number");
}

}  // namespace hearth

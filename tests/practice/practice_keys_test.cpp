#include "practice_keys.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "hearth/practice/practice_reader.hpp"
#include "support/manual_keys.hpp"

namespace hearth {
namespace {

/// Every key of every level.
constexpr std::string_view kEverything = R"toml(
format = 1
id = "test"
version = 1
kind = "practice"
lang = "en"
title = "T"
purpose = "P"
family = "talk"
energy = "low"
no_sex = true
position = "seated"
lead = "turns"
lengths = [5]
agreement_needed = false
needs_clearance = false
needs_review = false
before_this = ["signals"]
alone = "steps"
instead = "thanks"
not_when = ["N"]
stop_if = ["S"]
ended = "E"
stopped = "S"
keep = "answers"
source = ["S"]
reviewed_by = "R"
reviewed_on = "2026-03-01"
due = "2026-03-01"
[[block]]
id = "b"
title = "B"
per = "person"
rounds = 1
optional = false
draw = false
[[block.step]]
id = "s"
say = "S"
others = "O"
alone = "A"
light = "L"
plain = "P"
seconds = 20
stretch = false
breathe = { in = 4.4, out = 5.6, hold_in = 0, hold_out = 0 }
turn = "all"
cues = ["C"]
every = 10
bell = "none"
show = "help"
check = { ask = "A", no = "s" }
screen = "text"
without = ["sight"]
[[section]]
)toml";

Tree* value_of(Tree& table, std::string_view key) {
  auto& members = std::get<Tree::Table>(table.data);
  const auto found =
      std::ranges::find_if(members, [key](const Member& each) { return each.key == key; });
  return found == members.end() ? nullptr : &found->value;
}

Tree& table_at(Tree& file, std::string_view level) {
  if (level == "practice") return file;
  Tree& block = std::get<Tree::Array>(value_of(file, "block")->data).at(0);
  if (level == "block") return block;
  Tree& step = std::get<Tree::Array>(value_of(block, "step")->data).at(0);
  return level == "step" ? step : *value_of(step, level);
}

bool has_error_at(const std::vector<Problem>& problems, Position at, std::string_view says) {
  return std::ranges::any_of(problems, [&](const Problem& problem) {
    return problem.at == at && problem.what.find(says) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("every listed key of a practice is read: a value of the wrong kind is refused") {
  for (const auto& key : kPracticeKeys) {
    Tree file = *parse_toml(kEverything).tree;
    Tree* value = value_of(table_at(file, key.level), key.key);
    CAPTURE(key.level);
    CAPTURE(key.key);
    REQUIRE(value != nullptr);
    const auto at = value->at;
    value->data = std::monostate{};
    const auto says = "`" + std::string(key.key) + "` is " + std::string(value->kind());
    CHECK(has_error_at(read_practice(file).problems, at, says));
  }
}

TEST_CASE("every required key of a practice is missed at its table") {
  for (const auto& key : kPracticeKeys) {
    if (key.fallback != kRequired) continue;
    Tree file = *parse_toml(kEverything).tree;
    Tree& table = table_at(file, key.level);
    std::erase_if(std::get<Tree::Table>(table.data),
                  [&key](const Member& each) { return each.key == key.key; });
    const auto says = "this " + std::string(key.level) + " has no `" + std::string(key.key) + "`";
    CAPTURE(says);
    CHECK(has_error_at(read_practice(file).problems, table.at, says));
  }
}

TEST_CASE("the manual and the reader of practices know the same keys") {
  test::check_manual_keys(kPracticeKeys);
}

}  // namespace hearth

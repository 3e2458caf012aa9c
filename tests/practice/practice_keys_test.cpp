#include "practice_keys.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "hearth/practice/practice_reader.hpp"
#include "support/keyed_file.hpp"
#include "support/manual_keys.hpp"

namespace hearth {

using namespace test;

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

Tree& table_at(Tree& file, std::string_view level) {
  if (level == "practice") return file;
  Tree& block = first_of(file, "block");
  if (level == "block") return block;
  Tree& step = first_of(block, "step");
  return level == "step" ? step : *value_of(step, level);
}

Tree whole(const PackKey& /*key*/) { return *parse_toml(kEverything).tree; }

std::vector<Problem> problems_in(const Tree& file) { return read_practice(file).problems; }

}  // namespace

TEST_CASE("every listed key of a practice is read: a value of the wrong kind is refused") {
  check_kinds(kPracticeKeys, whole, table_at, problems_in);
}

TEST_CASE("every required key of a practice is missed at its table") {
  check_required(kPracticeKeys, whole, table_at, problems_in);
}

TEST_CASE("the manual and the reader of practices know the same keys") {
  check_manual_keys(kPracticeKeys);
}

}  // namespace hearth

#include "hearth/prompt/pack/pack_keys.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "prompt/marked_pack.hpp"
#include "support/keyed_file.hpp"

namespace hearth {

using namespace test;

namespace {

/// Every key of every level.
constexpr std::string_view kEverything = R"toml(
format = 1
id = "test"
version = 1
kind = "log"
lang = "en"
title = "T"
cadence = "none"
minutes = 0
intro = ""
[[section]]
id = "s"
title = "S"
for = "each"
share = "private"
at = "after"
intro = ""
pick = 1
as_one = false
[[section.question]]
id = "a"
ask = "?"
type = "scale"
min = 0
max = 5
low = "l"
high = "h"
better = "lower"
compare = "view"
metric = ""
recall = ""
why = ""
when = "b = x"
share = "private"
carry = false
follows = "b"
short = false
short_when = "a > 3"
options = [{ id = "x", say = "X" }, "y"]
[[section.question.notice]]
when = "a > 3"
say = "!"
[[score]]
id = "t"
title = "T"
method = "sum"
items = ["a", "b"]
reverse = ["a"]
better = "lower"
min = 0
max = 10
[[score.band]]
from = 0
to = 5
label = "l"
source = "s"
)toml";

Tree& table_at(Tree& file, std::string_view level) {
  if (level == "pack") return file;
  if (level == "score") return first_of(file, "score");
  if (level == "band") return first_of(table_at(file, "score"), "band");
  if (level == "section") return first_of(file, "section");
  if (level == "question") return first_of(table_at(file, "section"), "question");
  return first_of(table_at(file, "question"), level == "option" ? "options" : level);
}

/// A list of choices belongs to a choice, everything else here to a scale.
Tree whole(const PackKey& key) {
  Tree file = *parse_toml(kEverything).tree;
  const bool of_choice = key.level == "option" || key.key == "options";
  if (of_choice) value_of(table_at(file, "question"), "type")->data = "choice";
  return file;
}

std::vector<Problem> problems_in(const Tree& file) { return read_pack(file).problems; }

}  // namespace

TEST_CASE("each key is listed once in its level, with a type and a default") {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (const auto& key : kPackKeys) {
    CAPTURE(key.key);
    CHECK(seen.emplace(key.level, key.key).second);
    CHECK_FALSE(key.type.empty());
    CHECK_FALSE(key.fallback.empty());
  }
  for (const auto& absent : kAbsentPackKeys) CHECK_FALSE(seen.contains({absent.level, absent.key}));
}

TEST_CASE("every listed key is read: a value of the wrong kind is refused where it stands") {
  check_kinds(kPackKeys, whole, table_at, problems_in);
}

TEST_CASE("every required key is missed at its table") {
  check_required(kPackKeys, whole, table_at, problems_in);
}

TEST_CASE("the words listed for a key are the words that are taken") {
  const auto listed = [](std::string_view level, std::string_view key) {
    const auto row = std::ranges::find_if(
        kPackKeys, [&](const PackKey& each) { return each.level == level && each.key == key; });
    std::vector<std::string> words;
    auto rest = std::string(row->type.substr(std::string_view("one of ").size())) + ", ";
    for (auto comma = rest.find(", "); comma != std::string::npos; comma = rest.find(", ")) {
      words.push_back(rest.substr(0, comma));
      rest.erase(0, comma + 2);
    }
    return words;
  };
  for (const auto& word : listed("pack", "kind")) CHECK(parse_pack_kind(word));
  for (const auto& word : listed("pack", "cadence")) CHECK(parse_cadence(word));
  for (const auto& word : listed("section", "for")) CHECK(parse_audience(word));
  for (const std::string word : {"before", "after"}) CHECK(parse_section_place(word));
  for (const auto& word : listed("section", "share")) CHECK(parse_share(word));
  for (const auto& word : listed("question", "share")) CHECK(parse_share(word));
  for (const auto& word : listed("question", "better")) CHECK(parse_better(word));
  for (const auto& word : listed("score", "better")) CHECK(parse_better(word));
  CHECK(listed("question", "type").size() == 10);
  for (const auto& word : listed("question", "type")) CHECK(parse_question_type(word));
}

}  // namespace hearth

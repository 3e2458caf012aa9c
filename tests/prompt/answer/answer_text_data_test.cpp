#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <random>

#include "hearth/prompt/answer/answer_text.hpp"
#include "support/wordings.hpp"

using namespace std::chrono_literals;

namespace hearth {
namespace {

using Texts = std::vector<std::string>;
using Feelings = std::vector<Feeling>;

const std::vector<Option> kCounted = {{"0", "Never"}, {"1", "Now, and then"}, {"2", "Often"}};

Tree tree_of(Tree::Data of) { return {std::move(of), {}}; }

Tree list(std::vector<Tree::Data> items) {
  Tree::Array array;
  for (auto& item : items) array.push_back(tree_of(std::move(item)));
  return tree_of(std::move(array));
}

Tree text(std::string of) { return tree_of(std::move(of)); }

Tree table(const std::vector<std::pair<std::string, Tree::Data>>& members) {
  Tree::Table rows;
  rows.reserve(members.size());
  for (const auto& [key, value] : members) rows.push_back({key, tree_of(value)});
  return tree_of(std::move(rows));
}

bool complains(const Wording& wording, const Tree& tree) {
  const auto parsed = value_from(wording, tree);
  return std::holds_alternative<Complaint>(parsed) && !std::get<Complaint>(parsed).why.empty();
}

bool gives(const Wording& wording, const Tree& tree, const Value& expected) {
  const auto parsed = value_from(wording, tree);
  return std::holds_alternative<Value>(parsed) && std::get<Value>(parsed) == expected;
}

}  // namespace

TEST_CASE("every kind of answer survives being written as data and read back") {
  const std::vector<std::pair<Wording, Value>> answers = {
      {pain_wording(), 7.0},
      {wording_of(QuestionType::number), -6.5},
      {wording_of(QuestionType::yesno), false},
      {wording_of(QuestionType::text), std::string("- 7, \"quoted\"\nand {name}")},
      {wording_of(QuestionType::date), Date(2028y / 2 / 29)},
      {wording_of(QuestionType::tags), Texts{"c#", "holding hands", "salt, \"pepper\""}},
      {options_wording(QuestionType::choice, kCounted), std::string("1")},
      {options_wording(QuestionType::choices, kCounted), Texts{"0", "2"}},
      {wording_of(QuestionType::feelings), Feelings{{"in love", 0, "the chest"}, {"7up", {}, ""}}},
  };
  for (const auto& one : answers) {
    const auto& wording = one.first;
    const auto& value = one.second;
    INFO(to_string(wording.type));
    CHECK(gives(wording, to_tree(value), value));
    CHECK(gives(wording, to_tree(Skipped{}), Skipped{}));
  }
}

TEST_CASE("an empty text and an empty list are skips, whatever is asked") {
  for (const auto type : {QuestionType::scale, QuestionType::number, QuestionType::choice,
                          QuestionType::choices, QuestionType::yesno, QuestionType::text,
                          QuestionType::tags, QuestionType::date, QuestionType::feelings}) {
    CHECK(gives(wording_of(type), text(""), Skipped{}));
    CHECK(gives(wording_of(type), text(" \n "), Skipped{}));
    CHECK(gives(wording_of(type), list({}), Skipped{}));
  }
}

TEST_CASE("text in a file is read as if it were typed") {
  CHECK(gives(pain_wording(), text("7"), 7.0));
  CHECK(gives(wording_of(QuestionType::yesno), text("yes"), true));
  CHECK(gives(wording_of(QuestionType::date), text("2026-03-01"), Date(2026y / 3 / 1)));
  CHECK(gives(wording_of(QuestionType::tags), text("#tea garden"), Texts{"tea", "garden"}));
  CHECK(gives(wording_of(QuestionType::feelings), text("sad 7, calm"),
              Feelings{{"sad", 7, ""}, {"calm", {}, ""}}));
}

TEST_CASE("in a file an id comes before a number") {
  const auto choice = options_wording(QuestionType::choice, kCounted);
  CHECK(gives(choice, text("1"), std::string("1")));
  CHECK(gives(choice, tree_of(std::int64_t{2}), std::string("2")));
  CHECK(gives(choice, tree_of(std::int64_t{3}), std::string("2")));
  CHECK(gives(choice, text("now, a"), std::string("1")));
  const auto choices = options_wording(QuestionType::choices, kCounted);
  CHECK(gives(choices, list({std::string("Now, and then"), std::int64_t{0}}), Texts{"0", "1"}));
  CHECK(gives(choices, text("1"), Texts{"1"}));
}

TEST_CASE("a value of another kind is refused with what was found") {
  const auto parsed = value_from(pain_wording(), tree_of(true));
  REQUIRE(std::holds_alternative<Complaint>(parsed));
  const auto why = std::get<Complaint>(parsed).why;
  CHECK(why.find("from 0 (none)") != std::string::npos);
  CHECK(why.find(tree_of(true).kind()) != std::string::npos);

  CHECK(complains(wording_of(QuestionType::yesno), tree_of(std::int64_t{1})));
  CHECK(complains(wording_of(QuestionType::text), tree_of(std::int64_t{1})));
  CHECK(complains(wording_of(QuestionType::text), list({std::string("a")})));
  CHECK(complains(wording_of(QuestionType::number), tree_of(Date(2026y / 3 / 1))));
  CHECK(complains(wording_of(QuestionType::date), tree_of(2026.0)));
  CHECK(complains(wording_of(QuestionType::tags), list({std::string("a"), true})));
  CHECK(complains(options_wording(QuestionType::choices, kCounted), list({true})));
  CHECK(complains(options_wording(QuestionType::choices, kCounted), list({std::string("gone")})));
  CHECK(complains(options_wording(QuestionType::choice, kCounted), tree_of(1.5)));
  CHECK(complains(wording_of(QuestionType::scale), table({})));
}

TEST_CASE("numbers in a file keep to the range, and must be numbers") {
  CHECK(complains(pain_wording(), tree_of(std::int64_t{11})));
  CHECK(complains(pain_wording(), tree_of(6.5)));
  CHECK(gives(pain_wording(), tree_of(7.0), 7.0));
  const auto number = wording_of(QuestionType::number);
  CHECK(complains(number, tree_of(std::numeric_limits<double>::quiet_NaN())));
  CHECK(complains(number, tree_of(std::numeric_limits<double>::infinity())));
}

TEST_CASE("feelings are a list of texts or tables") {
  const auto asked = wording_of(QuestionType::feelings);
  auto mixed = list({std::string("sad 7")});
  std::get<Tree::Array>(mixed.data)
      .push_back(table({{"name", std::string(" calm ")}, {"place", std::string("hands")}}));
  CHECK(gives(asked, mixed, Feelings{{"sad", 7, ""}, {"calm", {}, "hands"}}));
}

TEST_CASE("a feeling's table must have a name, a whole intensity and no other key") {
  const auto asked = wording_of(QuestionType::feelings);
  const std::string sad = "sad";
  for (const auto& wrong :
       {table({}), table({{"name", std::string(" ")}}), table({{"name", std::int64_t{1}}}),
        table({{"name", sad}, {"intensity", std::int64_t{11}}}),
        table({{"name", sad}, {"intensity", std::int64_t{-1}}}),
        table({{"name", sad}, {"intensity", 7.5}}), table({{"name", sad}, {"strength", sad}})}) {
    CHECK(complains(asked, tree_of(Tree::Array{wrong})));
  }
  CHECK(complains(asked, list({std::int64_t{7}})));
}

TEST_CASE("whatever is typed becomes a complaint, or an answer that data can carry") {
  const Texts pieces = {"7",        "1",
                        "-",        "in",
                        " ",        ",",
                        ".",        "y",
                        "#",        "{",
                        "a",        "Now,",
                        "\n",       "0",
                        "e",        "2026-03-01",
                        "\x1b[31m", "\xFF",
                        "\\",       "\"",
                        "é",        "👩‍👩‍👧",
                        "in ",      " in ",
                        "sad",      "10",
                        "+"};
  const std::vector<Wording> asked = {
      pain_wording(),
      wording_of(QuestionType::number),
      wording_of(QuestionType::yesno),
      wording_of(QuestionType::text),
      wording_of(QuestionType::tags),
      wording_of(QuestionType::date),
      wording_of(QuestionType::feelings),
      options_wording(QuestionType::choice, kCounted),
      options_wording(QuestionType::choices, kCounted),
  };
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string typed;
    for (auto count = random() % 6; count > 0; --count) typed += pieces[random() % pieces.size()];
    for (const auto& wording : asked) {
      const auto parsed = parse_value(wording, typed);
      const auto* value = std::get_if<Value>(&parsed);
      if (value == nullptr) continue;
      INFO(to_string(wording.type), ": ", typed);
      CHECK(answered(*value));
      CHECK_FALSE(shown(wording, *value).empty());
      CHECK(gives(wording, to_tree(*value), *value));
    }
  }
}

}  // namespace hearth

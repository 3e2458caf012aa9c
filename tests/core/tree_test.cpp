#include "hearth/core/tree.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "hearth/core/json.hpp"

using hearth::Tree;

TEST_CASE("only tables have members, found by the whole key") {
  const Tree table = Tree::Table{{"min", 0}, {"", true}};
  REQUIRE(table.find("min") != nullptr);
  CHECK(std::get<std::int64_t>(table.find("min")->data) == 0);
  CHECK(table.find("mi") == nullptr);
  CHECK(table.find("Min") == nullptr);
  CHECK(table.find("") != nullptr);
  CHECK(Tree{}.find("min") == nullptr);
  CHECK(Tree(Tree::Array{table}).find("min") == nullptr);
  CHECK(Tree{std::string("min"), {}}.find("min") == nullptr);
}

TEST_CASE("each kind is named in words that fit into a sentence") {
  const hearth::Date date{std::chrono::year{2026}, std::chrono::March, std::chrono::day{1}};
  CHECK(Tree{}.kind() == "nothing");
  CHECK(Tree{true, {}}.kind() == "true or false");
  CHECK(Tree{std::int64_t{7}, {}}.kind() == "a whole number");
  CHECK(Tree{7.5, {}}.kind() == "a number");
  CHECK(Tree{std::string("7"), {}}.kind() == "text");
  CHECK(Tree{date, {}}.kind() == "a date");
  CHECK(Tree{Tree::Array{}, {}}.kind() == "a list");
  CHECK(Tree{Tree::Table{}, {}}.kind() == "a table");
}

TEST_CASE("a tree is written as it will stand there") {
  const std::optional<double> nothing;
  const Tree tree = Tree::Table{{"text", "words"},
                                {"view", std::string_view("v")},
                                {"whole", 7},
                                {"real", 2.5},
                                {"flag", true},
                                {"nothing", nothing},
                                {"some", std::optional<double>(0.5)}};
  CHECK(
      hearth::to_json(tree) ==
      R"({"text":"words","view":"v","whole":7,"real":2.5,"flag":true,"nothing":null,"some":0.5})");
  Tree more;
  more.add("list", Tree::list_of(std::vector<std::string>{"a", "b"})).add("none", Tree::Array());
  CHECK(hearth::to_json(more) == R"({"list":["a","b"],"none":[]})");
}

TEST_CASE("a member that is missing or of another kind counts as nothing") {
  const Tree tree = hearth::parse_json(
      R"({"text":"words","whole":7,"real":2.5,"yes":true,"list":["a",1,"b"],"table":{"k":1}})");
  CHECK(tree.text("text") == "words");
  CHECK(tree.number("whole") == 7.0);
  CHECK(tree.number("real") == 2.5);
  CHECK(tree.flag("yes"));
  CHECK(tree.list("list").size() == 3);
  CHECK(tree.texts("list") == std::vector<std::string>{"a", "b"});
  CHECK(tree.find("table")->members().size() == 1);
  for (const char* key : {"none", "table"}) {
    CAPTURE(key);
    CHECK(tree.text(key).empty());
    CHECK_FALSE(tree.number(key));
    CHECK_FALSE(tree.flag(key));
    CHECK(tree.list(key).empty());
    CHECK(tree.texts(key).empty());
  }
  CHECK(tree.find("list")->members().empty());
}

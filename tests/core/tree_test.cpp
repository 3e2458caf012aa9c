#include "hearth/core/tree.hpp"

#include <doctest/doctest.h>

#include <string>

using hearth::Tree;

TEST_CASE("only tables have members, found by the whole key") {
  const Tree table{Tree::Table{{"min", {}, {std::int64_t{0}, {}}}, {"", {}, {true, {}}}}, {}};
  REQUIRE(table.find("min") != nullptr);
  CHECK(std::get<std::int64_t>(table.find("min")->data) == 0);
  CHECK(table.find("mi") == nullptr);
  CHECK(table.find("Min") == nullptr);
  CHECK(table.find("") != nullptr);
  CHECK(Tree{}.find("min") == nullptr);
  CHECK(Tree{Tree::Array{table}, {}}.find("min") == nullptr);
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

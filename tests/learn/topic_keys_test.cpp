#include "topic_keys.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/manual_keys.hpp"
#include "topic_text.hpp"

namespace hearth {
namespace {

Tree* value_of(Tree& table, std::string_view key) {
  auto& members = std::get<Tree::Table>(table.data);
  const auto found =
      std::ranges::find_if(members, [key](const Member& each) { return each.key == key; });
  return found == members.end() ? nullptr : &found->value;
}

Tree& first_of(Tree& table, std::string_view key) {
  return std::get<Tree::Array>(value_of(table, key)->data).at(0);
}

Tree& table_at(Tree& file, std::string_view level) {
  if (level == "topic") return file;
  if (level == "line") return first_of(first_of(file, "part"), "line");
  return first_of(file, level);
}

/// Every key of every level.
Tree everything() {
  std::string text(test::kTopicHead);
  text += "lang = \"en\"\nalso = [\"T\"]\nreviewed_by = \"R\"\nreviewed_on = \"d\"\ndue = \"d\"\n";
  text += test::parts_with("change", "say = \"So.\"\nsure = \"high\"\n");
  text += std::string(test::kOneSource) + "licence = \"facts only\"\n";
  return *parse_toml(text).tree;
}

bool has_error_at(const std::vector<Problem>& problems, Position at, std::string_view says) {
  return std::ranges::any_of(problems, [&](const Problem& problem) {
    return problem.at == at && problem.what.find(says) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("every listed key of a topic is read: a value of the wrong kind is refused") {
  for (const auto& key : kTopicKeys) {
    Tree file = everything();
    Tree* value = value_of(table_at(file, key.level), key.key);
    CAPTURE(key.level);
    CAPTURE(key.key);
    REQUIRE(value != nullptr);
    const auto at = value->at;
    value->data = std::monostate{};
    const auto says = "`" + std::string(key.key) + "` is " + std::string(value->kind());
    CHECK(has_error_at(read_topic(file).problems, at, says));
  }
}

TEST_CASE("every required key of a topic is missed at its table") {
  for (const auto& key : kTopicKeys) {
    if (key.fallback != kRequired) continue;
    Tree file = everything();
    Tree& table = table_at(file, key.level);
    std::erase_if(std::get<Tree::Table>(table.data),
                  [&key](const Member& each) { return each.key == key.key; });
    const auto says = "this " + std::string(key.level) + " has no `" + std::string(key.key) + "`";
    CAPTURE(says);
    CHECK(has_error_at(read_topic(file).problems, table.at, says));
  }
}

TEST_CASE("the manual and the reader of topics know the same keys") {
  test::check_manual_keys(kTopicKeys);
}

}  // namespace hearth

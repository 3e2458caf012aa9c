#include "topic_keys.hpp"

#include <doctest/doctest.h>

#include "support/keyed_file.hpp"
#include "support/manual_keys.hpp"
#include "topic_text.hpp"

namespace hearth {

using namespace test;

namespace {

Tree& table_at(Tree& file, std::string_view level) {
  if (level == "topic") return file;
  if (level == "line") return first_of(first_of(file, "part"), "line");
  return first_of(file, level);
}

/// Every key of every level.
Tree whole(const PackKey& /*key*/) {
  std::string text(kTopicHead);
  text += "lang = \"en\"\nalso = [\"T\"]\nreviewed_by = \"R\"\nreviewed_on = \"d\"\ndue = \"d\"\n";
  text += parts_with("change", "say = \"So.\"\nsure = \"high\"\n");
  text += std::string(kOneSource) + "licence = \"facts only\"\n";
  return *parse_toml(text).tree;
}

std::vector<Problem> problems_in(const Tree& file) { return read_topic(file).problems; }

}  // namespace

TEST_CASE("every listed key of a topic is read: a value of the wrong kind is refused") {
  check_kinds(kTopicKeys, whole, table_at, problems_in);
}

TEST_CASE("every required key of a topic is missed at its table") {
  check_required(kTopicKeys, whole, table_at, problems_in);
}

TEST_CASE("the manual and the reader of topics know the same keys") {
  check_manual_keys(kTopicKeys);
}

}  // namespace hearth

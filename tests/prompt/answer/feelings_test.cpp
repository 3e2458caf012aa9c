#include "hearth/prompt/answer/feelings.hpp"

#include <doctest/doctest.h>

#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/store/shelf/toml.hpp"

using namespace hearth;

namespace {

FeelingWords shipped() {
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    if (prompt.path == "feelings.toml") return read_feelings(*parse_toml(prompt.text).tree);
  }
  return {};
}

std::optional<std::string> hint(const std::string& name) {
  return spelling_hint(shipped(), std::vector<Feeling>{{"calm", 3, ""}, {name, {}, ""}});
}

}  // namespace

TEST_CASE("the shipped vocabulary is read whole and spoken family by family") {
  const auto lines = spoken(shipped());
  CHECK(lines.size() == 12);
  CHECK(lines.at(1).starts_with("sad: down, grieving, "));
}

TEST_CASE("a slip of the keyboard is named, and the answer stands") {
  CHECK(hint("hopefull").value_or("").find("If you meant hopeful") != std::string::npos);
  CHECK(hint("grievign").value_or("").find("grieving") != std::string::npos);
}

TEST_CASE("known words in any case and words of one's own are taken as they are") {
  for (const char* name : {"hopeful", "Hopeful", "at ease", "saudade", "zerdeppert"}) {
    CHECK_FALSE(hint(name));
  }
  CHECK_FALSE(spelling_hint(shipped(), std::string("hopefull")));
  CHECK_FALSE(spelling_hint({}, std::vector<Feeling>{{"hopefull", {}, ""}}));
}

TEST_CASE("a file of another form gives what it can") {
  CHECK(read_feelings(*parse_toml("family = 3\n").tree).empty());
  const auto words = read_feelings(
      *parse_toml("[[family]]\nid=\"x\"\n[[family]]\nname=\"y\"\nwords=[1,\"z\"]\n").tree);
  REQUIRE(words.size() == 1);
  CHECK(words.front().words == std::vector<std::string>{"z"});
}

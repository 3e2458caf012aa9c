#include "hearth/prompt/answer/feelings.hpp"

#include <doctest/doctest.h>

#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/store/shelf/toml.hpp"

using namespace hearth;

namespace {

using Words = std::vector<std::string>;

FeelingWords shipped(std::string_view path = "feelings.toml") {
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    if (prompt.path == path) return read_feelings(*parse_toml(prompt.text).tree);
  }
  return {};
}

std::optional<std::string> hint(const std::string& name) {
  return spelling_hint(shipped(), std::vector<Feeling>{{"calm", 3, ""}, {name, {}, ""}});
}

}  // namespace

TEST_CASE("the shipped vocabulary is read whole and spoken family by family") {
  REQUIRE(shipped().size() == 12);
  CHECK(spoken(shipped().at(1)).starts_with("sad: down, grieving, "));
}

TEST_CASE("the German vocabulary has the same families, in the same order") {
  REQUIRE(shipped("feelings.de.toml").size() == shipped().size());
  CHECK(spoken(shipped("feelings.de.toml").at(1)).starts_with("traurig: niedergeschlagen, "));
}

TEST_CASE("every shipped word, typed alone, is a feeling of that name") {
  for (const char* path : {"feelings.toml", "feelings.de.toml"}) {
    for (const FeelingFamily& family : shipped(path)) {
      Words words = family.words;
      words.push_back(family.name);
      for (const std::string& word : words) CHECK(as_typed({Feeling{word, {}, {}}}) == word);
    }
  }
}

TEST_CASE("a family is found by its name, capitals and white space aside") {
  const FeelingWords words = shipped();
  REQUIRE(family_named(words, " Sad ") != nullptr);
  CHECK(family_named(words, "Sad")->name == "sad");
  CHECK(family_named(words, "down") == nullptr);
  CHECK(family_named({}, "sad") == nullptr);
}

TEST_CASE("words are found by how they begin, and phrases by any of their words") {
  CHECK(words_beginning(shipped(), "hope") == Words{"hopeless", "hopeful"});
  CHECK(words_beginning(shipped(), "").empty());
  CHECK(words_beginning(shipped(), "zz").empty());
  CHECK(phrases_with(shipped(), "ease") == Words{"at ease"});
  CHECK(phrases_with(shipped(), "at ease").empty());
}

TEST_CASE("a word that stands in two families is offered once") {
  const FeelingWords twice = {{"sad", {"blue"}}, {"calm", {"Blue"}}};
  CHECK(words_beginning(twice, "bl") == Words{"blue"});
}

TEST_CASE("a number stands for the word that is listed under it") {
  const Words listed = {"down", "in need of quiet", "numb, mostly"};
  CHECK(with_words_for_numbers("1", listed) == "down");
  CHECK(with_words_for_numbers("1 7 in chest, 2", listed) == "down 7 in chest,in need of quiet");
  CHECK(with_words_for_numbers("3 4; own word", listed) == "\"numb, mostly\" 4; own word");
  for (const char* other :
       {"0", "4", "7 7", "1st", "-1", "99999999999999999999999", "", ",", "own 1", "\"a, 1 b\""}) {
    CHECK(with_words_for_numbers(other, listed) == other);
  }
  CHECK(with_words_for_numbers("1", {}) == "1");
}

TEST_CASE("a slip of the keyboard is named, and the answer stands") {
  CHECK(hint("hopefull").value_or("").find("If you meant hopeful") != std::string::npos);
  CHECK(hint("grievign").value_or("").find("grieving") != std::string::npos);
}

TEST_CASE("the beginning of a word is taken for it only by whoever says so") {
  CHECK(hint("dread").value_or("").find("If you meant dreading") != std::string::npos);
  CHECK(hint("hope").value_or("").find("hopeless, hopeful") != std::string::npos);
  CHECK_FALSE(hint("s"));  // most families have some
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

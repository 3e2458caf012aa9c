#include "hearth/store/shelf/settings.hpp"

#include <doctest/doctest.h>

#include "hearth/core/error.hpp"
#include "hearth/system/save.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("every setting is read") {
  const ReadSettings read = parse_settings(
      "accessible = true\nas = \"Alex\"\ncolor = false\nlang = \"de\"\n"
      "line_keys = true\npassphrase_command = \"pass hearth\"\nreframe = false\n");
  CHECK(read.problems.empty());
  CHECK(read.settings.accessible == true);
  CHECK(read.settings.as == "Alex");
  CHECK(read.settings.color == false);
  CHECK(read.settings.lang == "de");
  CHECK(read.settings.line_keys == true);
  CHECK(read.settings.passphrase_command == "pass hearth");
  CHECK(read.settings.reframe == false);
}

TEST_CASE("a key that says nothing of a setting leaves it empty") {
  const ReadSettings read = parse_settings("# nothing\n");
  CHECK(read.problems.empty());
  CHECK_FALSE(read.settings.as);
  CHECK_FALSE(read.settings.reframe);
}

TEST_CASE("every listed key is taken in its own kind, and refused in the other") {
  for (const SettingKey& key : setting_keys()) {
    const bool text = key.kind == SettingKey::Kind::text;
    const std::string name(key.name);
    CHECK(parse_settings(name + (text ? " = \"x\"" : " = true")).problems.empty());
    const auto refused = parse_settings(name + (text ? " = true" : " = \"x\"")).problems;
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].at == Position{1, name.size() + 4});
  }
}

TEST_CASE("all mistakes are found at once, each with its place") {
  const auto problems = parse_settings("refrain = true\nas = 7\nxyz = 1\n").problems;
  REQUIRE(problems.size() == 3);
  CHECK(problems[0].expected == "`reframe`");
  CHECK(problems[1].at == Position{2, 6});
  CHECK(problems[2].at == Position{3, 1});
  CHECK(parse_settings("as = \n").problems.size() == 1);
}

TEST_CASE("of thousands of mistakes some are kept, and all are counted") {
  std::string text;
  for (int n = 0; n < 20'000; ++n) text += "bad" + std::to_string(n) + " = 1\n";
  const auto problems = parse_settings(text).problems;
  CHECK(problems.size() == kMostProblems);
  CHECK(count_of(problems, Problem::Severity::error) == 20'000);
}

TEST_CASE("a file that is not there says nothing; one with mistakes is shown") {
  const TempFolder folder;
  CHECK_FALSE(read_settings(folder / "config.toml").as);
  CHECK_FALSE(read_settings({}).as);
  write_new_file(folder / "config.toml", "as = \"Sam\"\n");
  CHECK(read_settings(folder / "config.toml").as == "Sam");
  write_new_file(folder / "other.toml", "as = 7\n");
  CHECK_THROWS_AS(read_settings(folder / "other.toml"), Error);
}

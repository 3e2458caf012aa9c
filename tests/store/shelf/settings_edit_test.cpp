#include "hearth/store/shelf/settings_edit.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const SettingKey& key(std::string_view name) {
  const auto keys = setting_keys();
  return *std::ranges::find_if(keys, [&](const auto& one) { return one.name == name; });
}

const std::string kFile =
    "# mine\nas = \"Alex\"  # that is me\n\ncolor=false\nlang = 'de' # and so on\n# end";

}  // namespace

TEST_CASE("one value changes, and everything else stays byte for byte") {
  CHECK(with_setting(kFile, key("as"), "Sam \"S\"") ==
        "# mine\nas = \"Sam \\\"S\\\"\"  # that is me\n\ncolor=false\nlang = 'de' # and so on\n# "
        "end");
  CHECK(with_setting(kFile, key("color"), "on") ==
        "# mine\nas = \"Alex\"  # that is me\n\ncolor=true\nlang = 'de' # and so on\n# end");
  CHECK(with_setting(kFile, key("lang"), "en") ==
        "# mine\nas = \"Alex\"  # that is me\n\ncolor=false\nlang = \"en\" # and so on\n# end");
}

TEST_CASE("a key that is not there comes at the end; one that is taken away leaves with its line") {
  CHECK(with_setting(kFile, key("reframe"), "no") == kFile + "\nreframe = false\n");
  CHECK(with_setting("", key("reframe"), "no") == "reframe = false\n");
  CHECK(with_setting(kFile, key("as"), std::nullopt) ==
        "# mine\n\ncolor=false\nlang = 'de' # and so on\n# end");
  CHECK(with_setting(kFile, key("reframe"), std::nullopt) == kFile);
  CHECK(with_setting("as = \"x\"", key("as"), std::nullopt).empty());
}

TEST_CASE("whatever a text holds, it is read back as it was typed") {
  for (const char* typed : {"a # b", "\"", "\\", "'", "日本", "pass show \"x\" | head -1"}) {
    const std::string file = with_setting(kFile, key("passphrase_command"), typed);
    const ReadSettings read = parse_settings(file);
    CHECK(read.problems.empty());
    CHECK(read.settings.passphrase_command == typed);
    const std::string again = with_setting(file, key("passphrase_command"), "y");
    CHECK(parse_settings(again).settings.passphrase_command == "y");
    CHECK(parse_settings(again).settings.as == "Alex");
  }
}

TEST_CASE("a value that the key does not take is refused") {
  CHECK_THROWS_AS(with_setting(kFile, key("color"), "blue"), Error);
  CHECK_THROWS_AS(with_setting(kFile, key("as"), " "), Error);
  CHECK_THROWS_AS(with_setting(kFile, key("as"), "a\x1b"), Error);
  CHECK_THROWS_AS(with_setting(kFile, key("as"), "\xff"), Error);
  CHECK_THROWS_AS(with_setting("as = \"\"\"\nx\"\"\"\n", key("as"), "y"), Error);
  CHECK_THROWS_AS(with_setting("as = ", key("as"), "y"), Error);
}

TEST_CASE("the file is its owner's alone, in folders that are made") {
  const TempFolder folder;
  write_settings(folder / "a/b/config.toml", "as = \"x\"\n");
  CHECK(file_bytes(folder / "a/b/config.toml") == "as = \"x\"\n");
  CHECK(mode_of(folder / "a/b/config.toml") == 0600);
}

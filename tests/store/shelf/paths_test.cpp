#include "hearth/store/shelf/paths.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>

#include "support/temp_folder.hpp"

using namespace hearth;

namespace {

Environment environment(std::map<std::string, std::string> variables) {
  return [variables = std::move(variables)](const char* name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  };
}

}  // namespace

TEST_CASE("the XDG variables say where things live") {
  const Paths paths =
      paths_from(environment({{"XDG_DATA_HOME", "/d"}, {"XDG_CONFIG_HOME", "/c"}}), "/h");
  CHECK(paths.journal == "/d/hearth/journal.hearth");
  CHECK(paths.state == "/h/.local/state/hearth");
  CHECK(paths.user_prompts == "/c/hearth/prompts");
  CHECK(paths.config == "/c/hearth/config.toml");
  CHECK(paths.words == "/c/hearth/words.toml");
}

TEST_CASE("unset, empty and relative variables count as unset") {
  for (const char* value : {"", "relative", "./here"}) {
    CHECK(paths_from(environment({{"XDG_DATA_HOME", value}}), "/h").journal ==
          "/h/.local/share/hearth/journal.hearth");
  }
  CHECK(paths_from(environment({}), "/h").config == "/h/.config/hearth/config.toml");
}

TEST_CASE("without a home the paths are empty, but for what a variable names") {
  const Paths none = paths_from(environment({}), std::nullopt);
  for (const auto& path : {none.journal, none.user_prompts, none.config, none.words, none.state}) {
    CHECK(path.empty());
  }
  const Paths some = paths_from(environment({{"XDG_DATA_HOME", "/d"}}), std::nullopt);
  CHECK(some.journal == "/d/hearth/journal.hearth");
  CHECK(some.state.empty());
}

TEST_CASE("the home is what HOME names, if that is there, or else the account's") {
  const test::TempFolder folder;
  CHECK(home_folder(environment({{"HOME", folder.path().string()}})) == folder.path());
  CHECK_FALSE(home_folder(environment({{"HOME", (folder / "not-there").string()}})));
  test::write_file(folder / "file", "");
  CHECK_FALSE(home_folder(environment({{"HOME", (folder / "file").string()}})));
  const auto of_account = home_folder(environment({}));
  for (const char* unset : {"", "relative", "."}) {
    CHECK(home_folder(environment({{"HOME", unset}})) == of_account);
  }
  if (of_account) CHECK(std::filesystem::is_directory(*of_account));
}

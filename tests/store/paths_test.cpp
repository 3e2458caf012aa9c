#include "hearth/store/paths.hpp"

#include <doctest/doctest.h>

#include <map>

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
      paths_from(environment({{"HOME", "/h"}, {"XDG_DATA_HOME", "/d"}, {"XDG_CONFIG_HOME", "/c"}}));
  CHECK(paths.journal == "/d/hearth/journal.hearth");
  CHECK(paths.state == "/h/.local/state/hearth");
  CHECK(paths.user_prompts == "/c/hearth/prompts");
  CHECK(paths.config == "/c/hearth/config.toml");
  CHECK(paths.words == "/c/hearth/words.toml");
}

TEST_CASE("unset, empty and relative variables count as unset") {
  for (const char* value : {"", "relative", "./here"}) {
    CHECK(paths_from(environment({{"HOME", "/h"}, {"XDG_DATA_HOME", value}})).journal ==
          "/h/.local/share/hearth/journal.hearth");
  }
  CHECK(paths_from(environment({{"HOME", "/h"}})).config == "/h/.config/hearth/config.toml");
}

TEST_CASE("without HOME the paths lead nowhere that could be written by mistake") {
  CHECK(paths_from(environment({})).journal.string().starts_with("/nonexistent/"));
}

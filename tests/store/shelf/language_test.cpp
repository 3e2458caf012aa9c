#include "hearth/store/shelf/language.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace hearth;

namespace {

std::string language(std::map<std::string, std::string> variables) {
  return language_from([&](const char* name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  });
}

}  // namespace

TEST_CASE("the first variable that says something counts") {
  CHECK(language({{"LANG", "de_DE.UTF-8"}}) == "de-DE");
  CHECK(language({{"LANG", "de_DE.UTF-8"}, {"LC_MESSAGES", "fr"}}) == "fr");
  CHECK(language({{"LC_MESSAGES", "fr"}, {"LC_ALL", "C.UTF-8"}}).empty());
  CHECK(language({{"LC_MESSAGES", "fr"}, {"LC_ALL", ""}}) == "fr");
  CHECK(language({}).empty());
}

TEST_CASE("what is no language is none, and never a path") {
  for (const char* locale :
       {"C", "POSIX", "C.UTF-8", "../../x", "de/../x", "_", "de_", "d", "-de"}) {
    CHECK(language({{"LANG", locale}}).empty());
  }
  CHECK(language({{"LANG", "sr_RS.UTF-8@latin"}}) == "sr-RS");
}

TEST_CASE("a tag falls back part by part") {
  CHECK(language_and_fallbacks("zh-Hant-TW") ==
        std::vector<std::string>{"zh-Hant-TW", "zh-Hant", "zh"});
  CHECK(language_and_fallbacks("de") == std::vector<std::string>{"de"});
  CHECK(language_and_fallbacks("").empty());
}

#include "hearth/prompt/builtin_prompts.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/program_paths.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;

TEST_CASE("the binary carries every shipped file, byte for byte") {
  const std::filesystem::path folder = std::filesystem::path(kSourceFolder) / "prompts";
  std::size_t files = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
    if (file.path().extension() != ".toml") continue;
    ++files;
    const std::string name = std::filesystem::relative(file.path(), folder).string();
    const auto all = builtin_prompts();
    const auto found =
        std::ranges::find_if(all, [&](const BuiltinPrompt& prompt) { return prompt.path == name; });
    REQUIRE_MESSAGE(found != all.end(), name);
    CHECK_MESSAGE(found->text == test::file_bytes(file.path()), name);
  }
  CHECK(files == builtin_prompts().size());
}

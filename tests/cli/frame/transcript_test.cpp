#include "transcript.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <cstdlib>

#include "cli/world.hpp"
#include "support/program_paths.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
  return text;
}

std::string without_trailing_blank_lines(std::string text) {
  while (text.ends_with("\n\n")) text.pop_back();
  return text == "\n" ? "" : text;
}

void play(const std::filesystem::path& file) {
  World world;
  std::vector<std::string> all;
  for (const Step& step : read_transcript(file, world.folder())) {
    world.now = step.now;
    world.style = step.style;
    world.accessible = step.style.accessible;
    const Outcome outcome =
        world.run(replaced(step.command, "FOLDER", world.folder().string()), step.typed);
    std::string seen = replaced(outcome.heard, world.folder().string(), "FOLDER");
    seen = with_one_id(seen);
    if (outcome.exit != Exit::ok) seen += fmt::format("[{}]\n", static_cast<int>(outcome.exit));
    all.push_back(without_trailing_blank_lines(seen));
    CHECK_MESSAGE(without_trailing_blank_lines(seen) == without_trailing_blank_lines(step.seen),
                  file.filename().string(), ":", step.line, ": hearth", step.command);
    CHECK_MESSAGE(outcome.lines_left == 0, file.filename().string(), ":", step.line,
                  ": typed more than was asked");
  }
  if (std::getenv("HEARTH_WRITE_TRANSCRIPTS")) write_transcript(file, all);
}

}  // namespace

TEST_CASE("the stories in tests/transcripts go as they are told") {
  const std::filesystem::path folder = std::filesystem::path(kSourceFolder) / "tests/transcripts";
  int stories = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().extension() != ".txt") continue;
    ++stories;
    play(file.path());
  }
  CHECK(stories > 0);
}

TEST_CASE("the example in README.md is a story of these, word for word") {
  const std::filesystem::path house = kSourceFolder;
  std::string story = file_bytes(house / "tests/transcripts/readme.txt");
  story.erase(0, story.find("$ hearth"));
  story = replaced(story, "FOLDER/", "~/.local/share/hearth/");
  CHECK(file_bytes(house / "README.md").find("```console\n" + story + "```") != std::string::npos);
}

TEST_CASE("words are split as a shell would") {
  using Words = std::vector<std::string>;
  CHECK(shell_words(R"( log "two words" --as Sam)") == Words{"log", "two words", "--as", "Sam"});
  CHECK(shell_words(R"(a\ b 'c "d"' "")") == Words{"a b", "c \"d\"", ""});
}

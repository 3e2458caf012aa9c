// Whatever hearth says, asks or documents names commands and options that are there.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <regex>
#include <vector>

#include "cli/frame/manual_pages.hpp"
#include "cli/frame/transcript.hpp"
#include "cli/world.hpp"
#include "frame/command_line.hpp"
#include "support/program_paths.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

struct Named {
  std::string file;
  std::string command;
};

/// Literals that the compiler puts together are one text.
std::string in_one(const std::string& text) {
  static const std::regex seam("\"\\s*\\n\\s*\"");
  return std::regex_replace(text, seam, "");
}

/// What stands for a value when a message is made becomes one.
std::string with_values(std::string command) {
  static const std::regex place("\\{\\}");
  static const std::regex more("\"?\\.\\.\\.\"?");
  static const std::regex escaped("\\\\\"");
  static const std::regex any("\\bCOMMAND\\b");
  static const std::regex shell(" *[0-9]*[|<>].*");
  command = std::regex_replace(command, shell, "");
  command = std::regex_replace(command, place, "1");
  command = std::regex_replace(command, escaped, "\"");
  command = std::regex_replace(command, any, "list");
  return std::regex_replace(command, more, "x");
}

void find_in(const std::filesystem::path& file, const std::string& name, std::vector<Named>& all) {
  static const std::regex quoted("[`']hearth ([a-z][^`'\\n]*)[`']");
  const std::string text = in_one(file_bytes(file));
  for (auto at = std::sregex_iterator(text.begin(), text.end(), quoted);
       at != std::sregex_iterator(); ++at) {
    all.push_back({name, with_values((*at)[1])});
  }
}

std::vector<Named> named_commands() {
  const std::filesystem::path house(kSourceFolder);
  std::vector<Named> all;
  for (const char* folder : {"src", "include", "prompts", "po"}) {
    for (const auto& file : std::filesystem::recursive_directory_iterator(house / folder)) {
      if (!file.is_regular_file()) continue;
      find_in(file.path(), std::filesystem::relative(file.path(), house).string(), all);
    }
  }
  for (const char* file : {"README.md", "CHANGELOG.md"}) find_in(house / file, file, all);
  return all;
}

/// The examples of the manual, wherever in a page.
std::vector<Named> manual_examples() {
  std::vector<Named> all;
  for (const ManualPage& page : manual_pages()) {
    for (const std::string& line : page.lines) all.push_back({page.name, with_values(line)});
  }
  return all;
}

/// Why it is not understood; empty if it is.
std::string complaint(const std::string& command) {
  Globals globals;
  try {
    const Request request = read_command_line(shell_words(command), globals);
    return "";
  } catch (const Error& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("every command that anything names is there, with those options") {
  const std::vector<Named> all = named_commands();
  CHECK(all.size() > 150);
  for (const Named& one : all) {
    CHECK_MESSAGE(complaint(one.command) == "", one.file, ": hearth ", one.command);
  }
}

TEST_CASE("every example of the manual is understood") {
  const std::vector<Named> all = manual_examples();
  CHECK(all.size() > 130);
  for (const Named& one : all) {
    CHECK_MESSAGE(complaint(one.command) == "", one.file, ": hearth ", one.command);
  }
}

TEST_CASE("a command or an option that is not there would be found") {
  for (const char* wrong : {"gains", "plan sleep", "log --mod 5", "plan map --last 3"}) {
    CHECK_FALSE(complaint(wrong).empty());
  }
}

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace hearth::test {

/// What a page of man/ tells of commands.
struct ManualPage {
  std::string name;                                       ///< as `hearth-plan`, of any section
  std::set<std::string> names;                            ///< all under which it is found
  std::map<std::string, std::set<std::string>> synopsis;  ///< options by command, as `--set`, `-o`
  std::string told;                                       ///< all of it below the synopsis
  std::vector<std::string> examples;                      ///< below EXAMPLES, without `hearth`
  std::vector<std::string> lines;                         ///< of commands, wherever they stand
};

std::vector<ManualPage> manual_pages();

}  // namespace hearth::test

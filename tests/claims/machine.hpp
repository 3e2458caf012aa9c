#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "fault/fault_case.hpp"
#include "fault/program.hpp"

namespace hearth::test {

/// The real program on a journal of Alex and Sam with a note in it, whose disk can be made to fail.
class Machine {
 public:
  explicit Machine(bool plain);

  int run(const std::string& words, const std::vector<std::string>& settings = {}) const;
  std::string output() const { return program.output(); }

  /// What the journal holds for each reader.
  std::string content() const;

  /// Tries the command with that fault at each of its calls until the text is said, and checks that
  /// the journal holds what it held.
  void says(const std::string& text, const std::string& words, const fault::FaultCase& fault) const;

  /// From now on its commands are those of somebody who is not root, in a folder of these
  /// permissions.
  void as_nobody(std::filesystem::perms of_folder);

  fault::Program program;
};

}  // namespace hearth::test

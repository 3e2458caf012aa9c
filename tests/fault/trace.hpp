#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hearth::fault {

/// A call that makes, opens for writing, renames or removes files, and the whole paths it names.
struct Change {
  std::string call;
  std::vector<std::filesystem::path> paths;
};

/// What strace saw of a command from outside.
class Trace {
 public:
  explicit Trace(const std::filesystem::path& file) : file_(file) {}

  /// Words of a shell that a command to be traced begins with.
  std::string tracing() const;

  std::vector<Change> changes() const;

  /// The calls that gave the word to anything but the two outputs. Of one call only the first 4096
  /// bytes are known, so a text should have it at every turn.
  std::vector<std::string> writes_of(const std::string& word) const;

 private:
  std::vector<std::string> calls() const;

  std::filesystem::path file_;
};

}  // namespace hearth::fault

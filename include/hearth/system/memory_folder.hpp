#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "hearth/system/process.hpp"

namespace hearth {

/// A folder in memory that nobody else can look into, with one text in it. All that lies in it
/// when it goes away is overwritten and removed; if this process is killed, it is removed too.
class MemoryFolder {
 public:
  /// In the first of these places that is a tmpfs; empty if none is.
  [[nodiscard]] static std::optional<std::filesystem::path> place_among(
      const std::vector<std::filesystem::path>& places);

  /// Throws Error if the text cannot be put there.
  MemoryFolder(const std::filesystem::path& place, const std::string& text);
  ~MemoryFolder() { clear(); }
  MemoryFolder(const MemoryFolder&) = delete;
  MemoryFolder& operator=(const MemoryFolder&) = delete;

  const std::filesystem::path& file() const { return file_; }

  /// What lies there now, under the same name: editors write a new file. Empty if that is no plain
  /// file of this account, or larger than 16 MiB.
  [[nodiscard]] std::optional<std::string> read_back() const;

  /// Overwrites and removes all that lies in it, now.
  void wipe() noexcept;

 private:
  void clear() noexcept;

  std::filesystem::path folder_;
  std::filesystem::path file_;
  /// Removes the folder when this process ends, even by SIGKILL: a process of its own, which knows
  /// nothing but the folder's name, waits for that.
  std::optional<Child> guard_;
};

}  // namespace hearth

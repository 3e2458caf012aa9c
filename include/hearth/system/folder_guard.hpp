#pragma once

#include <sys/types.h>

#include <filesystem>

namespace hearth {

/// Removes a folder in memory when this process ends, even by SIGKILL: a process of its own, which
/// knows nothing but the folder's name, waits for that.
class FolderGuard {
 public:
  /// Throws std::system_error if there can be no such process.
  explicit FolderGuard(const std::filesystem::path& folder);
  ~FolderGuard();
  FolderGuard(const FolderGuard&) = delete;
  FolderGuard& operator=(const FolderGuard&) = delete;

 private:
  int alive_ = -1;  ///< closed when this process ends, however it ends
  pid_t guard_ = -1;
};

}  // namespace hearth

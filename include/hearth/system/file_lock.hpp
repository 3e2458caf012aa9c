#pragma once

#include <chrono>
#include <filesystem>

#include "hearth/system/descriptor.hpp"

namespace hearth {

/// The right to replace a file, held by one process at a time. It ends with the process, however
/// that ends: there is no stale lock. Readers need none.
class FileLock {
 public:
  /// Waits up to `patience`, then removes what an interrupted save of this file left. Throws Error:
  /// Exit::busy if another process keeps the lock, Exit::failed if the folder cannot be written to.
  explicit FileLock(const std::filesystem::path& path,
                    std::chrono::milliseconds patience = std::chrono::seconds(10));

  /// What is locked: never a link, so all links to a file share its lock.
  const std::filesystem::path& file() const { return file_; }

 private:
  std::filesystem::path file_;
  Descriptor descriptor_;
};

/// Removes what an interrupted save of the file left, unless somebody is saving or nothing may be
/// written here: for readers, who need neither.
void remove_leftovers(const std::filesystem::path& path) noexcept;

}  // namespace hearth

#pragma once

#include <sys/types.h>
#include <cstdint>
#include <filesystem>

#include "hearth/core/bytes.hpp"
#include "hearth/system/descriptor.hpp"

namespace hearth {

/// By which a file is known again: if any of this differs, something else wrote to it.
struct FileMark {
  dev_t device = 0;
  ino_t inode = 0;
  std::uint64_t size = 0;     ///< bytes
  std::int64_t modified = 0;  ///< nanoseconds since the Unix epoch
  bool operator==(const FileMark&) const = default;
};

/// A file being read, the same one to the end even if its name moves on meanwhile.
class InputFile {
 public:
  /// Throws Error if it cannot be opened or is no regular file; Exit::nothing_found if it is not
  /// there.
  explicit InputFile(const std::filesystem::path& file);

  const FileMark& mark() const { return mark_; }

  /// Reads from the beginning; the file must outlive the source.
  ByteSource source() const;

 private:
  std::filesystem::path file_;
  Descriptor descriptor_;
  FileMark mark_;
};

}  // namespace hearth

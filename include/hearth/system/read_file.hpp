#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "hearth/core/bytes.hpp"
#include "hearth/system/descriptor.hpp"

namespace hearth {

/// The whole file. Throws Error for what is missing, no regular file, unreadable, or larger than
/// `most_bytes`; never waits for a pipe or a device.
std::string read_file(const std::filesystem::path& path, std::size_t most_bytes);

/// The whole file, as read_file() gives it; empty if nothing has that name, or if the path is
/// empty. A link that leads to nothing is an Error that says where it leads.
[[nodiscard]] std::optional<std::string> read_if_there(const std::filesystem::path& path,
                                                       std::size_t most_bytes);

/// The whole file, or all that is written into a pipe (as bash makes one for `<(command)`), which
/// is waited for. Throws Error for a pipe that nobody writes into.
std::string read_file_or_pipe(const std::filesystem::path& path, std::size_t most_bytes);

/// By which a file is known again: if any of this differs, something else wrote to it.
struct FileMark {
  dev_t device = 0;
  ino_t inode = 0;
  std::uint64_t size = 0;     ///< bytes
  std::int64_t modified = 0;  ///< nanoseconds since the Unix epoch
  bool operator==(const FileMark&) const = default;
};

FileMark mark_of(const struct stat& status);

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

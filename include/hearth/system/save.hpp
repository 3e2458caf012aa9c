#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

#include "hearth/core/bytes.hpp"
#include "hearth/system/file_lock.hpp"
#include "hearth/system/input_file.hpp"

namespace hearth {

/// One save of a whole file.
struct SaveJob {
  /// The file as it was when it was loaded; empty if it must not be there yet.
  std::optional<FileMark> loaded;
  /// How many bytes `write` gives: the room is asked for before anything is written.
  std::uint64_t size = 0;
  std::function<void(const ByteSink&)> write;
  /// Reads back what reached the file, from its beginning, and throws Error unless it is right.
  std::function<void(const ByteSource&)> verify;
  /// What is there gets a name of its own instead of `.prev`, and `.prev` stays as it is: for a
  /// file of which nobody knows whether it is any good.
  bool set_aside = false;
  /// Runs instead of keeping the version before, once the new one is written and read back: for
  /// when nothing earlier may stay. If it throws, the file is not replaced.
  std::function<void()> instead_of_keeping = {};
};

struct SaveResult {
  FileMark mark;  ///< the new file, for the next save
  /// False if the previous version could not be kept beside it (no hard links there, as on a USB
  /// stick), which is worth a note; also for a new file, which has none.
  bool kept_previous = false;
  /// The name of what was set aside; empty if nothing was.
  std::filesystem::path set_aside;
};

/// Replaces the locked file as a whole and keeps the version before as `.prev`, or sets it aside.
/// Whatever happens, and whenever, the file is the old or the new version, complete; once this
/// returned it is the new one, confirmed by the disk. Interruptions by INT, TERM and HUP wait until
/// it is done. Throws Error: the file is then the old one, unless the text says that it was saved.
SaveResult save_file(const FileLock& lock, const SaveJob& job);

}  // namespace hearth

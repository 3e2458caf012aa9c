#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

#include "hearth/core/bytes.hpp"
#include "hearth/system/descriptor.hpp"
#include "hearth/system/file_lock.hpp"
#include "hearth/system/owner.hpp"
#include "hearth/system/read_file.hpp"

namespace hearth {

/// One save of a journal.
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

/// Throws Error unless the source holds exactly these bytes to its end.
void expect_same(ByteView bytes, const ByteSource& source);

/// A file as it is now (a path without links); empty if it is not there. Throws Error, also if
/// something else than a file has its name.
[[nodiscard]] std::optional<FileMark> mark_of(const std::filesystem::path& file);

/// Makes `.prev` another name of the locked file without ever leaving it without a name. False if
/// this file system knows no second names. Throws Error.
bool keep_previous(const FileLock& lock);

/// What saves of a file (a path without links) made and have not removed: those that were
/// interrupted, and those that go on.
std::vector<std::filesystem::path> unfinished_saves(const std::filesystem::path& file);

/// Throws Error if a whole file could not be written there now, as far as that can be told without
/// writing one: for before anything is asked or done.
void check_target(const std::filesystem::path& path, bool replace);

/// A file while it is written.
struct NewFile {
  /// Asks for the room for so many bytes, before any is written. Throws Error.
  std::function<void(std::uint64_t)> reserve;
  ByteSink sink;
};

/// What a file is to hold that is not in memory as a whole.
struct FileContents {
  std::function<void(const NewFile&)> write;
  /// As that of a SaveJob; empty: it is not read back.
  std::function<void(const ByteSource&)> verify = {};
};

/// A file that is there whole or not at all, readable by its owner alone: that of the file that it
/// replaces, and of a new one whoever writes it; if that is root, the owner of the journal whose
/// words these are, or else of the folder. A link is followed. Throws Error, and leaves what was
/// there as it is, if something of that name is there and is not to be replaced, or if the disk
/// does not take all of it.
void write_whole_file(const std::filesystem::path& path, std::string_view text, bool replace,
                      const std::filesystem::path& journal = {});
void write_whole_file(const std::filesystem::path& path, const FileContents& contents, bool replace,
                      const std::filesystem::path& journal = {});

/// Replaces a file, or makes it, as write_whole_file() does, and does not wait for the disk to
/// confirm its name: after a power cut it may be the former one.
void write_unconfirmed(const std::filesystem::path& path, std::string_view text);

/// A new file that is there whole or not at all, readable by its owner alone, with the folders that
/// lead to it. Throws Error if there is anything of that name already, a link to nowhere included,
/// and leaves it as it is.
void write_new_file(const std::filesystem::path& path, std::string_view text);

/// A file that is not there yet, mode 0600, read back before it gets its name; it is on the disk
/// when this returns. It belongs to `owner`; empty: to whoever makes it. Throws Error: no file is
/// left there then.
void write_durably(const std::filesystem::path& target, ByteView bytes,
                   const std::optional<FileOwner>& owner);
void write_durably(const std::filesystem::path& target, const FileContents& contents,
                   const std::optional<FileOwner>& owner);

/// Replaces a file, or makes it, as write_durably() does. As long as what this returns is open, and
/// the process lives, is_held() tells others that somebody still works on it.
Descriptor write_and_hold(const std::filesystem::path& target, ByteView bytes,
                          const std::optional<FileOwner>& owner);

/// Whether somebody holds a file that write_and_hold() has written; false if it cannot be read.
[[nodiscard]] bool is_held(const std::filesystem::path& file);

/// Removes a file, if it is there, for good: after this no power cut brings it back. What failed if
/// that cannot be said, or none.
[[nodiscard]] std::error_code remove_durably(const std::filesystem::path& file);

/// Removes what interrupted writes of files with that ending have left in a folder, as well as it
/// can.
void remove_unfinished(const std::filesystem::path& folder, std::string_view ending) noexcept;

}  // namespace hearth

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "hearth/core/error.hpp"
#include "hearth/system/descriptor.hpp"
#include "hearth/system/read_file.hpp"

namespace hearth {

/// The real folder of a journal, and the moves of a save in it. All names are relative to the
/// open folder, so that nothing can be slipped in between two steps.
class SaveFolder {
 public:
  /// `file` has no links in it. Throws Error if the folder cannot be opened.
  explicit SaveFolder(const std::filesystem::path& file);

  const std::filesystem::path& file() const { return file_; }
  int number() const { return folder_.number(); }

  /// The journal as it is now; empty if it is not there. Throws Error, also if something else than
  /// a file has its name.
  [[nodiscard]] std::optional<FileMark> mark() const;

  /// Makes `.prev` another name of the journal without ever leaving it without a name. False if
  /// this file system knows no second names. Throws Error.
  bool keep_previous() const;

  /// Gives the journal one more name that nothing had before, `.replaced-<n>.bak`, on the disk when
  /// this returns. Where a file can have one name only it loses its own. Throws Error.
  std::string set_aside() const;

  /// Undoes set_aside.
  void take_back(const std::string& aside) const;

  /// Gives the journal's name to the new file. Throws Error.
  void replace_with(const std::string& name) const;

  /// Gives the name of a journal that must not be there yet to the new file. Throws Error.
  void begin_with(const std::string& name) const;

  /// Makes the moves durable. Throws HalfDone, which says that the journal is already the new one.
  void confirm() const;

  /// Does its best: what stays is tried again next time.
  void remove(const std::string& name) const;

  /// What saves of this journal made and have not removed: those that were interrupted, and those
  /// that go on.
  std::vector<std::string> passing_files() const;

  /// Removes what interrupted saves left, overwriting what may be readable. What a process still
  /// writes stays; but second names of the journal go, so only the holder of its lock may ask.
  void remove_stale() const;

  /// Removes what interrupted saves left of a file that is written without a lock.
  void remove_stale_temps() const;

 private:
  [[nodiscard]] bool link_to(const std::string& from, const std::string& to) const;
  [[nodiscard]] bool is_there(const std::string& name) const;
  [[nodiscard]] bool is_the_journal(const std::string& name) const;
  std::string name_to_set_aside() const;

  std::filesystem::path file_;
  std::string name_;
  Descriptor folder_;
};

}  // namespace hearth

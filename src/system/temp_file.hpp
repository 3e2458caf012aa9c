#pragma once

#include <optional>
#include <string>

#include "hearth/system/owner.hpp"
#include "save_folder.hpp"

namespace hearth {

/// The new version of a journal while it is being written; it vanishes unless it is moved into
/// place. Every failure throws Error and leaves the journal as it was.
class TempFile {
 public:
  /// It belongs to `owner` before anything is in it; empty: to whoever makes it.
  TempFile(const SaveFolder& folder, const std::optional<FileOwner>& owner);
  TempFile(const TempFile&) = delete;
  TempFile& operator=(const TempFile&) = delete;
  ~TempFile();

  const std::string& name() const { return name_; }
  void reserve(std::uint64_t size);
  ByteSink sink();
  void sync();
  ByteSource source() const;
  FileMark mark() const;
  void close();

  /// One more descriptor of it: as long as that is open, the file is held as this one is.
  Descriptor hold() const;

  /// It has another name now, and stays.
  void release() { name_.clear(); }

 private:
  const SaveFolder& folder_;
  std::string name_;
  Descriptor descriptor_;
};

}  // namespace hearth

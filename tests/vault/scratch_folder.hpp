#pragma once

#include <filesystem>
#include <set>
#include <string>

#include "hearth/core/bytes.hpp"

namespace hearth::sample {

/// A new folder that goes, with all it holds, at the end of a test.
class ScratchFolder {
 public:
  ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder();

  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  const std::filesystem::path& path() const { return path_; }
  std::set<std::string> names() const;

 private:
  std::filesystem::path path_;
};

Bytes read_whole(const std::filesystem::path& file);
void write_whole(const std::filesystem::path& file, ByteView bytes);

}  // namespace hearth::sample

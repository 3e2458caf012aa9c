#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace hearth::test {

/// An empty folder that goes away with the object.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

/// Whoever runs something that names files from a folder is in that folder as long as this lives.
class Inside {
 public:
  explicit Inside(const std::filesystem::path& folder) { std::filesystem::current_path(folder); }
  ~Inside() { std::filesystem::current_path(before_); }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

 private:
  std::filesystem::path before_ = std::filesystem::current_path();
};

void write_file(const std::filesystem::path& path, std::string_view text);
std::string file_bytes(const std::filesystem::path& path);

/// Permission bits, as 0600.
unsigned mode_of(const std::filesystem::path& path);

}  // namespace hearth::test

#include "temp_folder.hpp"

#include <stdlib.h>  // mkdtemp is POSIX, not C++
#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace hearth::test {

TempFolder::TempFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "hearth-test-XXXXXX").string();
  if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TempFolder::~TempFolder() {
  std::error_code ignored;  // a test may have made it unreadable; nothing more can be done here
  std::filesystem::remove_all(path_, ignored);
}

void write_file(const std::filesystem::path& path, std::string_view text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

unsigned mode_of(const std::filesystem::path& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) throw std::runtime_error("no such file: " + path.string());
  return about.st_mode & 07777U;
}

}  // namespace hearth::test

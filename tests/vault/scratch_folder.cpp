#include "scratch_folder.hpp"

#include <fstream>
#include <random>

namespace hearth::sample {

namespace {

// Thousands of saves: memory, where there is a folder in it, spares the disk as many fsyncs.
std::filesystem::path scratch_place() {
  const std::filesystem::path memory = "/dev/shm";
  return std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
}

}  // namespace

ScratchFolder::ScratchFolder() {
  std::random_device random;
  do {
    path_ = scratch_place() / ("hearth-test-" + std::to_string(random()));
  } while (!std::filesystem::create_directory(path_));
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
  std::filesystem::remove_all(path_, ignored);
}

std::set<std::string> ScratchFolder::names() const {
  std::set<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator(path_))
    found.insert(entry.path().filename());
  return found;
}

Bytes read_whole(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  Bytes bytes(std::filesystem::exists(file) ? std::filesystem::file_size(file) : 0);
  in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

void write_whole(const std::filesystem::path& file, ByteView bytes) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
}

}  // namespace hearth::sample

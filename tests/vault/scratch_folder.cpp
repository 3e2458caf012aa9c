#include "scratch_folder.hpp"

#include <fstream>
#include <random>

namespace hearth::sample {

namespace fs = std::filesystem;

namespace {

// Thousands of saves: memory, where there is a folder in it, spares the disk as many fsyncs.
fs::path scratch_place() {
  const fs::path memory = "/dev/shm";
  return fs::is_directory(memory) ? memory : fs::temp_directory_path();
}

}  // namespace

ScratchFolder::ScratchFolder() {
  std::random_device random;
  do {
    path_ = scratch_place() / ("hearth-test-" + std::to_string(random()));
  } while (!fs::create_directory(path_));
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::permissions(path_, fs::perms::owner_all, ignored);
  fs::remove_all(path_, ignored);
}

std::set<std::string> ScratchFolder::names() const {
  std::set<std::string> found;
  for (const auto& entry : fs::directory_iterator(path_)) found.insert(entry.path().filename());
  return found;
}

Bytes read_whole(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  Bytes bytes(fs::exists(file) ? fs::file_size(file) : 0);
  in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

void write_whole(const fs::path& file, ByteView bytes) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
}

}  // namespace hearth::sample

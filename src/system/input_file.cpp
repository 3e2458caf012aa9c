#include "hearth/system/input_file.hpp"

#include <fmt/format.h>

#include <cerrno>

#include "hearth/core/error.hpp"
#include "hearth/system/io.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/save_folder.hpp"
#include "hearth/system/system_error.hpp"

namespace hearth {

namespace {

Descriptor open_to_read(const std::filesystem::path& file) {
  // Without O_NONBLOCK a pipe of that name would be waited for.
  auto descriptor = open_at(AT_FDCWD, file.string(), O_RDONLY | O_NONBLOCK);
  if (descriptor.is_open()) return descriptor;
  if (errno == ENOENT) {
    refuse_broken_link(file);
    throw Error(fmt::format("There is no journal at {}.", file.string()),
                "Start one with 'hearth init', or name another with --journal.",
                Exit::nothing_found);
  }
  if (errno == ENXIO) throw no_ordinary_file(file);  // a socket, or a device without its machine
  if (errno == EACCES) {
    throw Error(fmt::format("You may not read {}.", file.string()),
                "Nothing was changed. Check who owns it and its folder.");
  }
  throw system_error("Opening", file, "Nothing was changed.");
}

FileMark mark_regular(const Descriptor& descriptor, const std::filesystem::path& file) {
  struct stat status {};
  if (::fstat(descriptor.number(), &status) != 0) throw system_error("Looking at", file, "");
  if (S_ISREG(status.st_mode)) return mark_of(status);
  throw no_ordinary_file(file);
}

}  // namespace

InputFile::InputFile(const std::filesystem::path& file)
    : file_(file), descriptor_(open_to_read(file)), mark_(mark_regular(descriptor_, file)) {}

ByteSource InputFile::source() const { return read_through(descriptor_.number(), file_); }

}  // namespace hearth

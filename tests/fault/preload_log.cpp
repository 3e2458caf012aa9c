#include "preload_log.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <string_view>

#include "preload_plan.hpp"

namespace hearth::fault {

namespace {

int log_file() {
  static const auto file = static_cast<int>(
      ::syscall(SYS_openat, AT_FDCWD, plan().log, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600));
  return file;
}

std::string_view last_part(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);
}

struct iovec part(const void* data, std::size_t size) {
  return {const_cast<void*>(data), size};
}

void append(CallHead head, std::string_view name, std::string_view other, const void* data) {
  const std::array parts{part(&head, sizeof(head)), part(name.data(), name.size()),
                         part(other.data(), other.size()), part(data, head.data_size)};
  if (::writev(log_file(), parts.data(), parts.size()) < 0) die();
}

}  // namespace

bool recording() { return plan().log != nullptr; }

std::uint64_t inode_of(int descriptor) {
  struct stat status {};
  return ::fstat(descriptor, &status) == 0 ? status.st_ino : 0;
}

std::uint64_t inode_at(int folder, const char* name) {
  struct stat status {};
  return ::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status.st_ino : 0;
}

void record_names(Op op, std::uint64_t inode, const char* name, const char* other) {
  if (!recording()) return;
  const auto first = last_part(name);
  const auto second = last_part(other);
  append({op, static_cast<std::uint32_t>(first.size()), static_cast<std::uint32_t>(second.size()),
          0, inode, 0},
         first, second, nullptr);
}

void record_data(Op op, std::uint64_t inode, std::uint64_t offset, const void* data,
                 std::size_t size) {
  if (!recording()) return;
  append({op, 0, 0, static_cast<std::uint32_t>(size), inode, offset}, {}, {}, data);
}

}  // namespace hearth::fault

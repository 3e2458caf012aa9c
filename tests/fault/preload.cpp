// Loaded in front of the C library: counts the calls that a save makes in one folder, and lets the
// one that was asked for go wrong. See preload_plan.hpp for what can be asked for.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdarg>
#include <string_view>

#include "preload_log.hpp"
#include "preload_plan.hpp"

namespace {

using namespace std::string_view_literals;
using hearth::fault::Fault;
using hearth::fault::Op;
namespace fault = hearth::fault;

constexpr int kMostDescriptors = 1024;
std::array<bool, kMostDescriptors> watched{};

bool is_watched(int descriptor) {
  return descriptor >= 0 && descriptor < kMostDescriptors &&
         watched[static_cast<std::size_t>(descriptor)];
}

void watch(int descriptor, bool on) {
  if (descriptor < 0 || descriptor >= kMostDescriptors) return;
  watched[static_cast<std::size_t>(descriptor)] = on;
}

bool is_watched(int folder, std::string_view path) {
  const auto wanted = fault::plan().folder;
  if (wanted.empty()) return false;
  if (path.front() != '/') return is_watched(folder);
  return path.substr(0, wanted.size()) == wanted &&
         (path.size() == wanted.size() || path[wanted.size()] == '/');
}

template <typename Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

int fail() {
  errno = fault::plan().error;
  return -1;
}

template <typename Action>
auto perform(const Action& action) {
  using Result = decltype(action());
  switch (fault::next_fault()) {
    case Fault::kill_before:
    case Fault::kill_half:
      fault::die();
    case Fault::kill_after:
      action();
      fault::die();
    case Fault::error:
      return Result{fail()};
    default:
      return action();
  }
}

template <typename Action>
ssize_t perform_write(std::size_t size, const Action& write) {
  switch (fault::next_fault()) {
    case Fault::kill_before:
      fault::die();
    case Fault::kill_half:
      write(size / 2);
      fault::die();
    case Fault::kill_after:
      write(size);
      fault::die();
    case Fault::error:
      return fail();
    case Fault::short_write:
      return write(size > 1 ? size / 2 : size);
    case Fault::lie:
      return static_cast<ssize_t>(size);
    default:
      return write(size);
  }
}

mode_t mode_from(int flags, va_list more) {
  return (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
}

template <typename Open>
int open_watched(int folder, const char* path, int flags, const Open& open) {
  const bool fresh = (flags & O_CREAT) != 0 && fault::inode_at(folder, path) == 0;
  const int made = perform(open);
  if (made < 0) return made;
  watch(made, true);
  if (fresh) fault::record_names(Op::create, fault::inode_of(made), path);
  return made;
}

// True for the kind of fsync that a test of the tests leaves out.
bool ignored(int descriptor) {
  struct stat status {};
  ::fstat(descriptor, &status);
  return fault::plan().ignore == (S_ISDIR(status.st_mode) ? "folder"sv : "file"sv);
}

template <typename Sync>
int sync_watched(int descriptor, const Sync& sync) {
  if (ignored(descriptor)) return 0;
  const int result = perform(sync);
  struct stat status {};
  ::fstat(descriptor, &status);
  const auto op = S_ISDIR(status.st_mode) ? Op::sync_folder : Op::sync;
  if (result == 0) fault::record_names(op, status.st_ino, "");
  return result;
}

template <typename Move>
int move_watched(Op op, int folder, const char* from, const char* to, const Move& move) {
  const auto inode = fault::inode_at(folder, from);
  const int result = perform(move);
  if (result == 0) fault::record_names(op, inode, from, to);
  return result;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = mode_from(flags, more);
  va_end(more);
  const auto next = [&] { return real<decltype(::open)>("open")(path, flags, mode); };
  return is_watched(AT_FDCWD, path) ? open_watched(AT_FDCWD, path, flags, next) : next();
}

int openat(int folder, const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = mode_from(flags, more);
  va_end(more);
  const auto next = [&] { return real<decltype(::openat)>("openat")(folder, path, flags, mode); };
  return is_watched(folder, path) ? open_watched(folder, path, flags, next) : next();
}

ssize_t write(int descriptor, const void* data, size_t size) {
  const auto next = [&](std::size_t part) {
    return real<decltype(::write)>("write")(descriptor, data, part);
  };
  if (!is_watched(descriptor)) return next(size);
  const auto offset = ::lseek(descriptor, 0, SEEK_CUR);
  const auto put = perform_write(size, next);
  if (put > 0) {
    fault::record_data(Op::write, fault::inode_of(descriptor), static_cast<std::uint64_t>(offset),
                       data, static_cast<std::size_t>(put));
  }
  return put;
}

ssize_t pwrite(int descriptor, const void* data, size_t size, off_t offset) {
  const auto next = [&](std::size_t part) {
    return real<decltype(::pwrite)>("pwrite")(descriptor, data, part, offset);
  };
  if (!is_watched(descriptor)) return next(size);
  const auto put = perform_write(size, next);
  if (put > 0) {
    fault::record_data(Op::write, fault::inode_of(descriptor), static_cast<std::uint64_t>(offset),
                       data, static_cast<std::size_t>(put));
  }
  return put;
}

int ftruncate64(int descriptor, off64_t size) noexcept {
  const auto next = [&] { return real<int(int, off64_t)>("ftruncate64")(descriptor, size); };
  return is_watched(descriptor) ? perform(next) : next();
}

int fsync(int descriptor) {
  const auto next = [&] { return real<decltype(::fsync)>("fsync")(descriptor); };
  return is_watched(descriptor) ? sync_watched(descriptor, next) : next();
}

int fdatasync(int descriptor) {
  const auto next = [&] { return real<decltype(::fdatasync)>("fdatasync")(descriptor); };
  return is_watched(descriptor) ? sync_watched(descriptor, next) : next();
}

int fallocate(int descriptor, int mode, off_t offset, off_t size) {
  const auto next = [&] {
    return real<decltype(::fallocate)>("fallocate")(descriptor, mode, offset, size);
  };
  if (!is_watched(descriptor)) return next();
  const int result = perform(next);
  if (result == 0) {
    fault::record_data(Op::allocate, fault::inode_of(descriptor),
                       static_cast<std::uint64_t>(offset + size), nullptr, 0);
  }
  return result;
}

int fchown(int descriptor, uid_t user, gid_t group) noexcept {
  const auto next = [&] { return real<int(int, uid_t, gid_t)>("fchown")(descriptor, user, group); };
  return is_watched(descriptor) ? perform(next) : next();
}

int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) noexcept {
  const auto next = [&] {
    return real<int(int, const char*, int, const char*, int)>("linkat")(from_folder, from,
                                                                        to_folder, to, flags);
  };
  if (!is_watched(to_folder, to)) return next();
  return move_watched(Op::link, from_folder, from, to, next);
}

int renameat(int from_folder, const char* from, int to_folder, const char* to) noexcept {
  const auto next = [&] {
    return real<int(int, const char*, int, const char*)>("renameat")(from_folder, from, to_folder,
                                                                     to);
  };
  if (!is_watched(to_folder, to)) return next();
  return move_watched(Op::rename, from_folder, from, to, next);
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to,
              unsigned int flags) noexcept {
  const auto next = [&] {
    return real<int(int, const char*, int, const char*, unsigned int)>("renameat2")(
        from_folder, from, to_folder, to, flags);
  };
  if (!is_watched(to_folder, to)) return next();
  return move_watched(Op::rename, from_folder, from, to, next);
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  const auto next = [&] {
    return real<int(int, const char*, int)>("unlinkat")(folder, path, flags);
  };
  if (!is_watched(folder, path)) return next();
  const int result = perform(next);
  if (result == 0) fault::record_names(Op::unlink, 0, path);
  return result;
}

int close(int descriptor) {
  const auto next = [&] { return real<decltype(::close)>("close")(descriptor); };
  if (!is_watched(descriptor)) return next();
  watch(descriptor, false);
  const auto closed = fault::next_fault();
  if (closed == Fault::kill_before || closed == Fault::kill_half) fault::die();
  // The number is free again even when close reports an error.
  const int result = next();
  if (closed == Fault::kill_after) fault::die();
  return closed == Fault::error ? fail() : result;
}

// By these names SQLite calls the same.
int open64(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = mode_from(flags, more);
  va_end(more);
  return open(path, flags, mode);
}

ssize_t pwrite64(int descriptor, const void* data, size_t size, off64_t offset) {
  return pwrite(descriptor, data, size, offset);
}

int unlink(const char* path) noexcept { return unlinkat(AT_FDCWD, path, 0); }
}

#include "temp_file.hpp"

#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

#include "hearth/core/translated.hpp"
#include "hearth/system/descriptor.hpp"
#include "hearth/system/journal_files.hpp"
#include "hearth/system/system_error.hpp"

namespace hearth {

namespace {

Error not_written(const SaveFolder& folder, std::error_code reason = last_error()) {
  return system_error(tr("Writing the new version of"), folder.file(), translated(kUnchanged),
                      reason);
}

Descriptor create(const SaveFolder& folder, const std::string& name) {
  auto made = open_at(folder.number(), name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
  if (!made.is_open()) throw not_written(folder);
  // By this others see that it is not left over; who was quicker is about to remove it.
  if (::flock(made.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    throw not_written(folder);
  }
  return made;
}

Descriptor create_for(const std::optional<FileOwner>& owner, const SaveFolder& folder,
                      const std::string& name) {
  auto made = create(folder, name);
  try {
    make_over(made.number(), owner, folder.file());
  } catch (const Error&) {
    folder.remove(name);
    throw;
  }
  return made;
}

int reserve_space(int descriptor, off_t size) {
  int failed = 0;
  do {
    failed = ::fallocate(descriptor, 0, 0, size);
  } while (failed != 0 && errno == EINTR);
  return failed;
}

}  // namespace

TempFile::TempFile(const SaveFolder& folder, const std::optional<FileOwner>& owner)
    : folder_(folder),
      name_(passing_name(folder.file().filename().string(), Passing::written)),
      descriptor_(create_for(owner, folder, name_)) {}

TempFile::~TempFile() {
  if (!name_.empty()) folder_.remove(name_);
}

void TempFile::reserve(std::uint64_t size) {
  if (reserve_space(descriptor_.number(), static_cast<off_t>(size)) == 0) return;
  // Some file systems cannot; the writes then find out whether there is room.
  if (errno != EOPNOTSUPP && errno != ENOSYS) throw not_written(folder_);
}

ByteSink TempFile::sink() {
  return [this](ByteView bytes) {
    const auto failed = write_all(descriptor_.number(), bytes);
    if (failed) throw not_written(folder_, failed);
  };
}

void TempFile::sync() {
  // Never tried twice: after a failure the system may have dropped the bytes and report success.
  if (::fsync(descriptor_.number()) != 0) throw not_written(folder_);
}

ByteSource TempFile::source() const { return read_through(descriptor_.number(), folder_.file()); }

FileMark TempFile::mark() const {
  struct stat status {};
  if (::fstat(descriptor_.number(), &status) != 0) throw not_written(folder_);
  return mark_of(status);
}

Descriptor TempFile::hold() const {
  Descriptor held(::fcntl(descriptor_.number(), F_DUPFD_CLOEXEC, 0));
  if (!held.is_open()) throw not_written(folder_);
  return held;
}

void TempFile::close() {
  if (const auto failed = descriptor_.close()) throw not_written(folder_, failed);
}

}  // namespace hearth

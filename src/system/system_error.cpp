#include "hearth/system/system_error.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>

#include "hearth/core/translated.hpp"

namespace hearth {

namespace {

/// As the C library says them in English: marked here, found by their words.
[[maybe_unused]] constexpr auto kUsualReasons = std::to_array({
    msgid("No such file or directory"),
    msgid("Permission denied"),
    msgid("Operation not permitted"),
    msgid("No space left on device"),
    msgid("Disk quota exceeded"),
    msgid("Read-only file system"),
    msgid("Input/output error"),
    msgid("File exists"),
    msgid("Not a directory"),
    msgid("Is a directory"),
    msgid("Too many open files"),
    msgid("Too many open files in system"),
    msgid("Cannot allocate memory"),
    msgid("Device or resource busy"),
    msgid("Text file busy"),
    msgid("Too many levels of symbolic links"),
    msgid("File name too long"),
    msgid("File too large"),
    msgid("Invalid argument"),
    msgid("Bad file descriptor"),
    msgid("Broken pipe"),
    msgid("Directory not empty"),
    msgid("Invalid cross-device link"),
    msgid("No such device"),
    msgid("No such device or address"),
    msgid("Resource temporarily unavailable"),
    msgid("Stale file handle"),
    msgid("Operation not supported"),
    msgid("Interrupted system call"),
    msgid("Transport endpoint is not connected"),
});

std::string advice_for(int reason) {
  switch (reason) {
    case ENOSPC:
    case EDQUOT:
      return tr("Make some room on that disk, then try again.");
    case EFBIG:
      return tr("Raise the limit on file sizes (ulimit -f), then try again.");
    case EACCES:
    case EPERM:
    case EROFS:
      return tr("Check that you may write to that folder, then try again.");
    case ENOENT:
    case ENOTDIR:
      return tr("Check that the folder is there, then try again.");
    case EIO:
      return tr("The disk may be failing: copy the journal to another disk soon.");
    default:
      return tr("Try again; if it stays, look at the disk with 'hearth doctor'.");
  }
}

}  // namespace

std::string reason_of(std::error_code failure) { return translated(failure.message()); }

std::error_code last_error() { return {errno, std::generic_category()}; }

Error system_error(const std::string& doing, const std::filesystem::path& file,
                   const std::string& state, std::error_code reason) {
  return Error(tr("{} {} did not work: {}.", doing, file.string(), reason_of(reason)),
               fmt::format("{}{}{}", state, state.empty() ? "" : " ", advice_for(reason.value())));
}

}  // namespace hearth

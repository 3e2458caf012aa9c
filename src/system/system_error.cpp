#include "hearth/system/system_error.hpp"

#include <fmt/format.h>

#include <cerrno>

namespace hearth {

namespace {

const char* advice_for(int reason) {
  switch (reason) {
    case ENOSPC:
    case EDQUOT:
      return "Make some room on that disk, then try again.";
    case EFBIG:
      return "Raise the limit on file sizes (ulimit -f), then try again.";
    case EACCES:
    case EPERM:
    case EROFS:
      return "Check that you may write to that folder, then try again.";
    case ENOENT:
    case ENOTDIR:
      return "Check that the folder is there, then try again.";
    case EIO:
      return "The disk may be failing: copy the journal to another disk soon.";
    default:
      return "Try again; if it stays, look at the disk with 'hearth doctor'.";
  }
}

}  // namespace

std::error_code last_error() { return {errno, std::generic_category()}; }

Error system_error(const std::string& doing, const std::filesystem::path& file,
                   const std::string& state, std::error_code reason) {
  return Error(fmt::format("{} {} did not work: {}.", doing, file.string(), reason.message()),
               fmt::format("{}{}{}", state, state.empty() ? "" : " ", advice_for(reason.value())));
}

}  // namespace hearth

#include "sqlite_errors.hpp"

#include <fmt/core.h>
#include <sqlite3.h>

namespace hearth {

Error as_error(const std::filesystem::path& path, const SQLite::Exception& failure) {
  const std::string file = path.string();
  switch (failure.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Error(fmt::format("{} is being written by another hearth.", file),
                   "Nothing was changed. Try again in a moment.", Exit::busy);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return Error(fmt::format("{} is damaged, or is no journal.", file),
                   "Nothing was changed. Keep the file, and look for a backup of it.",
                   Exit::damaged);
    case SQLITE_FULL:
      return Error(fmt::format("There is no room left on the disk of {}.", file),
                   "Nothing was changed. Free some space and try again.");
    case SQLITE_READONLY:
      if (failure.getExtendedErrorCode() == SQLITE_READONLY_DBMOVED) {
        return Error(fmt::format("{} was moved, removed or replaced in the meantime.", file),
                     "Nothing was written. Look at what is there now, then try again.");
      }
      return Error(fmt::format("{} may not be written.", file),
                   "Nothing was changed. Check who owns it and its folder.");
    case SQLITE_CANTOPEN:
      return Error(
          fmt::format("{} cannot be opened.", file),
          "Check that it is there and that you may read it; `hearth init` makes a new one.");
    default:
      return Error(fmt::format("{} could not be used: {}.", file, failure.what()),
                   "Nothing was changed.");
  }
}

void unreadable(std::string_view what) {
  throw Error(fmt::format("The journal holds {} that this hearth cannot read.", what),
              "It may be damaged: keep the file, and look for a backup of it.", Exit::damaged);
}

}  // namespace hearth

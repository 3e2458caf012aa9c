#include "sqlite_errors.hpp"

#include <sqlite3.h>

#include "hearth/core/translated.hpp"

namespace hearth {

Error as_error(const std::filesystem::path& path, const SQLite::Exception& failure) {
  const std::string file = path.string();
  switch (failure.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Error(tr("{} is being written by another hearth.", file),
                   tr("Nothing was changed. Try again in a moment."), Exit::busy);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return Error(tr("{} is damaged, or is no journal.", file),
                   tr("Nothing was changed. Keep the file, and look for a backup of it."),
                   Exit::damaged);
    case SQLITE_FULL:
      return Error(tr("There is no room left on the disk of {}.", file),
                   tr("Nothing was changed. Free some space and try again."));
    case SQLITE_READONLY:
      if (failure.getExtendedErrorCode() == SQLITE_READONLY_DBMOVED) {
        return Error(tr("{} was moved, removed or replaced in the meantime.", file),
                     tr("Nothing was written. Look at what is there now, then try again."));
      }
      return Error(tr("{} may not be written.", file),
                   tr("Nothing was changed. Check who owns it and its folder."));
    case SQLITE_CANTOPEN:
      return Error(
          tr("{} cannot be opened.", file),
          tr("Check that it is there and that you may read it; `hearth init` makes a new one."));
    default:
      return Error(tr("{} could not be used: {}.", file, failure.what()),
                   tr("Nothing was changed."));
  }
}

void unreadable(std::string_view what) {
  throw Error(tr("The journal holds {} that this hearth cannot read.", translated(what)),
              tr("It may be damaged: keep the file, and look for a backup of it."), Exit::damaged);
}

}  // namespace hearth

#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>

namespace hearth {

/// Where a journal's SQLite image lives: a plain file, or a vault. Nothing above knows which.
class Medium {
 public:
  virtual ~Medium() = default;

  /// Runs a read against the state as it is now.
  virtual void read(const std::function<void(SQLite::Database&)>& work) = 0;

  /// Runs a change as one transaction. On return it is on the disk; if `work` or the saving
  /// throws, nothing has changed.
  virtual void change(const std::function<void(SQLite::Database&)>& work) = 0;
};

}  // namespace hearth

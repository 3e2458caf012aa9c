#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// Puts entries that come by time and by the number of their row in order: those of one moment as
/// they were first written down, so that a change of what one does not see moves nothing. To sort
/// all of them so in SQL costs a third of reading them.
class InOrder {
 public:
  InOrder(SQLite::Database& database, bool oldest_first, const std::function<bool(Entry)>& visit)
      : database_(database), oldest_first_(oldest_first), visit_(visit) {}

  /// Visits those of the moment before; returns whether to go on.
  bool take(std::int64_t n, std::int64_t at_ms, Entry entry);

  /// Visits the last of them too; returns whether to go on.
  bool visit_held();

 private:
  struct Held {
    std::int64_t first;  ///< row
    Entry entry;
  };

  /// Than the first version of it.
  static bool is_later(const Held& one) { return !one.entry.follows.empty(); }
  void sort();
  std::int64_t first_row_of(const Uuid& entry);

  SQLite::Database& database_;
  bool oldest_first_;
  const std::function<bool(Entry)>& visit_;
  std::vector<Held> held_;  ///< of one moment
  std::int64_t at_ms_ = 0;
};

}  // namespace hearth

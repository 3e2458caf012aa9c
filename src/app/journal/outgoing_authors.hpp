#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <vector>

#include "hearth/exchange/json/export_json.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// What one author has written, or all together, in that order and with clocks renumbered. A few
/// entries are read at a time, and nothing stays open between.
class WrittenBy {
 public:
  /// What goes of an entry, or nothing.
  using Seen = std::function<std::optional<Entry>(Entry)>;

  /// `besides`: entries that are given at their own places. `most`: how many are held.
  WrittenBy(const Journal& journal, Author author, std::vector<Entry> besides, std::size_t most,
            Seen seen);

  /// Null at the end.
  [[nodiscard]] const Entry* next();

  /// That one.
  Entry take();

 private:
  void read_on();
  void add_besides();

  const Journal& journal_;
  Author author_;
  std::vector<Entry> besides_;  ///< the first of them last
  std::size_t most_;
  Seen seen_;
  std::deque<Entry> held_;
  std::optional<WrittenAt> read_to_;
  bool all_read_ = false;
  ClockNumbers clocks_;
};

}  // namespace hearth

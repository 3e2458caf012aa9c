#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "hearth/app/journal/visible.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// How much leaves the journal with an export.
struct OutgoingCount {
  std::size_t entries = 0;
  std::size_t marked = 0;  ///< of those that the reader may see, kept from a therapist
  std::map<Uuid, std::size_t> private_answers = {};  ///< of whom
};

/// What leaves the journal with an export: the entries as far as the reader may see them. A change
/// of which the reader sees nothing has not been made for them: the version before it goes out,
/// which reads the same and does not tell when somebody changed something. Between parts nothing is
/// read, and it is asked only after a full one whether to go on.
class Outgoing {
 public:
  /// `all`: what is marked goes along; otherwise it stays. The journal outlives it.
  Outgoing(const Journal& journal, const Reader& reader, bool all);

  /// Whether nothing goes; count() tells what stays then.
  [[nodiscard]] bool is_empty();

  /// In the order of sort_by_time(), in parts as visit_in_parts() reads them.
  void visit_by_time(const InParts& parts);

  /// In the order of written_before() with their clocks renumbered (ClockNumbers), a few of each
  /// author at a time. Among them is what was taken back or erased of a plan, without its words: a
  /// yes that was withdrawn is withdrawn wherever the plan goes. Of each person only by themselves;
  /// what was written together, by all.
  void visit_as_written(const InParts& parts);

  /// Of the last visit, if it went to the end; what was taken back is not in it.
  [[nodiscard]] const OutgoingCount& count() const { return count_; }

 private:
  [[nodiscard]] std::vector<Entry> replaced() const;
  [[nodiscard]] std::vector<Entry> replaced_of(const Author& author);
  [[nodiscard]] std::optional<Entry> going(Entry entry);
  [[nodiscard]] bool goes(const Entry& entry);

  const Journal& journal_;
  Reader reader_;
  bool all_;
  Seals seals_;
  std::map<Uuid, Entry> replaced_;  ///< by the version that stands: the one that goes out
  OutgoingCount count_;
};

/// That so many marked entries stay, or go along; empty for none.
std::string said_of_marked(std::size_t marked, bool all);

/// How many private answers of whom go along; empty for none.
std::string said_of_private(const OutgoingCount& count, const std::vector<Person>& people);

}  // namespace hearth

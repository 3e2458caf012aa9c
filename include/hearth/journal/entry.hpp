#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/moment.hpp"
#include "hearth/core/uuid.hpp"
#include "hearth/prompt/pack.hpp"

namespace hearth {

/// Somebody who writes in the journal.
struct Person {
  Uuid id;
  std::string name;
  Moment joined;
  std::optional<Moment> left;  ///< empty while they are here
};

/// Orders what several devices wrote even where their clocks disagree: a hybrid logical clock
/// (Kulkarni et al. 2014), 48 bits of milliseconds and 16 bits of counter in one number.
struct HybridTime {
  std::int64_t ticks = 0;  ///< milliseconds since the epoch * 65536 + counter
  auto operator<=>(const HybridTime&) const = default;

  std::int64_t ms() const { return ticks / 65536; }
};

/// The next tick after everything seen so far, at least the wall clock's.
HybridTime tick(HybridTime last, std::int64_t now_ms);

/// What has become of a revision's words.
enum class EntryState {
  written,
  undone,  ///< taken back; can be brought back
  erased,  ///< gone for good: no answers, no tags
};

std::string_view to_string(EntryState state);
std::optional<EntryState> parse_entry_state(std::string_view name);

/// One revision of one entry. Never changed once written: an edit is a new revision that follows
/// the old one, and the entry as it stands is the revision that nothing follows.
struct Entry {
  Uuid id;                    ///< of this revision
  Uuid entry;                 ///< of the entry: the id of its first revision
  std::vector<Uuid> follows;  ///< the revisions that this one takes the place of
  Uuid device;                ///< where it was written
  HybridTime clock;           ///< when it was written
  EntryState state = EntryState::written;

  Moment at;                   ///< when what it tells of took place, to the second
  bool recalled = false;       ///< written on a later day than it tells of
  std::optional<Uuid> author;  ///< empty: written together
  PackKind kind = PackKind::log;
  std::string pack;
  int version = 1;
  std::string occasion;  ///< `weekly/2026-W09`; empty if it belongs to none
  std::vector<std::string> tags;
  std::vector<Answer> answers;
};

/// Whether it was written before the other one; of two written at once the order is always the
/// same, on every device.
bool written_before(const Entry& one, const Entry& other);

/// What is known of a revision without its words.
struct Revision {
  Uuid id;
  Uuid entry;
  bool current = true;  ///< no other revision follows it
};

/// A person as they will be in the journal from now on.
struct PersonChange {
  std::optional<Uuid> was;  ///< who it is about; empty: somebody new, at the end of the list
  Person is;                ///< somebody new gets an id if theirs is nil
};

/// The words of an entry: its first text answer, or empty.
std::string_view text_of(const Entry& entry);

/// The tightest share of its answers; shared when there are none.
Share tightest_share(const Entry& entry);

}  // namespace hearth

#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/moment.hpp"
#include "hearth/core/uuid.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// Who wrote something: a person, or, where it is empty, all of them together at one screen.
using Author = std::optional<Uuid>;

/// Somebody who writes in the journal.
struct Person {
  Uuid id;
  std::string name;
  Moment joined;
  std::optional<Moment> left;  ///< empty while they are here
  std::string signing = {};    ///< the public key that what they write is signed with; may be empty
};

/// Somebody's time in the journal, which ends when they leave: who comes back has joined anew.
struct Membership {
  Uuid person;
  std::int64_t joined_ms = 0;
  auto operator<=>(const Membership&) const = default;
};

/// Everybody who is here, in the order of their ids.
std::vector<Membership> memberships(std::span<const Person> people);

/// Whether that membership lasts.
[[nodiscard]] bool lasts(const Membership& membership, std::span<const Person> people);

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
[[nodiscard]] std::optional<EntryState> parse_entry_state(std::string_view name);

/// How sure it is that somebody wrote what bears their name.
enum class Standing {
  on_trust,   ///< nobody signed it: its author had no key of their own, or it was written together
  confirmed,  ///< signed with the key of its author
  unconfirmed,  ///< its author signs what they write, and has not signed this: it counts for
                ///< nothing
};

/// A signature over what a revision says of itself and over those of its answers that have one and
/// the same share, so that it can be checked by whoever may see no others.
struct Proof {
  Share share = Share::shared;
  std::string signature;  ///< 64 bytes, base 16
  bool operator==(const Proof&) const = default;
};

/// One revision of one entry. Never changed once written: an edit is a new revision that follows
/// the old one, and the entry as it stands is the revision that nothing follows.
struct Entry {
  Uuid id;                       ///< of this revision
  Uuid entry;                    ///< of the entry: the id of its first revision
  std::vector<Uuid> follows;     ///< the revisions that this one takes the place of, all of them
  std::optional<Uuid> restores;  ///< one of them whose words it brings back; nil: that it is gone
  Uuid device;                   ///< where it was written
  HybridTime clock;              ///< when it was written
  HybridTime began;              ///< when the first revision of the entry was
  EntryState state = EntryState::written;
  Standing standing = Standing::on_trust;
  std::vector<Proof> proofs;

  Moment at;              ///< when what it tells of took place, to the second
  bool recalled = false;  ///< written on a later day than it tells of
  Author author;
  PackKind kind = PackKind::log;
  std::string pack;
  int version = 1;
  std::string occasion;             ///< `weekly/2026-W09`; empty if it belongs to none
  std::vector<Membership> invited;  ///< whom the seals of the occasion wait for, and open to
  bool unopened = false;  ///< these seals had not opened yet when it took the place of another
  std::vector<std::string> tags;
  std::vector<Answer> answers;
};

/// Who wrote it, to be read: their name, `together`, or whose name it bears unconfirmed.
std::string author_name(const Entry& entry, std::span<const Person> people);

/// Whether it is another version of what was written first.
[[nodiscard]] bool is_edited(const Entry& entry);

/// Whether it was written before the other one; of two written at once the order is always the
/// same, on every device.
[[nodiscard]] bool written_before(const Entry& one, const Entry& other);

/// What is known of a revision without its words.
struct Revision {
  Uuid id;
  Uuid entry;
  bool current = true;  ///< no other revision follows it
  Author author = {};
  EntryState state = EntryState::written;
  std::vector<Uuid> follows = {};
  Standing standing = Standing::on_trust;
};

/// Which version of an entry stands, whatever the order in which they came: one that no other
/// follows. Of several that know nothing of each other one that takes the words back goes before
/// one that has other words, then the one with the later id. What its author has not signed neither
/// follows nor goes before what bears their name rightly. Of versions that all follow each other,
/// as no hearth writes them, one stands all the same. Nil only without any.
Uuid version_that_stands(std::span<const Revision> versions);

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

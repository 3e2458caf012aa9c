// Makes of arbitrary bytes the revisions that several copies of a journal may hold, and brings them
// together: which version stands and how a plan stands is the same in whatever order they came, and
// taking back and bringing back find only what is theirs.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

#include "hearth/journal/entry.hpp"
#include "hearth/journal/undo.hpp"
#include "hearth/plan/event.hpp"

namespace hearth {
namespace {

constexpr std::size_t kBytesEach = 6;

Uuid numbered(std::uint8_t number) { return Uuid{{number}}; }

EntryState state_by(std::uint8_t byte) {
  if (byte % 4 == 1) return EntryState::undone;
  return byte % 4 == 2 ? EntryState::erased : EntryState::written;
}

Standing standing_by(std::uint8_t byte) {
  if (byte % 4 == 1) return Standing::confirmed;
  return byte % 4 == 2 ? Standing::unconfirmed : Standing::on_trust;
}

/// Six bytes each: its number (0 would be no id), what it follows, what else, its state, its
/// standing, its clock.
std::vector<Entry> revisions_in(std::span<const std::uint8_t> bytes) {
  std::vector<Entry> made;
  for (; bytes.size() >= kBytesEach; bytes = bytes.subspan(kBytesEach)) {
    Entry one;
    one.id = numbered(std::max<std::uint8_t>(bytes[0], 1));
    one.entry = numbered(1);
    for (const std::uint8_t other : bytes.subspan(1, 2)) {
      if (other != 0) one.follows.push_back(numbered(other));
    }
    if (bytes[3] >= 128 && !one.follows.empty()) one.restores = one.follows.back();
    one.state = state_by(bytes[3]);
    one.standing = standing_by(bytes[4]);
    one.author = numbered(static_cast<std::uint8_t>(bytes[4] / 128 + 2));
    one.clock = {bytes[5] * std::int64_t{65536}};
    one.kind = PackKind::plan;
    one.pack = bytes[4] % 2 == 0 ? "want" : "rest";
    const bool known = std::ranges::any_of(made, [&](const Entry& e) { return e.id == one.id; });
    if (!known) made.push_back(std::move(one));
  }
  return made;
}

std::vector<Revision> without_words(const std::vector<Entry>& entries) {
  std::vector<Revision> revisions;
  revisions.reserve(entries.size());
  for (const Entry& one : entries) {
    revisions.push_back({.id = one.id,
                         .entry = one.entry,
                         .author = one.author,
                         .state = one.state,
                         .follows = one.follows,
                         .standing = one.standing});
  }
  return revisions;
}

void expect_any_order(const std::vector<Entry>& entries) {
  std::vector<Revision> revisions = without_words(entries);
  const Uuid stands = version_that_stands(revisions);
  for (std::size_t i = 0; i < revisions.size(); ++i) {
    std::rotate(revisions.begin(), revisions.begin() + 1, revisions.end());
    if (version_that_stands(revisions) != stands) abort();
  }
  std::ranges::reverse(revisions);
  if (version_that_stands(revisions) != stands) abort();
  if (!revisions.empty() && stands == Uuid{}) abort();
}

bool is_among(const std::vector<Entry>& entries, const Uuid& id) {
  return std::ranges::any_of(entries, [&](const Entry& one) { return one.id == id; });
}

void take_back_and_again(std::vector<Entry> entries) {
  for (int round = 0; round < 4; ++round) {
    const auto undone = undoing(entries);
    if (!undone) break;
    if (!is_among(entries, undone->change.id)) abort();
    entries.push_back(undone->revision);
    entries.back().id = numbered(static_cast<std::uint8_t>(250 - round));
  }
  if (const auto redone = redoing(entries); redone && !is_among(entries, redone->change.id))
    abort();
}

void fold(const std::vector<Entry>& entries) {
  std::vector<PlanEvent> events;
  for (const Entry& one : entries) add_plan_events(one, nullptr, events);
}

}  // namespace
}  // namespace hearth

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto entries = hearth::revisions_in({data, std::min<std::size_t>(size, 240)});
  hearth::expect_any_order(entries);
  hearth::take_back_and_again(entries);
  hearth::fold(entries);
  return 0;
}

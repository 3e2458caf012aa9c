#include "hearth/journal/undo.hpp"

#include <algorithm>
#include <map>

namespace hearth {
namespace {

/// What a revision brings back: nothing that was there (nil) or an earlier one; empty if it is a
/// change of its own.
std::optional<Uuid> brought_back(const Entry& revision) {
  return revision.state == EntryState::undone ? Uuid{} : revision.restores;
}

/// The version that was in force before.
Uuid before(const Entry& change) {
  return change.follows.empty() ? Uuid{} : change.follows.front();
}

/// What counts and what was taken back, after everything that happened.
class Changes {
 public:
  explicit Changes(std::vector<Entry> revisions) : revisions_(std::move(revisions)) {
    std::erase_if(revisions_,
                  [](const Entry& revision) { return revision.state == EntryState::erased; });
    for (const Entry& revision : revisions_) take(revision);
  }

  std::optional<Reversal> undo() const {
    if (done_.empty()) return std::nullopt;
    const Entry& change = *done_.back();
    const Uuid earlier = before(change);
    if (earlier != Uuid{}) return back_to(earlier, change);
    Entry gone = next_revision(*in_force_.at(change.entry));
    gone.state = EntryState::undone;
    gone.answers.clear();
    gone.tags.clear();
    return Reversal{change, std::move(gone)};
  }

  std::optional<Reversal> redo() const {
    return undone_.empty() ? std::nullopt : back_to(undone_.back()->id, *undone_.back());
  }

 private:
  void take(const Entry& revision) {
    const auto target = brought_back(revision);
    if (target && is_about(done_, revision) && before(*done_.back()) == *target) {
      undone_.push_back(done_.back());
      done_.pop_back();
    } else if (target && is_about(undone_, revision) && undone_.back()->id == *target) {
      done_.push_back(undone_.back());
      undone_.pop_back();
    } else if (revision.state == EntryState::written) {
      done_.push_back(&revision);
      undone_.clear();
    }
    by_id_[revision.id] = &revision;
    in_force_[revision.entry] = &revision;
  }

  static bool is_about(const std::vector<const Entry*>& changes, const Entry& revision) {
    return !changes.empty() && changes.back()->entry == revision.entry;
  }

  std::optional<Reversal> back_to(const Uuid& earlier, const Entry& change) const {
    const auto found = by_id_.find(earlier);
    if (found == by_id_.end()) return std::nullopt;
    Entry revision = next_revision(*in_force_.at(change.entry));
    revision.state = EntryState::written;
    revision.answers = found->second->answers;
    revision.tags = found->second->tags;
    revision.version = found->second->version;
    revision.restores = earlier;
    return Reversal{change, std::move(revision)};
  }

  std::vector<Entry> revisions_;
  std::vector<const Entry*> done_;
  std::vector<const Entry*> undone_;
  std::map<Uuid, const Entry*> by_id_;
  std::map<Uuid, const Entry*> in_force_;  ///< by entry
};

}  // namespace

Entry next_revision(const Entry& current) {
  Entry next = current;
  next.id = {};
  next.device = {};
  next.clock = {};
  next.standing = {};
  next.proofs.clear();
  next.restores.reset();
  next.unopened = false;
  next.follows.insert(next.follows.begin(), current.id);
  return next;
}

std::optional<Reversal> undoing(std::vector<Entry> revisions) {
  return Changes(std::move(revisions)).undo();
}

std::optional<Reversal> redoing(std::vector<Entry> revisions) {
  return Changes(std::move(revisions)).redo();
}

}  // namespace hearth

#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hearth/journal/draft.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/journal/query.hpp"
#include "hearth/vault/slots.hpp"

namespace hearth {

struct NewVault;
struct OpenJournal;

/// Everything a couple has written, on disk: read and appended to here; its people, who answered
/// which occasion, its history, drafts, notes, private words, what is brought in and what could not
/// be saved have headers of their own. Each
/// call that changes something is on the disk, whole, when it returns; an exception means that
/// nothing was changed. Throws Error: busy (another process is writing and did not finish in time),
/// damaged, or failed with the reason.
class Journal {
 public:
  /// Throws Error if create() would refuse that place: for before anything is asked.
  static void check_new(const std::filesystem::path& path);

  /// A new plain journal for these people, in a folder that is made if need be. Refuses to touch a
  /// file that exists. Folder 0700, file 0600.
  static Journal create(const std::filesystem::path& path, const std::vector<std::string>& names,
                        Moment now);

  /// A new encrypted journal for these people, at a place where there is nothing, as with a plain
  /// one; the secrets of `vault` open it.
  static Journal create(const std::filesystem::path& path, const std::vector<std::string>& names,
                        Moment now, const NewVault& vault);

  /// An existing journal, brought up to this version's schema if it is older. Whether it is
  /// encrypted is told by its first bytes; the opener is then asked for its keys, here and now,
  /// and again only if they change. Throws Error (locked) if it is and there is no opener.
  static Journal open(const std::filesystem::path& path, Opener opener = {});

  /// An existing journal as it is now, to be read alone: not a byte of it or beside it changes, and
  /// nothing can be written to it. Else as open().
  static Journal look_at(const std::filesystem::path& path, Opener opener = {});

  Journal(Journal&&) noexcept;
  Journal& operator=(Journal&&) noexcept;
  ~Journal();

  /// In the order in which they came.
  std::vector<Person> people() const;

  /// Entries as they stand (no superseded revisions), newest first, until `visit` returns false.
  /// The query leaves out what cannot be wanted; which of the others are, passes() tells. What is
  /// read meanwhile is of the same state of the journal.
  void visit(const Query& query, const std::function<bool(Entry)>& visit) const;

  /// Whether any entry may have a tag, whoever sees it: where there is none, none has to be read.
  [[nodiscard]] bool may_have_tags() const;

  /// The ids of all other entries, whoever may see them, whose last characters, so many, are those
  /// of one of these: what a short id could be mixed up with. `length`: four at least.
  std::vector<Uuid> entry_ids_ending_like(const std::vector<Uuid>& ids, std::size_t length) const;

  /// How many wordings the answers here have, if all of them are known: what lies under somebody's
  /// own key has its wordings with it.
  [[nodiscard]] std::optional<std::size_t> wordings() const;

  /// Appends revisions, all or none. Ids, device and clock are given here where they are nil; the
  /// entries are returned as they were written. A draft given as finished goes in the same step.
  /// What cannot be saved goes where rescue_to() said.
  std::vector<Entry> append(std::vector<Entry> entries, Moment now,
                            const Draft* finished = nullptr);

  /// Removes the words of an entry from all its revisions and from a draft of it, and the wordings
  /// that nothing else uses, for good; what is left is an empty tombstone. Given the revision in
  /// force. Nothing of it can be read any more, neither in unused parts of the file nor in the
  /// versions beside it: throws HalfDone if it is erased and that could not be seen to.
  void erase(const Entry& current, Moment now);

 private:
  explicit Journal(std::unique_ptr<OpenJournal> open);
  friend OpenJournal& inside(const Journal& journal);

  std::unique_ptr<OpenJournal> open_;
};

}  // namespace hearth

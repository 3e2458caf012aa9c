#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hearth/journal/draft.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/journal/occasion.hpp"
#include "hearth/journal/query.hpp"
#include "hearth/vault/slots.hpp"

namespace hearth {

struct NewVault;
struct OpenJournal;

/// Everything a couple has written, on disk: read and appended to here; its people, drafts, notes,
/// private words, what is brought in and what could not be saved have headers of their own. Each
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

  /// Who was invited to which occasion, and who has answered it.
  Occasions occasions() const;

  /// Who was invited to which occasion of that pack alone, and who has answered it.
  Occasions occasions_of(const std::string& pack) const;

  /// Who has answered one occasion, which is quick.
  std::vector<Author> who_answered(const std::string& occasion) const;

  /// Who was invited to these occasions alone, and who has answered them.
  Occasions occasions(const std::vector<std::string>& names) const;

  /// Entries as they stand (no superseded revisions), newest first, until `visit` returns false.
  /// The query leaves out what cannot be wanted; which of the others are, passes() tells. What is
  /// read meanwhile is of the same state of the journal.
  void visit(const Query& query, const std::function<bool(Entry)>& visit) const;

  /// Whether any entry may have a tag, whoever sees it: where there is none, none has to be read.
  [[nodiscard]] bool may_have_tags() const;

  /// Every revision that was ever written, those that are undone or erased included.
  std::vector<Revision> revisions() const;

  /// A revision with all that is known of it; nothing if it is not here.
  [[nodiscard]] std::optional<Entry> revision(const Uuid& id) const;

  /// All revisions of an entry, in the order in which they were written.
  std::vector<Entry> revisions(const Uuid& entry) const;

  /// All revisions that this person has written, or all together, in the order in which they were
  /// written.
  std::vector<Entry> revisions_by(const Uuid& person) const;

  /// The ids of all other entries, whoever may see them, whose last characters, so many, are those
  /// of one of these: what a short id could be mixed up with. `length`: four at least.
  std::vector<Uuid> entry_ids_ending_like(const std::vector<Uuid>& ids, std::size_t length) const;

  /// How many wordings the answers here have, if all of them are known: what lies under somebody's
  /// own key has its wordings with it.
  [[nodiscard]] std::optional<std::size_t> wordings() const;

  /// When that person, or all together, wrote last by the clock of then; zero if they never did.
  HybridTime last_written(const std::optional<Uuid>& person) const;

  /// The entry that person wrote last by the clock of then, in whatever revision; nothing if they
  /// never did.
  [[nodiscard]] std::optional<Uuid> last_entry_of(const Uuid& person) const;

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

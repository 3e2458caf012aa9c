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
#include "hearth/store/rescue.hpp"
#include "hearth/store/storage/opener.hpp"

namespace hearth {

class EncryptedStorage;
class Error;
class PersonalKeys;
class Storage;
struct NewVault;
struct ReadRescued;
struct Unsaved;

/// Everything a couple has written, on disk. Each call that changes something is on the disk,
/// whole, when it returns; an exception means that nothing was changed. Throws Error: busy (another
/// process is writing and did not finish in time), damaged, or failed with the reason.
class Journal {
 public:
  /// Throws Error if create() would refuse that place: for before anything is asked.
  static void check_new(const std::filesystem::path& path);

  /// A new plain journal for these people, in a folder that is made if need be. Refuses to touch a
  /// file that exists. Folder 0700, file 0600.
  static Journal create(const std::filesystem::path& path, const std::vector<std::string>& names,
                        Moment now);

  /// The same, encrypted.
  static Journal create(const std::filesystem::path& path, const std::vector<std::string>& names,
                        Moment now, const NewVault& vault);

  /// An existing journal, brought up to this version's schema if it is older. Whether it is
  /// encrypted is told by its first bytes; the opener is then asked for its keys, here and now,
  /// and again only if they change. Throws Error (locked) if it is and there is no opener.
  static Journal open(const std::filesystem::path& path, Opener opener = {});

  Journal(Journal&&) noexcept;
  Journal& operator=(Journal&&) noexcept;
  ~Journal();

  /// In the order in which they came.
  std::vector<Person> people() const;

  /// Who was invited to which occasion, and who has answered it.
  Occasions occasions() const;

  /// Of these occasions alone.
  Occasions occasions(const std::vector<std::string>& names) const;

  /// Entries as they stand (no superseded revisions), newest first, until `visit` returns false.
  /// The query leaves out what cannot be wanted; which of the others are, passes() tells.
  void visit(const Query& query, const std::function<bool(Entry)>& visit) const;

  /// All revisions of an entry, in the order in which they were written.
  std::vector<Entry> revisions(const Uuid& entry) const;

  /// All revisions that this person has written, or all together, in the order in which they were
  /// written.
  std::vector<Entry> revisions_by(const Uuid& person) const;

  /// Removes the words of an entry from all its revisions and from a draft of it, and the wordings
  /// that nothing else uses, for good; what is left is an empty tombstone. Given the revision in
  /// force. Nothing of it can be read any more, neither in unused parts of the file nor in the
  /// versions beside it: throws HalfDone if it is erased and that could not be seen to.
  void erase(const Entry& current, Moment now);

  /// The ids of all entries, whoever may see them, whose last four characters are those of one of
  /// these: what a short id could be mixed up with.
  std::vector<Uuid> entry_ids_ending_like(const std::vector<Uuid>& ids) const;

  /// Appends revisions, all or none. Ids, device and clock are given here where they are nil; the
  /// entries are returned as they were written. A draft given as finished goes in the same step.
  std::vector<Entry> append(std::vector<Entry> entries, Moment now,
                            const Draft* finished = nullptr);

  /// How far what somebody keeps private is out of the others' reach.
  enum class Privacy {
    hidden,  ///< not encrypted once more: they have no key of their own
    closed,  ///< under their own key, which is not here: they do not see it themselves
    open,    ///< under their own key, which is here
  };
  Privacy privacy_of(const Uuid& person) const;

  /// Whether what this person kept private before they had a key of their own stays open to whoever
  /// has the journal's passphrase, rather than being closed with it.
  void leave_open(const Uuid& person, bool open);

  /// The people of whom anything lies under their own keys.
  std::vector<Uuid> people_with_private() const;

  /// Brings the keys of one more person's slot, so that what is private of them can be read and
  /// written.
  void admit(const VaultKeys& keys);

  /// Where words that cannot be saved are kept, encrypted, the nearest folder first. Without that,
  /// and in a plain journal, they are kept nowhere; the Error then says so.
  void rescue_to(std::vector<std::filesystem::path> folders);

  /// The ids under which it is encrypted or was before; rescued words go by them.
  std::vector<Uuid> vaults() const;

  /// Takes what is kept there into the journal, as far as it opens and can be saved, and removes a
  /// file once all that it holds is here. What was written since is never replaced.
  TakenBack take_back(Moment now);

  /// The same for one file of this or another place. If the keys of the journal do not open it, the
  /// opener is asked for its own. Says why if anything of it is not here then. Throws Error.
  [[nodiscard]] std::optional<Waiting> take_back(const std::filesystem::path& file,
                                                 const Opener& opener, Moment now);

  /// Who is told the id of an encrypted journal and which version of it is open, now and after each
  /// save.
  void tell_versions(const std::function<void(const Uuid&, std::uint64_t)>& whom);

  /// When that person, or all together, wrote last by the clock of then; zero if they never did.
  HybridTime last_written(const std::optional<Uuid>& person) const;

  /// Whether something that is said only once was said, and that it is now.
  [[nodiscard]] bool was_said(const std::string& what) const;
  void note_said(const std::string& what);

  /// Why every yes that was given so far has lapsed: `upgrade`, or the id of a restore; empty if
  /// none has. It is noted by what does it.
  std::string lapsed() const;

  /// The last time that an older version was put back; empty if none was.
  std::string restored() const;
  void note_restored(const Uuid& restore);

  /// Every revision that was ever written, those that are undone or erased included.
  std::vector<Revision> revisions() const;

  /// Changes people and appends revisions that have ids of their own, all or none. A person gets
  /// another id only as long as they have written nothing, drafts
  /// included.
  /// `completed`: revisions that are here in part, with all that is known of them.
  std::vector<Entry> take_in(const std::vector<PersonChange>& people, std::vector<Entry> entries,
                             Moment now, const std::vector<Entry>& completed = {});

  /// A revision with all that is known of it; nothing if it is not here.
  [[nodiscard]] std::optional<Entry> revision(const Uuid& id) const;

  /// Whether an entry is signed by its author, if they sign what they write here.
  Standing standing_of(const Entry& entry) const;

  /// The same id for the same text in this journal, told by a secret of its own, which is kept with
  /// what is taken in: nobody else can tell the id from the text.
  Uuid id_for(std::string_view text);

  /// A person leaves. Of their entries `stays` tells what does; the rest of their words is removed
  /// for good, earlier versions and drafts whole. Throws Error (Exit::locked) without their key,
  /// and HalfDone as erase() does.
  void see_off(const Person& person, const std::function<Entry(const Entry&)>& stays);

  [[nodiscard]] std::optional<Draft> draft(const std::string& pack,
                                           const std::optional<Uuid>& author) const;
  void keep(const Draft& draft);
  void discard(const Draft& draft);

 private:
  explicit Journal(std::unique_ptr<Storage> storage);
  explicit Journal(std::unique_ptr<EncryptedStorage> storage);
  const PersonalKeys& keys() const;
  [[noreturn]] void give_up(const Error& failure, const Unsaved& unsaved);
  [[nodiscard]] std::optional<RescuedFile> take_back(const std::filesystem::path& file, Moment now);
  [[nodiscard]] bool take_back(Unsaved unsaved, Moment now);
  [[nodiscard]] bool take_back(const Draft& rescued);
  [[nodiscard]] bool is_begun(const Draft& finished) const;
  [[nodiscard]] std::optional<Waiting> misplaced(const Unsaved& rescued) const;
  [[nodiscard]] std::optional<Waiting> objection(const Unsaved& rescued) const;
  ReadRescued read_kept(const std::filesystem::path& file) const;
  void is_taken(const std::filesystem::path& file);
  [[nodiscard]] bool holds(const Uuid& revision) const;
  std::string noted(const char* key) const;

  std::unique_ptr<Storage> storage_;
  EncryptedStorage* encrypted_ = nullptr;  ///< what `storage_` holds, if that is encrypted
  std::vector<std::filesystem::path> rescue_folders_;
  std::string secret_;  ///< of id_for(); empty: not needed so far
};

}  // namespace hearth

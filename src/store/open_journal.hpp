#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

#include "draft_file.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/store/rescue.hpp"
#include "storage/encrypted_storage.hpp"

namespace hearth {

/// A journal that is open, as everything beside Journal that reads or changes it works with it.
struct OpenJournal {
  std::unique_ptr<Storage> storage;
  EncryptedStorage* encrypted = nullptr;                   ///< the storage, if it is encrypted
  std::vector<std::filesystem::path> rescue_folders = {};  ///< for what cannot be saved
  std::vector<DraftFile> draft_files = {};                 ///< of the sittings that go on
  std::vector<TakenUp> taken_up = {};                      ///< of these, whether in a file or not

  /// Who has a key of their own, and which of these are here; nobody in a plain journal.
  const PersonalKeys& keys() const {
    static const PersonalKeys nobodys;
    return encrypted ? encrypted->personal_keys() : nobodys;
  }

  /// What `read(database)` gives, of the state as it is now.
  template <typename Read>
  auto read(const Read& read) const {
    std::optional<std::invoke_result_t<Read, SQLite::Database&>> found;
    storage->read([&](SQLite::Database& database) { found = read(database); });
    return *std::move(found);
  }
};

OpenJournal& inside(const Journal& journal);

/// What was to be written and could not be saved.
struct Unsaved {
  std::vector<Entry> entries = {};
  std::optional<Draft> finished = {};  ///< the draft that the entries complete
  std::optional<Draft> draft = {};     ///< or a draft itself
  std::optional<DraftTie> tie = {};    ///< of either, if its sitting had a file of its own
  std::filesystem::path place = {};    ///< of the journal, through all links
};

/// Changes the journal; words that cannot be saved are kept in a file, and the Error says where.
/// Throws KeptNowhere if no file takes them.
void change_or_rescue(OpenJournal& journal, const std::function<void(SQLite::Database&)>& change,
                      const std::function<Unsaved()>& words);

/// Why words are not in the journal, and where they are.
Error kept_in(const std::filesystem::path& file, const Error& failure);

/// Writes words, encrypted with the keys of the journal, into the first of these files that takes
/// them, in place of what is in it; nobody else works on it as long as what holds it is open.
struct Written {
  std::filesystem::path file;
  Descriptor held;
};
std::optional<Written> write_beside(const OpenJournal& journal, const Unsaved& words,
                                    const std::vector<std::filesystem::path>& files);

/// A new name in each of the folders for what cannot be saved.
std::vector<std::filesystem::path> new_names(const OpenJournal& journal);

/// That the passphrase of who wrote private words is not here.
Waiting waits_for_author();

/// What a file of rescued words holds, or of a sitting. If the keys of the journal do not open it,
/// the opener is asked for its own. Throws Waiting if it stays closed, and what the opener throws.
Unsaved read_rescued(const std::filesystem::path& file, const OpenJournal& journal,
                     const Opener& opener = {});

/// What a file holds of a sitting that was cut off; empty if it is of words that could not be
/// saved, or encrypted with other keys. Throws Waiting if it is damaged.
std::optional<CutOff> read_cut_off(const std::filesystem::path& file, const OpenJournal& journal);

/// Removes a file all of which is in the journal, or is not wanted. One that cannot be removed is
/// noted, and not imported again.
void remove_imported(Journal& journal, const std::filesystem::path& file);

/// Brings what a file holds into the journal, and removes it, as import_rescued() does. What it was
/// of: nothing, if it is for a journal at another place or has to wait for its author.
enum class Imported { nothing, draft, words };
Imported import_here(Journal& journal, const std::filesystem::path& file, Moment now);

}  // namespace hearth

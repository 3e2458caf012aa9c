#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

#include "hearth/store/journal.hpp"
#include "hearth/store/rescue.hpp"
#include "storage/encrypted_storage.hpp"

namespace hearth {

/// A journal that is open, as everything beside Journal that reads or changes it works with it.
struct OpenJournal {
  std::unique_ptr<Storage> storage;
  EncryptedStorage* encrypted = nullptr;                   ///< the storage, if it is encrypted
  std::vector<std::filesystem::path> rescue_folders = {};  ///< for what cannot be saved

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
  std::filesystem::path place = {};    ///< of the journal, through all links
};

/// Changes the journal; words that cannot be saved are kept in a file, and the Error says where.
void change_or_rescue(const OpenJournal& journal,
                      const std::function<void(SQLite::Database&)>& change,
                      const std::function<Unsaved()>& words);

/// That the passphrase of who wrote private words is not here.
Waiting waits_for_author();

/// What a file of rescued words holds. If the keys of the journal do not open it, the opener is
/// asked for its own. Throws Waiting if it stays closed, and what the opener throws.
Unsaved read_rescued(const std::filesystem::path& file, const OpenJournal& journal,
                     const Opener& opener = {});

}  // namespace hearth

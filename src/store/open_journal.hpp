#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

#include "hearth/store/journal.hpp"
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

}  // namespace hearth

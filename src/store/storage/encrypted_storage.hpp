#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "hearth/system/file_lock.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/read_file.hpp"
#include "hearth/vault/slots.hpp"
#include "personal_keys.hpp"
#include "storage.hpp"

namespace hearth {

struct VaultImage;

/// An encrypted journal: decrypted into memory, worked on there, and saved as a whole.
class EncryptedStorage final : public Storage {
 public:
  /// Opens what exists, asking for the keys now, and brings its schema up to date: in memory alone
  /// where it is only looked at, else in the file, whose version before is kept as `.v<N>.bak`.
  EncryptedStorage(std::filesystem::path path, Opener opener, Purpose purpose = Purpose::work);

  std::filesystem::path place() const override { return real_file(path_); }

  /// With what it is encrypted and for whom, as it was read or saved last.
  const VaultInfo& info() const { return info_; }
  const VaultKeys& keys() const { return *keys_; }
  const std::vector<Person>& people() const { return people_; }

  /// Who has a key of their own, and which of these are here.
  const PersonalKeys& personal_keys() const { return personal_keys_; }

  /// Looks once more whose keys these are: people have changed.
  void find_owners();

  /// Brings the keys of one more person.
  void add_personal_keys(const VaultKeys& keys);

  /// Is called with the generation of the journal after each save.
  void on_save(std::function<void(std::uint64_t)> told) { told_ = std::move(told); }

 private:
  void read_now(const std::function<void(SQLite::Database&)>& work) override;
  void change_now(const std::function<void(SQLite::Database&)>& work) override;
  void erase_now(const std::function<void(SQLite::Database&)>& work) override;
  [[nodiscard]] bool is_current() const;
  void catch_up();
  VaultKeys keys_for(const VaultHeader& header);
  [[nodiscard]] bool catch_up_with_known_keys();
  void adopt(VaultImage loaded);
  void bring_up_to_date();
  void close_what_is_open();

  using Removing = void (*)(const std::filesystem::path& file);
  void save(const std::function<void(SQLite::Database&)>& work, Removing removing);
  void save_held(const FileLock& lock, const std::function<void(SQLite::Database&)>& work,
                 Removing removing);

  std::filesystem::path path_;
  Opener opener_;
  Purpose purpose_;
  std::optional<VaultKeys> keys_;
  VaultInfo info_;
  std::optional<FileMark> mark_;  ///< of the file that is in memory; empty if none is
  std::unique_ptr<SQLite::Database> database_;
  std::vector<VaultKeys> more_keys_;
  std::vector<Person> people_;
  PersonalKeys personal_keys_;
  std::function<void(std::uint64_t)> told_;
};

/// Creates an encrypted journal with the schema and lets `fill` write into it. Refuses an existing
/// file; leaves none behind if anything fails.
void create_vault(const std::filesystem::path& path, const NewVault& vault,
                  const std::function<void(SQLite::Database&)>& fill);

}  // namespace hearth

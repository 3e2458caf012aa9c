#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "hearth/store/storage/new_vault.hpp"
#include "hearth/store/storage/opener.hpp"
#include "hearth/system/file_lock.hpp"
#include "hearth/system/input_file.hpp"
#include "storage.hpp"

namespace hearth {

struct VaultImage;

/// An encrypted journal: decrypted into memory, worked on there, and saved as a whole.
class VaultMedium final : public Medium {
 public:
  /// Opens what exists, asking for the keys now, and brings its schema up to date. The version
  /// before is kept as `.v<N>.bak`.
  VaultMedium(std::filesystem::path path, Opener opener);

  std::filesystem::path place() const override { return real_file(path_); }
  const Owners& owners() const override { return owners_; }
  void look_whose() override;
  void admit(const VaultKeys& keys) override;
  [[nodiscard]] std::optional<std::filesystem::path> keep_elsewhere(
      const std::vector<std::filesystem::path>& folders, const Unsaved& unsaved) override;
  [[nodiscard]] std::optional<Uuid> vault() const override { return info_.journal; }
  ReadRescued read_kept(const std::filesystem::path& file) override;
  void tell_versions(const std::function<void(const Uuid&, std::uint64_t)>& whom) override;

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
  std::optional<VaultKeys> keys_;
  VaultInfo info_;
  std::optional<FileMark> mark_;  ///< of the file that is in memory; empty if none is
  std::unique_ptr<SQLite::Database> database_;
  std::vector<VaultKeys> admitted_;
  Owners owners_;
  std::function<void(const Uuid&, std::uint64_t)> told_;
};

/// Creates an encrypted journal with the schema and lets `fill` write into it. Refuses an existing
/// file; leaves none behind if anything fails.
void create_vault(const std::filesystem::path& path, const NewVault& vault,
                  const std::function<void(SQLite::Database&)>& fill);

}  // namespace hearth

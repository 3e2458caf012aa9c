#pragma once

#include <filesystem>
#include <memory>

#include "hearth/system/file_lock.hpp"
#include "hearth/system/path.hpp"
#include "storage.hpp"

namespace hearth {

/// A plain SQLite file, for those whose disk is encrypted already.
class PlainStorage final : public Storage {
 public:
  /// Opens what exists and brings its schema up to date.
  explicit PlainStorage(std::filesystem::path path);

  std::filesystem::path place() const override { return real_file(path_); }

 private:
  void read_now(const std::function<void(SQLite::Database&)>& work) override;
  void change_now(const std::function<void(SQLite::Database&)>& work) override;
  void erase_now(const std::function<void(SQLite::Database&)>& work) override;
  void bring_up_to_date();
  void clear_unused();
  void clear_what_was_left() noexcept;

  std::filesystem::path path_;
  SQLite::Database database_;
};

/// Makes a new file with the schema and what `fill` writes into it: whole, or not at all. Throws
/// Error if something of that name is there already.
void create_plain(const std::filesystem::path& path,
                  const std::function<void(SQLite::Database&)>& fill);

}  // namespace hearth

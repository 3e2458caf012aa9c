#pragma once

#include <filesystem>
#include <memory>

#include "hearth/system/file_lock.hpp"
#include "hearth/system/path.hpp"
#include "image.hpp"
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

/// A plain journal as it is, read where it lies; an older one as it was when it was opened, copied
/// into memory and brought up to date there.
class PlainLook final : public Storage {
 public:
  explicit PlainLook(std::filesystem::path path);

  std::filesystem::path place() const override { return real_file(path_); }

 private:
  void read_now(const std::function<void(SQLite::Database&)>& work) override;
  void change_now(const std::function<void(SQLite::Database&)>& work) override;
  void erase_now(const std::function<void(SQLite::Database&)>& work) override;

  std::filesystem::path path_;
  std::unique_ptr<SQLite::Database> database_;
};

/// Makes a new file with the schema and what `fill` writes into it: whole, or not at all. Throws
/// Error if something of that name is there already.
void create_plain(const std::filesystem::path& path,
                  const std::function<void(SQLite::Database&)>& fill);

/// Long enough for a queue of writers on a slow disk, short enough that nobody thinks it hangs.
inline constexpr int kSqlitePatienceMs = 20000;
/// Of a shell that completes a word, or of a page that would only say more.
inline constexpr int kLookPatienceMs = 1000;

/// Gives a plain journal in use, as SQLite sees it, to `read`, during which it stays as it is: what
/// a killed writer left half-done is taken back first. Throws Error (damaged) unless its tables fit
/// together.
void read_plain_journal(const std::filesystem::path& journal,
                        const std::function<void(SQLite::Database&)>& read);

/// The bytes of a copy of a plain journal, which is only looked at: not a byte of it or beside it
/// changes. Throws Error (damaged) unless its tables fit together, and if a change in it is
/// half-done.
SqliteImage read_plain_copy(const std::filesystem::path& copy);

/// Likewise, without taking its bytes into memory.
void check_plain_in_use(const std::filesystem::path& journal);
void check_plain_copy(const std::filesystem::path& copy);

/// Keeps everybody else out of a plain journal that is to be replaced, for as long as this lives.
class PlainHold {
 public:
  /// Lets SQLite take back what is half-done, then removes what it leaves beside the journal, which
  /// it would take for the next one's. Holds nothing of a file that is no database. Throws Error:
  /// Exit::busy if somebody is writing.
  explicit PlainHold(const std::filesystem::path& journal);

 private:
  std::unique_ptr<SQLite::Database> database_;
};

}  // namespace hearth

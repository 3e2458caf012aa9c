#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <functional>
#include <string>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {

/// Another command has changed with what a journal is encrypted, or that it is, since it was
/// opened: the keys that are here open only what was kept before.
class KeysChanged : public Error {
 public:
  explicit KeysChanged(const std::string& what)
      : KeysChanged(what, tr("Nothing was changed. Run the command again.")) {}
  KeysChanged(const std::string& what, const std::string& hint) : Error(what, hint, Exit::busy) {}
};

/// What a journal is opened for.
enum class Purpose {
  work,
  look,  ///< to be read alone: not a byte of it or beside it changes
};

/// That a change was asked of a journal that is only looked at.
Error only_looked_at();

/// Where the database of a journal is kept: in a plain file, or in an encrypted one.
class Storage {
 public:
  virtual ~Storage() = default;

  /// Runs a read against the state as it is now; one within another, against that one's.
  void read(const std::function<void(SQLite::Database&)>& work);

  /// Runs a change as one transaction. On return it is on the disk; if `work` or the saving
  /// throws, it is not, and the Error says so, and whether changes before it are.
  void change(const std::function<void(SQLite::Database&)>& work);

  /// Runs a change that removes words: as change() does, and they cannot be read any more in the
  /// file, nor in the versions beside it. Throws HalfDone if they are removed and the file could
  /// not be cleared of them; whoever opens it next tries again.
  void erase(const std::function<void(SQLite::Database&)>& work);

  /// From now on each change that is on the disk, one that is half done included, is followed by
  /// this, which throws nothing.
  void after_change(std::function<void()> follow) { follow_ = std::move(follow); }

  /// Where it lies, through all links.
  virtual std::filesystem::path place() const = 0;

 private:
  virtual void read_now(const std::function<void(SQLite::Database&)>& work) = 0;
  virtual void change_now(const std::function<void(SQLite::Database&)>& work) = 0;
  virtual void erase_now(const std::function<void(SQLite::Database&)>& work) = 0;

  template <typename Step>
  void told_whole(const Step& step);
  void has_changed();

  bool has_changed_ = false;
  SQLite::Database* reading_ = nullptr;  ///< of the read that goes on
  std::function<void()> follow_;
};

}  // namespace hearth

#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>

#include "personal_keys.hpp"
#include "unsaved.hpp"

namespace hearth {

/// Where a journal's SQLite image lives: a plain file, or a vault. Nothing above knows which.
class Medium {
 public:
  virtual ~Medium() = default;

  /// Runs a read against the state as it is now.
  void read(const std::function<void(SQLite::Database&)>& work);

  /// Runs a change as one transaction. On return it is on the disk; if `work` or the saving
  /// throws, it is not, and the Error says so, and whether changes before it are.
  void change(const std::function<void(SQLite::Database&)>& work);

  /// The same for a change that removes words: they cannot be read any more in the file, nor in
  /// the versions beside it. Throws HalfDone if they are removed and the file could not be cleared
  /// of them; whoever opens it next tries again.
  void erase(const std::function<void(SQLite::Database&)>& work);

  /// Whose private answers lie under keys of their own, and which of these are here.
  virtual const Owners& owners() const {
    static const Owners nobody;
    return nobody;
  }

  /// Looks once more whose keys these are: people have changed.
  virtual void look_whose() {}

  /// Brings the keys of one more person.
  virtual void admit(const VaultKeys& /*keys*/) {}

  /// Where it lies, through all links.
  virtual std::filesystem::path place() const = 0;

  /// Keeps elsewhere what could not be saved; empty where that is not possible.
  [[nodiscard]] virtual std::optional<std::filesystem::path> keep_elsewhere(
      const std::vector<std::filesystem::path>& /*folders*/, const Unsaved& /*unsaved*/) {
    return std::nullopt;
  }

  /// The id of the vault, if it is one.
  [[nodiscard]] virtual std::optional<Uuid> vault() const { return std::nullopt; }

  /// What is kept in one of them, as far as it opens with the keys that are here.
  virtual ReadRescued read_kept(const std::filesystem::path& /*file*/) { return {}; }

  /// Who is told which version of an encrypted journal is open, now and after each save.
  virtual void tell_versions(const std::function<void(const Uuid&, std::uint64_t)>& /*whom*/) {}

 private:
  virtual void read_now(const std::function<void(SQLite::Database&)>& work) = 0;
  virtual void change_now(const std::function<void(SQLite::Database&)>& work) = 0;
  virtual void erase_now(const std::function<void(SQLite::Database&)>& work) = 0;

  template <typename Step>
  void told_whole(const Step& step);

  bool has_changed_ = false;
};

}  // namespace hearth

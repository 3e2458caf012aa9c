#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>

#include "owners.hpp"
#include "unsaved.hpp"

namespace hearth {

/// Where a journal's SQLite image lives: a plain file, or a vault. Nothing above knows which.
class Medium {
 public:
  virtual ~Medium() = default;

  /// Runs a read against the state as it is now.
  virtual void read(const std::function<void(SQLite::Database&)>& work) = 0;

  /// Runs a change as one transaction. On return it is on the disk; if `work` or the saving
  /// throws, nothing has changed.
  virtual void change(const std::function<void(SQLite::Database&)>& work) = 0;

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
  virtual std::optional<std::filesystem::path> keep_elsewhere(
      const std::vector<std::filesystem::path>& /*folders*/, const Unsaved& /*unsaved*/) {
    return std::nullopt;
  }

  /// The id of the vault, if it is one.
  virtual std::optional<Uuid> vault() const { return std::nullopt; }

  /// What is kept in one of them, as far as it opens with the keys that are here.
  virtual ReadRescued read_kept(const std::filesystem::path& /*file*/) { return {}; }

  /// Who is told which version of an encrypted journal is open, now and after each save.
  virtual void tell_versions(const std::function<void(const Uuid&, std::uint64_t)>& /*whom*/) {}

  /// Nothing that was removed can be read any more in the file or in the versions beside it.
  virtual void forget_removed() = 0;
};

}  // namespace hearth

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace hearth {

/// A version of the journal that lies beside it.
struct KeptVersion {
  std::filesystem::path file;
  std::int64_t modified = 0;                ///< seconds since the Unix epoch
  std::optional<std::uint64_t> generation;  ///< of an encrypted one that is whole
};

/// The versions beside a journal, `.prev` and those from before upgrades and restorings, the newest
/// first.
std::vector<KeptVersion> kept_versions(const std::filesystem::path& journal);

/// What interrupted commands left beside a journal and may be readable though the journal is not.
/// The next command that opens the journal removes `passing`; what SQLite left of a former plain
/// journal is for somebody to decide about.
struct Leftovers {
  std::vector<std::filesystem::path> passing = {};
  std::vector<std::filesystem::path> rollbacks = {};
};
Leftovers leftovers_beside(const std::filesystem::path& journal);

/// Copies a journal, encrypted as it is or plain as it is, to a file that is not there yet, and
/// reads it back. Mode 0600. Throws Error, also if the journal is damaged as far as that shows
/// without its keys: no file is left there then.
void back_up(const std::filesystem::path& journal, const std::filesystem::path& target);

/// Puts a copy in the place of a journal, whether that is there, damaged or missing. What was there
/// gets a name of its own, which is returned; no other version is touched, at no moment. Check the
/// copy first. Throws Error: nothing has changed then.
std::filesystem::path restore_from(const std::filesystem::path& journal,
                                   const std::filesystem::path& copy);

/// Throws Error unless the file is a plain journal whose tables fit together and in which no change
/// is half-done. Only looks: nothing of it or beside it changes.
void check_plain(const std::filesystem::path& file);

/// Throws Error unless the journal in use, which is a plain one, has tables that fit together. What
/// is half-done in it is taken back first.
void check_plain_journal(const std::filesystem::path& journal);

}  // namespace hearth

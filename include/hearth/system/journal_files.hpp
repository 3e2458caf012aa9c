#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hearth {

// The files beside a journal, by their names. `journal` has no links in it; a name alone gives the
// name beside it.

/// The version before the one in use.
std::filesystem::path previous_of(const std::filesystem::path& journal);

/// The version that a restore replaced, numbered from 1 on.
std::filesystem::path replaced_of(const std::filesystem::path& journal, int number);

/// The version from before an upgrade, by the number of its schema.
std::filesystem::path before_upgrade_of(const std::filesystem::path& journal, int version);

/// What is locked in the place of the journal.
std::filesystem::path lock_of(const std::filesystem::path& journal);

/// Where SQLite notes how to take a change of a plain journal back.
std::filesystem::path rollback_of(const std::filesystem::path& journal);

/// What tells that a plain journal is being encrypted.
std::filesystem::path encryption_mark_of(const std::filesystem::path& journal);

/// What a save has beside a journal while it goes on: the new version, or a second name of the one
/// that is replaced.
enum class Passing { written, kept };

/// A new name each time, such as `.journal.hearth.tmp-0123456789abcdef`.
std::string passing_name(const std::string& journal, Passing what);
[[nodiscard]] bool is_passing_name(const std::string& name, const std::string& journal,
                                   Passing what);

/// Whether hearth or SQLite gives this name to a file of the journal, and may replace or remove
/// what has it; the journal's own name is none of these. `file` has no links in it either.
[[nodiscard]] bool is_beside(const std::filesystem::path& file,
                             const std::filesystem::path& journal);

/// The files of words that could not be saved, and of sittings that go on, end with this.
inline constexpr const char* kRescued = ".draft";

/// The files that hold earlier versions of a journal: the one before, those from before upgrades,
/// and those that were replaced by restoring, but for what was set aside and is still the journal.
/// Throws Error if the folder cannot be read.
std::vector<std::filesystem::path> kept_files(const std::filesystem::path& journal);

/// Removes all of them, for when they hold what must not be read any more. Those that may be
/// readable are overwritten. Throws Error if one stays; the journal itself is not touched. Only the
/// holder of its lock may ask.
void remove_kept_files(const std::filesystem::path& journal);

/// Removes the version before the one in use, as remove_kept_files() does.
void remove_previous(const std::filesystem::path& journal);

}  // namespace hearth

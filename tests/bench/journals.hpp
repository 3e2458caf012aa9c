#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "options.hpp"
#include "process.hpp"

namespace hearth::bench {

/// Runs these words in a shell. Throws std::runtime_error if they fail.
void in_shell(const std::string& words);

/// The plain journal that --make makes there, given how many entries or answers it is to have, and
/// of how many people. $HEARTH and $HEARTH_JOURNAL name
/// the binary and the journal from then on. Throws std::runtime_error if it makes none.
std::filesystem::path make_journal(const Options& options, const std::filesystem::path& journal,
                                   const std::vector<int>& counts);

/// A copy beside it, with that ending.
std::filesystem::path copied(const std::filesystem::path& journal, const char* ending);

/// Encrypts it, its key remembered for an hour: what is measured then is the journal, and not how
/// its key is derived.
void lock(const Options& options, const std::filesystem::path& journal);

/// hearth with that journal.
Command hearth_on(const Options& options, const std::filesystem::path& journal,
                  const Command& words);

/// What inserts a row by sqlite3 into a copy of the journal, with a table of its own: so it need
/// not know the journal's. The row is on the disk when it ends.
Command insert_into_copy(const Options& options, const std::filesystem::path& journal);

}  // namespace hearth::bench

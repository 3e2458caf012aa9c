#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "hearth/journal/draft.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/store/rescue.hpp"
#include "open_journal.hpp"

namespace hearth {

/// What was to be written and could not be saved.
struct Unsaved {
  std::vector<Entry> entries = {};
  std::optional<Draft> finished = {};  ///< the draft that the entries complete
  std::optional<Draft> draft = {};     ///< or a draft itself
  std::filesystem::path place = {};    ///< of the journal, through all links
};

/// Changes the journal; words that cannot be saved are kept in a file, and the Error says where.
void change_or_rescue(const OpenJournal& journal,
                      const std::function<void(SQLite::Database&)>& change,
                      const std::function<Unsaved()>& words);

/// That the passphrase of who wrote private words is not here.
Waiting waits_for_author();

/// What a file of rescued words holds. If the keys of the journal do not open it, the opener is
/// asked for its own. Throws Waiting if it stays closed, and what the opener throws.
Unsaved read_rescued(const std::filesystem::path& file, const OpenJournal& journal,
                     const Opener& opener = {});

}  // namespace hearth

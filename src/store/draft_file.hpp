#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <string>

#include "hearth/journal/draft.hpp"
#include "hearth/system/descriptor.hpp"
#include "rows/draft_rows.hpp"

namespace hearth {

class Journal;
struct OpenJournal;

/// What ties the draft of a sitting, where it lies in a file of its own, to the journal.
struct DraftTie {
  Uuid becomes;        ///< the id of the entry that ends it: once that is there, the draft is done
  std::string before;  ///< the mark of the draft in the journal that it goes on from, or replaces
};

/// The draft of a sitting that goes on in an encrypted journal, in a file of its own: a small vault
/// as rescued words have it, so that an answer costs what the draft holds, and not what the journal
/// does. Others leave it alone as long as this process lives and holds it. What becomes of the
/// sitting, its file goes once the journal has it: with the entry, or as a draft where it is left,
/// and where it was cut off with the next command.
struct DraftFile {
  Draft draft;  ///< as it was kept last
  DraftTie tie;
  std::filesystem::path file;
  Descriptor held;
};

/// What lay in a journal for these questions and this person when their sitting was taken up, and
/// has been put there by it since.
struct TakenUp {
  std::string pack;
  Author author;
  std::string mark;  ///< of the row
};

/// What was found of a sitting that was cut off.
struct CutOff {
  DraftTie tie;
  DraftRow row;
  std::filesystem::path place;  ///< of the journal, through all links
};

/// The file of the sitting that this draft is of; null if it has none.
DraftFile* draft_file_of(OpenJournal& journal, const Draft& draft);

/// The sitting goes on no more: others may take its file.
void let_go(OpenJournal& journal, const DraftFile& file);

/// The journal has the sitting, and its file goes, as well as it can.
void end_sitting(Journal& journal, const DraftFile& file) noexcept;

/// Removes the draft that a sitting ends from the journal: the one that it went on from, and not
/// what another sitting has kept since.
void remove_ended(OpenJournal& journal, SQLite::Database& database, const Draft& draft);

/// Brings a draft into the journal as it lies there. False if it cannot be known to be newer than
/// the one that is in the journal: then they have to be compared.
bool import_as_it_lies(const OpenJournal& journal, const CutOff& found);

}  // namespace hearth

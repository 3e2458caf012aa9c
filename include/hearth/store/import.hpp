#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

class Journal;

/// Entries and people of elsewhere on their way into a journal.
class JournalImport {
 public:
  explicit JournalImport(Journal& journal) : journal_(journal) {}

  /// Whether an entry is signed by its author, if they sign what they write here.
  Standing standing_of(const Entry& entry) const;

  /// One id for one text in this journal, told by a secret of its own, which is kept with what is
  /// written: nobody else can tell the id from the text.
  Uuid id_for(std::string_view text);

  /// Changes people, as change_people() does, and appends revisions that have ids of their own, all
  /// or none; they are returned as they were written. `completed`: revisions that are here in part,
  /// with all that is known of them.
  std::vector<Entry> write(const std::vector<PersonChange>& people, std::vector<Entry> entries,
                           Moment now, const std::vector<Entry>& completed = {});

 private:
  Journal& journal_;
  std::string secret_;  ///< of id_for(); empty: not needed so far
};

}  // namespace hearth

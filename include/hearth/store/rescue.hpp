#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "hearth/core/error.hpp"
#include "hearth/core/moment.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/vault/slots.hpp"

namespace hearth {

class Journal;

// Words that could not be saved. Each saving that fails keeps them in one file of its own, a small
// vault that opens with the keys of the journal; the next command that can save imports it.

/// Why rescued words are not in the journal yet, as a clause, and what to do.
class Waiting : public Error {
 public:
  Waiting(const std::string& why, const std::string& remedy, Exit exit = Exit::failed)
      : Error(why, remedy, exit) {}
};

/// They are not for the keys that the journal has now: without these they are no worse off.
class ForOtherKeys : public Waiting {
 public:
  using Waiting::Waiting;
};

/// Why words could not be saved, and the words: they are nowhere else.
class KeptNowhere : public Error {
 public:
  struct Words {
    std::vector<Answer> answers;
    std::string begun;  ///< what stood in the field, not accepted
  };
  KeptNowhere(const Error& failure, Words words);

  const Words& words() const { return words_; }

 private:
  Words words_;
};

/// A file of rescued words that is left where it is.
struct RescuedFile {
  std::filesystem::path file;
  Waiting why;
  bool for_other_keys = false;
};

/// What became of the rescued words of a journal.
struct ImportedWords {
  std::size_t imported = 0;       ///< savings that failed and are made good
  std::vector<RescuedFile> left;  ///< and those that are not, the oldest first
};

/// From now on words that the journal cannot save are kept in the first of these folders that takes
/// them. In a plain journal, and where no folder takes them, they are kept nowhere: that is a
/// KeptNowhere.
void rescue_to(Journal& journal, std::vector<std::filesystem::path> folders);

/// Takes what lies in the folders of rescue_to() into the journal, as far as it opens and can be
/// saved, and removes a file once all that it holds is here. What was written since is never
/// replaced. What belongs to a journal at another place, such as the one that this is a copy of, is
/// left to that.
ImportedWords import_rescued(Journal& journal, Moment now);

/// Takes one file of any place into the journal and removes it. If the keys of the journal do not
/// open it, the opener is asked for its own. Throws Waiting if anything of it is not here then, and
/// Error.
void import_rescued(Journal& journal, const std::filesystem::path& file, const Opener& opener,
                    Moment now);

/// The files in these folders that hold rescued words of the journal at `path`, the oldest first.
/// An encrypted one is not opened for it.
std::vector<std::filesystem::path> rescued_files(const std::vector<std::filesystem::path>& folders,
                                                 const std::filesystem::path& path);

}  // namespace hearth

#pragma once

#include <map>
#include <string>

#include "hearth/journal/entry.hpp"
#include "hearth/store/shelf/shelf.hpp"

namespace hearth {

/// What packs call themselves, each file read once.
class Titles {
 public:
  explicit Titles(const Shelf& shelf) : shelf_(shelf) {}

  /// The title of an entry's pack, as "Weekly check-in"; of an entry of the plan what happened; of
  /// a pack that is gone or cannot be read its id and kind.
  std::string of(const Entry& entry);

 private:
  const Shelf& shelf_;
  std::map<std::string, std::string> known_;
};

/// An entry in a line: a note's words; what happened in the plan; of any other pack its title and
/// what there is to tell of it: words that were kept, else how comfort and contentment stood, else
/// other answers. `entry`: as far as its reader may see it.
std::string entry_line(const Entry& entry, Titles& titles);

/// A number where it stands on its scale: "7 of 10"; alone where the scale is another.
std::string on_its_scale(const Wording& wording, double value);

}  // namespace hearth

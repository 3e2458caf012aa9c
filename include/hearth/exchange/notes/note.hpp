#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/timestamp.hpp"
#include "hearth/core/zone.hpp"
#include "hearth/exchange/imported_file.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// A note as another program kept it.
struct Note {
  std::size_t line = 0;
  Timestamp when;          ///< of the clocks here, unless an offset or a zone was written down
  bool whole_day = false;  ///< the time of that day means nothing
  std::string text;
  std::vector<std::string> tags;
  std::optional<double> mood;
  std::string key;   ///< what tells it from others; empty: its time and words
  std::string file;  ///< which one of a folder it stands in; empty: there is only one
};

/// What was read of a file of another program.
struct Notes {
  std::vector<Note> notes;
  std::vector<Remark> refused;
  std::vector<Remark> remarks;
};

/// How notes become entries.
struct NoteMaking {
  const Pack& pack;  ///< its first text question takes the words, its `mood` the mood
  Uuid author;
  Share share = Share::only_me;
  Moment now;           ///< what lies ahead of it is refused
  Zone zone;            ///< whose clocks told the time where no other zone was written down
  Zones zones;          ///< those that notes may name
  std::string program;  ///< keeps the ids of notes of different programs apart
  /// Gives the same id for the same text, and to nobody who does not know the journal's secret: the
  /// words of a note could be guessed by an id that follows from them alone.
  std::function<Uuid(std::string_view)> id_for;
};

/// When each of the notes was written, in their order; what has to be guessed is remarked on. Of a
/// time that clocks showed twice the first is taken, unless the note before it (after it, in a file
/// with the newest first) was written later than that. What clocks skipped is as much later as they
/// were put forward. A note of a day alone stands at noon.
std::vector<Moment> moments_of(const std::vector<Note>& notes, const NoteMaking& making,
                               std::vector<Remark>& remarks);

/// Entries of a kind `log`. The same note of the same person gets the same id every time. Refuses
/// notes without words or mood, of days that lie ahead or before 1900, and broken UTF-8. A time
/// that clocks showed twice, or never, and a zone that is not known are remarked on with what was
/// taken. Lines end as they do here, whatever system wrote them.
ImportedFile from_notes(Notes notes, const NoteMaking& making);

}  // namespace hearth

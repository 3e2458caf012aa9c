#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/moment.hpp"
#include "hearth/exchange/parcel.hpp"
#include "hearth/prompt/pack.hpp"

namespace hearth {

/// A note as another program kept it.
struct Note {
  std::size_t line = 0;
  Date day;
  std::optional<int> minutes;  ///< of that day, on the wall; empty: only the day is known
  std::string text;
  std::vector<std::string> tags;
  std::optional<double> mood;
  std::string key;  ///< what tells it from others; empty: its time and words
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
  Moment now;           ///< notes are taken to be of this clock's zone; what lies ahead is refused
  std::string program;  ///< keeps the ids of notes of different programs apart
  /// Gives the same id for the same text, and to nobody who does not know the journal's secret: the
  /// words of a note could be guessed by an id that follows from them alone.
  std::function<Uuid(std::string_view)> id_for;
};

/// Entries of a kind `log`. The same note of the same person gets the same id every time. Refuses
/// notes without words or mood, of days that lie ahead or before 1900, and broken UTF-8.
Parcel parcel_of(Notes notes, const NoteMaking& making);

/// `19:00`, `7:00 pm`, `19:00:30`: the minutes of the day; empty for anything else.
std::optional<int> parse_clock(std::string_view text);

}  // namespace hearth

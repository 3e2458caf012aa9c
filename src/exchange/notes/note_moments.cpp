#include "hearth/exchange/notes/note.hpp"

#include <fmt/core.h>

#include <map>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr std::chrono::milliseconds kNoon = std::chrono::hours{12};

/// `GMT+0200`: how phones name a zone that is only an offset.
std::optional<Zone> offset_zone(std::string_view name) {
  if (!name.starts_with("GMT") && !name.starts_with("UTC")) return std::nullopt;
  const auto offset = parse_offset(name.substr(3));
  return offset ? std::optional<Zone>(*offset) : std::nullopt;
}

/// Goes from note to note in the order in which they were written.
class NoteClock {
 public:
  NoteClock(const NoteMaking& making, std::vector<Remark>& remarks)
      : making_(making), remarks_(remarks) {}

  Moment moment_of(const Note& note) {
    const Zone& zone = zone_of(note);
    latest_ = note.when.offset_minutes ? instant(note.when, zone) : shown(note, zone);
    return latest_;
  }

 private:
  const Zone& zone_of(const Note& note) {
    if (note.when.zone.empty()) return making_.zone;
    const std::string& name = note.when.zone;
    auto known = zones_.find(name);
    if (known == zones_.end()) {
      auto zone = making_.zones(name);
      known = zones_.emplace(name, zone ? zone : offset_zone(name)).first;
    }
    if (known->second) return *known->second;
    remark(note, fmt::format("the zone `{}` is not known here; the clocks here are taken",
                             shorten(printable(name), 40)));
    return making_.zone;
  }

  /// With an offset of its own a note was written where clocks show it; UTC is no such place.
  static Moment instant(const Timestamp& when, const Zone& zone) {
    const int offset = *when.offset_minutes;
    const Moment at = at_local(when.day, when.time_of_day.value_or(kNoon), offset);
    return offset == 0 || !when.zone.empty() ? zone.at(at.ms) : at;
  }

  Moment shown(const Note& note, const Zone& zone) {
    const Timestamp& when = note.when;
    if (!when.time_of_day) return zone.nearest(when.day, kNoon);
    const std::vector<Moment> moments = zone.shown(when.day, *when.time_of_day);
    if (moments.empty()) return moved(note, zone);
    return moments.size() == 1 ? moments.front() : one_of(note, moments);
  }

  Moment moved(const Note& note, const Zone& zone) {
    const Moment at = zone.nearest(note.when.day, *note.when.time_of_day);
    remark(note,
           fmt::format("{} was skipped on {}, as the clocks were put forward; it is kept as {}",
                       clock(note), to_string(note.when.day), local_clock(at)));
    return at;
  }

  Moment one_of(const Note& note, const std::vector<Moment>& moments) {
    const bool second = moments.front().ms < latest_.ms && latest_.ms <= moments.back().ms;
    remark(note,
           fmt::format("{} was there twice on {}, as the clocks were put back; the {} is taken",
                       clock(note), to_string(note.when.day), second ? "second" : "first"));
    return second ? moments.back() : moments.front();
  }

  static std::string clock(const Note& note) {
    return local_clock(at_local(note.when.day, *note.when.time_of_day, 0));
  }

  void remark(const Note& note, std::string what) {
    remarks_.push_back({note.line, std::move(what), false, note.file});
  }

  const NoteMaking& making_;
  std::vector<Remark>& remarks_;
  std::map<std::string, std::optional<Zone>> zones_;
  Moment latest_;
};

bool newest_first(const std::vector<Note>& notes) {
  return !notes.empty() && notes.back().when.day < notes.front().when.day;
}

}  // namespace

std::vector<Moment> moments_of(const std::vector<Note>& notes, const NoteMaking& making,
                               std::vector<Remark>& remarks) {
  NoteClock clock(making, remarks);
  std::vector<Moment> moments(notes.size());
  const bool backward = newest_first(notes);
  for (std::size_t n = 0; n < notes.size(); ++n) {
    const std::size_t place = backward ? notes.size() - 1 - n : n;
    moments[place] = clock.moment_of(notes[place]);
  }
  return moments;
}

}  // namespace hearth

#include "practice_picture.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

using Need = Row::Need;
using Look = PracticeStep::Look;

constexpr int kWidestBar = 48;
constexpr int kFull = 1000;

std::string bar(int full, Size size) {
  const int cells = std::min(room_of(size), kWidestBar);
  const int filled = full * cells / kFull;
  std::string text;
  for (int n = 0; n < cells; ++n) text += n < filled ? "█" : "░";
  return text;
}

class Drawn {
 public:
  Drawn(const Session& session, const PracticeScene& scene, Size size)
      : beat_(*session.current()), frame_(session.frame()), scene_(scene), size_(size) {}

  std::vector<Row> rows() {
    air();
    if (beat_.look == Look::dark) {
      dark();
    } else {
      lit();
    }
    if (frame_.paused) add(tr("Paused. Space goes on, any other key ends it."), Ink::strong);
    for (const std::string& line : scene_.signals) add(line, Ink::marked);
    foot();
    return std::move(rows_);
  }

 private:
  void air() { rows_.push_back({.text = "", .need = Need::air}); }

  void add(std::string_view text, Ink ink, Need need = Need::needed) {
    if (text.empty()) return;
    for (std::string& line : wrap(printable(text), room_of(size_))) {
      rows_.push_back({.text = std::move(line), .ink = ink, .need = need});
    }
    air();
  }

  /// The word for stop alone, and now and then a cue.
  void dark() { add(frame_.cue, Ink::quiet); }

  void lit() {
    add(beat_.title, Ink::quiet, Need::useful);
    add(beat_.say, Ink::strong);
    if (!rows_.empty()) rows_[1].focus = true;
    add(beat_.others, Ink::plain);
    for (const std::string& line : shown_with(beat_, scene_)) add(line, Ink::plain, Need::extra);
    if (frame_.breathing) breathing();
    if (beat_.look == Look::text && beat_.ms > 0 && !frame_.breathing && !frame_.asks) {
      add(bar(frame_.gone, size_), Ink::quiet, Need::useful);
    }
    add(frame_.cue, Ink::plain);
    if (frame_.asks) add(beat_.ask, Ink::strong);
  }

  void breathing() {
    add(spoken(frame_.breathing->phase), Ink::strong);
    add(bar(frame_.breathing->full, size_), Ink::marked);
  }

  void foot() {
    if (frame_.paused || beat_.look == Look::dark) return;
    std::string keys = tr("Space pauses   Any other key ends it");
    if (frame_.waits) keys = tr("Space goes on   Any other key ends it");
    if (frame_.asks) keys = tr("y yes   n no   Any other key ends it");
    add(keys, Ink::quiet, Need::useful);
  }

  const Beat& beat_;
  PracticeFrame frame_;
  const PracticeScene& scene_;
  Size size_;
  std::vector<Row> rows_;
};

}  // namespace

std::string spoken(PracticeFrame::Breathing::Phase phase) {
  using enum PracticeFrame::Breathing::Phase;
  return phase == in ? tr("In") : phase == out ? tr("Out") : tr("Hold");
}

std::vector<std::string> shown_with(const Beat& beat, const PracticeScene& scene) {
  using enum PracticeStep::Show;
  switch (beat.show) {
    case agreement:
      return scene.agreement;
    case signals:
      return scene.signals;
    case clearance:
      return scene.team;
    case help:
      return {tr("`hearth help` has numbers and pages for when something is wrong.")};
    case nothing:
      break;
  }
  return {};
}

Picture picture_of(const Session& session, const PracticeScene& scene, Size size, bool color) {
  return {lines_of(fitted(Drawn(session, scene, size).rows(), size.rows), size, color),
          std::nullopt};
}

Picture picture_of_waiting(const std::string& sentence, Size size, bool color) {
  return pages_of({sentence}, tr("Any key leaves."), size, color).front();
}

}  // namespace hearth

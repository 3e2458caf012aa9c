#include <algorithm>
#include <limits>
#include <memory>
#include <tuple>

#include <fmt/format.h>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/terminal/keys.hpp"
#include "hearth/terminal/practice_view.hpp"
#include "practice_picture.hpp"
#include "practice_presses.hpp"

namespace hearth {
namespace {

constexpr std::string_view kPrompt = "> ";
constexpr std::int64_t kMinuteMs = 60'000;
class Lines {
 public:
  Lines(Session& session, const PracticeScene& scene, Console& console, const Style& style)
      : session_(session), scene_(scene), console_(console), style_(style), time_(scene.clock) {}

  PracticeEnding run() {
    say(tr("Space pauses. Any other key ends it."));
    while (!session_.frame().over) {
      const PracticeFrame frame = session_.frame();
      const bool typed = (frame.waits || frame.asks) && !frame.paused;
      if (!typed && !keys_) keys_ = console_.keys();  // before anybody is told of them
      tell();
      const auto ending = typed ? read_line(frame.asks) : wait();
      if (ending) return *ending;
    }
    ring();
    return PracticeEnding::over;
  }

 private:
  void say(std::string_view text) {
    for (const std::string& line : wrap(printable(text), style_.columns)) {
      console_.note(line + "\n");
    }
  }

  void ring() {
    if (scene_.bell && session_.frame().rings) console_.note("\a");
  }

  /// What is new since the last time.
  void tell() {
    ring();
    const PracticeFrame frame = session_.frame();
    if (frame.number != told_.number) tell_beat(*session_.current());
    if (frame.breathing && !scene_.line_a_minute) tell_breath(frame);
    if (frame.breathing && scene_.line_a_minute) tell_minutes(frame);
    if (!frame.cue.empty() && frame.cue != told_.cue) say(frame.cue);
    if (frame.paused != told_.paused) {
      say(frame.paused ? tr("Paused. Space goes on, any other key ends it.") : tr("Going on."));
    }
    told_ = frame;
  }

  void tell_beat(const Beat& beat) {
    console_.note("\n");
    if (beat.title != title_) say(beat.title);
    title_ = beat.title;
    say(beat.say);
    if (!beat.others.empty()) say(beat.others);
    for (const std::string& line : shown_with(beat, scene_)) say(line);
    if (beat.ms > 0) say(as_sentence(spoken_length(beat.ms)));
    minutes_ = 0;
  }

  void tell_breath(const PracticeFrame& frame) {
    const bool same = frame.number == told_.number && told_.breathing &&
                      told_.breathing->phase == frame.breathing->phase;
    if (!same) say(spoken(frame.breathing->phase));
  }

  void tell_minutes(const PracticeFrame& frame) {
    const std::int64_t gone = session_.current()->ms * frame.gone / 1000 / kMinuteMs;
    if (gone <= minutes_) return;
    minutes_ = gone;
    say(as_sentence(spoken_length(gone * kMinuteMs)));
  }

  std::optional<PracticeEnding> wait() {
    if (!keys_) return session_.end(), PracticeEnding::gone;
    const NextPress next = [this](int ms) { return keys_->read_within(ms); };
    const auto came = next(waited_at_once(static_cast<int>(session_.ms_to_change().value_or(-1))));
    time_.pass(session_);
    return came ? press(session_, *came, next) : std::nullopt;
  }

  /// Where it waits a line can be typed, which a reader of screens reads back.
  std::optional<PracticeEnding> read_line(bool asks) {
    keys_.reset();
    if (asks) say(fmt::format("{} {}", session_.current()->ask, tr("[y/N]")));
    if (!asks) say(tr("Enter goes on; anything else ends it."));
    const Line line = console_.read_line(kPrompt);
    time_.skip();
    if (line.kind != Line::Kind::text) return session_.end(), PracticeEnding::gone;
    return asks ? take_answer(trimmed(line.text)) : take(trimmed(line.text));
  }

  std::optional<PracticeEnding> take(std::string_view typed) {
    if (typed.empty()) return session_.go_on(), std::nullopt;
    session_.end();
    return key_of(typed) == Key::clear ? PracticeEnding::hidden : PracticeEnding::over;
  }

  std::optional<PracticeEnding> take_answer(std::string_view typed) {
    const std::optional<Key> key = key_of(typed);
    if (key == Key::leave || key == Key::clear) return take(typed);
    const bool yes = means(typed, msgid("y")) || means(typed, msgid("yes"));
    const bool no = typed.empty() || means(typed, msgid("n")) || means(typed, msgid("no"));
    if (yes || no) session_.answer(yes);
    return std::nullopt;
  }

  Session& session_;
  const PracticeScene& scene_;
  Console& console_;
  const Style& style_;
  PassingTime time_;
  std::unique_ptr<KeyWatch> keys_;
  PracticeFrame told_;
  std::string title_;
  std::int64_t minutes_ = 0;
};

}  // namespace

PracticeEnding run_in_lines(Session& session, const PracticeScene& scene, Console& console,
                            const Style& style) {
  return Lines(session, scene, console, style).run();
}

PracticeEnding wait_in_lines(const std::function<std::int64_t()>& ms_left,
                             const std::string& sentence, Console& console,
                             const Style& /*style*/) {
  console.note(fmt::format("{}\n{}\n", sentence, tr("Any key leaves.")));
  const auto keys = console.keys();
  if (!keys) return PracticeEnding::gone;
  const NextPress next = [&](int ms) { return keys->read_within(ms); };
  for (std::int64_t left = ms_left(); left > 0; left = ms_left()) {
    const auto ms = std::min<std::int64_t>(left, std::numeric_limits<int>::max());
    const auto came = next(static_cast<int>(ms));
    if (!came || came->kind == KeyPress::Kind::resized) continue;
    const PracticeEnding ending = ending_of(*came, next);
    return ending == PracticeEnding::over ? PracticeEnding::gone : ending;
  }
  return PracticeEnding::over;
}

}  // namespace hearth

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hearth/practice/beat.hpp"

namespace hearth {

/// What there is to see of a practice at one moment.
struct PracticeFrame {
  /// Of a breath, and how full it is, in thousandths.
  struct Breathing {
    enum class Phase { in, hold_in, out, hold_out };
    Phase phase = Phase::in;
    int full = 0;
    bool operator==(const Breathing&) const = default;
  };

  std::size_t at = 0;      ///< which beat; behind the last once it is over
  std::size_t number = 0;  ///< how many have begun: one that comes again is another
  int gone = 0;            ///< of the beat's time, in thousandths
  std::optional<Breathing> breathing = {};
  std::string cue = {};  ///< may be empty
  bool waits = false;    ///< for somebody who goes on
  bool asks = false;     ///< for an answer to the beat's question
  bool paused = false;
  bool rings = false;  ///< since the event before
  bool over = false;
  bool early = false;  ///< it was ended
  bool operator==(const PracticeFrame&) const = default;
};

/// A practice that runs: a pure state machine over its beats that knows nothing of screens, clocks
/// or disks. The same events make the same frames. An event that means nothing now is none.
class Session {
 public:
  explicit Session(std::vector<Beat> beats);

  /// So much time has passed. It counts for nothing while it is paused, waits or asks.
  void tick(std::int64_t ms);

  /// Pauses, and goes on after a pause, where it was within a breath.
  void pause();

  /// Goes on from a beat that waits.
  void go_on();

  /// The answer of all of them to what is asked. A no goes back at most three times.
  void answer(bool yes);

  /// Ends it here.
  void end();

  PracticeFrame frame() const;

  const std::vector<Beat>& beats() const { return beats_; }

  /// The beat that is on; null once it is over.
  const Beat* current() const { return state_ == State::over ? nullptr : &beats_[at_]; }

  /// Milliseconds until a frame is another in more than a bar; empty if time alone changes nothing.
  [[nodiscard]] std::optional<std::int64_t> ms_to_change() const;

 private:
  enum class State { runs, waits, asks, over };

  void begin(std::size_t beat);
  void finish_time();
  void next() { begin(at_ + 1); }
  void ring(PracticeStep::Bell when);
  void pass(std::int64_t ms);

  std::vector<Beat> beats_;
  std::vector<int> noes_;  ///< to the question of each beat
  std::size_t at_ = 0;
  std::size_t number_ = 0;
  std::int64_t elapsed_ = 0;  ///< within the beat
  State state_ = State::over;
  bool paused_ = false;
  bool rang_ = false;
  bool early_ = false;
};

}  // namespace hearth

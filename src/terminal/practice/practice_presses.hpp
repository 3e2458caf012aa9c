#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "hearth/practice/session.hpp"
#include "hearth/terminal/practice_view.hpp"

namespace hearth {

/// Waits so many milliseconds for a press, or for ever if negative.
using NextPress = std::function<std::optional<KeyPress>(int ms)>;

/// What a press does to a practice; an ending if it ends it. Behind the first `!` it is waited for
/// a second.
[[nodiscard]] std::optional<PracticeEnding> press(Session& session, const KeyPress& press,
                                                  const NextPress& next);

/// How a press ends whatever it is pressed in: as somebody who is gone, or hides, or just ends it.
[[nodiscard]] PracticeEnding ending_of(const KeyPress& press, const NextPress& next);

/// Nobody waits longer than this at once: much more time has passed where the process was stopped.
inline constexpr int kLongestWaitMs = 1000;

/// So many milliseconds, or what is waited at once of them; negative: for ever.
[[nodiscard]] int waited_at_once(int ms);

/// Lets the time pass since it was last asked, or pauses where the process was stopped meanwhile.
class PassingTime {
 public:
  explicit PassingTime(const std::function<std::int64_t()>& clock)
      : clock_(clock), last_(clock()) {}

  void pass(Session& session);

  /// As if no time had passed since the last time.
  void skip() { last_ = clock_(); }

 private:
  const std::function<std::int64_t()>& clock_;
  std::int64_t last_;
};

}  // namespace hearth

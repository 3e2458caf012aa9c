#include "practice_presses.hpp"

#include <algorithm>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr const char* kLeave = "!";
constexpr std::int64_t kStoppedMs = kLongestWaitMs + 3000;

bool is_sign(const KeyPress& press, const char* sign) {
  return press == KeyPress{Kind::text, sign};
}

/// Pedals and pointers send an arrow.
bool goes_on(const KeyPress& press) {
  return is_sign(press, " ") || press.kind == Kind::enter || press.kind == Kind::right ||
         press.kind == Kind::down;
}

/// An answer to what is asked aloud; nothing if it is none.
std::optional<bool> said(const KeyPress& press) {
  if (press.kind != Kind::text) return std::nullopt;
  if (means(press.text, msgid("y"))) return true;
  if (means(press.text, msgid("n"))) return false;
  return std::nullopt;
}

}  // namespace

PracticeEnding ending_of(const KeyPress& press, const NextPress& next) {
  if (press.kind == Kind::over || is_control(press, 'c')) return PracticeEnding::gone;
  if (!is_sign(press, kLeave)) return PracticeEnding::over;
  const auto second = next(kSecondSignMs);
  return second && is_sign(*second, kLeave) ? PracticeEnding::hidden : PracticeEnding::over;
}

std::optional<PracticeEnding> press(Session& session, const KeyPress& press,
                                    const NextPress& next) {
  const PracticeFrame frame = session.frame();
  if (press.kind == Kind::resized) return std::nullopt;
  if (frame.asks && !frame.paused) {
    if (const auto answer = said(press)) return session.answer(*answer), std::nullopt;
  }
  if (frame.waits && !frame.paused && goes_on(press)) return session.go_on(), std::nullopt;
  if (is_sign(press, " ")) return session.pause(), std::nullopt;
  session.end();
  return ending_of(press, next);
}

int waited_at_once(int ms) { return std::min(ms, kLongestWaitMs); }

void PassingTime::pass(Session& session) {
  const std::int64_t now = clock_();
  const std::int64_t passed = now - last_;
  last_ = now;
  if (passed > kStoppedMs && session.ms_to_change()) return session.pause();
  session.tick(passed);
}

}  // namespace hearth

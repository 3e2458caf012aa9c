#include <algorithm>
#include <limits>

#include "hearth/terminal/practice_view.hpp"
#include "practice_picture.hpp"
#include "practice_presses.hpp"

namespace hearth {
namespace {

constexpr std::int64_t kRedrawMs = 250;

/// Until it is drawn anew: where something else is about to change, not before that, so that never
/// more than four pictures come within a second. Negative if only a press changes anything.
int ms_to_redraw(const Session& session) {
  const auto change = session.ms_to_change();
  if (!change) return -1;
  const Beat& beat = *session.current();
  const bool moves = beat.look == PracticeStep::Look::text || beat.breath;
  const bool may_wait = moves && *change >= 2 * kRedrawMs;
  return static_cast<int>(may_wait ? kRedrawMs : *change);
}

/// Shows a picture where it is another than the last.
class Shown {
 public:
  explicit Shown(Screen& screen) : screen_(screen) {}

  void show(const Picture& picture) {
    if (picture.lines == last_) return;
    last_ = picture.lines;
    screen_.show(picture);
  }
  void forget() { last_.clear(); }

 private:
  Screen& screen_;
  std::vector<std::string> last_;
};

}  // namespace

PracticeEnding run_on_screen(Session& session, const PracticeScene& scene, Screen& screen,
                             const Style& style) {
  const NextPress next = [&](int ms) { return screen.read_within(ms); };
  PassingTime time(scene.clock);
  Shown shown(screen);
  while (!session.frame().over) {
    if (scene.bell && session.frame().rings) screen.ring();
    shown.show(picture_of(session, scene, screen.size(), style.color));
    const auto came = next(waited_at_once(ms_to_redraw(session)));
    time.pass(session);
    if (!came) continue;
    if (came->kind == KeyPress::Kind::resized) shown.forget();
    if (const auto ending = press(session, *came, next)) return *ending;
  }
  if (scene.bell && session.frame().rings) screen.ring();
  return PracticeEnding::over;
}

PracticeEnding wait_on_screen(const std::function<std::int64_t()>& ms_left,
                              const std::string& sentence, Screen& screen, const Style& style) {
  const NextPress next = [&](int ms) { return screen.read_within(ms); };
  for (std::int64_t left = ms_left(); left > 0; left = ms_left()) {
    screen.show(picture_of_waiting(sentence, screen.size(), style.color));
    const auto ms = std::min<std::int64_t>(left, std::numeric_limits<int>::max());
    const auto came = next(static_cast<int>(ms));
    if (!came || came->kind == KeyPress::Kind::resized) continue;
    const PracticeEnding ending = ending_of(*came, next);
    return ending == PracticeEnding::over ? PracticeEnding::gone : ending;
  }
  return PracticeEnding::over;
}

}  // namespace hearth

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "hearth/document/terminal.hpp"
#include "hearth/practice/session.hpp"
#include "hearth/terminal/console.hpp"
#include "hearth/terminal/screen/screen.hpp"

namespace hearth {

/// What a practice is shown with. Texts are filled in already.
struct PracticeScene {
  std::vector<std::string> signals = {};    ///< how to stop: in sight all the time
  std::vector<std::string> agreement = {};  ///< where a step shows it
  std::vector<std::string> team = {};       ///< what the team said, likewise
  bool bell = false;
  bool line_a_minute = false;           ///< in plain lines, in place of two a breath
  std::function<std::int64_t()> clock;  ///< in milliseconds; it never goes back
};

/// So long a second `!` is waited for behind a first.
inline constexpr int kSecondSignMs = 600;

/// What came of it.
enum class PracticeEnding {
  over,    ///< to its end, or ended by a key; the session tells
  hidden,  ///< `!!`: the caller takes everything off the screen and says nothing
  gone,    ///< Ctrl-C, or nobody is there any more
};

/// Runs it on the whole screen, drawn anew at most four times a second; nothing blinks, and nothing
/// is said by colour alone. Space pauses and goes on, any other key ends it. What waits goes on
/// with Space, Enter or an arrow. Time in which the process was stopped is a pause.
[[nodiscard]] PracticeEnding run_on_screen(Session& session, const PracticeScene& scene,
                                           Screen& screen, const Style& style);

/// Runs it in plain lines, a line for whatever happens; not one escape byte. The keys are the same;
/// what waits is gone on from with Enter.
[[nodiscard]] PracticeEnding run_in_lines(Session& session, const PracticeScene& scene,
                                          Console& console, const Style& style);

/// Says the sentence and waits until no milliseconds are left; any key ends that. `over` if the
/// time has come.
[[nodiscard]] PracticeEnding wait_on_screen(const std::function<std::int64_t()>& ms_left,
                                            const std::string& sentence, Screen& screen,
                                            const Style& style);
[[nodiscard]] PracticeEnding wait_in_lines(const std::function<std::int64_t()>& ms_left,
                                           const std::string& sentence, Console& console,
                                           const Style& style);

}  // namespace hearth

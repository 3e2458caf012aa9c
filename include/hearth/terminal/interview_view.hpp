#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "hearth/core/date.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/interview.hpp"
#include "hearth/prompt/pack/pack.hpp"
#include "hearth/prompt/reframe.hpp"
#include "hearth/terminal/console.hpp"
#include "hearth/terminal/screen/screen.hpp"

namespace hearth {

/// What came of asking.
enum class Ending {
  finished,     ///< every question was answered or skipped
  left,         ///< `!`
  cleared,      ///< `!!`: the caller clears the screen
  interrupted,  ///< Ctrl-C, or the end of the input; what was answered stays kept
  discarded,    ///< Ctrl-C, and what was answered is not to be kept: the caller drops it
};

/// Where an interview takes place. The pack must outlive it.
struct InterviewScene {
  const Pack& pack;
  Names names;
  std::string heading;  ///< "Weekly check-in, Alex"
  bool alone = false;   ///< nobody else writes in this journal: who may see an answer is no matter
  std::optional<Reframe> reframe =
      std::nullopt;               ///< what is offered after an absolute, if anything
  std::string private_note = {};  ///< said once with the first private answer; may be empty
  /// What was said the last time to what a question follows, by the question's id.
  std::map<std::string, std::string> last = {};
  std::optional<Date> today = std::nullopt;  ///< for days that are said in words
  std::string greeting = {};  ///< said with the introduction, at the very beginning; may be empty
  std::optional<Document> opened = std::nullopt;  ///< what `=opened` shows again
  bool line_keys = false;  ///< Ctrl-E goes to the end of a line, and opens no editor
};

/// Called whenever an answer has changed, before anything more is shown or asked.
using Keep = std::function<void(const Interview&)>;

/// Asks until done, in plain lines: no colour, no cursor motion, no box, not one escape byte.
[[nodiscard]] Ending ask_in_lines(Interview& interview, const InterviewScene& scene,
                                  Console& console, const Style& style, const Keep& keep);

/// Asks until done, one question at a time on the whole screen, with the keys and answers of
/// plain lines. Colour only with `style.color`; nothing is said by colour alone.
[[nodiscard]] Ending ask_on_screen(Interview& interview, const InterviewScene& scene,
                                   Screen& screen, const Style& style, const Keep& keep);

/// On the whole screen where there is one, else line by line.
[[nodiscard]] Ending ask_in_view(Interview& interview, const InterviewScene& scene,
                                 Console& console, const Style& style, const Keep& keep);

}  // namespace hearth

// Asks one question of each kind as hearth does, for the tests in a pseudo-terminal. Afterwards it
// says how that ended, and nothing of what was answered.
//
//     view_probe [plain] [hand-over] [fail]

#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <clocale>
#include <csignal>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "hearth/core/error.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "hearth/terminal/interview_view.hpp"
#include "hearth/terminal/terminal_console.hpp"
#include "wordings.hpp"

namespace {

using namespace std::string_view_literals;
using hearth::QuestionType;

hearth::Pack every_kind() {
  const std::vector<hearth::Option> ways = {{"walk", "A walk"}, {"bath", "A bath"}};
  auto choice = hearth::options_wording(QuestionType::choice, ways);
  auto choices = hearth::options_wording(QuestionType::choices, ways);
  choice.id = "choice";
  choices.id = "choices";
  hearth::Pack pack;
  pack.sections = {{.id = "all", .title = "Everything", .intro = "", .questions = {}}};
  for (const auto& wording :
       {hearth::pain_wording(), choice, choices, hearth::wording_of(QuestionType::yesno, "yesno"),
        hearth::wording_of(QuestionType::text, "text"),
        hearth::wording_of(QuestionType::tags, "tags"),
        hearth::wording_of(QuestionType::number, "number"),
        hearth::wording_of(QuestionType::date, "date")}) {
    pack.sections[0].questions.push_back(hearth::question_of(wording));
  }
  return pack;
}

std::string_view spoken(hearth::Ending ending) {
  switch (ending) {
    case hearth::Ending::finished:
      return "finished";
    case hearth::Ending::left:
      return "left";
    case hearth::Ending::cleared:
      return "cleared";
    case hearth::Ending::interrupted:
      return "interrupted";
    case hearth::Ending::discarded:
      break;
  }
  return "discarded";
}

bool same(const termios& a, const termios& b) {
  return a.c_iflag == b.c_iflag && a.c_oflag == b.c_oflag && a.c_cflag == b.c_cflag &&
         a.c_lflag == b.c_lflag && std::memcmp(a.c_cc, b.c_cc, sizeof a.c_cc) == 0;
}

/// The screen is gone when this returns.
hearth::Ending ask_in_view(hearth::Interview& interview, const hearth::InterviewScene& scene,
                           hearth::Console& console, const hearth::Keep& keep) {
  const hearth::Style style;
  const auto screen = console.screen();
  return screen ? hearth::ask_on_screen(interview, scene, *screen, style, keep)
                : hearth::ask_in_lines(interview, scene, console, style, keep);
}

std::string ask(hearth::Console& console, bool fails) {
  const hearth::Pack pack = every_kind();
  hearth::Interview interview(hearth::questions_for(pack, hearth::Audience::each));
  const hearth::InterviewScene scene{pack, {"Alex", "Sam"}, "Everything, Alex"};
  const hearth::Keep keep = [&](const hearth::Interview&) {
    if (fails) throw hearth::Error("The disk is full.");
  };
  const auto ending = ask_in_view(interview, scene, console, keep);
  if (ending == hearth::Ending::cleared) console.clear();
  return fmt::format("{} {}", spoken(ending), interview.answers().size());
}

std::string outcome(hearth::Console& console, const std::vector<std::string_view>& words) {
  const auto wished = [&](std::string_view word) {
    return std::ranges::find(words, word) != words.end();
  };
  if (wished("plain"sv)) console.use_plain_lines();
  if (wished("hand-over"sv))
    return hearth::hand_over(console, {}, "Thank you. Now it is Sam's turn.") ==
                   hearth::Handed::over
               ? "goes on"
               : "left";
  return ask(console, wished("fail"sv));
}

}  // namespace

int main(int argc, char** argv) {
  std::setlocale(LC_CTYPE, "C.UTF-8");
  std::signal(SIGPIPE, SIG_IGN);
  termios before{};
  termios after{};
  tcgetattr(STDIN_FILENO, &before);
  hearth::TerminalConsole console;
  std::string said;
  try {
    said = outcome(console, {argv + 1, argv + argc});
  } catch (const hearth::Error& error) {
    said = error.what();
  }
  tcgetattr(STDIN_FILENO, &after);
  console.out(fmt::format("BYE {} {}\n", said, same(before, after) ? "SAME" : "CHANGED"));
  return 0;
}

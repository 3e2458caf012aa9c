#include "line_editor.hpp"

#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cwchar>
#include <utility>

#include "hearth/core/error.hpp"
#include "hearth/system/signals.hpp"

namespace hearth {
namespace {

constexpr wchar_t kUnreadable = L'\uFFFD';
constexpr auto kIncomplete = static_cast<std::size_t>(-2);
constexpr auto kInvalid = static_cast<std::size_t>(-1);

/// libedit leaves the terminal in settings of its own, close to the ones it found but not the same.
class SettingsKept {
 public:
  SettingsKept() { tcgetattr(STDIN_FILENO, &before_); }
  ~SettingsKept() { restore(); }
  SettingsKept(const SettingsKept&) = delete;
  SettingsKept& operator=(const SettingsKept&) = delete;

  void restore() const { tcsetattr(STDIN_FILENO, TCSADRAIN, &before_); }

 private:
  termios before_{};
};

}  // namespace

// The settings come back before the signals do: the order of the members is the reason.
struct LineEditor::Reading {
  SignalWatch watch;
  SettingsKept settings;
  std::string prompt;
  int ended_by = 0;
};

LineEditor::LineEditor() {
  const SettingsKept settings;
  editline_ = el_init("hearth", stdin, stderr, stderr);
  if (editline_ == nullptr) {
    throw Error("This terminal could not be prepared for typing.",
                "Please try again with --accessible, which reads plain lines.");
  }
  el_set(editline_, EL_CLIENTDATA, this);
  el_set(editline_, EL_EDITOR, "emacs");
  el_set(editline_, EL_SIGNAL, 0);
  el_set(editline_, EL_PROMPT, &LineEditor::prompt);
  el_set(editline_, EL_GETCFN, &LineEditor::next_character);
}

LineEditor::~LineEditor() {
  const SettingsKept settings;
  el_end(editline_);
}

Line LineEditor::read(std::string prompt, const std::string& initial) {
  Reading reading{.watch = {}, .settings = {}, .prompt = std::move(prompt)};
  reading_ = &reading;
  Line line = edit(initial);
  reading_ = nullptr;
  reading.settings.restore();
  if (line.kind != Line::Kind::text) std::fputs("\n", stderr);
  if (reading.ended_by != 0 && reading.ended_by != SIGINT) reading.watch.pass_on(reading.ended_by);
  return line;
}

Line LineEditor::edit(const std::string& initial) {
  if (!initial.empty()) el_push(editline_, initial.c_str());
  int count = 0;
  const char* const typed = el_gets(editline_, &count);
  if (reading_->ended_by != 0) {
    el_reset(editline_);
    return {Line::Kind::interrupted, {}};
  }
  if (typed == nullptr || count <= 0) return {Line::Kind::end, {}};
  std::string text = typed;
  if (text.ends_with('\n')) text.pop_back();
  return {Line::Kind::text, std::move(text)};
}

LineEditor& LineEditor::of(EditLine* editline) {
  void* self = nullptr;
  el_get(editline, EL_CLIENTDATA, &self);
  return *static_cast<LineEditor*>(self);
}

char* LineEditor::prompt(EditLine* editline) { return of(editline).reading_->prompt.data(); }

// libedit's own would take the first Ctrl-C for a hiccup of the system and read on.
int LineEditor::next_character(EditLine* editline, wchar_t* character) {
  auto& self = of(editline);
  std::mbstate_t state{};
  char byte = 0;
  std::size_t got = kIncomplete;
  while (got == kIncomplete) {
    const int count = self.next_byte(byte);
    if (count <= 0) return count;
    const bool begun = std::mbsinit(&state) == 0;
    got = std::mbrtowc(character, &byte, 1, &state);
    if (got != kInvalid) continue;
    state = {};
    // The byte may be a good one after a beginning that never went on: the Enter, for one.
    if (begun) got = std::mbrtowc(character, &byte, 1, &state);
    if (got == kInvalid) *character = kUnreadable;
  }
  return 1;
}

int LineEditor::next_byte(char& byte) {
  for (;;) {
    const int signal = reading_->watch.wait_for(STDIN_FILENO);
    if (signal != 0 && !take_signal(signal)) return -1;
    if (signal != 0) continue;
    const auto count = ::read(STDIN_FILENO, &byte, 1);
    if (count >= 0 || errno != EINTR) return static_cast<int>(count);
  }
}

/// Whether reading goes on after it.
bool LineEditor::take_signal(int signal) {
  if (signal == SIGWINCH) {
    el_resize(editline_);
  } else if (signal == SIGTSTP) {
    stop_for_a_while();
  } else if (signal == SIGCONT) {
    go_on();
  } else {
    reading_->ended_by = signal;
    return false;
  }
  return true;
}

void LineEditor::stop_for_a_while() {
  el_set(editline_, EL_PREP_TERM, 0);
  reading_->settings.restore();
  reading_->watch.pass_on(SIGTSTP);
  go_on();
}

void LineEditor::go_on() {
  el_set(editline_, EL_PREP_TERM, 1);
  el_set(editline_, EL_REFRESH);
}

}  // namespace hearth

#pragma once

#include <sys/types.h>
#include <termios.h>

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// A program in a terminal of its own, 80 columns by 24 lines. The program is gone when this is.
class Pty {
 public:
  using Seconds = std::chrono::seconds;
  static constexpr Seconds kPatience{10};

  /// `argv[0]` is the program's path. `env` is all the environment it gets.
  Pty(const std::vector<std::string>& argv, const std::map<std::string, std::string>& env);
  ~Pty();
  Pty(const Pty&) = delete;
  Pty& operator=(const Pty&) = delete;

  /// Waits until the text is on the screen, after the end of what was found last. False if time or
  /// the program's output runs out first.
  bool expect(std::string_view text, Seconds patience = kPatience);

  /// As if from the keyboard: `\r` is Enter, `\x03` Ctrl-C.
  void type(std::string_view keys) const;

  /// Sends a signal to the program.
  void signal(int number) const;

  /// Waits until the terminal's own echo is on or off: what tells a cooked from a raw one.
  bool expect_echo(bool on, Seconds patience = kPatience);

  void resize(int columns, int lines) const;

  /// Every byte written so far, escapes included.
  const std::string& screen() const { return screen_; }

  /// Waits for the end: the exit status, or minus the number of the signal that ended it. -1000 if
  /// it is still running after that time.
  int wait(Seconds patience = kPatience);

  /// The terminal's settings now.
  termios settings() const;

 private:
  using Deadline = std::chrono::steady_clock::time_point;

  /// Takes in what comes next; false if nothing did until then, or nothing will any more.
  bool listen(Deadline until);
  bool has_ended();

  int terminal_ = -1;
  pid_t program_ = -1;
  bool ended_ = false;
  int status_ = 0;
  std::string screen_;
  std::size_t found_until_ = 0;
};

}  // namespace hearth

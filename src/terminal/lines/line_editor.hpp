#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include <histedit.h>

#include "hearth/terminal/console.hpp"

namespace hearth {

/// Editing of a line on the terminal of stdin and stderr. Nothing typed is remembered.
class LineEditor {
 public:
  LineEditor();
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  /// `initial` must be one printable line. The terminal's settings are as before when it returns.
  Line read(std::string prompt, const std::string& initial);

 private:
  struct Reading;

  static LineEditor& of(EditLine* editline);
  static char* prompt(EditLine* editline);
  static int next_character(EditLine* editline, wchar_t* character);

  Line edit(const std::string& initial);
  int next_byte(char& byte);
  [[nodiscard]] bool take_signal(int signal);
  void stop_for_a_while();
  void go_on();

  EditLine* editline_;
  Reading* reading_ = nullptr;  ///< only while read() runs
};

}  // namespace hearth

#pragma once

#include <stdexcept>
#include <string>

namespace hearth {

/// How a command ends; the numbers are documented in hearth(1) and never change.
enum class Exit : int {
  ok = 0,
  failed = 1,
  usage = 2,
  nothing_found = 3,
  locked = 4,
  damaged = 5,
  busy = 6,
  due = 10,
  left = 130,
};

/// What went wrong and what to do next, as one calm sentence each. The only exception that
/// crosses a file boundary: foreign ones are turned into it where they arise.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& what, std::string hint = {}, Exit exit = Exit::failed)
      : std::runtime_error(what), hint_(std::move(hint)), exit_(exit) {}

  const std::string& hint() const { return hint_; }
  [[nodiscard]] Exit exit() const { return exit_; }

 private:
  std::string hint_;
  Exit exit_;
};

/// That error where something was done before it: its hint begins with `done`, a sentence that says
/// what, in place of any that says that nothing was, in its text as well.
Error after(const std::string& done, const Error& failure);

}  // namespace hearth

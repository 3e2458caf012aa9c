#pragma once

#include <string>
#include <string_view>

namespace hearth {

/// Shows at a terminal what is typed there, and does not wait for it: a long paste is read on while
/// the terminal is still busy with its beginning.
class TerminalEcho {
 public:
  explicit TerminalEcho(int terminal);
  ~TerminalEcho();
  TerminalEcho(const TerminalEcho&) = delete;
  TerminalEcho& operator=(const TerminalEcho&) = delete;

  /// To be shown from now on.
  void add(std::string_view text) { waiting_ += text; }

  /// Whether something is still to be shown.
  [[nodiscard]] bool is_behind() const { return !waiting_.empty(); }

  /// Shows as much as the terminal takes now.
  void show_some();

  /// Shows all of it; gives up on a terminal that takes nothing for a second.
  void catch_up();

 private:
  /// Opened anew, so that nobody else's writes to the terminal fail when it is busy; -1 if it
  /// cannot be.
  int own_;
  std::string waiting_;
};

}  // namespace hearth

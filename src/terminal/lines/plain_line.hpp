#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hearth {

/// What is typed in plain lines, where only the end of the last row can change. Each change says
/// what to write to the terminal for it, without an escape byte.
class PlainLine {
 public:
  /// All of it, its rows ended by line breaks but for the last.
  const std::string& text() const { return text_; }

  /// The last row.
  std::string_view row() const { return std::string_view(text_).substr(row_begin()); }

  /// The row as it stands on the screen.
  std::string shown_row() const;

  /// At the end, without control characters; line breaks begin rows, tabs stay.
  std::string add(std::string_view typed);

  /// Takes a character as a reader sees it from the row; none if it is empty.
  std::string erase_character();

  /// Takes the last word of the row, and the spaces behind it.
  std::string erase_word();

  std::string erase_row() { return cut(row_begin()); }

 private:
  std::size_t row_begin() const { return text_.rfind('\n') + 1; }
  std::string cut(std::size_t offset);

  std::string text_;
};

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

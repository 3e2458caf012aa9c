#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/terminal/screen/screen.hpp"

namespace hearth {

/// A part of a text that stands in one row: bytes from `begin` up to `end`.
struct TextRow {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const TextRow&) const = default;
};

/// The rows of a text that is being written, broken behind spaces. Nothing of the text is left out
/// but its line breaks; each row leaves a column for the cursor unless a space stands in it. At
/// least one row. `columns` is at least 2.
std::vector<TextRow> text_rows(std::string_view text, int columns);

/// Text while it is written, with a cursor that stands between characters as a reader sees them.
class TextField {
 public:
  TextField() = default;

  /// The cursor stands at the end.
  explicit TextField(std::string text) : text_(std::move(text)), cursor_(text_.size()) {}

  /// `cursor`: a byte offset into it; one inside a character is moved to its beginning.
  TextField(std::string text, std::size_t cursor);

  const std::string& text() const { return text_; }

  /// A byte offset into the text.
  std::size_t cursor() const { return cursor_; }

  [[nodiscard]] bool empty() const { return text_.empty(); }

  /// At the cursor, without control characters; line breaks stay.
  void insert(std::string_view typed);

  /// In the place of a part of it, with the cursor behind; one change, that can be undone. `from`
  /// and `to` are byte offsets between characters.
  void replace(std::size_t from, std::size_t to, std::string_view words);

  /// Does what the key does in a text that is shown in rows of that width; false if it does
  /// nothing here. Enter and line breaks are left to the caller. Ctrl-_ undoes a change, Alt-_ does
  /// it again; Ctrl-Y puts in what Ctrl-K, Ctrl-U or Ctrl-W took last.
  bool press(const KeyPress& press, int columns);

 private:
  /// What can be gone back to.
  struct State {
    std::string text;
    std::size_t cursor = 0;
  };

  void put(std::string_view typed);
  [[nodiscard]] bool act(const KeyPress& press, int columns);
  void remember(State was, bool is_of_word);
  void go_to_last_of(std::vector<State>& states, std::vector<State>& back);
  [[nodiscard]] bool move(KeyPress::Kind kind, int columns);
  [[nodiscard]] bool erase(KeyPress::Kind kind);
  [[nodiscard]] bool control(char letter);
  void erase_between(std::size_t from, std::size_t to);
  void take_between(std::size_t from, std::size_t to);
  void change_row(int by, int columns);

  std::size_t before(std::size_t offset) const;
  std::size_t after(std::size_t offset) const;
  std::size_t word_before() const;
  std::size_t word_after() const;
  std::size_t line_begin() const;
  std::size_t line_end() const;

  std::string text_;
  std::size_t cursor_ = 0;
  std::string taken_;
  std::vector<State> before_;
  std::vector<State> after_;  ///< undone, the last of it at the end
  bool typing_ = false;  ///< the last change was a character of a word: more of it is one change
};

/// The row that the cursor stands in.
std::size_t row_of(const std::vector<TextRow>& rows, std::size_t cursor);

}  // namespace hearth

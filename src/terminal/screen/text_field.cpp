#include "text_field.hpp"

#include <algorithm>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr std::size_t kMostStates = 500;  ///< that can be gone back to

bool is_space(std::string_view character) { return character == " " || character == "\t"; }

/// The rows of one line of the text, which begins at that offset of the whole.
void add_rows(std::vector<TextRow>& rows, std::string_view line, std::size_t offset, int limit) {
  TextRow row{offset, offset};
  std::size_t break_at = offset;
  int used = 0;
  for (const auto character : graphemes(line)) {
    const bool hangs = is_space(character) && used == limit;
    if (used + width(character) > limit && !hangs && row.end > row.begin) {
      const std::size_t cut = break_at > row.begin ? break_at : row.end;
      rows.push_back({row.begin, cut});
      used = width(line.substr(cut - offset, row.end - cut));
      row.begin = cut;
    }
    row.end += character.size();
    used += std::max(width(character), 0);
    if (is_space(character)) break_at = row.end;
  }
  rows.push_back(row);
}

/// The offset of the character that begins at most that many columns into the row.
std::size_t offset_at(std::string_view text, TextRow row, int column) {
  std::size_t offset = row.begin;
  int used = 0;
  for (const auto character : graphemes(text.substr(row.begin, row.end - row.begin))) {
    used += width(character);
    if (used > column) break;
    offset += character.size();
  }
  return offset;
}

}  // namespace

std::vector<TextRow> text_rows(std::string_view text, int columns) {
  const int limit = std::max(columns, 2) - 1;
  std::vector<TextRow> rows;
  std::size_t begin = 0;
  for (;;) {
    const auto end = std::min(text.find('\n', begin), text.size());
    add_rows(rows, text.substr(begin, end - begin), begin, limit);
    if (end == text.size()) return rows;
    begin = end + 1;
  }
}

std::size_t row_of(const std::vector<TextRow>& rows, std::size_t cursor) {
  const auto later = [&](const TextRow& row) { return row.begin > cursor; };
  const auto next = std::ranges::find_if(rows, later);
  return static_cast<std::size_t>(next - rows.begin()) - 1;
}

TextField::TextField(std::string text, std::size_t cursor) : text_(std::move(text)) {
  cursor_ = before(after(std::min(cursor, text_.size())));
  if (cursor >= text_.size()) cursor_ = text_.size();
}

void TextField::insert(std::string_view typed) {
  State was{text_, cursor_};
  put(typed);
  remember(std::move(was), false);
}

void TextField::replace(std::size_t from, std::size_t to, std::string_view words) {
  State was{text_, cursor_};
  erase_between(from, to);
  put(words);
  remember(std::move(was), false);
}

bool TextField::press(const KeyPress& press, int columns) {
  const bool undoes = is_control(press, '_');
  if (undoes) go_to_last_of(before_, after_);
  if (press.kind == Kind::redo) go_to_last_of(after_, before_);
  if (undoes || press.kind == Kind::redo) return true;
  State was{text_, cursor_};
  const bool acts = act(press, columns);
  remember(std::move(was), press.kind == Kind::text && !is_space(press.text));
  return acts;
}

/// The characters of a word, typed one behind the other, are one change.
void TextField::remember(State was, bool is_of_word) {
  const bool changed = was.text != text_;
  if (changed) {
    if (!is_of_word || !typing_) before_.push_back(std::move(was));
    if (before_.size() > kMostStates) before_.erase(before_.begin());
    after_.clear();
  }
  typing_ = changed && is_of_word;
}

void TextField::go_to_last_of(std::vector<State>& states, std::vector<State>& back) {
  if (states.empty()) return;
  back.push_back({std::move(text_), cursor_});
  text_ = std::move(states.back().text);
  cursor_ = states.back().cursor;
  states.pop_back();
  typing_ = false;
}

void TextField::put(std::string_view typed) {
  std::string clean = printable(typed);
  std::ranges::replace(clean, '\t', ' ');
  text_.insert(cursor_, clean);
  cursor_ += clean.size();
}

bool TextField::act(const KeyPress& press, int columns) {
  if (press.kind == Kind::text || press.kind == Kind::paste) return put(press.text), true;
  if (press.kind == Kind::control) return control(press.text.front());
  return move(press.kind, columns) || erase(press.kind);
}

bool TextField::move(Kind kind, int columns) {
  if (kind == Kind::left) {
    cursor_ = before(cursor_);
  } else if (kind == Kind::right) {
    cursor_ = after(cursor_);
  } else if (kind == Kind::up || kind == Kind::down) {
    change_row(kind == Kind::up ? -1 : 1, columns);
  } else if (kind == Kind::home || kind == Kind::end) {
    cursor_ = kind == Kind::home ? line_begin() : line_end();
  } else if (kind == Kind::word_left || kind == Kind::word_right) {
    cursor_ = kind == Kind::word_left ? word_before() : word_after();
  } else {
    return false;
  }
  return true;
}

bool TextField::erase(Kind kind) {
  if (kind == Kind::backspace) {
    erase_between(before(cursor_), cursor_);
  } else if (kind == Kind::erase) {
    erase_between(cursor_, after(cursor_));
  } else if (kind == Kind::erase_word) {
    take_between(word_before(), cursor_);
  } else {
    return false;
  }
  return true;
}

bool TextField::control(char letter) {
  switch (letter) {
    case 'a':
      return move(Kind::home, 0);
    case 'b':
      return move(Kind::left, 0);
    case 'd':
      return erase(Kind::erase);
    case 'e':
      return move(Kind::end, 0);
    case 'f':
      return move(Kind::right, 0);
    case 'k':
      return take_between(cursor_, line_end()), true;
    case 'u':
      return take_between(line_begin(), cursor_), true;
    case 'w':
      return erase(Kind::erase_word);
    case 'y':
      return put(taken_), true;
    default:
      return false;
  }
}

void TextField::erase_between(std::size_t from, std::size_t to) {
  text_.erase(from, to - from);
  cursor_ = from;
}

/// What is taken can be put in again.
void TextField::take_between(std::size_t from, std::size_t to) {
  if (from < to) taken_ = text_.substr(from, to - from);
  erase_between(from, to);
}

void TextField::change_row(int by, int columns) {
  const auto rows = text_rows(text_, columns);
  const auto now = row_of(rows, cursor_);
  const auto next = now + static_cast<std::size_t>(by);  // one above the first row is past the last
  if (next >= rows.size()) return;
  const int column =
      width(std::string_view(text_).substr(rows[now].begin, cursor_ - rows[now].begin));
  cursor_ = offset_at(text_, rows[next], column);
}

std::size_t TextField::before(std::size_t offset) const {
  const auto characters = graphemes(std::string_view(text_).substr(0, offset));
  return characters.empty() ? 0 : offset - characters.back().size();
}

std::size_t TextField::after(std::size_t offset) const {
  const auto characters = graphemes(std::string_view(text_).substr(offset));
  return characters.empty() ? offset : offset + characters.front().size();
}

std::size_t TextField::word_before() const {
  const auto last = text_.find_last_not_of(" \n", cursor_ == 0 ? 0 : cursor_ - 1);
  if (cursor_ == 0 || last == std::string::npos) return 0;
  const auto space = text_.find_last_of(" \n", last);
  return space == std::string::npos ? 0 : space + 1;
}

std::size_t TextField::word_after() const {
  const auto first = text_.find_first_not_of(" \n", cursor_);
  return std::min(text_.find_first_of(" \n", first), text_.size());
}

std::size_t TextField::line_begin() const {
  const auto line_break = cursor_ == 0 ? std::string::npos : text_.rfind('\n', cursor_ - 1);
  return line_break == std::string::npos ? 0 : line_break + 1;
}

std::size_t TextField::line_end() const {
  return std::min(text_.find('\n', cursor_), text_.size());
}

}  // namespace hearth

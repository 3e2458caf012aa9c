#include "plain_line.hpp"

#include <algorithm>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

/// A tab goes nobody knows how far; a space can be taken back.
std::string shown(std::string text) {
  std::ranges::replace(text, '\t', ' ');
  return text;
}

int columns_of(std::string_view row) {
  int columns = 0;
  for (const auto character : graphemes(row)) {
    columns += character == "\t" ? 1 : std::max(width(character), 0);
  }
  return columns;
}

}  // namespace

std::string PlainLine::shown_row() const { return shown(std::string(row())); }

std::string PlainLine::add(std::string_view typed) {
  std::string clean = printable(typed);
  text_ += clean;
  return shown(std::move(clean));
}

std::string PlainLine::erase_character() {
  const auto characters = graphemes(row());
  return characters.empty() ? "" : cut(text_.size() - characters.back().size());
}

std::string PlainLine::erase_word() {
  const auto last = row().find_last_not_of(" \t");
  if (last == std::string_view::npos) return erase_row();
  const auto space = row().find_last_of(" \t", last);
  return cut(row_begin() + (space == std::string_view::npos ? 0 : space + 1));
}

std::string PlainLine::cut(std::size_t offset) {
  const int columns = columns_of(std::string_view(text_).substr(offset));
  text_.resize(offset);
  std::string taken;
  for (int column = 0; column < columns; ++column) taken += "\b \b";
  return taken;
}

}  // namespace hearth

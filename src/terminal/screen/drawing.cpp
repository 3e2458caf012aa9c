#include "drawing.hpp"

#include <iterator>
#include <string>
#include <utility>

#include "hearth/core/text.hpp"

namespace hearth {

using Need = Row::Need;

void Drawing::paragraph(std::string_view text, Ink ink, Need need) {
  if (text.empty()) return;
  for (auto& line : wrap(printable(text), room_of(size_))) {
    rows_.push_back({.text = std::move(line), .ink = ink, .need = need});
  }
}

void Drawing::sides(std::string_view left, std::string_view right, Ink ink) {
  const std::string words = printable(left);
  const int gap = room_of(size_) - width(words) - width(right);
  if (gap < 2 && !words.empty()) {
    paragraph(words, ink, Need::useful);
    paragraph(right, ink, Need::useful);
  } else if (!words.empty() || !right.empty()) {
    const std::string row = pad_right(words, room_of(size_) - width(right));
    rows_.push_back({.text = row + std::string(right), .ink = ink, .need = Need::useful});
  }
}

void Drawing::add(std::vector<Row> rows) {
  std::move(rows.begin(), rows.end(), std::back_inserter(rows_));
}

}  // namespace hearth

#pragma once

#include <string_view>
#include <vector>

#include "hearth/terminal/screen/picture.hpp"

namespace hearth {

/// The rows of a page, one below the other, not yet fitted to its height.
class Drawing {
 public:
  explicit Drawing(Size size) : size_(size) {}

  void air() { rows_.push_back({.text = "", .need = Row::Need::air}); }

  /// Broken into lines; nothing for nothing.
  void paragraph(std::string_view text, Ink ink, Row::Need need);

  /// At the two ends of a row, or below each other where it has no room for both.
  void sides(std::string_view left, std::string_view right, Ink ink);

  void add(std::vector<Row> rows);

  std::vector<Row> take() { return std::move(rows_); }

 private:
  Size size_;
  std::vector<Row> rows_;
};

}  // namespace hearth

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/document/terminal.hpp"

namespace hearth {

/// A table for a terminal that is set a row at a time, so that its rows need not be held, however
/// many there are: in columns, cells wrapped where it is too wide; as lines of "Title: value" in
/// the accessible style and where there is no room for columns.
class LongTable {
 public:
  using Row = std::vector<std::string>;

  LongTable(std::vector<Table::Column> columns, const Style& style);

  /// To be told of each row before the heading is set.
  void measure(const Row& row);

  /// The lines above the first row; none where rows are not in columns.
  std::vector<std::string> heading();

  /// The lines of the next row.
  std::vector<std::string> set(const Row& row);

  /// As to_terminal() puts them.
  std::string text(const std::vector<std::string>& lines) const;

 private:
  /// The row's cells, cleaned, one for each column whatever the row holds.
  Row cells(const Row& row) const;
  void measure_cells(const Row& row);

  std::vector<Table::Column> columns_;
  Style style_;
  Row titles_;
  std::vector<int> natural_;    ///< the widths that nothing needs to be wrapped in
  std::vector<int> narrowest_;  ///< those of the longest words
  std::optional<std::vector<int>> widths_ = std::nullopt;  ///< empty: no columns
  bool begun_ = false;
};

}  // namespace hearth
